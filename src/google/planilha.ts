import type { Valor } from '../planilha/celula.ts'
import type { Folha, Pasta } from '../planilha/pasta.ts'
import type { Pedido } from '../planilha/pedido.ts'

const ESTRUTURA =
  'spreadsheetId,properties(title,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),' +
  'merges,conditionalFormats,protectedRanges(protectedRangeId),charts(chartId),developerMetadata(metadataId,metadataKey,metadataValue))'
const COM_CELULAS = `${ESTRUTURA.slice(0, -1)},data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,dataValidation(condition(type))))))`

/** A estrutura da planilha aberta, sem valores: uma leitura. */
export function lerEstrutura(): Pasta {
  const id = SpreadsheetApp.getActive().getId()
  return pastaDe(servico().get(id, { fields: ESTRUTURA }))
}

/** Estrutura, valores, fórmulas e listas de escolha de tudo: uma leitura, maior; é a de quem confere. */
export function lerTudo(): Pasta {
  const id = SpreadsheetApp.getActive().getId()
  return pastaDe(servico().get(id, { fields: COM_CELULAS, includeGridData: true }))
}

/** Os valores de várias abas em uma só leitura, achadas pelo número (o título pode ter mudado). Datas vêm como serial. */
export function comValores(pasta: Pasta, quais: readonly Folha[]): Pasta {
  if (quais.length === 0) return pasta
  const resposta = servico().Values!.batchGetByDataFilter(
    {
      dataFilters: quais.map(f => ({ gridRange: { sheetId: f.id } })),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
      majorDimension: 'ROWS',
    },
    pasta.id,
  )
  const lidos = new Map<number, Valor[][]>(quais.map(f => [f.id, []]))
  for (const { valueRange, dataFilters } of resposta.valueRanges ?? []) {
    const sheetId = dataFilters?.[0]?.gridRange?.sheetId ?? 0
    lidos.set(sheetId, (valueRange?.values ?? []) as Valor[][])
  }
  return {
    ...pasta,
    folhas: pasta.folhas.map(f => {
      const valores = lidos.get(f.id)
      return valores === undefined ? f : { ...f, valores }
    }),
  }
}

/** Escreve tudo de uma vez, ou nada: `batchUpdate` é atômico. Sem pedidos, nem chama. */
export function gravar(pasta: Pasta, pedidos: readonly Pedido[]): void {
  if (pedidos.length === 0) return
  // As formas de Pedido são provadas contra os tipos do Google em test/planilha/pedido.tipos.ts.
  const requests = pedidos as unknown as GoogleAppsScript.Sheets.Schema.Request[]
  servico().batchUpdate({ requests }, pasta.id)
}

/** O serviço avançado do manifesto; nos tipos, pode faltar. */
function servico(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  return Sheets!.Spreadsheets!
}

function pastaDe(lida: GoogleAppsScript.Sheets.Schema.Spreadsheet): Pasta {
  return {
    id: lida.spreadsheetId ?? '',
    titulo: lida.properties?.title ?? '',
    fuso: lida.properties?.timeZone ?? '',
    folhas: (lida.sheets ?? []).filter(s => s.properties?.gridProperties !== undefined).map(folhaDe),
    ativa: SpreadsheetApp.getActive().getActiveSheet().getSheetId(),
  }
}

function folhaDe(s: GoogleAppsScript.Sheets.Schema.Sheet): Folha {
  const p = s.properties!
  return {
    id: p.sheetId ?? 0,
    titulo: p.title ?? '',
    oculta: p.hidden ?? false,
    linhas: p.gridProperties?.rowCount ?? 0,
    colunas: p.gridProperties?.columnCount ?? 0,
    protecoes: (s.protectedRanges ?? []).map(r => r.protectedRangeId ?? 0),
    graficos: (s.charts ?? []).map(g => g.chartId ?? 0),
    regras: (s.conditionalFormats ?? []).map(r => {
      const condicao = r.booleanRule?.condition
      return `${condicao?.type ?? ''}:${condicao?.values?.[0]?.userEnteredValue ?? ''}`
    }),
    mesclas: (s.merges ?? []).map(m => ({
      linha: m.startRowIndex ?? 0,
      coluna: m.startColumnIndex ?? 0,
      ateLinha: m.endRowIndex ?? 0,
      ateColuna: m.endColumnIndex ?? 0,
    })),
    metadados: Object.fromEntries(
      (s.developerMetadata ?? []).map(m => [
        m.metadataKey ?? '',
        { id: m.metadataId ?? 0, valor: m.metadataValue ?? '' },
      ]),
    ),
    ...celulasDe(s),
  }
}

function celulasDe(
  s: GoogleAppsScript.Sheets.Schema.Sheet,
): Partial<Pick<Folha, 'valores' | 'formulas' | 'digitadas' | 'validadas'>> {
  const linhas = s.data?.[0]?.rowData
  if (s.data === undefined) return {}
  const todas = (linhas ?? []).map(l => l.values ?? [])
  return {
    valores: todas.map(l => l.map(c => valorDe(c.effectiveValue))),
    formulas: todas.map(l => l.map(c => c.userEnteredValue?.formulaValue ?? '')),
    digitadas: todas.map(l => l.map(c => c.userEnteredValue !== undefined)),
    validadas: todas.map(l => l.map(c => c.dataValidation !== undefined)),
  }
}

/** Como cada erro se mostra na célula. */
const ERROS: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
}

function valorDe(v: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined): Valor {
  if (v === undefined) return null
  if (v.errorValue !== undefined) return ERROS[v.errorValue.type ?? ''] ?? '#ERROR!'
  return v.numberValue ?? v.boolValue ?? v.stringValue ?? null
}
