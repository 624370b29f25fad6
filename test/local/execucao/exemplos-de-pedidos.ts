import { expect } from 'vitest'
import type { FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import { aplicar } from './apoio.ts'

export const COR = { rgbColor: { red: 1, green: 0.5, blue: 0 } }
export const AREA = { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }
export const primeira = (p: PastaLocal) => p.folhas[0] as FolhaLocal
export const recusa = (p: PastaLocal, ...pedidos: object[]) => expect(() => aplicar(p, ...pedidos))

export const REGRA = {
  ranges: [AREA],
  booleanRule: {
    condition: { type: 'TEXT_EQ' as const, values: [{ userEnteredValue: 'Não' }] },
    format: { textFormat: { bold: true } },
  },
}
export const GRAFICO = {
  chartId: 9,
  spec: {
    title: 'Pontos',
    altText: 'Pontos por consórcio',
    basicChart: {
      chartType: 'COLUMN' as const,
      legendPosition: 'NO_LEGEND' as const,
      headerCount: 1,
      axis: [{ position: 'BOTTOM_AXIS' as const, title: 'Consórcio' }],
      domains: [{ domain: { sourceRange: { sources: [AREA] } } }],
      series: [{ series: { sourceRange: { sources: [AREA] } }, targetAxis: 'LEFT_AXIS' as const }],
    },
  },
  position: {
    overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 0, columnIndex: 3 }, widthPixels: 600, heightPixels: 300 },
  },
}
export const METADADO = {
  metadataId: 7,
  metadataKey: 'digital',
  metadataValue: 'abc',
  location: { sheetId: 1 },
  visibility: 'DOCUMENT' as const,
}
export const PROTECAO = {
  protectedRangeId: 5,
  range: { sheetId: 1 },
  description: 'Programa',
  warningOnly: true as const,
}
