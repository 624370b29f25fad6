import { describe, expect, it } from 'vitest'
import { compilarCondicao } from '../../../src/local/livro/ver/condicao.ts'
import type { Valor } from '../../../src/planilha/celula.ts'

/** A condição escrita para A5, perguntada na célula da mesma coluna em tantas linhas abaixo. */
function vale(formula: string, celulas: Readonly<Record<string, Valor>>, abaixo = 0): boolean | undefined {
  const condicao = compilarCondicao(formula, { linha: 4, coluna: 0 })
  return condicao?.vale(
    (aba, linha, coluna) => celulas[`${aba ?? ''}${String.fromCharCode(65 + coluna)}${linha + 1}`] ?? null,
    4 + abaixo,
    0,
  )
}

describe('a condição de uma regra de cor', () => {
  it.each([
    ['=A5="sim"', { A5: 'SIM' }, true],
    ['=A5="sim"', { A5: 'Não' }, false],
    ['=A5=""', {}, true],
    ['=A5=0', {}, true],
    ['=A5="0"', { A5: 0 }, false],
    ['=A5<>"Sim"', { A5: 'sim' }, false],
    ['=A5<10', { A5: 9 }, true],
    ['=A5<10', { A5: 10 }, false],
    ['=A5<"a"', { A5: 10 }, true],
    ['=A5>=10,5', { A5: 10.5 }, true],
    ['=AND(LEN($A5)>0,LEN(B5)=0)', { A5: 'x' }, true],
    ['=AND(LEN($A5)>0;LEN(B5)=0)', { A5: 'x', B5: 'y' }, false],
    ['=AND(LEN(A5)>0;A5<>"Sim";A5<>"Não")', { A5: 'talvez' }, true],
    ['=OR(A5="x";B5="y")', { B5: 'Y' }, true],
    ['=NOT(ISBLANK(A5))', { A5: 0 }, true],
    ['=NOT(ISBLANK(A5))', {}, false],
    ['=A5&B5="ab"', { A5: 'A', B5: 'b' }, true],
    ['=-A5=-3', { A5: 3 }, true],
    ['=LEN(A5)', { A5: 'x' }, true],
    ['=LEN(A5)', {}, false],
    ['=LEFT(A5;3)="Cor"', { A5: 'Corrigir' }, true],
    ["='Outra aba'!A5=1", { 'Outra abaA5': 1 }, true],
    // Erro nunca realça, nem negado.
    ['=AND(A5)', { A5: 'texto' }, false],
    ['=NOT(A5)', { A5: 'texto' }, false],
    ['=-A5=1', { A5: 'texto' }, false],
  ] as const)('%s com %j: %s', (formula, celulas, esperado) => {
    expect(vale(formula, celulas)).toBe(esperado)
  })

  it('a referência relativa desce com a linha; a absoluta fica', () => {
    expect(vale('=A5="x"', { A7: 'x' }, 2)).toBe(true)
    expect(vale('=A$5="x"', { A5: 'x' }, 2)).toBe(true)
    expect(vale('=A$5="x"', { A7: 'x' }, 2)).toBe(false)
  })

  it.each(['=SUM(A1:A9)>3', '=COUNTIF(A:A;A5)>1', '=A1:A5="x"', '=NOME', '=A5=', '=HOJE()', '=constructor(A5)'])(
    '%s não se sabe calcular, e não realça',
    formula => {
      expect(compilarCondicao(formula, { linha: 4, coluna: 0 })).toBeUndefined()
    },
  )

  it('diz se depende só da própria linha', () => {
    const soALinha = (formula: string) => compilarCondicao(formula, { linha: 4, coluna: 0 })?.soALinha
    expect(soALinha('=AND(LEN($A5)>0;B5="")')).toBe(true)
    expect(soALinha('=A5=A4')).toBe(false)
    expect(soALinha('=A5=B$5')).toBe(false)
    expect(soALinha('=A5=Outra!A5')).toBe(false)
  })
})
