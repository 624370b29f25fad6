import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abrir, folhaChamada, retrato } from '../../google/apoio.ts'
import { abrir as abrirExecucao, folha, pasta } from '../execucao/apoio.ts'
import { apurada, aSessao, digitar, sessaoCom, vista } from './apoio.ts'

/** Fórmulas que se leem umas às outras, derramam de tamanhos que mudam com o que leem, e falham com certos valores. */
const PACOTE = `
function linhas(v) { return Array.isArray(v) ? v : [[v]] }
function DOBRO(v) { return linhas(v).map(l => l.map(x => x === '' ? '' : x + x)) }
function CONTAR(v) { return linhas(v).flat().filter(x => x !== '').length }
function REPETIR(n) { return Array.from({ length: Math.min(4, Math.max(1, Number(n) || 1)) }, (_, i) => [i]) }
function RECUSAR(v) { if (linhas(v).flat().includes('erro')) throw new Error('não'); return 'bem' }`

const PARES = [
  ['=DOBRO(A1:B4)', '=DOBRO(D1:E4)', '=CONTAR(G:H)'],
  ['=REPETIR(A1)', '=DOBRO(D1:D4)', '=RECUSAR(A1:B9)'],
  ['=CONTAR(A:B)', '=REPETIR(D1)', '=DOBRO(G1)'],
  ['=REPETIR(B2)', '=REPETIR(A2)', '=DOBRO(Dados!D1:D9)'],
]
const VALORES = [
  '1',
  '2',
  '3',
  '4',
  'erro',
  'x',
  '',
  '22/04/2026',
  "'5",
  'VERDADEIRO',
  '=DOBRO(A1)',
  '=REPETIR(A2)',
  '=SOMA(A1)',
]

const montada = (qual: number) => {
  const [d, g, outra] = PARES[qual] as [string, string, string]
  return pasta(
    folha(1, 'Dados', [
      [1, 2, null, d, null, null, g],
      [2, 3],
      ['x', 4],
      [null, 1],
    ]),
    folha(2, 'Outra', [[outra]]),
  )
}

describe('recalcular só o que depende do que se digitou', () => {
  it('dá o mesmo que recalcular tudo, em edições quaisquer', () => {
    const edicoes = fc.array(
      fc.tuple(
        fc.constantFrom(1, 1, 1, 2),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...VALORES),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(fc.nat(PARES.length - 1), edicoes, (qual, feitas) => {
        const alvo = montada(qual)
        const sessao = sessaoCom(PACOTE, alvo)
        for (const [f, linha, coluna, texto] of feitas) {
          sessao.editar([{ folha: f, linha, coluna, texto }])
          const tudo = structuredClone(alvo)
          abrirExecucao(PACOTE, { pasta: tudo })
          expect(retrato(alvo)).toEqual(retrato(tudo))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a célula derramada que encosta em uma fórmula alheia é da nossa', () => {
    const alvo = montada(0)
    const sessao = sessaoCom(PACOTE, alvo)
    digitar(sessao, 1, 'A7', '=SOMA(A1)')
    digitar(sessao, 1, 'B6', '=REPETIR(A2)')
    abrirExecucao(PACOTE, { pasta: alvo })
    expect(['B6', 'B7'].map(a => vista(sessao, 1, a).t)).toEqual(['0', '1'])
    digitar(sessao, 1, 'A2', '1')
    expect(alvo.folhas[0]?.celulas[6]?.[1]).toBeUndefined()
  })

  it('na avaliação, com o pacote de verdade, também', async () => {
    const alvo = await apurada()
    const sessao = await aSessao(alvo)
    const { id } = folhaChamada(alvo, 'Avaliação 2026-3')
    for (const [a1, texto] of [
      ['F5', 'Não'],
      ['G5', ''],
      ['H6', 'talvez'],
      ['F4', 'I'],
      ['R5', 'no caminho'],
      ['R5', null],
      ['A9', 'Novo'],
    ] as const) {
      digitar(sessao, id, a1, texto)
      const tudo = structuredClone(alvo)
      await abrir(tudo)
      expect(retrato(tudo), a1).toEqual(retrato(alvo))
    }
  })

  it('não toca nas linhas cujo resultado ficou igual', () => {
    const alvo = pasta(
      folha(1, 'Dados', [
        [null, 1, '=DOBRO(B1:B3)'],
        [null, 2],
        [null, 3],
      ]),
    )
    const sessao = sessaoCom(PACOTE, alvo)
    const antes = alvo.folhas[0]!.celulas
    digitar(sessao, 1, 'B1', '7')
    const depois = alvo.folhas[0]!.celulas
    expect(['C1', 'C2', 'C3'].map(a => vista(sessao, 1, a).t)).toEqual(['14', '4', '6'])
    expect([depois[0] === antes[0], depois[1] === antes[1], depois[2] === antes[2]]).toEqual([false, true, true])
  })
})
