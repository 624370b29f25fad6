import type {
  Borda,
  CelulaDaApi,
  Cor,
  EstiloDeCor,
  FormatoDeCelula,
  FormatoDeTexto,
  Intervalo,
  ValorDaApi,
} from '../../../planilha/pedido.ts'
import { type Forma, logico, natural, numero, objeto, texto, um } from './forma.ts'
import type { Campos } from './mascara.ts'

type Campo<T, K extends keyof T> = NonNullable<T[K]>
type Tabela<T extends string> = Readonly<Record<T, true>>

export const intervalo = objeto<Intervalo>(
  { sheetId: natural },
  { startRowIndex: natural, endRowIndex: natural, startColumnIndex: natural, endColumnIndex: natural },
)

export const estiloDeCor = objeto<EstiloDeCor>(
  { rgbColor: objeto<Cor>({ red: numero, green: numero, blue: numero }, {}) },
  {},
)

const formatoDeNumero = objeto<Campo<FormatoDeCelula, 'numberFormat'>>(
  {
    type: um({ TEXT: true, NUMBER: true, PERCENT: true, DATE: true, DATE_TIME: true } satisfies Tabela<
      Campo<FormatoDeCelula, 'numberFormat'>['type']
    >),
    pattern: texto,
  },
  {},
)

const borda = objeto<Borda>(
  {
    style: um({ SOLID: true, SOLID_MEDIUM: true, DOTTED: true } satisfies Tabela<Borda['style']>),
    colorStyle: estiloDeCor,
  },
  {},
)

export const formatoDeTexto: Forma = objeto<FormatoDeTexto>(
  {},
  {
    foregroundColorStyle: estiloDeCor,
    fontFamily: texto,
    fontSize: numero,
    bold: logico,
    italic: logico,
    underline: logico,
    strikethrough: logico,
    link: objeto<Campo<FormatoDeTexto, 'link'>>({ uri: texto }, {}),
  },
)

const formatoDeCelula = objeto<FormatoDeCelula>(
  {},
  {
    numberFormat: formatoDeNumero,
    backgroundColorStyle: estiloDeCor,
    borders: objeto<Campo<FormatoDeCelula, 'borders'>>({}, { top: borda, bottom: borda, left: borda, right: borda }),
    horizontalAlignment: um({ LEFT: true, CENTER: true, RIGHT: true } satisfies Tabela<
      Campo<FormatoDeCelula, 'horizontalAlignment'>
    >),
    verticalAlignment: um({ TOP: true, MIDDLE: true, BOTTOM: true } satisfies Tabela<
      Campo<FormatoDeCelula, 'verticalAlignment'>
    >),
    wrapStrategy: um({ OVERFLOW_CELL: true, CLIP: true, WRAP: true } satisfies Tabela<
      Campo<FormatoDeCelula, 'wrapStrategy'>
    >),
    textFormat: formatoDeTexto,
  },
)

const valorDaApi = objeto<ValorDaApi>(
  {},
  { numberValue: numero, stringValue: texto, boolValue: logico, formulaValue: texto },
)

export const celulaDaApi: Forma = objeto<CelulaDaApi>(
  {},
  { userEnteredValue: valorDaApi, userEnteredFormat: formatoDeCelula, note: texto },
)

/** Os campos que uma máscara de célula pode nomear. */
export const CAMPOS_DA_CELULA = {
  userEnteredValue: true,
  note: true,
  userEnteredFormat: {
    numberFormat: { type: true, pattern: true },
    backgroundColorStyle: true,
    borders: { top: true, bottom: true, left: true, right: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapStrategy: true,
    textFormat: {
      foregroundColorStyle: true,
      fontFamily: true,
      fontSize: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      link: true,
    },
  },
} as const satisfies Campos &
  Record<keyof CelulaDaApi, Campos> & {
    userEnteredFormat: Record<keyof FormatoDeCelula, Campos> & { textFormat: Record<keyof FormatoDeTexto, Campos> }
  }
