import { folha, pasta } from './apoio.ts'

export const CODIGO = `function get(o) { return Sheets.Spreadsheets.get('planilha', o) }
  function valores(c) { return Sheets.Spreadsheets.Values.batchGetByDataFilter(c, 'planilha') }
  function LISTA() { return [10, 20] } function QUEBRA() { throw new Error('motivo') }`

export const exemplo = () =>
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
