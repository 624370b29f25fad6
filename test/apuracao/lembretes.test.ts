import { describe, expect, it } from 'vitest'
import { lembreteDe, MARCOS } from '../../src/apuracao/lembretes.ts'

describe('o lembrete de um prazo', () => {
  it.each([
    [61, null, false],
    [31, null, false],
    [30, 'D-30', true],
    [29, 'D-30', false],
    [22, 'D-30', false],
    [16, 'D-30', false],
    [15, 'D-15', true],
    [14, 'D-15', false],
    [8, 'D-15', false],
    [7, 'D-7', true],
    [6, 'D-7', false],
    [2, 'D-7', false],
    [1, 'D-1', true],
    [0, 'D0', true],
    [-1, 'D+1', true],
    [-2, 'D+1', false],
    [-400, 'D+1', false],
  ] as const)('com %i dias restantes, o marco em vigor é %s (cai hoje: %s)', (dias, marco, hoje) => {
    expect(lembreteDe(dias)).toEqual(marco === null ? null : { marco, hoje })
  })

  it('cada marco cai em um só dia, e os marcos nunca voltam atrás', () => {
    const dias = Array.from({ length: 100 }, (_, i) => 60 - i)
    const lembretes = dias.flatMap(d => lembreteDe(d) ?? [])
    expect(lembretes.filter(l => l.hoje).map(l => l.marco)).toEqual(MARCOS)
    const ordem = lembretes.map(l => MARCOS.indexOf(l.marco))
    expect(ordem).toEqual([...ordem].sort((a, b) => a - b))
  })
})
