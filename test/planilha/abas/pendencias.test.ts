import { describe, expect, it } from 'vitest'
import { PARAMETROS } from '../../../src/norma/definicoes-de-parametros.ts'
import { abaParametros } from '../../../src/planilha/abas/parametros.ts'
import { abaPendencias } from '../../../src/planilha/abas/pendencias.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { COM_70, DOZE_SIM, folha, matriz, pasta } from '../folhas.ts'
import { ABAIXO, ACIMA, apurada, ciente, evidencias, historico, notificacoes, porNome, Q, registro } from './ciclo.ts'
import { titulos, valores } from './dados.ts'

const HOJE: Dia = '2026-11-21'

function pendencias(folhas: readonly Folha[], hoje: Dia = HOJE) {
  const { dados, apuracoes } = apurada(pasta(...folhas), hoje)
  const aba = abaPendencias(dados, apuracoes)
  const linhas = porNome(aba)
  return {
    aba,
    nomes: valores(aba)
      .slice(4)
      .map(l => l[0]),
    de: (nome: string) => linhas.get(nome)!,
  }
}

const evidencia = (Consórcio: string, Item: string, resto: Record<string, string | null> = {}) => ({
  Quadrimestre: Q,
  Consórcio,
  Item,
  Link: 'https://exemplo.mg.gov.br/pagina',
  'Atualizado em': '10/11/2026',
  'Verificado em': '15/11/2026',
  ...resto,
})

describe('a fila de quem falta avaliar', () => {
  const folhas = [
    matriz([
      ['Já avaliado', DOZE_SIM],
      ['Sem história', ''],
      ['Com 100', ''],
      ['Com 70', 'S'],
      ['Impedido', ''],
      ['Avaliado com Não', COM_70],
      ['Correndo', ''],
      ['Alfa', ''],
    ]),
    historico(
      registro('Com 100', '2026-2', '2026-09-10', ACIMA),
      registro('Com 70', '2026-2', '2026-09-10', COM_70),
      registro('Impedido', '2026-2', '2026-09-10', ABAIXO),
      registro('Já avaliado', '2026-2', '2026-09-10', ABAIXO),
    ),
    notificacoes(ciente('Correndo', Q, '01/10/2026')),
  ]
  const { nomes, de, aba } = pendencias(folhas)

  it('vem primeiro: impedidos e prazos correndo, depois menos pontos, depois o nome; então quem tem pendência, e o resto', () => {
    expect(nomes).toEqual([
      'Impedido',
      'Correndo',
      'Com 70',
      'Com 100',
      'Alfa',
      'Sem história',
      'Avaliado com Não',
      'Já avaliado',
    ])
  })

  it('ninguém se perde: todos os da avaliação aparecem, uma vez', () => {
    expect([...nomes].sort()).toEqual(
      (folhas[0]!.valores ?? [])
        .slice(1)
        .map(l => l[0])
        .sort(),
    )
  })

  it('diz o estado da avaliação e os itens que faltam', () => {
    expect(de('Alfa')).toMatchObject({ 'Estado da avaliação': 'A avaliar', 'Não publica': null })
    expect(de('Com 70')).toMatchObject({
      'Estado da avaliação': 'Em avaliação',
      'A avaliar': 'II, III, IV, V, VI, VII, VIII, IX, X, XI, XII',
    })
    expect(de('Avaliado com Não')).toMatchObject({
      'Estado da avaliação': 'Avaliado',
      'A avaliar': null,
      'Não publica': 'VI, VIII, IX, X, XI, XII',
    })
  })

  it('traz o último resultado homologado; quem não tem, em branco', () => {
    expect(de('Impedido')['Último resultado']).toBe('2026-2: 69, Não conforme')
    expect(de('Com 100')['Último resultado']).toBe('2026-2: 100, Conforme')
    expect(de('Alfa')['Último resultado']).toBeNull()
  })

  it('o subtítulo explica a ordem, e que sem evidências não se confere a falta delas', () => {
    expect(valores(aba)[1]?.[0]).toContain('Primeiro a fila de quem falta avaliar')
    expect(valores(aba)[1]?.[0]).toContain('Sem linhas de 2026-3 em Evidências')
    expect(de('Já avaliado')['Sim sem evidência']).toBeNull()
  })

  it('a linha repetida aparece duas vezes, como na avaliação', () => {
    const duas = matriz([
      ['A', DOZE_SIM],
      ['A', ''],
    ])
    expect(pendencias([duas]).nomes).toEqual(['A', 'A'])
  })

  it('sem ninguém na avaliação, só os títulos', () => {
    const vazia = pendencias([])
    expect(vazia.nomes).toEqual([])
    expect(titulos(vazia.aba)).toContain('Sim sem evidência')
  })
})

describe('as evidências', () => {
  const de = (nome: string, linhas: ReturnType<typeof evidencia>[], escritas = 'SSNNNNNNNNNN', hoje = HOJE) =>
    pendencias(
      [
        matriz([
          ['A', escritas],
          ['B', escritas],
        ]),
        evidencias(...linhas),
      ],
      hoje,
    ).de(nome)

  it('havendo alguma do quadrimestre, o Sim sem link é apontado em todos; o Não, não', () => {
    const linhas = [evidencia('A', 'I'), evidencia('A', 'II', { Link: null })]
    expect(de('A', linhas)['Sim sem evidência']).toBe('II')
    expect(de('B', linhas)['Sim sem evidência']).toBe('I, II')
  })

  it('as de outro quadrimestre não contam', () => {
    expect(de('A', [evidencia('A', 'I', { Quadrimestre: '2026-2' })])['Sim sem evidência']).toBeNull()
  })

  it.each([
    ['29/10/2026', 'VIII (29/10/2026)'],
    ['30/10/2026', null],
    [null, 'VIII (sem data)'],
  ])('Art. 8º: atualizado em %s e verificado em 30/11, é %s', (atualizado, apontado) => {
    const linha = evidencia('A', 'VIII', { 'Atualizado em': atualizado, 'Verificado em': '30/11/2026' })
    expect(de('A', [linha], DOZE_SIM, '2026-12-01')['Desatualizados (Art. 8º)']).toBe(apontado)
  })

  it('sem o dia da verificação, conta-se até hoje; acabado o quadrimestre, até o seu fim', () => {
    const linha = [evidencia('A', 'VIII', { 'Atualizado em': '15/12/2026', 'Verificado em': null })]
    const em = (hoje: Dia) => de('A', linha, DOZE_SIM, hoje)['Desatualizados (Art. 8º)']
    expect(em('2026-12-20')).toBeNull()
    expect(em('2027-03-01')).toBeNull()
    const velha = [evidencia('A', 'VIII', { 'Atualizado em': '01/11/2026', 'Verificado em': null })]
    expect(de('A', velha, DOZE_SIM, '2026-11-21')['Desatualizados (Art. 8º)']).toBeNull()
    expect(de('A', velha, DOZE_SIM, '2027-03-01')['Desatualizados (Art. 8º)']).toBe('VIII (01/11/2026)')
  })

  it('os itens que só mudam quando há o que mudar, e os respondidos Não, não têm data cobrada', () => {
    const linhas = [evidencia('A', 'II', { 'Atualizado em': null }), evidencia('A', 'VIII', { 'Atualizado em': null })]
    expect(de('A', linhas)['Desatualizados (Art. 8º)']).toBeNull()
  })

  it('a linha que ninguém preencheu falta, mas não está velha', () => {
    const linha = evidencia('A', 'VIII', { Link: null, 'Atualizado em': null, 'Verificado em': null })
    expect(de('A', [linha], DOZE_SIM)).toMatchObject({ 'Desatualizados (Art. 8º)': null })
    expect(de('A', [linha], DOZE_SIM)['Sim sem evidência']).toContain('VIII')
  })

  it('o link herdado espera confirmação até alguém datar a verificação', () => {
    const herdado = (verificado: string | null) => [
      evidencia('A', 'I', { Origem: 'herdado', 'Verificado em': verificado }),
    ]
    expect(de('A', herdado(null))['Link herdado a confirmar']).toBe('I')
    expect(de('A', herdado('15/11/2026'))['Link herdado a confirmar']).toBeNull()
  })

  it('a equipe que não conta o desatualizado vê que foi ele, e não um Não', () => {
    const { nome } = PARAMETROS.find(p => p.id === 'desatualizado')!
    const escolha = valores(abaParametros(Q, reunir(pasta(), Q, HOJE).parametros)).map(l =>
      l[0] === nome ? [l[0], 'não atende', ...l.slice(2)] : l,
    )
    const velha = evidencias(evidencia('A', 'VIII', { 'Atualizado em': '01/01/2026' }))
    const linha = pendencias([matriz([['A', DOZE_SIM]]), velha, folha(escolha, 'Parâmetros')]).de('A')
    expect(linha).toMatchObject({ 'Não publica': null, 'Desatualizados (Art. 8º)': 'VIII (01/01/2026)' })
  })
})

describe('os subrequisitos', () => {
  const de = (item: string, lista: string | null, escritas: string) =>
    pendencias([matriz([['A', escritas]]), evidencias(evidencia('A', item, { Subrequisitos: lista }))]).de('A')[
      'Subrequisitos que faltam'
    ]

  it('o Sim com a lista incompleta diz o que falta, e as alternativas', () => {
    expect(de('II', 'protocolo', DOZE_SIM)).toBe('II: falta Estatuto do consórcio')
    expect(de('II', 'Estatuto do consórcio', DOZE_SIM)).toBe(
      'II: falta Protocolo de intenções ou Contrato de consórcio',
    )
    expect(de('I', 'nada disso', DOZE_SIM)).toBe('I: falta Lista dos entes consorciados; Data de atualização da lista')
  })

  it('o Sim com a lista completa, ou sem lista, não é apontado', () => {
    expect(de('II', 'contrato; estatuto', DOZE_SIM)).toBeNull()
    expect(de('II', null, DOZE_SIM)).toBeNull()
  })

  it('o Não com tudo na lista é apontado; com algo faltando, não', () => {
    expect(de('II', 'contrato; estatuto', 'SNSSSSSSSSSS')).toBe('II: Não, mas nada falta na lista')
    expect(de('II', 'contrato', 'SNSSSSSSSSSS')).toBeNull()
  })
})
