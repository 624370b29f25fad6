import { anoDoDia, type Dia, dia, somarDias } from './dia.ts'
import { nomeDoMes } from './formatar-dia.ts'

/** Ano e número: "2026-3" é de setembro a dezembro de 2026. */
export type Quadrimestre = `${number}-${1 | 2 | 3}`

export function quadrimestreDoDia(d: Dia): Quadrimestre {
  return montar(anoDoDia(d), Math.ceil(Number(d.slice(5, 7)) / MESES_DO_QUADRIMESTRE))
}

/** O primeiro dia do quadrimestre. */
export function inicioDoQuadrimestre(q: Quadrimestre): Dia {
  const { ano, numero } = partes(q)
  return dia(ano, primeiroMes(numero), 1)
}

/** O último dia do quadrimestre. */
export function fimDoQuadrimestre(q: Quadrimestre): Dia {
  return somarDias(inicioDoQuadrimestre(quadrimestreSeguinte(q)), -1)
}

export function quadrimestreSeguinte(q: Quadrimestre): Quadrimestre {
  const { ano, numero } = partes(q)
  return numero === 3 ? montar(ano + 1, 1) : montar(ano, numero + 1)
}

export function quadrimestreAnterior(q: Quadrimestre): Quadrimestre {
  const { ano, numero } = partes(q)
  return numero === 1 ? montar(ano - 1, 3) : montar(ano, numero - 1)
}

/** Negativo se `a` vem antes de `b`, positivo se vem depois, zero se são o mesmo. */
export function compararQuadrimestres(a: Quadrimestre, b: Quadrimestre): number {
  const x = partes(a)
  const y = partes(b)
  return x.ano - y.ano || x.numero - y.numero
}

/** "3º quadrimestre de 2026 (setembro a dezembro)". */
export function tituloDoQuadrimestre(q: Quadrimestre): string {
  const { ano, numero } = partes(q)
  const de = primeiroMes(numero)
  const ate = de + MESES_DO_QUADRIMESTRE - 1
  return `${numero}º quadrimestre de ${ano} (${nomeDoMes(de)} a ${nomeDoMes(ate)})`
}

/**
 * Procura um quadrimestre em qualquer lugar do texto: "2026-3", "2026/3", "3/2026", "3º quadrimestre de 2026",
 * "Avaliação 2026-3". Uma data ("03/12/2026", "12/2026", "2026-03-01") não é um quadrimestre.
 * `null` se não há nenhum, ou se há dois diferentes: não se adivinha qual.
 */
export function lerQuadrimestre(texto: string): Quadrimestre | null {
  // A forma NFKC transforma "º" em "o" e os algarismos de largura inteira em comuns.
  const limpo = texto.normalize('NFKC')
  const achados = new Set<Quadrimestre>()
  for (const { groups } of limpo.matchAll(ANO_PRIMEIRO))
    achados.add(montar(Number(groups?.['ano']), Number(groups?.['n'])))
  for (const { groups } of limpo.matchAll(NUMERO_PRIMEIRO))
    achados.add(montar(Number(groups?.['ano']), Number(groups?.['n'])))
  const [primeiro, segundo] = achados
  return primeiro !== undefined && segundo === undefined ? primeiro : null
}

const MESES_DO_QUADRIMESTRE = 4

// Nem no meio de um número, nem no meio de uma data.
const LIVRE_ANTES = '(?<!\\d)(?<!\\d\\s?[/.-]\\s?)'
const LIVRE_DEPOIS = '(?!\\d)(?!\\s?[/.-]\\s?\\d)'
const ANO_PRIMEIRO = new RegExp(`${LIVRE_ANTES}(?<ano>20\\d\\d)\\s?[/.-]\\s?(?<n>[1-3])[oa°]?${LIVRE_DEPOIS}`, 'gi')
const NUMERO_PRIMEIRO = new RegExp(
  `${LIVRE_ANTES}(?<n>[1-3])\\.?[oa°]?\\s?(?:[/-]|\\s?quad[a-z]*\\.?\\s?(?:de|do|[/-])?)\\s?(?<ano>20\\d\\d)${LIVRE_DEPOIS}`,
  'gi',
)

function partes(q: Quadrimestre): { ano: number; numero: number } {
  const traco = q.lastIndexOf('-')
  return { ano: Number(q.slice(0, traco)), numero: Number(q.slice(traco + 1)) }
}

function montar(ano: number, numero: number): Quadrimestre {
  return `${ano}-${numero}` as Quadrimestre
}

function primeiroMes(numero: number): number {
  return (numero - 1) * MESES_DO_QUADRIMESTRE + 1
}
