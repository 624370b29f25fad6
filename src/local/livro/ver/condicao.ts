import { type AstExpression, parseA1Ref } from '@borgar/fx'
import type { Valor } from '../../../planilha/celula.ts'
import { arvoreDaFormula } from '../../execucao/formulas/sintaxe.ts'
import { formatar } from './formatar.ts'

/** Lê o valor de uma célula, a partir do deslocamento da que se confere; `aba` é o título de outra, ou `null`. */
export type Ler = (aba: string | null, linha: number, coluna: number) => Valor

export interface Condicao {
  /** A condição vale na célula? O que não se sabe calcular não realça. */
  vale(ler: Ler, linha: number, coluna: number): boolean
  /** Olha só a própria linha: mudança em outra linha não a muda. */
  readonly soALinha: boolean
}

/** A fórmula de uma regra de cor, escrita para a célula do canto; `undefined` se usa o que não sabemos calcular. */
export function compilarCondicao(formula: string, canto: { linha: number; coluna: number }): Condicao | undefined {
  const arvore = arvoreDaFormula(formula, 'pt_BR') ?? arvoreDaFormula(formula, 'arquivo')
  if (arvore === undefined) return undefined
  const lidas: { soALinha: boolean }[] = []
  const conta = compilar(arvore, canto, lidas)
  if (conta === undefined) return undefined
  return {
    soALinha: lidas.every(l => l.soALinha),
    vale: (ler, linha, coluna) => {
      const dado = conta({ ler, linha, coluna })
      return dado === true || (typeof dado === 'number' && dado !== 0)
    },
  }
}

interface Onde {
  readonly ler: Ler
  readonly linha: number
  readonly coluna: number
}
/** `undefined` é erro, e erro nunca realça. */
type Conta = (onde: Onde) => Valor | undefined

function compilar(no: AstExpression, canto: Canto, lidas: { soALinha: boolean }[]): Conta | undefined {
  if (no.type === 'Literal') return () => no.value as Valor
  if (no.type === 'ReferenceIdentifier') return referencia(no.value, canto, lidas)
  if (!('arguments' in no)) return undefined
  const partes = (no.arguments as readonly (AstExpression | null)[]).map(a =>
    a === null ? undefined : compilar(a, canto, lidas),
  )
  if (partes.some(p => p === undefined)) return undefined
  const contas = partes as Conta[]
  const nome = no.type === 'CallExpression' ? nomeDa(no) : no.type === 'BinaryExpression' ? no.operator : undefined
  if (no.type === 'UnaryExpression') return sinal(no.operator, contas[0] as Conta)
  const fazer = nome === undefined || !Object.hasOwn(CONTAS, nome) ? undefined : CONTAS[nome]
  if (fazer === undefined) return undefined
  return onde => {
    const valores: Valor[] = []
    for (const conta of contas) {
      const valor = conta(onde)
      if (valor === undefined) return undefined
      valores.push(valor)
    }
    return fazer(valores)
  }
}

type Canto = { readonly linha: number; readonly coluna: number }

const nomeDa = (no: Extract<AstExpression, { type: 'CallExpression' }>): string | undefined =>
  no.callee.type === 'Identifier' ? no.callee.name.toUpperCase() : undefined

function referencia(escrita: string, canto: Canto, lidas: { soALinha: boolean }[]): Conta | undefined {
  const lida = parseA1Ref(escrita, { allowTernary: true, allowNamed: false })
  if (lida === undefined || !('range' in lida) || (lida.context?.length ?? 0) > 1) return undefined
  const { top, left, bottom, right, $top, $left } = lida.range
  if (typeof top !== 'number' || typeof left !== 'number' || top !== bottom || left !== right) return undefined
  const aba = lida.context?.[0] ?? null
  lidas.push({ soALinha: aba === null && !$top && top === canto.linha })
  return ({ ler, linha, coluna }) =>
    ler(aba, $top ? top : linha + top - canto.linha, $left ? left : coluna + left - canto.coluna)
}

function sinal(operador: string, conta: Conta): Conta | undefined {
  if (operador === '+') return conta
  if (operador !== '-' && operador !== '%') return undefined
  return onde => {
    const numero = comoNumero(conta(onde))
    return numero === undefined ? undefined : operador === '-' ? -numero : numero / 100
  }
}

const CONTAS: Readonly<Record<string, (valores: readonly Valor[]) => Valor | undefined>> = {
  AND: valores => juntar(valores, logicos => logicos.every(Boolean)),
  OR: valores => juntar(valores, logicos => logicos.some(Boolean)),
  NOT: ([v]) => (v === undefined ? undefined : negado(comoLogico(v))),
  LEN: ([v]) => comoTexto(v ?? null).length,
  ISBLANK: ([v]) => (v ?? null) === null,
  LEFT: ([v, n = 1]) => (typeof n === 'number' && n >= 0 ? comoTexto(v ?? null).slice(0, n) : undefined),
  TRIM: ([v]) =>
    comoTexto(v ?? null)
      .trim()
      .replace(/ +/g, ' '),
  UPPER: ([v]) => comoTexto(v ?? null).toUpperCase(),
  LOWER: ([v]) => comoTexto(v ?? null).toLowerCase(),
  '=': ([a = null, b = null]) => comparar(a, b) === 0,
  '<>': ([a = null, b = null]) => comparar(a, b) !== 0,
  '<': ([a = null, b = null]) => comparar(a, b) < 0,
  '>': ([a = null, b = null]) => comparar(a, b) > 0,
  '<=': ([a = null, b = null]) => comparar(a, b) <= 0,
  '>=': ([a = null, b = null]) => comparar(a, b) >= 0,
  '&': ([a = null, b = null]) => comoTexto(a) + comoTexto(b),
}

const negado = (logico: boolean | undefined): boolean | undefined => (logico === undefined ? undefined : !logico)

function juntar(valores: readonly Valor[], como: (logicos: boolean[]) => boolean): boolean | undefined {
  // A célula vazia não conta, nem como verdadeira nem como falsa.
  const logicos = valores.filter(v => v !== null).map(comoLogico)
  return logicos.length === 0 || logicos.includes(undefined) ? undefined : como(logicos as boolean[])
}

const comoLogico = (valor: Valor): boolean | undefined =>
  typeof valor === 'string' ? undefined : valor === null ? false : Boolean(valor)

function comoNumero(valor: Valor | undefined): number | undefined {
  if (valor === null) return 0
  return typeof valor === 'number' ? valor : typeof valor === 'boolean' ? Number(valor) : undefined
}

const comoTexto = (valor: Valor): string => formatar(valor, undefined)

/** Como o Sheets: texto sem distinguir maiúsculas; vazio vale o nada do outro lado; número antes de texto, e texto antes de lógico. */
function comparar(a: Valor, b: Valor): number {
  const [x, y] = [a ?? nada(b), b ?? nada(a)]
  if (typeof x !== typeof y) return ORDEM[typeof x]! - ORDEM[typeof y]!
  if (typeof x === 'string') {
    const [p, q] = [x.toLowerCase(), (y as string).toLowerCase()]
    return p === q ? 0 : p < q ? -1 : 1
  }
  return Number(x) - Number(y)
}

const ORDEM: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 }
const nada = (outro: Valor): string | number | boolean =>
  typeof outro === 'string' ? '' : typeof outro === 'boolean' ? false : 0
