const RAIZ = 'https://www.googleapis.com/auth/'
const PLANILHAS = `${RAIZ}spreadsheets`
const JANELAS = `${RAIZ}script.container.ui`
const CORREIO = `${RAIZ}script.send_mail`
const REDE = `${RAIZ}script.external_request`
const ACIONADORES = `${RAIZ}script.scriptapp`
const IDENTIDADE = `${RAIZ}userinfo.email`

/** Os únicos escopos que o produto pede; nem Drive nem Gmail. */
export const ESCOPOS_PERMITIDOS: readonly string[] = [PLANILHAS, JANELAS, CORREIO, REDE, ACIONADORES, IDENTIDADE]

/**
 * Escopo que cada método exige; `null`, nenhum; `*`, os métodos que não estão na lista.
 * Fonte: os blocos "Authorization" da referência do Google; serviço que não está aqui não pode ser usado.
 */
const ESCOPOS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  SpreadsheetApp: { '*': PLANILHAS, getUi: null, flush: null },
  Spreadsheet: { '*': PLANILHAS },
  Sheet: { '*': PLANILHAS },
  Range: { '*': PLANILHAS },
  Sheets: { '*': PLANILHAS },
  Ui: {
    createMenu: null,
    Button: null,
    ButtonSet: null,
    alert: JANELAS,
    prompt: JANELAS,
    showSidebar: JANELAS,
    showModalDialog: JANELAS,
  },
  Menu: { '*': null },
  HtmlService: { '*': null },
  HtmlOutput: { '*': null },
  LockService: { '*': null },
  Lock: { '*': null },
  PropertiesService: { '*': null },
  CacheService: { '*': null },
  Cache: { '*': null },
  Utilities: { '*': null },
  Logger: { '*': null },
  console: { '*': null },
  Session: { getScriptTimeZone: null, getActiveUser: IDENTIDADE, getEffectiveUser: IDENTIDADE },
  User: { '*': null },
  MailApp: { '*': CORREIO },
  UrlFetchApp: { '*': REDE },
  ScriptApp: {
    AuthMode: null,
    requireScopes: null,
    newTrigger: ACIONADORES,
    getProjectTriggers: ACIONADORES,
    getUserTriggers: ACIONADORES,
    deleteTrigger: ACIONADORES,
  },
}

/** `undefined` quando o método não está na tabela. */
export function escopoDe(servico: string, metodo: string): string | null | undefined {
  const metodos = ESCOPOS[servico]
  if (metodos === undefined) return undefined
  const proprio = metodos[metodo]
  return proprio === undefined ? metodos['*'] : proprio
}

/** Métodos de `Ui` que abrem janela: no código eles aparecem em variáveis, e são achados só pelo nome. */
export const METODOS_DE_JANELA: ReadonlySet<string> = new Set([
  'alert',
  'prompt',
  'showSidebar',
  'showModalDialog',
  'showModelessDialog',
])
export const ESCOPO_DE_JANELA = JANELAS

/** Serviços do Google que existem como nomes globais, emulados ou não. */
export const SERVICOS_DO_GOOGLE: readonly string[] = [
  'SpreadsheetApp',
  'Sheets',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Utilities',
  'Session',
  'ScriptApp',
  'Logger',
  'MailApp',
  'UrlFetchApp',
  'ContentService',
  'XmlService',
  'Browser',
  'DriveApp',
  'Drive',
  'GmailApp',
  'Gmail',
  'CalendarApp',
  'DocumentApp',
  'SlidesApp',
  'FormApp',
  'Jdbc',
  'LanguageApp',
  'Charts',
  'Maps',
  'CardService',
  'GroupsApp',
  'ContactsApp',
]
