import { describe, expect, it } from 'vitest'
import type { Aviso } from '../../src/planilha/aviso.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerTabela } from '../../src/planilha/ler-tabela.ts'
import { folha } from './folhas.ts'

const NOMES = { nome: ['Consórcio', 'Nome'], data: ['Ciência em', 'Ciência'], meio: ['Meio'] } as const
type Coluna = keyof typeof NOMES
const TITULOS = ['Consórcio', 'Ciência em', 'Meio']

function ler(valores: readonly (readonly Valor[])[], precisas: readonly [Coluna, ...Coluna[]] = ['nome', 'data']) {
  const avisos: Aviso[] = []
  const linhas = lerTabela<Coluna>(folha(valores, 'Tabela'), NOMES, precisas, avisos)
  return { linhas: linhas?.map(l => [l.linha, l.texto('nome'), l.dia('data')]), avisos }
}
const ditos = (avisos: readonly Aviso[]): string[] => avisos.map(a => `${a.codigo} ${a.mensagem}`)

describe('uma tabela de pessoas', () => {
  it('lê-se pelo nome das colunas, em qualquer ordem, sem aviso nenhum', () => {
    const { linhas, avisos } = ler([
      [],
      ['Meio', 'Obs.', 'Ciência', 'Nome'],
      ['SEI', 'x', '13/09/2026', 'CIS 1º de Maio'],
    ])
    expect(linhas).toEqual([[2, 'CIS 1º de Maio', '2026-09-13']])
    expect(avisos).toEqual([])
  })

  it('sem aba não há o que ler nem o que avisar', () => {
    const avisos: Aviso[] = []
    expect(lerTabela<Coluna>(null, NOMES, ['nome'], avisos)).toBeNull()
    expect(avisos).toEqual([])
  })

  it('linhas em branco no meio e no fim são puladas', () => {
    const { linhas, avisos } = ler([TITULOS, [], ['A'], [' ', '\u00a0'], ['B'], []])
    expect(linhas?.map(l => l[1])).toEqual(['A', 'B'])
    expect(avisos).toEqual([])
  })
})

describe('nada some calado', () => {
  it('sem linha de títulos: diz o que procurou, e nada se lê', () => {
    const { linhas, avisos } = ler([['Anotações'], ['CIS Norte', '13/09/2026']])
    expect(linhas).toBeUndefined()
    expect(avisos).toEqual([
      {
        codigo: 'tabela-ilegivel',
        aba: 'Tabela',
        celula: 'A1',
        mensagem:
          'Tabela!A1: não achei na linha de títulos “Consórcio”, “Ciência em”; o que está ali não foi lido. Use Conferir planilha.',
      },
    ])
  })

  it('sem a coluna principal: nada se lê, e isso é dito na linha dos títulos', () => {
    const { linhas, avisos } = ler([[], ['Ciência em', 'Meio'], ['13/09/2026', 'SEI']])
    expect(linhas).toBeUndefined()
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['tabela-ilegivel', 'A2']])
    expect(avisos[0]?.mensagem).toContain('“Consórcio”;')
  })

  it('sem outra coluna precisa: o resto se lê, e a que falta é dita', () => {
    const { linhas, avisos } = ler([
      ['Consórcio', 'Meio'],
      ['A', 'SEI'],
    ])
    expect(linhas).toEqual([[1, 'A', null]])
    expect(ditos(avisos)).toEqual([
      'tabela-ilegivel Tabela!A1: não achei na linha de títulos “Ciência em”; o que está ali não foi lido. Use Conferir planilha.',
    ])
  })

  it('a coluna que não é precisa pode faltar', () => {
    expect(ler([['Consórcio', 'Ciência em'], ['A']]).avisos).toEqual([])
  })

  it('a coluna repetida: vale a primeira, e a segunda é apontada', () => {
    const { linhas, avisos } = ler([
      [...TITULOS, 'Ciência em'],
      ['A', '13/09/2026', 'SEI', '20/09/2026'],
    ])
    expect(linhas).toEqual([[1, 'A', '2026-09-13']])
    expect(avisos.map(a => [a.celula, ...ditos([a])])).toEqual([
      ['D1', 'coluna-ignorada Tabela!D1: há mais de uma coluna “Ciência em”; valeu a de B1.'],
    ])
  })

  it('a linha com dados e sem a coluna principal: não se lê, e é apontada onde devia estar o nome', () => {
    const { linhas, avisos } = ler([TITULOS, ['A'], [null, '13/09/2026'], ['B']])
    expect(linhas?.map(l => l[1])).toEqual(['A', 'B'])
    expect(avisos.map(a => [a.celula, ...ditos([a])])).toEqual([
      ['A3', 'linha-sem-nome Tabela!A3: a linha 3 tem dados e não tem “Consórcio”; não foi lida. Preencha.'],
    ])
  })

  it('a linha que só tem algo fora das nossas colunas é de quem a escreveu', () => {
    expect(
      ler([
        [...TITULOS, 'Obs.'],
        [null, null, null, 'ligar amanhã'],
      ]).avisos,
    ).toEqual([])
  })

  it.each<Valor>(['ontem', '31/02/2026', true, 12])('a data %j não vale, e é apontada na sua célula', data => {
    const { linhas, avisos } = ler([TITULOS, ['A', data]])
    expect(linhas).toEqual([[1, 'A', null]])
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['data-ilegivel', 'B2']])
  })
})
