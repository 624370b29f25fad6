import { describe, expect, it } from 'vitest'
import { apagar, colar } from '../../../src/local/navegador/colar.ts'
import { area, folhaVista } from './folha.ts'

const folha = folhaVista([['a', 'b'], ['c']], { mesclas: [area(4, 0, 6, 1)] })
const escrito = (edicoes: readonly { linha: number; coluna: number; texto: string | null }[]): unknown =>
  edicoes.map(e => [e.linha, e.coluna, e.texto])

describe('colar', () => {
  it('o bloco vai do canto da seleção em diante', () => {
    const { edicoes, ocupada } = colar(folha, area(1, 1, 2, 2), [
      ['x', 'y'],
      ['z', ''],
    ])
    expect(escrito(edicoes)).toEqual([
      [1, 1, 'x'],
      [1, 2, 'y'],
      [2, 1, 'z'],
      [2, 2, null],
    ])
    expect(ocupada).toEqual(area(1, 1, 3, 3))
  })

  it('um valor só enche tudo o que está selecionado', () => {
    const { edicoes } = colar(folha, area(0, 0, 2, 2), [['Sim']])
    expect(edicoes.map(e => e.texto)).toEqual(['Sim', 'Sim', 'Sim', 'Sim'])
  })

  it('o bloco se repete quando a seleção é um múltiplo exato dele, e só então', () => {
    expect(colar(folha, area(0, 0, 4, 1), [['1'], ['2']]).edicoes.map(e => e.texto)).toEqual(['1', '2', '1', '2'])
    expect(colar(folha, area(0, 0, 3, 1), [['1'], ['2']]).edicoes.map(e => e.texto)).toEqual(['1', '2'])
  })

  it('linha mais curta que as outras deixa vazio o que lhe falta', () => {
    expect(escrito(colar(folha, area(0, 0, 1, 1), [['1', '2'], ['3']]).edicoes)).toContainEqual([1, 1, null])
  })

  it('passa da borda da aba: quem a aumenta é o servidor', () => {
    expect(escrito(colar(folha, area(19, 0, 20, 1), [['1'], ['2']]).edicoes)).toEqual([
      [19, 0, '1'],
      [20, 0, '2'],
    ])
  })

  it('a célula coberta por uma mescla não recebe nada', () => {
    expect(escrito(colar(folha, area(4, 0, 5, 1), [['1'], ['2'], ['3']]).edicoes)).toEqual([
      [4, 0, '1'],
      [6, 0, '3'],
    ])
  })
})

describe('apagar', () => {
  it('só o que tem algo escrito', () => {
    expect(escrito(apagar(folha, area(0, 0, 20, 10)))).toEqual([
      [0, 0, null],
      [0, 1, null],
      [1, 0, null],
    ])
  })

  it('a fórmula se apaga; o que ela derramou, não', () => {
    const calculada = folhaVista([[{ t: 'Pontos', e: '=X(A1:A)', c: 1 }], [{ t: '70', e: '', c: 1 }]])
    expect(escrito(apagar(calculada, area(0, 0, 2, 1)))).toEqual([[0, 0, null]])
  })
})
