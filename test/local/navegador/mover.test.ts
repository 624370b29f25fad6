import { describe, expect, it } from 'vitest'
import { areaEntre, ehUmaSo, semCortar } from '../../../src/local/navegador/area.ts'
import { salto, seguinteNaArea, ultima, vizinha } from '../../../src/local/navegador/mover.ts'
import { area, folhaVista } from './folha.ts'

const BAIXO = { linhas: 1, colunas: 0 } as const
const CIMA = { linhas: -1, colunas: 0 } as const
const DIREITA = { linhas: 0, colunas: 1 } as const
const em = (linha: number, coluna: number) => ({ linha, coluna })

describe('andar pela grade', () => {
  const folha = folhaVista([['a', 'b', 'c', '', 'e'], ['a'], ['a'], [], ['a']], { mesclas: [area(5, 1, 8, 3)] })

  it('na borda, fica onde está', () => {
    expect(vizinha(folha, em(0, 0), CIMA)).toEqual(em(0, 0))
    expect(vizinha(folha, em(19, 9), BAIXO)).toEqual(em(19, 9))
  })

  it('a mescla se atravessa em um passo', () => {
    expect(vizinha(folha, em(5, 1), BAIXO)).toEqual(em(8, 1))
    expect(vizinha(folha, em(6, 2), CIMA)).toEqual(em(4, 2))
    expect(vizinha(folha, em(5, 1), DIREITA)).toEqual(em(5, 3))
  })

  it('linha e coluna escondidas são puladas', () => {
    const escondida = folhaVista([], { alturas: [null, 0, 0], larguras: [100, 0] })
    expect(vizinha(escondida, em(0, 0), BAIXO)).toEqual(em(3, 0))
    expect(vizinha(escondida, em(0, 0), DIREITA)).toEqual(em(0, 2))
  })

  it('Ctrl+seta vai ao fim do preenchido, depois ao próximo preenchido, depois à borda', () => {
    expect(salto(folha, em(0, 0), BAIXO)).toEqual(em(2, 0))
    expect(salto(folha, em(2, 0), BAIXO)).toEqual(em(4, 0))
    expect(salto(folha, em(4, 0), BAIXO)).toEqual(em(19, 0))
    expect(salto(folha, em(0, 0), DIREITA)).toEqual(em(0, 2))
    expect(salto(folha, em(0, 2), DIREITA)).toEqual(em(0, 4))
  })

  it('Ctrl+End é a última linha e a última coluna com algo escrito', () => {
    expect(ultima(folha)).toEqual(em(4, 4))
    expect(ultima(folhaVista([]))).toEqual(em(0, 0))
  })

  it('Tab e Enter dão a volta dentro do que está selecionado', () => {
    const duasPorDuas = area(0, 0, 2, 2)
    const seguinte = (lugar: ReturnType<typeof em>, passo: typeof BAIXO | typeof DIREITA) =>
      seguinteNaArea(folha, duasPorDuas, lugar, passo)
    expect([em(0, 0), em(0, 1), em(1, 0), em(1, 1)].map(l => seguinte(l, DIREITA))).toEqual([
      em(0, 1),
      em(1, 0),
      em(1, 1),
      em(0, 0),
    ])
    expect([em(0, 0), em(1, 0), em(0, 1), em(1, 1)].map(l => seguinte(l, BAIXO))).toEqual([
      em(1, 0),
      em(0, 1),
      em(1, 1),
      em(0, 0),
    ])
    expect(seguinteNaArea(folha, duasPorDuas, em(0, 0), CIMA)).toEqual(em(1, 1))
  })

  it('a seleção nunca corta uma mescla', () => {
    expect(semCortar(areaEntre(em(6, 0), em(6, 1)), folha.mesclas)).toEqual(area(5, 0, 8, 3))
    expect(ehUmaSo(area(5, 1, 8, 3), folha.mesclas)).toBe(true)
    expect(ehUmaSo(area(5, 0, 8, 3), folha.mesclas)).toBe(false)
  })
})
