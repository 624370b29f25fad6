import {
  ESCOPO_DE_JANELA,
  ESCOPOS_PERMITIDOS,
  escopoDe,
  METODOS_DE_JANELA,
  SERVICOS_DO_GOOGLE,
} from '../execucao/escopos.ts'
import { type Manifesto, simboloDoSheets } from '../execucao/manifesto.ts'
import { type Arvore, linhaDe, type No, percorrer } from './arvore.ts'
import type { NomeLivre } from './nomes-livres.ts'

/** O que o código chama e os escopos que isso exige. */
export interface Servicos {
  readonly chamados: ReadonlySet<string>
  readonly escopos: ReadonlySet<string>
  readonly problemas: readonly string[]
}

export function acharServicos({ programa }: Arvore, livres: readonly NomeLivre[]): Servicos {
  const chamados = new Set<string>()
  const escopos = new Set<string>()
  const problemas: string[] = []
  for (const { nome, no, pai } of livres.filter(l => SERVICOS.has(l.nome))) {
    const metodo = nomeDoMembro(no, pai)
    if (metodo === undefined) {
      problemas.push(`${nome} (linha ${linhaDe(no)}) é usado sem ".método": não se sabe que escopo ele exige`)
      continue
    }
    chamados.add(`${nome}.${metodo}`)
    const escopo = escopoDe(nome, metodo)
    if (escopo === undefined) problemas.push(`${nome}.${metodo} (linha ${linhaDe(no)}) não está na tabela de escopos`)
    else if (escopo !== null) escopos.add(escopo)
  }
  if (chamados.has('SpreadsheetApp.getUi') && abreJanela(programa)) escopos.add(ESCOPO_DE_JANELA)
  return { chamados, escopos, problemas }
}

/** Os escopos do manifesto têm de ser exatamente os que o código usa: um a menos falha ao rodar, um a mais assusta. */
export function conferirManifesto(manifesto: Manifesto, { chamados, escopos }: Servicos): string[] {
  const problemas: string[] = []
  if (manifesto.runtimeVersion !== 'V8') problemas.push('o manifesto não pede runtimeVersion V8')
  if (manifesto.timeZone !== 'America/Sao_Paulo') problemas.push('o manifesto não está em America/Sao_Paulo')
  const declarados = new Set(manifesto.oauthScopes ?? [])
  if (manifesto.oauthScopes === undefined) problemas.push('o manifesto não declara oauthScopes')
  for (const e of declarados) {
    if (!ESCOPOS_PERMITIDOS.includes(e)) problemas.push(`o escopo ${e} não pode ser pedido`)
    else if (!escopos.has(e)) problemas.push(`o escopo ${e} está no manifesto e nada o usa`)
  }
  for (const e of escopos) if (!declarados.has(e)) problemas.push(`falta no manifesto o escopo ${e}`)

  const usaSheets = [...chamados].some(c => c.startsWith('Sheets.'))
  const simbolo = simboloDoSheets(manifesto)
  if (usaSheets && simbolo !== 'Sheets') problemas.push('o código usa Sheets e o manifesto não liga o serviço v4')
  if (!usaSheets && simbolo !== undefined) problemas.push('o manifesto liga o serviço Sheets e nada o usa')
  for (const outro of manifesto.dependencies?.enabledAdvancedServices ?? []) {
    if (outro.serviceId !== 'sheets') problemas.push(`o serviço avançado ${outro.serviceId} não pode ser ligado`)
  }
  return problemas
}

const SERVICOS: ReadonlySet<string> = new Set(SERVICOS_DO_GOOGLE)

function nomeDoMembro(no: No, pai: No | null): string | undefined {
  if (pai?.type !== 'MemberExpression' || pai['object'] !== no || pai['computed'] === true) return undefined
  return String((pai['property'] as No)['name'])
}

function abreJanela(programa: unknown): boolean {
  let abre = false
  percorrer(programa, no => {
    if (no.type !== 'MemberExpression' || no['computed'] === true) return
    if (METODOS_DE_JANELA.has(String((no['property'] as No)['name']))) abre = true
  })
  return abre
}
