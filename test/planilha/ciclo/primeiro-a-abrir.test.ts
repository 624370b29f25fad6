import { describe, expect, it } from 'vitest'
import type { Registrado } from '../../../src/planilha/ciclo/historico.ts'
import { primeiroAAbrir } from '../../../src/planilha/ciclo/quadrimestres-homologados.ts'

const registro = (referente: string, fase: Registrado['fase']): Registrado =>
  ({ referente, fase, em: '2026-05-01', versao: 1 }) as unknown as Registrado

describe('o quadrimestre que falta abrir', () => {
  const FINAIS = [registro('2026-1', 'Final'), registro('2026-2', 'Final'), registro('2026-3', 'Preliminar')]
  it.each([
    [
      'o homologado dá lugar ao primeiro depois dele que não foi, ainda que o seguinte também tenha sido',
      '2026-1',
      '2026-3',
    ],
    ['o que só tem preliminar é ele mesmo', '2026-3', '2026-3'],
    ['o anterior a todos é ele mesmo', '2025-3', '2025-3'],
  ] as const)('%s', (_, quadrimestre, esperado) => {
    expect(primeiroAAbrir(FINAIS, quadrimestre)).toBe(esperado)
  })

  it('o reaberto é ele mesmo', () => {
    expect(primeiroAAbrir([...FINAIS, registro('2026-1', 'Reaberto')], '2026-1')).toBe('2026-1')
  })
})
