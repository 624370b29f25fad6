import { describe, expect, it } from 'vitest'
import { filtrar, lerMascara } from '../../../src/local/execucao/sheets/mascara.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, folha, pasta } from './apoio.ts'

const CODIGO = `function get(o) { return Sheets.Spreadsheets.get('planilha', o) }
  function valores(c) { return Sheets.Spreadsheets.Values.batchGetByDataFilter(c, 'planilha') }
  function LISTA() { return [10, 20] } function QUEBRA() { throw new Error('motivo') }`
const get = (alvo: PastaLocal, opcoes: object) => abrir(CODIGO, { pasta: alvo }).chamar('get', [opcoes], 'menu')

const exemplo = () =>
  pasta(
    folha(0, 'Dados', [
      ['a', 0, false],
      [],
      [
        null,
        { valor: null, nota: 'n', validacao: { condition: { type: 'DATE_IS_VALID' }, strict: false } },
        '=LISTA()',
        '=QUEBRA()',
      ],
      [null, null, null, null, { valor: null, formato: { wrapStrategy: 'WRAP' } }],
    ]),
    folha(7, 'Aba com espaço', [['x']], {
      oculta: true,
      linhasCongeladas: 2,
      mesclas: [{ linha: 0, coluna: 0, ateLinha: 1, ateColuna: 2 }],
      protecoes: [{ protectedRangeId: 5, range: { sheetId: 7 }, description: 'Programa', warningOnly: true }],
      metadados: [{ id: 3, chave: 'digital', valor: 'abc' }],
    }),
  )

describe('máscara de campos', () => {
  const json = { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }, { f: 5 }] }, g: 0 }
  it.each([
    ['a', { a: 1 }],
    ['a,g', { a: 1, g: 0 }],
    ['b.c', { b: { c: 2 } }],
    ['b/d/e', { b: { d: [{ e: 3 }, {}] } }],
    ['b(c, d(f))', { b: { c: 2, d: [{ f: 4 }, { f: 5 }] } }],
    ['b.d(e,f),a', { a: 1, b: { d: [{ e: 3, f: 4 }, { f: 5 }] } }],
    ['b.c,b.d.e', { b: { c: 2, d: [{ e: 3 }, {}] } }],
    ['b.c,b', { b: json.b }],
    ['*', json],
    ['b.*', { b: json.b }],
    ['b(d/*)', { b: { d: json.b.d } }],
    ['x', {}],
  ])('%s', (mascara, esperado) => expect(filtrar(json, lerMascara(mascara))).toEqual(esperado))

  it.each(['', 'a,', 'a(', 'a(b', 'a)b', 'a..b', ',a', 'a b'])('recusa "%s"', m =>
    expect(() => lerMascara(m)).toThrow('Invalid field mask'),
  )
})

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
