import { describe, expect, it } from 'vitest'
import { diaEMes, emBarras, nomeDoDiaDaSemana, nomeDoMes } from '../../src/tempo/formatar-dia.ts'

describe('o dia escrito para uma pessoa', () => {
  it('em barras, com e sem ano', () => {
    expect(emBarras('2026-04-22')).toBe('22/04/2026')
    expect(diaEMes('2026-04-02')).toBe('02/04')
  })

  it('pelo dia da semana', () => {
    expect(nomeDoDiaDaSemana('2026-04-19')).toBe('domingo')
    expect(nomeDoDiaDaSemana('2026-04-20')).toBe('segunda-feira')
    expect(nomeDoDiaDaSemana('2026-04-25')).toBe('sábado')
  })

  it('pelo mês, de 1 a 12', () => {
    expect(nomeDoMes(1)).toBe('janeiro')
    expect(nomeDoMes(3)).toBe('março')
    expect(nomeDoMes(12)).toBe('dezembro')
    expect(() => nomeDoMes(0)).toThrow('não há mês 0')
    expect(() => nomeDoMes(13)).toThrow('não há mês 13')
  })
})
