import { describe, expect, it } from 'vitest'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, DATA, folha, pasta, vistos } from './apoio.ts'

function calcular(alvo: PastaLocal, codigo: string) {
  return abrir(codigo, { pasta: alvo })
}

describe('derramamento', () => {
  const DOBRO = 'function DOBRO(m) { return m.map(l => [l[0] === "" ? "" : l[0] * 2]) }'

  it('derrama da âncora para baixo e some quando a fórmula sai', () => {
    const alvo = pasta(folha(1, 'D', [[1, '=DOBRO(A1:A)'], [2], [3]], { linhas: 3 }))
    const execucao = calcular(alvo, DOBRO)
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ])
    expect(alvo.folhas[0]?.celulas[2]?.[1]).toEqual({ valor: null, derramada: true, calculado: 6 })
    const linha = alvo.folhas[0]?.celulas[0] ?? []
    delete linha[1]
    execucao.recalcular()
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    expect(alvo.folhas[0]?.celulas[2]?.[1]).toBeUndefined()
  })

  it('célula ocupada impede, com o texto do Google, e livre volta a derramar', () => {
    const alvo = pasta(folha(1, 'D', [[1, '=DOBRO(A1:A)'], [2], [3, 'ocupada']], { linhas: 3 }))
    const execucao = calcular(alvo, DOBRO)
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, '#REF!'],
      [2, null],
      [3, 'ocupada'],
    ])
    expect(alvo.folhas[0]?.celulas[0]?.[1]?.calculado).toEqual({
      erro: '#REF!',
      mensagem: 'Array result was not expanded because it would overwrite data in B3.',
    })
    delete alvo.folhas[0]?.celulas[2]?.[1]
    execucao.recalcular()
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ])
  })

  it('célula só com formato não impede, e o formato fica depois de recolher', () => {
    const alvo = pasta(
      folha(1, 'D', [
        [1, '=DOBRO(A1:A2)'],
        [2, { valor: null, formato: DATA, nota: 'n' }],
      ]),
    )
    const execucao = calcular(alvo, DOBRO)
    expect(alvo.folhas[0]?.celulas[1]?.[1]).toEqual({
      valor: null,
      formato: DATA,
      nota: 'n',
      derramada: true,
      calculado: 4,
    })
    delete alvo.folhas[0]?.celulas[0]?.[1]
    execucao.recalcular()
    expect(alvo.folhas[0]?.celulas[1]?.[1]).toEqual({ valor: null, formato: DATA, nota: 'n' })
  })

  it('o que passa da última linha acrescenta linhas; da última coluna, é erro', () => {
    const alvo = pasta(
      folha(1, 'D', [['=CINCO()'], ['=LARGA()']], { linhas: 2, colunas: 2 }),
      folha(2, 'E', [['=CINCO()']], { linhas: 2 }),
    )
    calcular(alvo, 'function CINCO() { return [1, 2, 3, 4, 5] } function LARGA() { return [[1, 2, 3]] }')
    expect(alvo.folhas[1]?.linhas).toBe(5)
    expect(vistos(alvo, 2, 5, 1)).toEqual([[1], [2], [3], [4], [5]])
    expect(alvo.folhas[0]?.celulas[1]?.[0]?.calculado).toEqual({
      erro: '#REF!',
      mensagem: 'Result was not automatically expanded, please insert more columns (1).',
    })
  })

  it('os vazios do resultado também ocupam a célula', () => {
    const alvo = pasta(folha(1, 'D', [['=NULOS()', '=NULOS()']]))
    calcular(alvo, 'function NULOS() { return [[null, null], [null, null]] }')
    expect(vistos(alvo, 1, 1, 2)).toEqual([['#REF!', null]])
  })
})
