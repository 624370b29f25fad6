import type { Ambiente } from '../ambiente.ts'
import { numero, ouNulo, type Tipo, texto } from '../assinatura.ts'
import { excecao } from '../erros.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'
import { criarUi } from './ui.ts'

export function criarSpreadsheetApp(ambiente: Ambiente): object {
  const planilha = criarPlanilha(ambiente)
  const ui = criarUi(ambiente)
  return estrito(ambiente, 'SpreadsheetApp', {
    getActive: metodo(ambiente, 'SpreadsheetApp.getActive', [[]], () => planilha),
    getActiveSpreadsheet: metodo(ambiente, 'SpreadsheetApp.getActiveSpreadsheet', [[]], () => planilha),
    getUi: metodo(ambiente, 'SpreadsheetApp.getUi', [[]], () => ui),
    // Nada fica pendente na execução local: as escritas só passam pela API.
    flush: metodo(ambiente, 'SpreadsheetApp.flush', [[]], () => undefined),
  })
}

/** Só o que a interface pede: qual é a planilha, qual aba está aberta, e o aviso no canto. Dados vêm pela API. */
function criarPlanilha(ambiente: Ambiente): object {
  const { estado } = ambiente
  const { pasta } = estado
  const abas = new WeakMap<object, number>()
  const ehAba: Tipo = v => typeof v === 'object' && v !== null && abas.has(v)

  const aba = (id: number): object | null => {
    const folha = () => pasta.folhas.find(f => f.id === id)
    if (folha() === undefined) return null
    const criada = estrito(ambiente, 'Sheet', {
      getSheetId: metodo(ambiente, 'Sheet.getSheetId', [[]], () => id),
      getName: metodo(ambiente, 'Sheet.getName', [[]], () => folha()?.titulo ?? ''),
      getRange: metodo(ambiente, 'Sheet.getRange', [[numero, numero]], (linha: number, coluna: number) => {
        const { linhas, colunas } = folha() ?? { linhas: 0, colunas: 0 }
        const fora = linha < 1 || coluna < 1 || linha > linhas || coluna > colunas
        if (fora) throw excecao('The coordinates of the range are outside the dimensions of the sheet.')
        return celula(id, linha - 1, coluna - 1)
      }),
    })
    abas.set(criada, id)
    return criada
  }

  const celula = (folha: number, linha: number, coluna: number): object => {
    const intervalo: object = estrito(ambiente, 'Range', {
      getRow: metodo(ambiente, 'Range.getRow', [[]], () => linha + 1),
      getColumn: metodo(ambiente, 'Range.getColumn', [[]], () => coluna + 1),
      getSheet: metodo(ambiente, 'Range.getSheet', [[]], () => aba(folha)),
      activate: metodo(ambiente, 'Range.activate', [[]], () => {
        estado.ativa = folha
        estado.selecao = { linha, coluna }
        return intervalo
      }),
    })
    return intervalo
  }

  const ativa = () => pasta.folhas.find(f => f.id === estado.ativa) ?? pasta.folhas.find(f => !f.oculta)
  return estrito(ambiente, 'Spreadsheet', {
    getId: metodo(ambiente, 'Spreadsheet.getId', [[]], () => pasta.id),
    getName: metodo(ambiente, 'Spreadsheet.getName', [[]], () => pasta.titulo),
    getSpreadsheetTimeZone: metodo(ambiente, 'Spreadsheet.getSpreadsheetTimeZone', [[]], () => pasta.fuso),
    getActiveSheet: metodo(ambiente, 'Spreadsheet.getActiveSheet', [[]], () => {
      const folha = ativa()
      return folha === undefined ? null : aba(folha.id)
    }),
    getCurrentCell: metodo(ambiente, 'Spreadsheet.getCurrentCell', [[]], () => {
      const folha = ativa()
      return folha === undefined ? null : celula(folha.id, estado.selecao.linha, estado.selecao.coluna)
    }),
    getSheetById: metodo(ambiente, 'Spreadsheet.getSheetById', [[numero]], aba),
    getSheetByName: metodo(ambiente, 'Spreadsheet.getSheetByName', [[texto]], (titulo: string) => {
      const folha = pasta.folhas.find(f => f.titulo === titulo)
      return folha === undefined ? null : aba(folha.id)
    }),
    setActiveSheet: metodo(ambiente, 'Spreadsheet.setActiveSheet', [[ehAba]], (escolhida: object) => {
      estado.ativa = abas.get(escolhida) ?? null
      return escolhida
    }),
    toast: metodo(
      ambiente,
      'Spreadsheet.toast',
      [[texto], [texto, texto], [texto, texto, ouNulo(numero)]],
      (mensagem: string, titulo?: string, segundos?: number | null) => {
        estado.dialogos.push({ tipo: 'aviso', titulo: titulo ?? null, mensagem, segundos: segundos ?? null })
      },
    ),
  })
}
