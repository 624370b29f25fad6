import { describe, expect, it } from 'vitest'
import { abrir } from './apoio.ts'
import { CODIGO, exemplo } from './exemplo-de-leitura.ts'

describe('Values.batchGetByDataFilter', () => {
  const ler = (corpo: object) => abrir(CODIGO, { pasta: exemplo() }).chamar('valores', [corpo], 'menu')
  const pedir = (gridRange: object, valueRenderOption = 'UNFORMATTED_VALUE') => ({
    dataFilters: [{ gridRange }],
    valueRenderOption,
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
  })

  it('omite as células e linhas vazias do fim e dá texto vazio às do meio', () => {
    expect(ler(pedir({ sheetId: 0 }))).toEqual({
      spreadsheetId: 'planilha',
      valueRanges: [
        {
          valueRange: {
            range: 'Dados!A1:J20',
            majorDimension: 'ROWS',
            values: [['a', 0, false], [], ['', '', 10, '#ERROR!'], ['', '', 20]],
          },
          dataFilters: [{ gridRange: { sheetId: 0 } }],
        },
      ],
    })
  })

  it('dá as fórmulas quando pedidas', () => {
    expect(ler(pedir({ sheetId: 0, startRowIndex: 2, endRowIndex: 3 }, 'FORMULA'))).toMatchObject({
      valueRanges: [{ valueRange: { range: 'Dados!A3:J3', values: [['', '', '=LISTA()', '=QUEBRA()']] } }],
    })
  })

  it('intervalo sem nada não tem values, e o nome da aba vem entre apóstrofos', () => {
    expect(
      ler(pedir({ sheetId: 7, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 1 })),
    ).toMatchObject({
      valueRanges: [{ valueRange: { range: "'Aba com espaço'!A6:A6", majorDimension: 'ROWS' } }],
    })
    expect(JSON.stringify(ler(pedir({ sheetId: 7, startRowIndex: 5 })))).not.toContain('values"')
  })

  it('recusa aba que não há e o que não emula', () => {
    expect(() => ler(pedir({ sheetId: 9 }))).toThrow(
      'batchGetByDataFilter failed with error: Invalid dataFilters[0]: No grid with id: 9',
    )
    expect(() => ler(pedir({ sheetId: 0 }, 'FORMATTED_VALUE'))).toThrow('FORMATTED_VALUE não existe na execução local')
    expect(() => ler({ dataFilters: [{ a1Range: 'A1' }], valueRenderOption: 'FORMULA' })).toThrow(
      'dataFilter.a1Range não existe',
    )
    expect(() => ler({ dataFilters: [], valueRenderOption: 'FORMULA' })).toThrow('at least one data filter')
  })
})
