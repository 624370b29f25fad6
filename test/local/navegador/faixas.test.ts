import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { congeladasQueCabem, faixaEm, somas, trechoVisivel } from '../../../src/local/navegador/faixas.ts'

const ALTURAS = [30, 21, 0, 21, 50]
const INICIOS = somas(ALTURAS)

describe('as faixas à vista', () => {
  it('cada faixa começa onde a anterior acaba', () => {
    expect(INICIOS).toEqual([0, 30, 51, 51, 72, 122])
  })

  it.each([
    [-5, 0],
    [0, 0],
    [29, 0],
    [30, 1],
    [50, 1],
    [51, 3],
    [71, 3],
    [72, 4],
    [121, 4],
    [900, 4],
  ])('no ponto %i está a faixa %i', (ponto, faixa) => {
    expect(faixaEm(INICIOS, ponto)).toBe(faixa)
  })

  it('o que se vê, e a folga de cada lado', () => {
    expect(trechoVisivel(INICIOS, 31, 10, 0)).toEqual({ de: 1, ate: 2 })
    expect(trechoVisivel(INICIOS, 31, 10, 2)).toEqual({ de: 0, ate: 2 })
    expect(trechoVisivel(INICIOS, 31, 10, 500)).toEqual({ de: 0, ate: 5 })
  })

  it('todo ponto à vista está no trecho', () => {
    const caso = fc.record({
      alturas: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
      ponto: fc.integer({ min: 0, max: 2000 }),
      tamanho: fc.integer({ min: 1, max: 300 }),
    })
    fc.assert(
      fc.property(caso, ({ alturas, ponto, tamanho }) => {
        const inicios = somas(alturas)
        const { de, ate } = trechoVisivel(inicios, ponto, tamanho, 0)
        for (const p of [ponto, ponto + tamanho]) {
          const faixa = faixaEm(inicios, p)
          expect(faixa).toBeGreaterThanOrEqual(de)
          expect(faixa).toBeLessThan(ate)
        }
      }),
    )
  })

  it('as congeladas que tomariam a tela deixam de ser congeladas', () => {
    expect(congeladasQueCabem(INICIOS, 2, 85)).toBe(2)
    expect(congeladasQueCabem(INICIOS, 2, 84)).toBe(0)
    expect(congeladasQueCabem(INICIOS, 0, 0)).toBe(0)
  })
})
