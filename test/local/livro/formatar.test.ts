import { describe, expect, it } from 'vitest'
import { formatar } from '../../../src/local/livro/ver/formatar.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'

const numero = (pattern: string) => ({ type: pattern.includes('%') ? 'PERCENT' : 'NUMBER', pattern }) as const
const DIA = serialDoDia('2026-04-02')

describe('o valor como se vê, em português', () => {
  it.each([
    [null, ''],
    ['Sim', 'Sim'],
    [true, 'VERDADEIRO'],
    [false, 'FALSO'],
    [12, '12'],
    [-3.5, '-3,5'],
    [1 / 3, '0,33333333333'],
    [0.1 + 0.2, '0,3'],
    [1e15, '1E+15'],
    [1.5e-7, '1,5E-7'],
  ])('%j sem formato é “%s”', (valor, texto) => {
    expect(formatar(valor, undefined)).toBe(texto)
  })

  it.each([
    [12.4, '0', '12'],
    [12.5, '0', '13'],
    [1.005, '0.00', '1,01'],
    [0.675, '0.0%', '67,5%'],
    [1, '0%', '100%'],
    [0.5, '0.00%', '50,00%'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [0, '#,##0.00', '0,00'],
    [1234, '"R$ "#,##0', 'R$ 1.234'],
    [-1234, '"R$ "#,##0', '-R$ 1.234'],
    [-0.001, '0.00', '0,00'],
    [7, '000', '007'],
    [0.5, '#.0', ',5'],
    [3, '0.##', '3'],
    [3.25, '0.##', '3,25'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"–"', '–'],
    [12, '0" pontos"', '12 pontos'],
    [1_500_000, '0.0,,"M"', '1,5M'],
    [12345, '0.0E+00', '1,2E+04'],
    [5, 'General', '5'],
    [5, '[$R$-416] 0.00', 'R$ 5,00'],
    [7, '"só texto"', 'só texto'],
  ])('%d com o padrão %s é “%s”', (valor, padrao, texto) => {
    expect(formatar(valor, numero(padrao))).toBe(texto)
  })

  it.each([
    [DIA, 'dd/mm/yyyy', '02/04/2026'],
    [DIA, 'd/m/yy', '2/4/26'],
    [DIA, 'yyyy-mm-dd', '2026-04-02'],
    [DIA, 'd "de" mmmm "de" yyyy', '2 de abril de 2026'],
    [DIA, 'dddd, dd/mmm', 'quinta-feira, 02/abr'],
    [DIA, 'ddd', 'qui'],
    [DIA + 0.75, 'dd/mm/yyyy hh:mm', '02/04/2026 18:00'],
    [DIA + 0.75, 'h:mm am/pm', '6:00 PM'],
    [0.5 + 5 / 1440, 'hh:mm:ss', '12:05:00'],
    [-1, 'dd/mm/yyyy', '-1'],
    [5e6, 'dd/mm/yyyy', '5000000'],
  ])('o serial %d com o padrão %s é “%s”', (valor, pattern, texto) => {
    expect(formatar(valor, { type: 'DATE', pattern })).toBe(texto)
  })

  it('texto em célula de número ou de data é o próprio texto', () => {
    expect(formatar('a confirmar', { type: 'DATE', pattern: 'dd/mm/yyyy' })).toBe('a confirmar')
    expect(formatar('–', numero('0.0%'))).toBe('–')
  })
})
