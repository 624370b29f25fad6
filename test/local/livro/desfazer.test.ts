import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entrada } from '../../../src/google/entrada.ts'
import type { Sessao } from '../../../src/local/livro/sessao.ts'
import { retrato } from '../../google/apoio.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { comMudanca, digitar, edicao, sessaoCom } from './apoio.ts'

/** Um pacote que calcula e que escreve: troca valores, cria aba e muda a forma de outra. */
const PACOTE = `
function DOBRO(v) { return Array.isArray(v) ? v.map(l => l.map(x => x === '' ? '' : x + x)) : v + v }
function somarLinha(n) {
  const id = SpreadsheetApp.getActive().getId()
  const escrita = { range: { sheetId: 1, startRowIndex: n % 8, endRowIndex: n % 8 + 1, startColumnIndex: 5, endColumnIndex: 6 },
    rows: [{ values: [{ userEnteredValue: { numberValue: n } }] }], fields: 'userEnteredValue' }
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: escrita }] }, id)
}
function criarAba(n) {
  const id = SpreadsheetApp.getActive().getId()
  Sheets.Spreadsheets.batchUpdate({ requests: [
    { addSheet: { properties: { sheetId: 100 + n, title: 'Aba ' + n, index: 0 } } },
    { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 1 } },
  ] }, id)
}`
const ENTRADAS: Entrada[] = ['somarLinha', 'criarAba'].map(nome => ({
  nome,
  tipo: 'menu',
  descricao: nome,
  parametros: [],
}))
const SELECAO = { folha: 1, linha: 0, coluna: 0 }

const nova = () => {
  const alvo = pasta(
    folha(1, 'Dados', [
      ['a', 1, '=DOBRO(A1:B4)'],
      ['b', 2],
      ['c', 3, null, null, '=DOBRO(C1:C2)'],
      ['d', 4],
    ]),
    folha(2, 'Outra', [['=DOBRO(Dados!C1)']]),
  )
  return { alvo, sessao: sessaoCom(PACOTE, alvo, { entradas: ENTRADAS }) }
}

const TEXTOS = [
  '1',
  '22/04/2026',
  'Sim',
  '=DOBRO(A1:A2)',
  '=DOBRO(A1)',
  '=SOMA(A1)',
  '',
  "'x",
  '5%',
  '=DOBRO(Outra!A1)',
]
const passo = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      tipo: fc.constant('digitar' as const),
      celulas: fc.array(
        fc.tuple(
          fc.constantFrom(1, 2),
          fc.integer({ min: 0, max: 7 }),
          fc.integer({ min: 0, max: 5 }),
          fc.constantFrom(...TEXTOS),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      tipo: fc.constant('chamar' as const),
      nome: fc.constantFrom('somarLinha', 'criarAba'),
      n: fc.nat(20),
    }),
  },
  { weight: 2, arbitrary: fc.record({ tipo: fc.constantFrom('desfazer' as const, 'refazer' as const) }) },
)
type Passo = typeof passo extends fc.Arbitrary<infer T> ? T : never

function fazer(sessao: Sessao, feito: Passo) {
  if (feito.tipo === 'digitar')
    return sessao.editar(feito.celulas.map(([f, linha, coluna, texto]) => ({ folha: f, linha, coluna, texto })))
  if (feito.tipo === 'chamar')
    return sessao.chamar({ de: 'menu', nome: feito.nome, argumentos: [feito.n], selecao: SELECAO }).mudanca
  return feito.tipo === 'desfazer' ? sessao.desfazer() : sessao.refazer()
}

describe('desfazer e refazer', () => {
  it('diz em palavras o que se desfaz e o que se refaz', () => {
    const { sessao } = nova()
    digitar(sessao, 1, 'A1', 'x')
    sessao.editar([edicao(1, 'A2', 'y'), edicao(1, 'A3', 'z')])
    sessao.chamar({ de: 'menu', nome: 'somarLinha', argumentos: [7], selecao: SELECAO })
    expect(sessao.desfazer()).toMatchObject({ desfazer: 'colar 2 células em Dados', refazer: 'somarLinha' })
    expect(sessao.desfazer()).toMatchObject({ desfazer: 'digitar em Dados!A1', refazer: 'colar 2 células em Dados' })
    expect(digitar(sessao, 1, 'A1', 'w')).toMatchObject({ desfazer: 'digitar em Dados!A1', refazer: null })
  })

  it('sem o que desfazer, nada muda', () => {
    const { sessao } = nova()
    expect(sessao.desfazer()).toMatchObject({ versao: 1, desfazer: null })
    expect(sessao.refazer()).toMatchObject({ versao: 1, refazer: null })
  })

  it('o que se fez ao abrir também se desfaz', () => {
    const alvo = pasta(folha(1, 'Dados', [['depois']]))
    const antes = pasta(folha(1, 'Dados', [['antes']])).folhas
    const sessao = sessaoCom('', alvo, { jaFeito: { rotulo: 'Apurar quadrimestre', antes } })
    expect(sessao.ver().desfazer).toBe('Apurar quadrimestre')
    sessao.desfazer()
    expect(alvo.folhas[0]?.celulas[0]?.[0]?.valor).toBe('antes')
  })

  it('guarda os últimos duzentos passos', () => {
    const { sessao, alvo } = nova()
    for (let i = 0; i < 205; i++) digitar(sessao, 2, 'B1', String(i))
    for (let i = 0; i < 205; i++) sessao.desfazer()
    expect(alvo.folhas.find(f => f.id === 2)?.celulas[0]?.[1]?.valor).toBe(4)
  })

  it('qualquer história, toda desfeita, é a planilha de antes; toda refeita, a do fim', () => {
    fc.assert(
      fc.property(fc.array(passo, { maxLength: 25 }), historia => {
        const { sessao, alvo } = nova()
        const noComeco = retrato(alvo)
        for (const feito of historia) fazer(sessao, feito)
        while (sessao.ver().refazer !== null) sessao.refazer()
        const noFim = retrato(alvo)
        while (sessao.ver().desfazer !== null) sessao.desfazer()
        expect(retrato(alvo)).toEqual(noComeco)
        while (sessao.ver().refazer !== null) sessao.refazer()
        expect(retrato(alvo)).toEqual(noFim)
      }),
      { numRuns: 60 },
    )
  })

  it('em qualquer história, a página que aplica cada mudança vê o mesmo que a que abre agora', () => {
    fc.assert(
      fc.property(fc.array(passo, { maxLength: 25 }), historia => {
        const { sessao } = nova()
        let livro = sessao.ver()
        sessao.ouvir(mudanca => {
          expect(mudanca.anterior).toBe(livro.versao)
          livro = comMudanca(livro, mudanca)
        })
        for (const feito of historia) {
          fazer(sessao, feito)
          expect(livro).toEqual(sessao.ver())
        }
      }),
      { numRuns: 60 },
    )
  })
})
