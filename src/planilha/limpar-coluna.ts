import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'

/** Apaga os valores de uma coluna a partir de uma linha; a aparência fica. */
export const limparColuna = (folha: Folha, desde: number, coluna: number): Pedido[] =>
  folha.linhas <= desde
    ? []
    : [
        {
          updateCells: {
            range: {
              sheetId: folha.id,
              startRowIndex: desde,
              endRowIndex: folha.linhas,
              startColumnIndex: coluna,
              endColumnIndex: coluna + 1,
            },
            rows: [],
            fields: 'userEnteredValue',
          },
        },
      ]
