import type { Interpretacao } from './interpretacoes/interpretacao.ts'
import { MONITORAMENTO } from './interpretacoes/monitoramento.ts'
import { PONTUACAO } from './interpretacoes/pontuacao.ts'
import { PRAZOS } from './interpretacoes/prazos.ts'
import { REDACAO } from './interpretacoes/redacao.ts'

export type { Interpretacao } from './interpretacoes/interpretacao.ts'

/** Todas as leituras nossas da Deliberação, por número. */
export const INTERPRETACOES: readonly Interpretacao[] = [...REDACAO, ...PONTUACAO, ...PRAZOS, ...MONITORAMENTO].sort(
  (a, b) => a.numero - b.numero,
)

/** A interpretação de número dado; lança se não existe. */
export function interpretacao(numero: number): Interpretacao {
  const achada = INTERPRETACOES.find(i => i.numero === numero)
  if (!achada) throw new RangeError(`não há interpretação ${numero}`)
  return achada
}
