import type { Valor } from '../../../planilha/celula.ts'
import { lerReferencia, type Referencia } from './referencia.ts'
import { arvoreDaFormula } from './sintaxe.ts'

/** Argumento de função personalizada: um valor escrito, nada (`;;`), ou uma referência. */
export type Argumento = Valor | undefined | Referencia

export type Formula =
  | { readonly tipo: 'chamada'; readonly nome: string; readonly argumentos: readonly Argumento[] }
  /** Entendida, mas não é uma chamada simples: não a calculamos. */
  | { readonly tipo: 'outra' }
  | { readonly tipo: 'invalida' }

/** A mesma fórmula aparece em muitas células e a cada recálculo: lê-se uma vez só. */
export function analisarFormula(texto: string): Formula {
  let lida = LIDAS.get(texto)
  if (lida === undefined) {
    lida = analisar(texto)
    if (LIDAS.size >= MAXIMO_GUARDADO) LIDAS.clear()
    LIDAS.set(texto, lida)
  }
  return lida
}

export const ehReferencia = (argumento: Argumento): argumento is Referencia =>
  typeof argumento === 'object' && argumento !== null

const LIDAS = new Map<string, Formula>()
const MAXIMO_GUARDADO = 50_000

function analisar(texto: string): Formula {
  const arvore = arvoreDaFormula(texto, 'arquivo')
  if (arvore === undefined) return { tipo: 'invalida' }
  if (arvore.type !== 'CallExpression' || arvore.callee.type !== 'Identifier') return { tipo: 'outra' }
  const argumentos: Argumento[] = []
  for (const no of arvore.arguments as readonly (typeof arvore | null)[]) {
    const argumento = lerArgumento(no)
    if (argumento === NAO_SIMPLES) return { tipo: 'outra' }
    argumentos.push(argumento)
  }
  return { tipo: 'chamada', nome: arvore.callee.name, argumentos }
}

const NAO_SIMPLES = Symbol('argumento que não é valor nem referência')

function lerArgumento(no: { type: string; value?: unknown } | null): Argumento | typeof NAO_SIMPLES {
  if (no === null) return undefined
  if (no.type === 'Literal') return no.value as Valor
  if (no.type !== 'ReferenceIdentifier') return NAO_SIMPLES
  return lerReferencia(String(no.value)) ?? NAO_SIMPLES
}
