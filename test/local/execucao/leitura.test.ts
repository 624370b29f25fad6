import { describe, expect, it } from 'vitest'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir } from './apoio.ts'
import { CODIGO, exemplo } from './exemplo-de-leitura.ts'

const get = (alvo: PastaLocal, opcoes: object) => abrir(CODIGO, { pasta: alvo }).chamar('get', [opcoes], 'menu')

describe('Spreadsheets.get', () => {
  it('devolve só o que a máscara pede, sem zeros nem falsos', () => {
    expect(get(exemplo(), { fields: 'spreadsheetId,properties(title,timeZone,locale),sheets.properties' })).toEqual({
      spreadsheetId: 'planilha',
      properties: { title: 'Conformidade', timeZone: 'America/Sao_Paulo', locale: 'pt_BR' },
      sheets: [
        { properties: { title: 'Dados', sheetType: 'GRID', gridProperties: { rowCount: 20, columnCount: 10 } } },
        {
          properties: {
            sheetId: 7,
            title: 'Aba com espaço',
            index: 1,
            sheetType: 'GRID',
            hidden: true,
            gridProperties: { rowCount: 20, columnCount: 10, frozenRowCount: 2 },
          },
        },
      ],
    })
  })

  it('devolve a estrutura de cada aba; quem não tem vem vazio, no seu lugar', () => {
    expect(
      get(exemplo(), {
        fields:
          'sheets(merges,protectedRanges.protectedRangeId,charts.chartId,conditionalFormats,developerMetadata(metadataId,metadataKey,metadataValue))',
      }),
    ).toEqual({
      sheets: [
        {},
        {
          merges: [{ sheetId: 7, endRowIndex: 1, endColumnIndex: 2 }],
          protectedRanges: [{ protectedRangeId: 5 }],
          developerMetadata: [{ metadataId: 3, metadataKey: 'digital', metadataValue: 'abc' }],
        },
      ],
    })
  })

  it('devolve as células, com fórmula, resultado, erro, nota e validação, sem os vazios do fim', () => {
    const lido = get(exemplo(), { fields: 'sheets.data', ranges: ['Dados'] })
    expect(lido).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    { userEnteredValue: { stringValue: 'a' }, effectiveValue: { stringValue: 'a' } },
                    { userEnteredValue: { numberValue: 0 }, effectiveValue: { numberValue: 0 } },
                    { userEnteredValue: { boolValue: false }, effectiveValue: { boolValue: false } },
                  ],
                },
                {},
                {
                  values: [
                    {},
                    { dataValidation: { condition: { type: 'DATE_IS_VALID' } }, note: 'n' },
                    { userEnteredValue: { formulaValue: '=LISTA()' }, effectiveValue: { numberValue: 10 } },
                    {
                      userEnteredValue: { formulaValue: '=QUEBRA()' },
                      effectiveValue: { errorValue: { type: 'ERROR', message: 'motivo' } },
                    },
                  ],
                },
                { values: [{}, {}, { effectiveValue: { numberValue: 20 } }] },
              ],
            },
          ],
        },
      ],
    })
  })

  it('restringe a leitura aos intervalos pedidos, um bloco por intervalo', () => {
    expect(
      get(exemplo(), {
        fields: 'sheets(properties.title,data(startRow,startColumn,rowData.values.effectiveValue))',
        ranges: ["'Aba com espaço'!A1:B2", 'Dados!B3:C3'],
      }),
    ).toEqual({
      sheets: [
        {
          properties: { title: 'Dados' },
          data: [{ startRow: 2, startColumn: 1, rowData: [{ values: [{}, { effectiveValue: { numberValue: 10 } }] }] }],
        },
        {
          properties: { title: 'Aba com espaço' },
          data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'x' } }] }] }],
        },
      ],
    })
    expect(() => get(exemplo(), { fields: 'sheets.data', ranges: ['Nada!A1'] })).toThrow(
      'Unable to parse range: Nada!A1',
    )
  })

  it('sem máscara, ou com campo que não emulamos, lança pelo nome', () => {
    expect(() => get(exemplo(), {})).toThrow('Sheets.Spreadsheets.get sem fields não existe na execução local')
    expect(() => get(exemplo(), { fields: 'sheets.data.rowData.values.formattedValue' })).toThrow(
      'o campo sheets.data.rowData.values.formattedValue',
    )
    expect(() => get(exemplo(), { fields: 'spreadsheetId', excludeTables: true })).toThrow('excludeTables')
  })

  it('o que devolve é de dentro do contexto e não é a planilha: mexer nele não a altera', () => {
    const alvo = exemplo()
    const execucao = abrir(
      `function f() { const r = Sheets.Spreadsheets.get('planilha', { fields: 'sheets.merges' }); r.sheets[1].merges.length = 0; return r.sheets instanceof Array }`,
      { pasta: alvo },
    )
    expect(execucao.chamar('f', [], 'menu')).toBe(true)
    expect(alvo.folhas[1]?.mesclas).toHaveLength(1)
  })
})
