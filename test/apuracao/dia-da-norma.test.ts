import { expect, test } from 'vitest'
import { apurarConsorcio } from '../../src/apuracao/apurar.ts'
import { diaDaNorma } from '../../src/apuracao/dia-da-norma.ts'
import { CONTEXTO, entrada } from './exemplares.ts'

test.each([
  ['2026-3', '2026-11-21', '2026-11-21', 'hoje, se o quadrimestre corre'],
  ['2026-3', '2026-09-01', '2026-09-01', 'hoje, no primeiro dia'],
  ['2026-3', '2026-12-31', '2026-12-31', 'hoje, no último dia'],
  ['2026-3', '2027-01-01', '2026-12-31', 'o último dia, se o quadrimestre terminou'],
  ['2027-1', '2026-11-21', '2027-01-01', 'o primeiro dia, se ainda não começou'],
] as const)('do quadrimestre %s, visto em %s, vale a norma de %s: %s', (quadrimestre, hoje, dia, _porque) => {
  expect(diaDaNorma(quadrimestre, hoje)).toBe(dia)
})

test('um quadrimestre anterior à Deliberação não se apura', () => {
  expect(() => apurarConsorcio(entrada('SSSSSSSSSSSS'), { ...CONTEXTO, quadrimestre: '2024-2' })).toThrow(RangeError)
})
