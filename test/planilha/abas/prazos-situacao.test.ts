import { describe, expect, it } from 'vitest'
import { abaPrazos } from '../../../src/planilha/abas/prazos.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { type Dia, serialDoDia } from '../../../src/tempo/dia.ts'
import { COM_70, DOZE_SIM, matriz, pasta } from '../folhas.ts'
import {
  ABAIXO,
  ACIMA,
  apurada,
  ciente,
  consorcios,
  historico,
  notificacoes,
  porNome,
  prerequisitos,
  programas,
  registro,
} from './ciclo.ts'

const HOJE: Dia = '2026-11-21'
const NOMES = ['A', 'B', 'C', 'D', 'E', 'F']
const AVALIACAO = matriz(NOMES.map(n => [n, n === 'F' ? '' : COM_70]))

/** A: em adequação; B: aguarda ciência; C: conforme; D: prazo encerrado; E: nada homologado, com ciência; F: nada. */
const FOLHAS: readonly Folha[] = [
  AVALIACAO,
  historico(
    registro('A', '2026-2', '2026-09-10', ABAIXO),
    registro('B', '2026-2', '2026-09-10', ABAIXO),
    registro('C', '2026-1', '2026-05-11', ABAIXO),
    registro('C', '2026-2', '2026-09-10', ACIMA),
    registro('D', '2026-2', '2026-09-10', ABAIXO),
  ),
  notificacoes(
    ciente('A', '2026-2', '01/10/2026'),
    ciente('B', '2026-2', null, '20/09/2026'),
    ciente('D', '2026-2', '13/09/2026'),
    ciente('E', '2026-3', '01/10/2026'),
  ),
]

function prazos(folhas: readonly Folha[] = FOLHAS, hoje: Dia = HOJE) {
  const { dados, apuracoes } = apurada(pasta(...folhas), hoje)
  const aba = abaPrazos(dados, apuracoes)
  const linhas = porNome(aba)
  return { aba, nomes: [...linhas.keys()], de: (nome: string) => linhas.get(nome)! }
}

describe('a situação é a dos resultados homologados', () => {
  const { de, nomes } = prazos()

  it('quem está abaixo do limiar e ciente está impedido, com o prazo contado e o lembrete', () => {
    expect(de('A')).toMatchObject({
      Classificação: 'Conforme',
      Situação: 'Em adequação',
      'Impedido desde': serialDoDia('2026-09-10'),
      'Resultado que vale': '2026-2: 69 pontos',
      'Ciência em': serialDoDia('2026-10-01'),
      'Adequação até': serialDoDia('2026-11-30'),
      'Dias restantes': 9,
      Lembrete: 'D-15',
    })
    expect(de('A')['Em palavras']).toContain('Impedido temporariamente desde 10/09/2026')
    expect(de('A')['Como foi contado']).toContain('ciência 01/10/2026 (não conta) → 60º dia 30/11/2026')
  })

  it('quem não está ciente está impedido sem prazo correndo', () => {
    expect(de('B')).toMatchObject({
      Situação: 'Aguardando ciência',
      'Impedido desde': serialDoDia('2026-09-10'),
      'Ciência em': null,
      'Adequação até': null,
      'Dias restantes': null,
      Lembrete: null,
    })
    expect(de('B')['Em palavras']).toContain('notificado em 20/09/2026')
  })

  it('quem voltou a ser conforme pode retomar, e não tem prazo', () => {
    expect(de('C')).toMatchObject({
      Situação: 'Conforme',
      'Impedido desde': null,
      'Resultado que vale': '2026-2: 100 pontos',
      'Adequação até': null,
    })
    expect(de('C')['Em palavras']).toContain('Pode retomar a participação e os contratos desde 10/09/2026')
  })

  it('o prazo que passou está encerrado, e segue impedido', () => {
    expect(de('D')).toMatchObject({
      Situação: 'Prazo encerrado',
      'Impedido desde': serialDoDia('2026-09-10'),
      'Adequação até': serialDoDia('2026-11-12'),
      'Dias restantes': -9,
      Lembrete: 'D+1',
    })
  })

  it('todos os da avaliação aparecem, na ordem dela', () => {
    expect(nomes).toEqual(NOMES)
  })

  it('o marco que cai hoje é dito', () => {
    expect(prazos(FOLHAS, '2026-11-23').de('A')['Lembrete']).toBe('D-7 (hoje)')
    expect(prazos(FOLHAS, '2026-11-30').de('A')['Lembrete']).toBe('D0 (hoje)')
    expect(prazos(FOLHAS, '2026-12-01').de('A')).toMatchObject({ Lembrete: 'D+1 (hoje)', Situação: 'Prazo encerrado' })
  })

  it('a reavaliação homologada é o resultado que vale, com o seu dia', () => {
    const comReavaliacao = historico(
      registro('A', '2026-2', '2026-09-10', ABAIXO),
      registro('A', '2026-10-20', '2026-10-25', DOZE_SIM),
    )
    const linha = prazos([AVALIACAO, comReavaliacao]).de('A')
    expect(linha).toMatchObject({
      Situação: 'Conforme',
      'Resultado que vale': 'Reavaliação de 20/10/2026: 100 pontos',
      'Impedido desde': null,
    })
  })
})

describe('enquanto nada é homologado', () => {
  const { de } = prazos()

  it('o prazo é o da ciência já registrada, e diz-se que o resultado não é homologado', () => {
    const comAbaixo = [matriz([['E', ABAIXO]]), notificacoes(ciente('E', '2026-3', '01/10/2026'))]
    const linha = prazos(comAbaixo).de('E')
    expect(linha).toMatchObject({
      Classificação: 'Não conforme',
      Situação: 'Em avaliação',
      'Impedido desde': null,
      'Resultado que vale': null,
      'Ciência em': serialDoDia('2026-10-01'),
      'Adequação até': serialDoDia('2026-11-30'),
      Lembrete: 'D-15',
    })
    expect(linha['Em palavras']).toMatch(
      /^Resultado ainda não homologado: o prazo se conta da ciência já registrada, do resultado de 2026-3/,
    )
  })

  it('nunca se diz impedido', () => {
    for (const nome of ['E', 'F']) {
      expect(de(nome)['Impedido desde']).toBeNull()
      expect(Object.values(de(nome)).join('\n')).not.toMatch(/impedid/i)
    }
  })

  it('quem já é Conforme na apuração em curso não é lembrado do prazo, que continua à vista', () => {
    expect(de('E')).toMatchObject({ Classificação: 'Conforme', 'Dias restantes': 9, Lembrete: null })
  })

  it('sem ciência, a classificação certa é dita como a apuração em curso; a incerta, não', () => {
    expect(prazos([AVALIACAO]).de('E')['Em palavras']).toMatch(
      /^Resultado ainda não homologado: Conforme é a apuração de 2026-3, em curso\./,
    )
    expect(de('F')['Em palavras']).not.toContain('ainda não homologado')
    expect(de('F')['Em palavras']).toContain('sem resultado homologado')
  })

  it('o diagnóstico homologado não passa por resultado', () => {
    const diagnostico = historico(registro('A', '2026-3', '2026-11-01', ABAIXO, { efeito: 'Diagnóstico' }))
    const linha = prazos([AVALIACAO, diagnostico]).de('A')
    expect(linha).toMatchObject({ 'Resultado que vale': null, 'Impedido desde': null })
    expect(linha['Em palavras']).toMatch(/^Homologado em 01\/11\/2026 como diagnóstico/)
  })

  it('a ciência de um resultado que não é o homologado não abre prazo, e é apontada', () => {
    const [, registros] = FOLHAS
    const cedo = notificacoes(ciente('A', '2026-3', '01/11/2026'))
    const linha = prazos([AVALIACAO, registros!, cedo]).de('A')
    expect(linha).toMatchObject({ Situação: 'Aguardando ciência', 'Adequação até': null })
    expect(linha['Em palavras']).toContain(
      'Resultado ainda não homologado: a ciência de 01/11/2026, do resultado de 2026-3, não abre prazo',
    )
  })
})

describe('o que mais se mostra de cada um', () => {
  it('a adesão, a elegibilidade com os motivos já conferidos, e o fim da adaptação', () => {
    const cadastro = consorcios({ Consórcio: 'A', 'Adesão em': '15/03/2025' }, { Consórcio: 'B' })
    const conferidos = prerequisitos({ Consórcio: 'A', Requisito: 'III – CAGEC', Situação: 'Não atende' })
    const { de } = prazos([
      cadastro,
      conferidos,
      matriz(
        [
          ['A', ''],
          ['B', ''],
        ],
        'Matriz 2026-3',
      ),
    ])
    expect(de('A')).toMatchObject({
      'Fim da adaptação': serialDoDia('2025-04-09'),
      '1º quadrimestre monitorado': '2025-2',
      'Adesão em': serialDoDia('2025-03-15'),
    })
    expect(de('A')['Elegível (Art. 9º)']).toMatch(/^Não elegível\n(.*\n)*CAGEC: não atende/)
    expect(de('B')).toMatchObject({ 'Adesão em': null, 'Elegível (Art. 9º)': 'A confirmar' })
  })

  it('os programas em curso, só de quem está impedido', () => {
    const participa = programas(
      { Consórcio: 'A', Programa: 'Valora' },
      { Consórcio: 'A', Programa: 'Antigo', Fim: '31/12/2025' },
      { Consórcio: 'C', Programa: 'Valora' },
    )
    const { de } = prazos([...FOLHAS, participa])
    expect(de('A')['Programas']).toBe('Valora')
    expect(de('A')['Em palavras']).toMatch(/Programas alcançados: Valora\.$/)
    expect(de('C')['Programas']).toBeNull()
    expect(de('C')['Em palavras']).not.toContain('Programas alcançados')
  })

  it('quem está no cadastro sem linha na avaliação e já tem resultado não some', () => {
    const nomes = ['A', 'B', 'G']
    const cadastro = consorcios(...nomes.map(n => ({ Consórcio: n })))
    const soA = matriz([['A', DOZE_SIM]], 'Matriz 2026-3')
    const registros = historico(registro('G', '2026-2', '2026-09-10', ABAIXO))
    const { nomes: mostrados, de } = prazos([cadastro, soA, registros])
    expect(mostrados).toEqual(['A', 'G'])
    expect(de('G')).toMatchObject({ Classificação: 'Fora da avaliação', Situação: 'Aguardando ciência' })
  })

  it('o inativo guarda a história e não é lembrado', () => {
    const cadastro = consorcios({ Consórcio: 'A', 'Inativo desde': '01/11/2026' })
    const [, registros, ciencias] = FOLHAS
    const { de } = prazos([cadastro, matriz([['A', DOZE_SIM]], 'Matriz 2026-3'), registros!, ciencias!])
    expect(de('A')).toMatchObject({ Situação: 'Inativo', 'Resultado que vale': '2026-2: 69 pontos', Lembrete: null })
  })
})

describe('o dia de que se conta o prazo', () => {
  it.each([
    ['ciência', 'Ciência em', '2026-10-01'],
    ['envio', 'Enviada em', '2026-09-20'],
    ['homologação', 'Homologado em', '2026-09-10'],
  ] as const)('pelo parâmetro, é %s: a coluna diz qual é', (inicioDaAdequacao, titulo, dia) => {
    const [, registros] = FOLHAS
    const folhas = [AVALIACAO, registros!, notificacoes(ciente('A', '2026-2', '01/10/2026', '20/09/2026'))]
    const { dados, apuracoes } = apurada(pasta(...folhas), HOJE)
    const aba = abaPrazos({ ...dados, parametros: { ...dados.parametros, inicioDaAdequacao } }, apuracoes)
    expect(porNome(aba).get('A')).toMatchObject({ [titulo]: serialDoDia(dia) })
  })
})

describe('os realces da situação', () => {
  it('são da coluna Situação, e nunca só cor', () => {
    const { aba } = prazos()
    const coluna = aba.tabela!.colunas.findIndex(c => c.titulo === 'Situação')
    expect(aba.realces.map(r => ('igual' in r.quando ? r.quando.igual : ''))).toEqual([
      'Prazo encerrado',
      'Em adequação',
      'Aguardando ciência',
      'Conforme',
    ])
    for (const r of aba.realces) expect([r.intervalo.coluna, r.intervalo.ateColuna]).toEqual([coluna, coluna + 1])
    expect(aba.realces.map(r => r.letra?.bold ?? r.letra?.italic ?? false)).toEqual([true, true, true, false])
  })
})
