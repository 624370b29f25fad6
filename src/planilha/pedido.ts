import type { GraficoDaApi } from './pedido-de-grafico.ts'

export type { GraficoDaApi } from './pedido-de-grafico.ts'

/**
 * Os pedidos da Sheets API v4 que usamos: união fechada, um só corpo por pedido.
 * Fonte: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
 * `test/planilha/pedido.tipos.ts` prova, na compilação, que cada forma existe nos tipos publicados pelo Google.
 */
export type Pedido = {
  [T in TipoDePedido]: { readonly [K in T]: CorpoDoPedido[K] } & { readonly [K in Exclude<TipoDePedido, T>]?: never }
}[TipoDePedido]
export type TipoDePedido = keyof CorpoDoPedido

export interface CorpoDoPedido {
  readonly addSheet: { readonly properties: PropriedadesDeAba & { readonly sheetId: number; readonly title: string } }
  readonly updateSheetProperties: {
    readonly properties: PropriedadesDeAba & { readonly sheetId: number }
    readonly fields: string
  }
  readonly updateCells: {
    readonly range: Intervalo
    readonly rows: readonly { readonly values: readonly CelulaDaApi[] }[]
    readonly fields: string
  }
  readonly repeatCell: { readonly range: Intervalo; readonly cell: CelulaDaApi; readonly fields: string }
  readonly updateDimensionProperties: {
    readonly range: {
      readonly sheetId: number
      readonly dimension: 'ROWS' | 'COLUMNS'
      readonly startIndex: number
      readonly endIndex: number
    }
    readonly properties: { readonly pixelSize: number }
    readonly fields: 'pixelSize'
  }
  readonly appendDimension: {
    readonly sheetId: number
    readonly dimension: 'ROWS' | 'COLUMNS'
    readonly length: number
  }
  readonly setDataValidation: { readonly range: Intervalo; readonly rule?: RegraDeValidacao }
  readonly addConditionalFormatRule: { readonly rule: RegraCondicional; readonly index: number }
  readonly deleteConditionalFormatRule: { readonly sheetId: number; readonly index: number }
  readonly addProtectedRange: { readonly protectedRange: Protecao }
  readonly deleteProtectedRange: { readonly protectedRangeId: number }
  readonly mergeCells: { readonly range: Intervalo; readonly mergeType: 'MERGE_ALL' }
  readonly unmergeCells: { readonly range: Intervalo }
  readonly addChart: { readonly chart: GraficoDaApi }
  readonly updateChartSpec: Pick<GraficoDaApi, 'chartId' | 'spec'>
  readonly updateEmbeddedObjectPosition: {
    readonly objectId: number
    readonly newPosition: GraficoDaApi['position']
    /** A raiz, `newPosition.overlayPosition`, se subentende. */
    readonly fields: 'anchorCell,widthPixels,heightPixels'
  }
  readonly deleteEmbeddedObject: { readonly objectId: number }
  readonly createDeveloperMetadata: {
    readonly developerMetadata: {
      readonly metadataId: number
      readonly metadataKey: string
      readonly metadataValue: string
      readonly location: { readonly sheetId: number }
      readonly visibility: 'DOCUMENT'
    }
  }
  readonly deleteDeveloperMetadata: {
    readonly dataFilter: { readonly developerMetadataLookup: { readonly metadataId: number } }
  }
}

/** Índices a partir de zero, fim excluído; sem fim, vai até a borda da grade. */
export interface Intervalo {
  readonly sheetId: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

export interface PropriedadesDeAba {
  readonly title?: string
  readonly index?: number
  readonly hidden?: boolean
  readonly gridProperties?: {
    readonly rowCount?: number
    readonly columnCount?: number
    readonly frozenRowCount?: number
    readonly frozenColumnCount?: number
    readonly hideGridlines?: boolean
  }
  readonly tabColorStyle?: EstiloDeCor
}

export interface Cor {
  readonly red: number
  readonly green: number
  readonly blue: number
}
export interface EstiloDeCor {
  readonly rgbColor: Cor
}

export interface ValorDaApi {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
}

export interface CelulaDaApi {
  readonly userEnteredValue?: ValorDaApi
  readonly userEnteredFormat?: FormatoDeCelula
  readonly note?: string
}

export interface FormatoDeCelula {
  readonly numberFormat?: {
    readonly type: 'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE' | 'DATE_TIME'
    readonly pattern: string
  }
  readonly backgroundColorStyle?: EstiloDeCor
  readonly borders?: { readonly [lado in 'top' | 'bottom' | 'left' | 'right']?: Borda }
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT'
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM'
  readonly wrapStrategy?: 'OVERFLOW_CELL' | 'CLIP' | 'WRAP'
  readonly textFormat?: FormatoDeTexto
}
export interface Borda {
  readonly style: 'SOLID' | 'SOLID_MEDIUM' | 'DOTTED'
  readonly colorStyle: EstiloDeCor
}
export interface FormatoDeTexto {
  readonly foregroundColorStyle?: EstiloDeCor
  readonly fontFamily?: string
  readonly fontSize?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strikethrough?: boolean
  readonly link?: { readonly uri: string }
}

export interface RegraDeValidacao {
  readonly condition:
    | { readonly type: 'ONE_OF_LIST'; readonly values: readonly { readonly userEnteredValue: string }[] }
    | { readonly type: 'DATE_IS_VALID' }
  readonly inputMessage?: string
  readonly strict: boolean
  readonly showCustomUi?: boolean
}

export interface RegraCondicional {
  readonly ranges: readonly Intervalo[]
  readonly booleanRule: {
    readonly condition: {
      readonly type: 'TEXT_EQ' | 'TEXT_STARTS_WITH' | 'CUSTOM_FORMULA'
      readonly values: readonly { readonly userEnteredValue: string }[]
    }
    readonly format: {
      readonly backgroundColorStyle?: EstiloDeCor
      readonly textFormat?: Pick<FormatoDeTexto, 'bold' | 'italic' | 'strikethrough' | 'foregroundColorStyle'>
    }
  }
}

export interface Protecao {
  readonly protectedRangeId: number
  readonly range: Intervalo
  /** O que, dentro dela, fica livre. */
  readonly unprotectedRanges?: readonly Intervalo[]
  readonly description: string
  readonly warningOnly: true
}
