import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FormatoDeNumero, lerDigitado } from '../../../src/local/livro/editar/ler-digitado.ts'
import { textoParaEditar } from '../../../src/local/livro/editar/texto-para-editar.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'

const HOJE = '2026-11-21'
const DATA: FormatoDeNumero = { type: 'DATE', pattern: 'dd/mm/yyyy' }
const PORCENTO: FormatoDeNumero = { type: 'PERCENT', pattern: '0.0%' }
const TEXTO: FormatoDeNumero = { type: 'TEXT', pattern: '@' }
const ler = (texto: string, formato?: FormatoDeNumero) => lerDigitado(texto, formato, HOJE)

describe('o que se digita, lido como o Sheets em português o lê', () => {
  it.each([
    ['Sim', 'Sim'],
    ['  com espaços ', '  com espaços '],
    ['12', 12],
    [' 12 ', 12],
    ['-3,5', -3.5],
    ['+7', 7],
    [',5', 0.5],
    ['007', 7],
    ['1,5E+3', 1500],
    ['-0', 0],
    ['VERDADEIRO', true],
    ['falso', false],
    ["'12", '12'],
    ["'=A1", '=A1'],
    ["''", "'"],
    ["'", null],
    ['', null],
    ['=', '='],
    // Ponto não é decimal, vírgula não é milhar, e o que só parece número é texto.
    ['1.5', '1.5'],
    ['1,234.5', '1,234.5'],
    ['12.34', '12.34'],
    ['1.2345', '1.2345'],
    ['1 000', '1 000'],
    ['5%%', '5%%'],
    ['R$', 'R$'],
    ['-', '-'],
    [',', ','],
    ['1e999', '1e999'],
    ['12.345.678/0001-95', '12.345.678/0001-95'],
    ['31 3333-4444', '31 3333-4444'],
    ['Verdadeiro ou falso', 'Verdadeiro ou falso'],
  ] as const)('“%s” é %j, sem formato', (texto, valor) => {
    expect(ler(texto)).toEqual({ valor })
  })

  it.each([
    ['12,5%', 0.125, '0.00%'],
    ['7%', 0.07, '0%'],
    ['1.234', 1234, '#,##0'],
    ['1.234.567,89', 1234567.89, '#,##0.00'],
    ['R$ 10', 10, '"R$ "#,##0'],
    ['-R$ 1.000,50', -1000.5, '"R$ "#,##0.00'],
  ] as const)('“%s” é o número %d, e pede o formato %s', (texto, valor, pattern) => {
    expect(ler(texto)).toEqual({ valor, formato: expect.objectContaining({ pattern }) })
  })

  it.each([
    ['22/04/2026', '2026-04-22'],
    ['2/4/26', '2026-04-02'],
    ['2/4/29', '2029-04-02'],
    ['2/4/30', '1930-04-02'],
    ['22-04-2026', '2026-04-22'],
    ['22.04.2026', '2026-04-22'],
    ['2026-04-22', '2026-04-22'],
    ['2026/4/2', '2026-04-02'],
    ['22/04', '2026-04-22'],
    ['29/02/2024', '2024-02-29'],
  ] as const)('“%s” é a data %s, e pede o formato de data', (texto, dia) => {
    expect(ler(texto)).toEqual({ valor: serialDoDia(dia), formato: DATA })
  })

  it.each([
    '31/02/2026',
    '29/02/2025',
    '04/22/2026',
    '1/1/1899',
    '22/04-2026',
    '2026-13-01',
    '22/04/2026 25:00',
    '24:00',
  ])('“%s” não é data nem hora: fica como texto', texto => {
    expect(ler(texto)).toEqual({ valor: texto })
  })

  it('a hora é a fração do dia, sozinha ou com a data', () => {
    expect(ler('06:00')).toMatchObject({ valor: 0.25, formato: { type: 'DATE_TIME' } })
    expect(ler('22/04/2026 18:00')).toMatchObject({ valor: serialDoDia('2026-04-22') + 0.75 })
    expect(ler('2026-04-22T18:00:00')).toMatchObject({ valor: serialDoDia('2026-04-22') + 0.75 })
  })

  it('começando por =, é fórmula', () => {
    expect(ler('=CONFORMIDADE_SCORE(F4:Q)')).toEqual({ valor: null, formula: '=CONFORMIDADE_SCORE(F4:Q)' })
  })

  it('em célula de texto tudo é texto, também o que seria número, data ou fórmula', () => {
    for (const texto of ['12', '22/04/2026', '=A1', 'VERDADEIRO', "'12", '00.000.000/0001-91'])
      expect(ler(texto, TEXTO)).toEqual({ valor: texto })
  })

  it('em célula de porcentagem o número já é por cento', () => {
    expect(ler('5', PORCENTO)).toEqual({ valor: 0.05 })
    expect(ler('5%', PORCENTO)).toMatchObject({ valor: 0.05 })
  })
})

describe('o que aparece ao editar, digitado outra vez, é o mesmo valor', () => {
  const formatos = fc.constantFrom<FormatoDeNumero | undefined>(undefined, DATA, PORCENTO, TEXTO, {
    type: 'NUMBER',
    pattern: '0.00',
  })
  const voltou = (valor: string | number | boolean, formato: FormatoDeNumero | undefined) =>
    ler(textoParaEditar(valor, formato, HOJE), formato)

  it('qualquer texto', () => {
    const textos = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: fc.constantFrom(...'0123456789.,/-:%E R$=+\'"'.split('')) }),
    )
    fc.assert(
      fc.property(textos, formatos, (texto, formato) => {
        expect(voltou(texto, formato)).toEqual({ valor: texto })
      }),
    )
  })

  it('qualquer número inteiro, com poucas casas ou com hora, fora das células de texto', () => {
    const numeros = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e8, max: 1e8 }).map(n => n / 1000),
      fc.integer({ min: 0, max: 4_000_000_000 }).map(s => s / 86_400),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter(n => !Object.is(n, -0)),
    )
    fc.assert(
      fc.property(numeros, fc.constantFrom(undefined, DATA), (numero, formato) => {
        expect(voltou(numero, formato).valor).toBe(numero)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), n => {
        expect(voltou(n / 10_000, PORCENTO).valor).toBeCloseTo(n / 10_000, 12)
      }),
    )
  })

  it('verdadeiro e falso', () => {
    expect(voltou(true, undefined)).toEqual({ valor: true })
    expect(voltou(false, undefined)).toEqual({ valor: false })
  })

  it('a data aparece como data', () => {
    expect(textoParaEditar(serialDoDia('2026-04-22'), DATA, HOJE)).toBe('22/04/2026')
    expect(textoParaEditar(0.07, PORCENTO, HOJE)).toBe('7%')
  })
})
