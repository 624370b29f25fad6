import { describe, expect, it } from 'vitest'
import { URS } from '../../src/norma/territorio.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { comMascara, digitosVerificadores } from '../../src/planilha/cnpj.ts'
import { type Consorcio, lerConsorcio } from '../../src/planilha/consorcio.ts'
import type { ColunaDoConsorcio } from '../../src/planilha/nomes-de-colunas.ts'

type Campos = Partial<Record<ColunaDoConsorcio, Valor>>

function ler(campos: Campos): { lido: Consorcio; avisos: string[] } {
  const avisos: string[] = []
  const lido = lerConsorcio(
    'CIS',
    c => campos[c] ?? null,
    (codigo, coluna, texto) => avisos.push(`${codigo} ${coluna}: ${texto}`),
  )
  return { lido, avisos }
}

describe('a URS', () => {
  it.each([
    ['Montes Claros', 'Montes Claros'],
    ['montes claros ', 'Montes Claros'],
    ['SRS Montes Claros', 'Montes Claros'],
    ['URS de Ubá', 'Ubá'],
    ['GRS Uba', 'Ubá'],
    ['são joão DEL-REI', 'São João del-Rei'],
    ['TEÓFILO OTONI', 'Teófilo Otoni'],
  ])('"%s" é %s', (digitada, urs) => {
    expect(ler({ urs: digitada })).toMatchObject({ lido: { urs }, avisos: [] })
  })

  it.each(URS)('%s é aceita como está', urs => {
    expect(ler({ urs })).toMatchObject({ lido: { urs }, avisos: [] })
  })

  it('a uma ou duas letras de distância, sugere; fica como foi digitada', () => {
    for (const digitada of ['Varjinha', 'Varjinia', 'Varginh', 'São João del Rei']) {
      const { lido, avisos } = ler({ urs: digitada })
      expect(lido.urs).toBe(digitada)
      expect(avisos).toHaveLength(1)
      expect(avisos[0]).toContain(`valor-desconhecido urs: contém “${digitada}”`)
      expect(avisos[0]).toMatch(/Seria “(Varginha|São João del-Rei)”\?/)
    }
  })

  it('a três, diz o que se aceita', () => {
    const { avisos } = ler({ urs: 'Varjiniaa' })
    expect(avisos[0]).toContain('Aceitas: Alfenas, Barbacena, Belo Horizonte…')
  })

  it.each([null, '', '-', '—'])('%j é não informada, sem aviso', urs => {
    expect(ler({ urs })).toMatchObject({ lido: { urs: '' }, avisos: [] })
  })
})

describe('a macrorregião', () => {
  it.each(['Norte', 'NORTE', 'vale do aco', 'Triângulo do Sul'])('"%s" é da lista', macrorregiao => {
    expect(ler({ macrorregiao }).avisos).toEqual([])
  })

  it('fora da lista, sugere a parecida', () => {
    expect(ler({ macrorregiao: 'Jequitinhonia' }).avisos[0]).toContain('Seria “Jequitinhonha”?')
    expect(ler({ macrorregiao: 'Zona da Mata' }).avisos[0]).toContain('Aceitas:')
  })
})

describe('a prorrogação do Art. 13', () => {
  it.each([
    ['Deferida', 'Deferida'],
    ['deferido', 'Deferida'],
    ['SIM', 'Deferida'],
    ['Indeferida', 'Indeferida'],
    ['indeferido', 'Indeferida'],
    ['Não', 'Indeferida'],
    ['pendente', null],
    ['—', null],
    ['', null],
    [null, null],
  ])('%j é %j', (prorrogacao, decidida) => {
    const { lido, avisos } = ler({ prorrogacao })
    expect(lido.prorrogacao.decidida).toBe(decidida)
    expect(avisos).toEqual([])
  })

  it('outra palavra é avisada e não decide nada', () => {
    const { lido, avisos } = ler({ prorrogacao: 'talvez' })
    expect(lido.prorrogacao.decidida).toBeNull()
    expect(avisos).toEqual([
      'valor-desconhecido prorrogacao: contém “talvez”. Use Deferida, Indeferida ou deixe em branco.',
    ])
  })
})

describe('as datas', () => {
  it.each([45631, 45631.75, '05/12/2024', '5/12/24', '2024-12-05', '5 de dezembro de 2024'])(
    '%j é 05/12/2024',
    valor => {
      expect(ler({ adesaoEm: valor })).toMatchObject({ lido: { adesaoEm: '2024-12-05' }, avisos: [] })
    },
  )

  it.each(['31/02/2025', '32/01/2025', '29/02/2025'])('%s não existe, e isso é dito', valor => {
    const { lido, avisos } = ler({ adesaoEm: valor })
    expect(lido.adesaoEm).toBeNull()
    expect(avisos).toEqual([`data-ilegivel adesaoEm: contém “${valor}”: ${valor} não existe no calendário.`])
  })

  it.each<Valor>(['amanhã', 12, true, '#REF!'])('%j não é data', valor => {
    const { lido, avisos } = ler({ prorrogacaoPedidaEm: valor })
    expect(lido.prorrogacao.pedidaEm).toBeNull()
    expect(avisos[0]).toContain('não é uma data')
  })

  it('a ilegível não estraga as outras', () => {
    const { lido, avisos } = ler({ adesaoEm: 'x', entrouEm: '01/03/2025', inativoDesde: '02/03/2025' })
    expect(lido).toMatchObject({ adesaoEm: null, entrouEm: '2025-03-01', inativoDesde: '2025-03-02' })
    expect(avisos).toHaveLength(1)
  })
})

describe('o CNPJ e os textos', () => {
  it('o inválido fica como foi digitado, com o dígito esperado', () => {
    const { lido, avisos } = ler({ cnpj: '12.345.678/0001-00' })
    expect(lido).toMatchObject({ cnpj: '12.345.678/0001-00', cnpjValido: false })
    expect(avisos[0]).toBe(
      'cnpj-invalido cnpj: CNPJ 12.345.678/0001-00 tem dígito verificador inválido (esperado 95). Confira no cartão do CNPJ.',
    )
  })

  it('o que perdeu zeros é lido, com aviso', () => {
    const inteiro = `001122330001${digitosVerificadores('001122330001')}`
    const { lido, avisos } = ler({ cnpj: Number(inteiro) })
    expect(lido).toMatchObject({ cnpj: comMascara(inteiro), cnpjValido: true })
    expect(avisos).toEqual([
      `cnpj-recuperado cnpj: CNPJ ${Number(inteiro)} perdeu zeros à esquerda; lido como ${comMascara(inteiro)}.`,
    ])
  })

  it.each([null, '', '-'])('%j é sem CNPJ, sem aviso', cnpj => {
    expect(ler({ cnpj })).toMatchObject({ lido: { cnpj: '', cnpjValido: false }, avisos: [] })
  })

  it('a sigla que só repete o nome não é sigla', () => {
    expect(ler({ sigla: 'CIS' }).lido.sigla).toBe('')
    expect(ler({ sigla: 'CISNORTE' }).lido.sigla).toBe('CISNORTE')
  })

  it('nada informado é tudo vazio, sem aviso', () => {
    const { lido, avisos } = ler({})
    expect(avisos).toEqual([])
    expect(
      Object.values({ ...lido, nome: '', prorrogacao: '' }).every(v => v === '' || v === null || v === false),
    ).toBe(true)
  })
})
