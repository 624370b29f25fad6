import { parseA1Ref } from '@borgar/fx'
import type { FolhaLocal } from '../../pasta-local.ts'
import type { Retangulo } from '../sheets/faixa.ts'

/** Uma referência como foi escrita; lado aberto (`F4:Q`, `A:A`) é `null` e vai até a borda da grade. */
export interface Referencia {
  /** Título da aba; `null` é a aba da própria fórmula. */
  readonly aba: string | null
  readonly linha: number | null
  readonly coluna: number | null
  readonly ateLinha: number | null
  readonly ateColuna: number | null
  readonly escrita: string
}

/** Lê uma referência A1; `undefined` se não é uma (um nome, por exemplo). */
export function lerReferencia(escrita: string): Referencia | undefined {
  const lida = parseA1Ref(escrita, { allowTernary: true, allowNamed: false })
  if (lida === undefined || !('range' in lida) || (lida.context?.length ?? 0) > 1) return undefined
  const { top, left, bottom, right } = lida.range
  const depois = (n: number | null | undefined) => (n === null || n === undefined ? null : n + 1)
  return {
    aba: lida.context?.[0] ?? null,
    linha: top,
    coluna: left,
    ateLinha: depois(bottom),
    ateColuna: depois(right),
    escrita,
  }
}

/** Título de aba não distingue maiúsculas em fórmula. */
export function folhaDaReferencia(
  referencia: Referencia,
  folhas: readonly FolhaLocal[],
  atual: number,
): FolhaLocal | undefined {
  if (referencia.aba === null) return folhas.find(f => f.id === atual)
  const titulo = referencia.aba.toLowerCase()
  return folhas.find(f => f.titulo.toLowerCase() === titulo)
}

/** O retângulo dentro da grade: o que passa da borda não conta, e o que começa fora dela não existe. */
export function noRetangulo(referencia: Referencia, folha: FolhaLocal): Retangulo | undefined {
  const faixa = {
    linha: referencia.linha ?? 0,
    coluna: referencia.coluna ?? 0,
    ateLinha: Math.min(referencia.ateLinha ?? folha.linhas, folha.linhas),
    ateColuna: Math.min(referencia.ateColuna ?? folha.colunas, folha.colunas),
  }
  return faixa.linha < faixa.ateLinha && faixa.coluna < faixa.ateColuna ? faixa : undefined
}
