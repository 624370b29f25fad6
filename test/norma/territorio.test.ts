import { describe, expect, it } from 'vitest'
import { MACRORREGIOES, macrorregioesDaUrs, URS } from '../../src/norma/territorio.ts'

describe('o território', () => {
  it('tem 28 URS, em ordem alfabética', () => {
    expect(URS).toHaveLength(28)
    expect([...URS].sort((a, b) => a.localeCompare(b, 'pt'))).toEqual([...URS])
    expect(new Set(URS).size).toBe(28)
  })

  it('tem 16 macrorregiões, de 3101 a 3116', () => {
    expect(MACRORREGIOES.map(m => m.codigo)).toEqual(Array.from({ length: 16 }, (_, i) => 3101 + i))
    expect(new Set(MACRORREGIOES.map(m => m.nome)).size).toBe(16)
  })

  it('toda URS está em alguma macrorregião', () => {
    for (const urs of URS) expect(macrorregioesDaUrs(urs), urs).not.toEqual([])
  })

  it('uma URS pode estar em duas', () => {
    expect(macrorregioesDaUrs('Manhuaçu').map(m => m.nome)).toEqual(['Sudeste', 'Leste do Sul'])
    expect(macrorregioesDaUrs('varginha').map(m => m.nome)).toEqual(['Sul'])
    expect(macrorregioesDaUrs('São Paulo')).toEqual([])
  })
})
