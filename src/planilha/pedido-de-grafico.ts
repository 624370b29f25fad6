import type { EstiloDeCor, FormatoDeTexto, Intervalo } from './pedido.ts'

/** Um gráfico preso a uma célula. Fonte: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts */
export interface GraficoDaApi {
  readonly chartId: number
  readonly spec: {
    readonly title: string
    readonly subtitle?: string
    readonly altText: string
    readonly fontName?: string
    readonly titleTextFormat?: FormatoDeTexto
    readonly subtitleTextFormat?: FormatoDeTexto
    readonly basicChart: {
      readonly chartType: 'BAR' | 'COLUMN' | 'LINE'
      readonly stackedType?: 'STACKED'
      readonly legendPosition: 'NO_LEGEND' | 'BOTTOM_LEGEND'
      readonly headerCount: number
      readonly axis: readonly {
        readonly position: 'BOTTOM_AXIS' | 'LEFT_AXIS'
        readonly title: string
        readonly viewWindowOptions?: {
          readonly viewWindowMode: 'EXPLICIT'
          readonly viewWindowMin: number
          readonly viewWindowMax: number
        }
      }[]
      readonly domains: readonly {
        readonly domain: { readonly sourceRange: { readonly sources: readonly Intervalo[] } }
      }[]
      readonly series: readonly {
        readonly series: { readonly sourceRange: { readonly sources: readonly Intervalo[] } }
        readonly targetAxis: 'BOTTOM_AXIS' | 'LEFT_AXIS'
        readonly colorStyle?: EstiloDeCor
        readonly dataLabel?: {
          readonly type: 'DATA'
          readonly placement: 'OUTSIDE_END' | 'CENTER' | 'ABOVE'
          readonly textFormat?: FormatoDeTexto
        }
        readonly lineStyle?: { readonly type: 'SOLID'; readonly width: number }
        readonly pointStyle?: { readonly shape: 'CIRCLE'; readonly size: number }
      }[]
    }
  }
  readonly position: {
    readonly overlayPosition: {
      readonly anchorCell: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number }
      readonly widthPixels: number
      readonly heightPixels: number
    }
  }
}
