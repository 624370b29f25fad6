import { describe, expect, it } from 'vitest'
import { datasDaVigencia, type Vigencia, vigenteEm } from '../../src/tempo/vigencia.ts'

describe('um valor que muda no tempo', () => {
  // Fora de ordem de propósito: quem acrescenta uma data não precisa ordenar.
  const valor: Vigencia<number> = { '2026-01-01': 15, '2024-12-10': 12, '2027-07-01': null, '2028-01-01': 0 }

  it.each([
    ['2024-12-09', null],
    ['2024-12-10', 12],
    ['2025-12-31', 12],
    ['2026-01-01', 15],
    ['2027-06-30', 15],
    ['2027-07-01', null],
    ['2027-12-31', null],
    ['2028-01-01', 0],
    ['2099-12-31', 0],
  ] as const)('em %s vale %s', (d, esperado) => {
    expect(vigenteEm(valor, d)).toBe(esperado)
  })

  it('as datas vêm da mais antiga para a mais nova', () => {
    expect(datasDaVigencia(valor)).toEqual(['2024-12-10', '2026-01-01', '2027-07-01', '2028-01-01'])
  })

  it('sem datas, nada vigora', () => {
    expect(vigenteEm({}, '2026-01-01')).toBeNull()
  })
})
