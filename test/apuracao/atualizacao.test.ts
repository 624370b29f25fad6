import { describe, expect, test } from 'vitest'
import { estaAtualizado, velhoDemais } from '../../src/apuracao/atualizacao.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { PARAMETROS_PADRAO } from '../../src/norma/parametros.ts'
import { type Dia, somarDias } from '../../src/tempo/dia.ts'

const REFERENCIA: Dia = '2026-11-21'
const ha = (dias: number) => somarDias(REFERENCIA, -dias)
const vale = (item: (typeof IDS_DOS_ITENS)[number], em: Dia | null, mudancas: Partial<typeof PARAMETROS_PADRAO> = {}) =>
  estaAtualizado(item, em, REFERENCIA, { ...PARAMETROS_PADRAO, ...mudancas })

describe('a informação do site está atualizada (Art. 8º)', () => {
  test.each([
    [0, true],
    [30, true],
    [31, true],
    [32, false],
    [365, false],
  ])('atualizada há %i dias: %s', (dias, atualizada) => {
    expect(vale('VII', ha(dias))).toBe(atualizada)
    expect(velhoDemais(ha(dias), REFERENCIA, 31)).toBe(!atualizada)
  })

  test('sem a data da última atualização, não está', () => {
    expect(vale('VII', null)).toBe(false)
  })

  test('de um mês a outro: do dia 31 de janeiro ao 3 de março são 31 dias', () => {
    expect(estaAtualizado('I', '2026-01-31', '2026-03-03', PARAMETROS_PADRAO)).toBe(true)
    expect(estaAtualizado('I', '2026-01-31', '2026-03-04', PARAMETROS_PADRAO)).toBe(false)
  })

  test('do estatuto e das atas (II e XI) não se cobra a data; de todos os outros, sim', () => {
    expect(IDS_DOS_ITENS.filter(item => vale(item, null))).toEqual(['II', 'XI'])
    expect(IDS_DOS_ITENS.filter(item => vale(item, ha(32)))).toEqual(['II', 'XI'])
  })

  test('pelos parâmetros, mudam os dias e os itens de que não se cobra', () => {
    expect(vale('VII', ha(15), { diasDeAtualizacao: 15 })).toBe(true)
    expect(vale('VII', ha(16), { diasDeAtualizacao: 15 })).toBe(false)
    const dispensados = (itensSemAtualizacao: string) =>
      IDS_DOS_ITENS.filter(i => vale(i, null, { itensSemAtualizacao }))
    expect(dispensados('XII')).toEqual(['XII'])
    expect(dispensados('I, V, VIII')).toEqual(['I', 'V', 'VIII'])
    expect(dispensados('nenhum')).toEqual([])
  })
})
