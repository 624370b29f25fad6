import type { Ambiente, Modo } from './ambiente.ts'
import { excecao } from './erros.ts'
import { escopoDe } from './escopos.ts'

/** Recusa a chamada que o modo de autorização ou o manifesto não permitem, com o texto do Google. */
export function exigirPermissao(ambiente: Ambiente, nome: string): void {
  const [servico = '', metodo = ''] = nome.split('.')
  if (nome === 'SpreadsheetApp.getUi' && SEM_TELA.has(ambiente.modo)) {
    throw excecao('Cannot call SpreadsheetApp.getUi() from this context.')
  }
  if (ambiente.modo === 'formula') {
    if (SERVICOS_VEDADOS_A_FORMULA.has(servico) && metodo !== 'getScriptTimeZone') {
      throw excecao(`You do not have permission to call ${servico} service.`)
    }
    if (ESCRITAS.has(nome)) throw excecao(`You do not have permission to call ${metodo}`)
    return
  }
  const escopo = escopoDe(servico, metodo)
  if (escopo === undefined || escopo === null) return
  const concedido =
    ambiente.modo === 'aoAbrir'
      ? !VEDADOS_AO_ABRIR.has(servico)
      : temEscopo(ambiente.estado.manifesto.oauthScopes, escopo)
  if (!concedido) {
    throw excecao(`Specified permissions are not sufficient to call ${nome}. Required permissions: ${escopo}`)
  }
}

/** Acionador por tempo e função personalizada rodam no servidor, sem ninguém à frente da tela. */
const SEM_TELA: ReadonlySet<Modo> = new Set<Modo>(['gatilho', 'formula'])

const SERVICOS_VEDADOS_A_FORMULA: ReadonlySet<string> = new Set(['Sheets', 'Session', 'MailApp', 'ScriptApp'])
const ESCRITAS: ReadonlySet<string> = new Set(['Spreadsheet.toast', 'Spreadsheet.setActiveSheet'])

/** `onOpen` roda sem autorização da pessoa: menus e a própria planilha, nada que precise de escopo concedido. */
const VEDADOS_AO_ABRIR: ReadonlySet<string> = new Set(['Ui', 'Sheets', 'MailApp', 'UrlFetchApp', 'ScriptApp'])

/** Sem `oauthScopes` no manifesto, o Google descobre os escopos sozinho; com ele, a lista é completa. */
const temEscopo = (escopos: readonly string[] | undefined, escopo: string): boolean =>
  escopos === undefined || escopos.includes(escopo)
