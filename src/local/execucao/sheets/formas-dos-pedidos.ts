import type {
  CorpoDoPedido,
  PropriedadesDeAba,
  Protecao,
  RegraCondicional,
  RegraDeValidacao,
  TipoDePedido,
} from '../../../planilha/pedido.ts'
import { type Forma, lista, logico, natural, objeto, positivo, texto, um, verdadeiro } from './forma.ts'
import { celulaDaApi, estiloDeCor, formatoDeTexto, intervalo } from './formas-da-celula.ts'
import { especDoGrafico, grafico, posicaoDoGrafico } from './formas-do-grafico.ts'

type C = CorpoDoPedido
type Campo<T, K extends keyof T> = NonNullable<T[K]>
type ComId = PropriedadesDeAba & { readonly sheetId: number }

const grade = objeto<Campo<PropriedadesDeAba, 'gridProperties'>>(
  {},
  {
    rowCount: natural,
    columnCount: natural,
    frozenRowCount: natural,
    frozenColumnCount: natural,
    hideGridlines: logico,
  },
)
const opcionaisDaAba = { index: natural, hidden: logico, gridProperties: grade, tabColorStyle: estiloDeCor }
const dimensao = um<'ROWS' | 'COLUMNS'>({ ROWS: true, COLUMNS: true })

const valorDeCondicao = objeto<{ userEnteredValue: string }>({ userEnteredValue: texto }, {})
const tipoDeValidacao = um<RegraDeValidacao['condition']['type']>({ ONE_OF_LIST: true, DATE_IS_VALID: true })

const condicaoDeValidacao: Forma = (v, c) => {
  const tipo = (v as { type?: unknown } | null)?.type
  tipoDeValidacao(tipo, `${c}.type`)
  const deUmaLista = objeto<Extract<RegraDeValidacao['condition'], { type: 'ONE_OF_LIST' }>>(
    { type: texto, values: lista(valorDeCondicao) },
    {},
  )
  const deData = objeto<Extract<RegraDeValidacao['condition'], { type: 'DATE_IS_VALID' }>>({ type: texto }, {})
  return tipo === 'ONE_OF_LIST' ? deUmaLista(v, c) : deData(v, c)
}

const regraCondicional = objeto<RegraCondicional>(
  {
    ranges: lista(intervalo),
    booleanRule: objeto<RegraCondicional['booleanRule']>(
      {
        condition: objeto<RegraCondicional['booleanRule']['condition']>(
          {
            type: um<RegraCondicional['booleanRule']['condition']['type']>({
              TEXT_EQ: true,
              TEXT_STARTS_WITH: true,
              CUSTOM_FORMULA: true,
            }),
            values: lista(valorDeCondicao),
          },
          {},
        ),
        format: objeto<RegraCondicional['booleanRule']['format']>(
          {},
          { backgroundColorStyle: estiloDeCor, textFormat: formatoDeTexto },
        ),
      },
      {},
    ),
  },
  {},
)

const validacao = objeto<RegraDeValidacao>(
  { condition: condicaoDeValidacao, strict: logico },
  { inputMessage: texto, showCustomUi: logico },
)

const protecao = objeto<Protecao>(
  { protectedRangeId: natural, range: intervalo, description: texto, warningOnly: verdadeiro },
  { unprotectedRanges: lista(intervalo) },
)

const metadado = objeto<C['createDeveloperMetadata']['developerMetadata']>(
  {
    metadataId: natural,
    metadataKey: texto,
    metadataValue: texto,
    location: objeto<{ sheetId: number }>({ sheetId: natural }, {}),
    visibility: um<'DOCUMENT'>({ DOCUMENT: true }),
  },
  {},
)

/** A forma do corpo de cada pedido; faltar um tipo, ou um campo de um tipo, não compila. */
export const FORMAS: { readonly [T in TipoDePedido]: Forma } = {
  addSheet: objeto<C['addSheet']>(
    { properties: objeto<ComId & { title: string }>({ sheetId: natural, title: texto }, opcionaisDaAba) },
    {},
  ),
  updateSheetProperties: objeto<C['updateSheetProperties']>(
    { properties: objeto<ComId>({ sheetId: natural }, { ...opcionaisDaAba, title: texto }), fields: texto },
    {},
  ),
  updateCells: objeto<C['updateCells']>(
    {
      range: intervalo,
      rows: lista(objeto<C['updateCells']['rows'][number]>({ values: lista(celulaDaApi) }, {})),
      fields: texto,
    },
    {},
  ),
  repeatCell: objeto<C['repeatCell']>({ range: intervalo, cell: celulaDaApi, fields: texto }, {}),
  updateDimensionProperties: objeto<C['updateDimensionProperties']>(
    {
      range: objeto<C['updateDimensionProperties']['range']>(
        { sheetId: natural, dimension: dimensao, startIndex: natural, endIndex: natural },
        {},
      ),
      properties: objeto<{ pixelSize: number }>({ pixelSize: natural }, {}),
      fields: texto,
    },
    {},
  ),
  appendDimension: objeto<C['appendDimension']>({ sheetId: natural, dimension: dimensao, length: positivo }, {}),
  setDataValidation: objeto<C['setDataValidation']>({ range: intervalo }, { rule: validacao }),
  addConditionalFormatRule: objeto<C['addConditionalFormatRule']>({ rule: regraCondicional, index: natural }, {}),
  deleteConditionalFormatRule: objeto<C['deleteConditionalFormatRule']>({ sheetId: natural, index: natural }, {}),
  addProtectedRange: objeto<C['addProtectedRange']>({ protectedRange: protecao }, {}),
  deleteProtectedRange: objeto<C['deleteProtectedRange']>({ protectedRangeId: natural }, {}),
  mergeCells: objeto<C['mergeCells']>({ range: intervalo, mergeType: um<'MERGE_ALL'>({ MERGE_ALL: true }) }, {}),
  unmergeCells: objeto<C['unmergeCells']>({ range: intervalo }, {}),
  addChart: objeto<C['addChart']>({ chart: grafico }, {}),
  updateChartSpec: objeto<C['updateChartSpec']>({ chartId: natural, spec: especDoGrafico }, {}),
  updateEmbeddedObjectPosition: objeto<C['updateEmbeddedObjectPosition']>(
    { objectId: natural, newPosition: posicaoDoGrafico, fields: texto },
    {},
  ),
  deleteEmbeddedObject: objeto<C['deleteEmbeddedObject']>({ objectId: natural }, {}),
  createDeveloperMetadata: objeto<C['createDeveloperMetadata']>({ developerMetadata: metadado }, {}),
  deleteDeveloperMetadata: objeto<C['deleteDeveloperMetadata']>(
    {
      dataFilter: objeto<C['deleteDeveloperMetadata']['dataFilter']>(
        { developerMetadataLookup: objeto<{ metadataId: number }>({ metadataId: natural }, {}) },
        {},
      ),
    },
    {},
  ),
}
