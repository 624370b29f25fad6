import { describe, expect, it } from 'vitest'
import { assinatura } from '../../src/planilha/abas/identidade.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'
import { type Dados, reunir } from '../../src/planilha/reunir.ts'
import { CABECALHO, doze, folha, NUMERAIS, pasta } from './folhas.ts'

const ler = (...folhas: Folha[]): Dados => reunir(pasta(...folhas), '2026-3', '2026-11-21')
const mensagens = (d: Dados): string[] => d.avisos.map(a => a.mensagem)
const cadastro = (titulos: readonly Valor[], ...linhas: Valor[][]): Folha =>
  folha([[assinatura('consorcios', '2026-3')], [], [], titulos, ...linhas], 'Consórcios')
const notificacoes = (...linhas: Valor[][]): Folha =>
  folha(
    [
      [assinatura('notificacoes', '2026-3')],
      [],
      [],
      ['Consórcio', 'Referente a', 'Enviada em', 'Ciência em'],
      ...linhas,
    ],
    'Notificações',
  )
const nossa = (...linhas: Valor[][]): Folha =>
  folha(
    [[assinatura('avaliacao', '2026-3')], [], [], ['Consórcio', 'CNPJ', ...NUMERAIS], ...linhas],
    'Avaliação 2026-3',
  )

describe('de quem é cada linha', () => {
  const titulos = ['Consórcio', 'CNPJ', 'URS']
  const doCadastro = cadastro(titulos, ['CIS Norte', '11.222.333/0001-81', 'Ubá'], ['CIS Sul', null, 'Alfenas'])

  it('acha-se no cadastro pelo CNPJ, mesmo com o nome mudado; sem CNPJ, pelo nome', () => {
    const d = ler(doCadastro, nossa(['Norte CIS', '11222333000181', ...doze('S')], ['cis  sul', null, ...doze('S')]))
    expect(d.avaliados.map(a => a.consorcio.urs)).toEqual(['Ubá', 'Alfenas'])
    expect(d.avaliados[0]?.consorcio.nome).toBe('CIS Norte')
    expect(mensagens(d)).toEqual([])
  })

  it('quem não está no cadastro é apurado pelo que a linha diz, com aviso', () => {
    const d = ler(doCadastro, nossa(['CIS Norte'], ['CIS Sul'], ['CIS Novo', null, ...doze('S')]))
    expect(d.avaliados).toHaveLength(3)
    expect(mensagens(d)).toEqual(['Avaliação 2026-3!A7: “CIS Novo”: não está na aba Consórcios; inclua-o lá.'])
  })

  it('quem está no cadastro e não na avaliação não some em silêncio; o inativo, pode', () => {
    const comInativos = cadastro(
      [...titulos, 'Situação', 'Inativo desde'],
      ['CIS Norte'],
      ['CIS Sul'],
      ['CIS Extinto', null, null, 'Inativo'],
      ['CIS Antigo', null, null, null, '31/12/2025'],
    )
    expect(mensagens(ler(comInativos, nossa(['CIS Norte', null, ...doze('S')])))).toEqual([
      'Consórcios!A6: “CIS Sul” está no cadastro e não tem linha em Avaliação 2026-3; não entrou na apuração. Preparar planilha o inclui.',
    ])
  })

  it.each([
    ['a situação', [null, 'Extinto', null]],
    ['a data de saída', [null, null, '31/10/2026']],
  ])('o inativo com linha na avaliação é apurado, com aviso: %s', (_, resto) => {
    const d = ler(
      cadastro(['Consórcio', 'CNPJ', 'Situação', 'Inativo desde'], ['CIS Norte', ...resto]),
      nossa(['CIS Norte', null, ...doze('S')]),
    )
    expect(d.avaliados).toHaveLength(1)
    expect(d.avisos.map(a => [a.codigo, a.mensagem])).toEqual([
      [
        'inativo-avaliado',
        'Avaliação 2026-3!A5: “CIS Norte”: está inativo no cadastro e tem linha na avaliação; foi apurado, e não entra na homologação. Tire a linha, ou corrija o cadastro.',
      ],
    ])
  })

  it('na importação também se diz quem está no cadastro e não tem linha na matriz', () => {
    const d = ler(doCadastro, folha([CABECALHO, ['CIS Norte', ...doze('S')]], 'Matriz 2026-3'))
    expect(d.importada).toBe(true)
    expect(mensagens(d)).toEqual([
      'Consórcios!A6: “CIS Sul” está no cadastro e não tem linha em Matriz 2026-3; não entrou na apuração. Preparar planilha o inclui.',
    ])
  })

  it('sem cadastro, vale o que a matriz da equipe diz, sem reclamar', () => {
    const d = ler(
      folha([
        ['URS', ...CABECALHO],
        ['Ubá', 'CIS Norte', ...doze('S')],
      ]),
    )
    expect(d.importada).toBe(true)
    expect(d.cadastro.map(c => [c.nome, c.urs])).toEqual([['CIS Norte', 'Ubá']])
    expect(mensagens(d)).toEqual([])
  })
})

describe('o mesmo consórcio em duas linhas', () => {
  const comCnpj = (...linhas: Valor[][]) =>
    folha([['Consórcio', 'CNPJ', ...NUMERAIS], ...linhas.map(l => [...l, ...doze('S')])])

  it('pelo CNPJ: cada célula cita a outra, e as duas linhas são apuradas', () => {
    const d = ler(comCnpj(['A', '11.222.333/0001-81'], ['B', '11222333000181'], ['C', null]))
    expect(d.avaliados).toHaveLength(3)
    expect(mensagens(d)).toEqual([
      'Matriz!B2: CNPJ 11.222.333/0001-81 também está em B3. Corrigir: deixe uma linha só.',
      'Matriz!B3: CNPJ 11.222.333/0001-81 também está em B2. Corrigir: deixe uma linha só.',
    ])
  })

  it('pelo nome, quando não há CNPJ que os distinga', () => {
    expect(mensagens(ler(comCnpj(['CIS A', null], ['cis a', null])))).toHaveLength(2)
    expect(mensagens(ler(comCnpj(['CIS A', '11.222.333/0001-81'], ['CIS A', '12.ABC.345/01DE-35'])))).toEqual([])
  })

  it('com cinco outras células, cita todas; com seis, as cinco primeiras', () => {
    const iguais = (n: number) => mensagens(ler(comCnpj(...Array.from({ length: n }, () => ['CIS A', null]))))[0]
    expect(iguais(6)).toContain('também está em A3, A4, A5, A6, A7. Corrigir')
    expect(iguais(7)).toContain('também está em A3, A4, A5, A6, A7…. Corrigir')
  })
})

describe('de quando correm os 60 dias', () => {
  const daEquipe = folha([
    [...CABECALHO, 'Ciência'],
    ['CIS Norte', ...doze(''), '13/09/2026'],
  ])
  const ciencia = (p: Dados) => p.avaliados[0]?.cienciaEm

  it('a aba Notificações vale mais que a matriz; sem ela, vale a matriz', () => {
    expect(ciencia(ler(daEquipe))).toBe('2026-09-13')
    expect(ciencia(ler(daEquipe, notificacoes(['CIS Norte', '2026-3', null, '20/09/2026'])))).toBe('2026-09-20')
    expect(ciencia(ler(daEquipe, notificacoes(['CIS Norte', '2026-2', null, '20/06/2026'])))).toBe('2026-09-13')
  })

  it('a notificação acha-se pelo nome do cadastro e pelo nome da avaliação', () => {
    const doCadastro = cadastro(['Consórcio', 'CNPJ'], ['CIS Norte', '11.222.333/0001-81'])
    const avaliacao = nossa(['Norte CIS', '11.222.333/0001-81', ...doze('N')])
    for (const nome of ['CIS Norte', 'Norte CIS'])
      expect(ciencia(ler(doCadastro, avaliacao, notificacoes([nome, '2026-3', null, '20/09/2026'])))).toBe('2026-09-20')
  })

  it('a ciência ilegível da matriz é avisada na sua célula', () => {
    const d = ler(
      folha([
        [...CABECALHO, 'Ciência'],
        ['A', ...doze('S'), 'ontem'],
      ]),
    )
    expect(ciencia(d)).toBeNull()
    expect(mensagens(d)).toEqual(['Matriz!N2: “A”: contém “ontem”: não é uma data; use dd/mm/aaaa.'])
  })
})

describe('as datas que se leem e merecem ser conferidas', () => {
  const com = (titulo: string, data: Valor) =>
    mensagens(
      ler(
        folha([
          [titulo, ...CABECALHO],
          [data, 'A', ...doze('S')],
        ]),
      ),
    )

  it.each(['01/09/2026', '31/12/2026', null, '-'])('avaliado em %j, dentro do quadrimestre: nada a dizer', data => {
    expect(com('Avaliado em', data)).toEqual([])
  })

  it.each(['31/08/2026', '01/01/2027'])('avaliado em %s, fora do quadrimestre: isso é dito', data => {
    expect(com('Avaliado em', data)).toEqual([
      `Matriz!A2: “A”: avaliado em ${data}, fora do quadrimestre 2026-3 (01/09/2026 a 31/12/2026). Confira a data.`,
    ])
  })

  it('avaliado em data que não se lê: isso é dito', () => {
    expect(com('Avaliado em', 'ontem')).toEqual(['Matriz!A2: “A”: contém “ontem”: não é uma data; use dd/mm/aaaa.'])
  })

  it.each([
    ['31/12/2023', 1],
    ['01/01/2024', 0],
    ['20/11/2028', 0],
    ['21/11/2028', 1],
  ])('ciência em %s: %i aviso', (data, n) => {
    const avisos = com('Ciência', data).filter(m => m.includes('data improvável'))
    expect(avisos).toHaveLength(n)
    if (n === 1) expect(avisos[0]).toBe(`Matriz!A2: “A”: ${data} é data improvável; foi mantida. Confira o ano.`)
  })
})

describe('a ciência da matriz anterior ao quadrimestre', () => {
  it.each([
    ['31/08/2026', 1],
    ['01/09/2026', 0],
  ])('%s: %i aviso', (data, n) => {
    const f = folha([
      ['Ciência', ...CABECALHO],
      [data, 'A', ...doze('S')],
    ])
    expect(mensagens(ler(f))).toEqual(
      n === 0
        ? []
        : [
            `Matriz!A2: “A”: ciência em ${data}, antes de começar 2026-3; foi registrada como dele. Confira a que resultado se refere (aba Notificações).`,
          ],
    )
  })
})

describe('as linhas em qualquer ordem', () => {
  it('dão os mesmos consórcios, cada um com as suas respostas', () => {
    const linhas = ['SSS', 'NNN', 'SN', ''].map((r, i) => [`CIS ${i}`, null, ...doze(r)])
    const de = (p: Pasta) =>
      new Map(reunir(p, '2026-3', '2026-11-21').avaliados.map(a => [a.consorcio.nome, a.linha.respostas]))
    expect(de(pasta(nossa(...[...linhas].reverse())))).toEqual(de(pasta(nossa(...linhas))))
  })
})
