import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dia, dia, diaDoSerial, ehDia, serialDoDia } from '../../src/tempo/dia.ts'
import { emBarras, nomeDoMes } from '../../src/tempo/formatar-dia.ts'
import { lerDia } from '../../src/tempo/ler-dia.ts'

const NAO_E_DATA = { problema: 'não é uma data; use dd/mm/aaaa' }

describe('ler uma data', () => {
  it.each([
    ['05/12/2024', '2024-12-05'],
    ['5/12/24', '2024-12-05'],
    ['5/1/2025', '2025-01-05'],
    ['05-12-2024', '2024-12-05'],
    ['05.12.2024', '2024-12-05'],
    ['05 / 12 / 2024', '2024-12-05'],
    ['2024-12-05', '2024-12-05'],
    ['2024-12-05T00:00:00', '2024-12-05'],
    ['2024-12-05T03:00:00.000Z', '2024-12-05'],
    ['2024/12/05', '2024-12-05'],
    ['5 de dezembro de 2024', '2024-12-05'],
    ['5 de Dezembro de 2024', '2024-12-05'],
    ['1º de maio de 2026', '2026-05-01'],
    ['1° de maio de 2026', '2026-05-01'],
    ['1o de maio de 2026', '2026-05-01'],
    ['3 de marco de 2025', '2025-03-03'],
    ['5 de dez. de 2024', '2024-12-05'],
    ['5 dez 2024', '2024-12-05'],
    ['quinta-feira, 5 de dezembro de 2024', '2024-12-05'],
    ['sábado, 4 de julho de 2026', '2026-07-04'],
    ['terça-feira, 21 de abril de 2026', '2026-04-21'],
    ['  05/12/2024\t', '2024-12-05'],
    ['\u00a005/12/2024\u00a0', '2024-12-05'],
    ['5\u00a0de dezembro\u00a0de 2024', '2024-12-05'],
    ['\ufeff05/12/2024\u200b', '2024-12-05'],
    ['０５／１２／２０２４', '2024-12-05'],
    ['05/12/2024 14:30', '2024-12-05'],
    ['05/12/2024 14:30:59', '2024-12-05'],
    ['05/12/2024, 14:30', '2024-12-05'],
    ['05/12/2024 às 14h30', '2024-12-05'],
    ['29/02/2024', '2024-02-29'],
    ['01/01/1990', '1990-01-01'],
    ['31/12/2100', '2100-12-31'],
  ])('"%s" é %s', (texto, esperado) => {
    expect(lerDia(texto)).toEqual({ dia: esperado })
  })

  it('o dia vem antes do mês, mesmo quando o contrário também existiria', () => {
    expect(lerDia('03/04/2026')).toEqual({ dia: '2026-04-03' })
  })

  it.each([
    ['31/02/2025', '31/02/2025 não existe no calendário'],
    ['29/2/25', '29/02/2025 não existe no calendário'],
    ['12/25/2024', '12/25/2024 não existe no calendário'],
    ['2025-02-29', '29/02/2025 não existe no calendário'],
    ['31 de abril de 2026', '31/04/2026 não existe no calendário'],
    ['00/01/2026', '00/01/2026 não existe no calendário'],
    ['31/12/1989', '31/12/1989 está fora do período de 01/01/1990 a 31/12/2100'],
    ['01/01/2101', '01/01/2101 está fora do período de 01/01/1990 a 31/12/2100'],
    ['05/12/0024', '05/12/0024 está fora do período de 01/01/1990 a 31/12/2100'],
  ])('"%s": %s', (texto, problema) => {
    expect(lerDia(texto)).toEqual({ problema })
  })

  it.each([
    '',
    ' ',
    'Sim',
    'ontem',
    '12/2026',
    '2026-3',
    '05/12',
    '05/12-2024',
    '5/12/202',
    '05/12/20245',
    '45996',
    '5 de brumário de 2024',
    '5 de ma de 2024',
    'em 05/12/2024',
    '05/12/2024 a 06/12/2024',
    'x'.repeat(10_000),
  ])('"%.30s" não é uma data', texto => {
    expect(lerDia(texto)).toEqual(NAO_E_DATA)
  })

  it('lê o número de série do Planilhas e ignora a hora', () => {
    expect(lerDia(45_636)).toEqual({ dia: '2024-12-10' })
    expect(lerDia(45_636.75)).toEqual({ dia: '2024-12-10' })
  })

  it('o número precisa estar entre 01/01/1990 e 31/12/2100', () => {
    const primeiro = serialDoDia('1990-01-01')
    const ultimo = serialDoDia('2100-12-31')
    expect(lerDia(primeiro)).toEqual({ dia: '1990-01-01' })
    expect(lerDia(ultimo + 0.99)).toEqual({ dia: '2100-12-31' })
    for (const n of [primeiro - 0.01, ultimo + 1, 0, -1, 20_261_121, Number.NaN, Infinity, -Infinity])
      expect(lerDia(n)).toEqual(NAO_E_DATA)
  })

  const aceito: fc.Arbitrary<Dia> = fc
    .integer({ min: serialDoDia('1990-01-01'), max: serialDoDia('2100-12-31') })
    .map(diaDoSerial)

  it('lê de volta o que escreve, em qualquer forma', () => {
    fc.assert(
      fc.property(aceito, d => {
        const [ano, mes, doMes] = d.split('-').map(Number) as [number, number, number]
        const formas = [emBarras(d), d, `${doMes} de ${nomeDoMes(mes)} de ${ano}`, emBarras(d).replaceAll('/', '.')]
        for (const forma of formas) expect(lerDia(forma)).toEqual({ dia: d })
        expect(lerDia(serialDoDia(d))).toEqual({ dia: dia(ano, mes, doMes) })
      }),
    )
  })

  it('nunca lança, e o que devolve é um dia que existe ou um problema escrito', () => {
    const quaseData = fc.stringMatching(/^[0-9]{0,4}[/.\- ]?[0-9de]{0,4}[/.\-T ]?[0-9a-z:]{0,8}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), quaseData, fc.double(), fc.integer()), valor => {
        const lido = lerDia(valor)
        if ('dia' in lido) expect(ehDia(lido.dia)).toBe(true)
        else expect(lido.problema).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
