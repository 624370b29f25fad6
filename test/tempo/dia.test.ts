import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anoDoDia,
  type Dia,
  dia,
  diaDaSemana,
  diaDoSerial,
  diasEntre,
  ehDia,
  existeDia,
  serialDoDia,
  somarDias,
} from '../../src/tempo/dia.ts'

const UM_DIA = 86_400_000
const ORIGEM = Date.UTC(1899, 11, 30)
const serial = fc.integer({ min: serialDoDia('0001-01-01'), max: serialDoDia('9999-12-31') })

describe('dia e número de série', () => {
  it('concorda com o calendário do JavaScript em todos os dias de 2000 a 2100', () => {
    for (let t = Date.UTC(2000, 0, 1); t <= Date.UTC(2100, 11, 31); t += UM_DIA) {
      const esperado = new Date(t).toISOString().slice(0, 10) as Dia
      const n = (t - ORIGEM) / UM_DIA
      if (diaDoSerial(n) !== esperado || serialDoDia(esperado) !== n) throw new Error(`${esperado} × ${n}`)
      if (diaDaSemana(esperado) !== new Date(t).getUTCDay()) throw new Error(`dia da semana de ${esperado}`)
      if (anoDoDia(esperado) !== new Date(t).getUTCFullYear() || !ehDia(esperado)) throw new Error(esperado)
    }
  })

  it.each([
    ['1899-12-30', 0],
    ['1899-12-31', 1],
    ['1970-01-01', 25_569],
    ['2024-12-10', 45_636],
    ['2026-04-22', 46_134],
  ] as const)('%s é o número %d do Planilhas', (d, n) => {
    expect(serialDoDia(d)).toBe(n)
    expect(diaDoSerial(n)).toBe(d)
  })

  it('ignora a hora, que é a fração do número', () => {
    expect(diaDoSerial(45_636)).toBe('2024-12-10')
    expect(diaDoSerial(45_636.999_99)).toBe('2024-12-10')
    expect(diaDoSerial(45_637)).toBe('2024-12-11')
    expect(diaDoSerial(-0.5)).toBe('1899-12-29')
  })

  it('o serial é inverso do dia, para qualquer dia', () => {
    fc.assert(fc.property(serial, n => serialDoDia(diaDoSerial(n)) === n))
  })

  it('recusa números fora do calendário', () => {
    for (const n of [Number.NaN, Infinity, -Infinity, serialDoDia('9999-12-31') + 1, serialDoDia('0001-01-01') - 1])
      expect(() => diaDoSerial(n)).toThrow('não é um dia do calendário')
  })
})

describe('o calendário', () => {
  it.each([
    [2024, true],
    [2025, false],
    [2000, true],
    [1900, false],
    [2100, false],
    [2400, true],
  ])('29/02/%d existe? %s', (ano, existe) => {
    expect(existeDia(ano, 2, 29)).toBe(existe)
    expect(somarDias(dia(ano, 2, 28), 1)).toBe(existe ? dia(ano, 2, 29) : dia(ano, 3, 1))
  })

  it('não tem 31 de abril, mês 0 nem mês 13', () => {
    expect(existeDia(2026, 4, 30)).toBe(true)
    expect(existeDia(2026, 4, 31)).toBe(false)
    expect(existeDia(2026, 0, 1)).toBe(false)
    expect(existeDia(2026, 13, 1)).toBe(false)
    expect(existeDia(2026, 1, 0)).toBe(false)
    expect(existeDia(2026, 1, 1.5)).toBe(false)
    expect(existeDia(0, 1, 1)).toBe(false)
    expect(() => dia(2025, 2, 31)).toThrow('31/2/2025 não existe no calendário')
  })

  it('escreve o ano com quatro algarismos e o resto com dois', () => {
    expect(dia(2026, 4, 3)).toBe('2026-04-03')
    expect(dia(33, 12, 31)).toBe('0033-12-31')
  })

  it('só reconhece aaaa-mm-dd que exista', () => {
    expect(ehDia('2024-02-29')).toBe(true)
    for (const texto of ['2025-02-29', '2024-2-29', '29/02/2024', '2024-02-29T00:00', ' 2024-02-29', ''])
      expect(ehDia(texto)).toBe(false)
  })
})

describe('somar e comparar dias', () => {
  const diaQualquer = fc.integer({ min: serialDoDia('1990-01-01'), max: serialDoDia('2100-12-31') }).map(diaDoSerial)
  const passo = fc.integer({ min: -5000, max: 5000 })

  it('somar e tirar o mesmo tanto volta ao mesmo dia', () => {
    fc.assert(fc.property(diaQualquer, passo, (d, n) => somarDias(somarDias(d, n), -n) === d))
  })

  it('a distância até o dia somado é o que se somou', () => {
    fc.assert(fc.property(diaQualquer, passo, (d, n) => diasEntre(d, somarDias(d, n)) === n))
  })

  it('a ordem dos textos é a ordem dos dias', () => {
    fc.assert(fc.property(diaQualquer, diaQualquer, (a, b) => a < b === diasEntre(a, b) > 0))
  })

  it('o dia da semana anda um por dia', () => {
    fc.assert(fc.property(diaQualquer, d => diaDaSemana(somarDias(d, 1)) === (diaDaSemana(d) + 1) % 7))
  })
})
