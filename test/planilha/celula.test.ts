import { describe, expect, it } from 'vitest'
import { endereco, letraDaColuna } from '../../src/planilha/celula.ts'

describe('o endereço de uma célula', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('a coluna %i é %s', (indice, letras) => {
    expect(letraDaColuna(indice)).toBe(letras)
  })

  it('linha e coluna começam em zero', () => {
    expect(endereco(0, 0)).toBe('A1')
    expect(endereco(11, 5)).toBe('F12')
  })

  it('cada índice tem a sua letra', () => {
    const letras = Array.from({ length: 2000 }, (_, i) => letraDaColuna(i))
    expect(new Set(letras).size).toBe(2000)
  })
})
