import type { FolhaLocal, PastaLocal } from '../../pasta-local.ts'
import { erroDaApi, inexistente } from '../erros.ts'
import { lerReferencia, noRetangulo } from '../formulas/referencia.ts'
import type { Retangulo } from './faixa.ts'
import { lerDados } from './ler-dados.ts'
import { type Campos, conferirMascara, filtrar, LIVRE, lerMascara, pedida } from './mascara.ts'
import { CAMPOS_DA_GRADE, metadadoLido, propriedadesLidas, semVazios } from './propriedades-lidas.ts'

/** `spreadsheets.get`: só o que a máscara pede, e sem máscara não há leitura (sem ela o Google manda a planilha toda). */
export function ler(
  pasta: PastaLocal,
  opcoes: { fields?: unknown; ranges?: unknown; includeGridData?: unknown },
): object {
  for (const opcao of Object.keys(opcoes))
    if (!OPCOES.has(opcao)) throw inexistente(`Sheets.Spreadsheets.get com ${opcao}`)
  if (typeof opcoes.fields !== 'string') throw inexistente('Sheets.Spreadsheets.get sem fields')
  const mascara = lerMascara(opcoes.fields)
  conferirMascara(mascara, CAMPOS, caminho => {
    throw inexistente(`o campo ${caminho} de Sheets.Spreadsheets.get`)
  })
  const comDados = pedida(mascara, 'sheets', 'data') !== undefined
  const sheets = escolher(pasta, opcoes.ranges).map(({ folha, faixas }) => ({
    properties: propriedadesLidas(folha, pasta.folhas.indexOf(folha)),
    ...semVazios({
      merges: folha.mesclas.map(m => intervaloLido(folha, m)),
      conditionalFormats: folha.regras.map(r => ({ ...r, ranges: r.ranges.map(i => semVazios({ ...i })) })),
      protectedRanges: folha.protecoes.map(p => ({ ...p, range: semVazios({ ...p.range }) })),
      charts: folha.graficos.map(g => ({ chartId: g.chartId })),
      developerMetadata: folha.metadados.map(m => metadadoLido(folha, m)),
      data: comDados ? faixas.map(faixa => lerDados(folha, faixa)) : undefined,
    }),
  }))
  const properties = { title: pasta.titulo, locale: 'pt_BR', timeZone: pasta.fuso }
  return filtrar({ spreadsheetId: pasta.id, properties, sheets }, mascara) as object
}

/** Sem `ranges`, todas as abas inteiras; com eles, só as abas citadas, um bloco de dados por intervalo. */
function escolher(pasta: PastaLocal, ranges: unknown): { folha: FolhaLocal; faixas: Retangulo[] }[] {
  const inteira = (f: FolhaLocal): Retangulo => ({ linha: 0, coluna: 0, ateLinha: f.linhas, ateColuna: f.colunas })
  if (ranges === undefined) return pasta.folhas.map(folha => ({ folha, faixas: [inteira(folha)] }))
  const porFolha = new Map<FolhaLocal, Retangulo[]>()
  for (const escrito of [ranges].flat().map(String)) {
    const recusar = () => erroDaApi('sheets.spreadsheets.get', `Unable to parse range: ${escrito}`)
    const referencia = lerReferencia(escrito)
    const titulo = referencia === undefined ? escrito.replace(/^'(.*)'$/, '$1').replaceAll("''", "'") : referencia.aba
    if (titulo === null) throw inexistente(`Sheets.Spreadsheets.get com o intervalo sem aba ${escrito}`)
    const folha = pasta.folhas.find(f => f.titulo === titulo)
    if (folha === undefined) throw recusar()
    const faixa = referencia === undefined ? inteira(folha) : noRetangulo(referencia, folha)
    if (faixa === undefined) throw recusar()
    porFolha.set(folha, [...(porFolha.get(folha) ?? []), faixa])
  }
  return pasta.folhas.flatMap(folha => {
    const faixas = porFolha.get(folha)
    return faixas === undefined ? [] : [{ folha, faixas }]
  })
}

const intervaloLido = (folha: FolhaLocal, r: Retangulo): object =>
  semVazios({
    sheetId: folha.id,
    startRowIndex: r.linha,
    endRowIndex: r.ateLinha,
    startColumnIndex: r.coluna,
    endColumnIndex: r.ateColuna,
  })

const OPCOES: ReadonlySet<string> = new Set(['fields', 'ranges', 'includeGridData'])

const INTERVALO = {
  sheetId: true,
  startRowIndex: true,
  endRowIndex: true,
  startColumnIndex: true,
  endColumnIndex: true,
} as const

/** Os campos que emulamos. */
const CAMPOS: Campos = {
  spreadsheetId: true,
  properties: { title: true, locale: true, timeZone: true },
  sheets: {
    properties: {
      sheetId: true,
      title: true,
      index: true,
      sheetType: true,
      hidden: true,
      gridProperties: CAMPOS_DA_GRADE,
    },
    merges: INTERVALO,
    conditionalFormats: { ranges: INTERVALO, booleanRule: LIVRE },
    protectedRanges: { protectedRangeId: true, range: INTERVALO, description: true, warningOnly: true },
    charts: { chartId: true },
    developerMetadata: { metadataId: true, metadataKey: true, metadataValue: true, location: LIVRE, visibility: true },
    data: {
      startRow: true,
      startColumn: true,
      rowData: { values: { userEnteredValue: LIVRE, effectiveValue: LIVRE, dataValidation: LIVRE, note: true } },
    },
  },
}
