import { describe, expect, it } from 'vitest'
import { marcaDoRealce, regraDoRealce, semEnderecos } from '../../src/planilha/realce-da-api.ts'

const corpo = { linha: 4, ateLinha: Number.POSITIVE_INFINITY, coluna: 2, ateColuna: 4 }
const emBranco = { intervalo: corpo, quando: { emBrancoCom: 0 }, fundo: '#ffffff' } as const
const formula = (...posicoes: number[]) =>
  regraDoRealce(emBranco, 7, posicoes).booleanRule.condition.values[0]?.userEnteredValue

describe('um realce na planilha', () => {
  it('vai da linha de dados até a borda da grade, sobre as suas colunas', () => {
    expect(regraDoRealce(emBranco, 7, []).ranges).toEqual([
      { sheetId: 7, startRowIndex: 4, startColumnIndex: 2, endColumnIndex: 4 },
    ])
  })

  it('o que está em branco ao lado de um nome acompanha as colunas que a pessoa moveu', () => {
    expect(formula()).toBe('=AND(LEN($A5)>0;LEN(C5)=0)')
    expect(formula(3, 4, 0, 1)).toBe('=AND(LEN($D5)>0;LEN(A5)=0)')
  })

  it('colunas que se separaram ganham cada uma o seu intervalo', () => {
    const { ranges } = regraDoRealce(emBranco, 7, [0, 1, 5, 9])
    expect(ranges.map(r => [r.startColumnIndex, r.endColumnIndex])).toEqual([
      [5, 6],
      [9, 10],
    ])
  })

  it('leva a cor e o peso da letra', () => {
    const regra = regraDoRealce({ ...emBranco, quando: { igual: 'Não' }, letra: { bold: true, cor: '#ff0000' } }, 7, [])
    expect(regra.booleanRule.condition).toEqual({ type: 'TEXT_EQ', values: [{ userEnteredValue: 'Não' }] })
    expect(regra.booleanRule.format.textFormat).toEqual({
      bold: true,
      foregroundColorStyle: { rgbColor: { red: 1, green: 0, blue: 0 } },
    })
  })

  it('reconhece-se na planilha onde quer que as colunas estejam', () => {
    expect(semEnderecos(`CUSTOM_FORMULA:${formula(3, 4, 0, 1)}`)).toBe(marcaDoRealce(emBranco))
    expect(marcaDoRealce({ ...emBranco, quando: { igual: 'Não' } })).toBe('TEXT_EQ:Não')
  })
})
