import type { Respostas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'

/** Um consórcio da matriz de exemplo, com o que ela responde. */
export interface DoExemplo {
  readonly nome: string
  readonly site: string
  readonly ordem: number
  readonly respostas: Respostas
}

/** Que parte do que hoje se publica ainda não se publicava em cada quadrimestre da história. */
const AINDA_NAO = { '2025-3': 0.13, '2026-1': 0.08, '2026-2': 0.03 } as const
/** Que parte do que hoje falta já se publicou e saiu do site. */
const JA_PUBLICOU = 0.2

export type DaHistoria = keyof typeof AINDA_NAO
export const DA_HISTORIA = Object.keys(AINDA_NAO) as readonly DaHistoria[]

/** As respostas de um consórcio em um quadrimestre passado: sempre as mesmas, e cada item que se publica segue publicado. */
export const respostasEm = (q: DaHistoria, { ordem, respostas }: DoExemplo): Record<IdItem, 'Sim' | 'Não'> =>
  Object.fromEntries(
    IDS_DOS_ITENS.map((id, i) => {
      const sorte = sortear(ordem * IDS_DOS_ITENS.length + i)
      const publica = respostas[id] === 'Não' ? sorte < JA_PUBLICOU : sorte >= AINDA_NAO[q]
      return [id, publica ? 'Sim' : 'Não'] as const
    }),
  ) as Record<IdItem, 'Sim' | 'Não'>

/** Um número entre 0 e 1 que só depende da semente (mulberry32). */
export function sortear(semente: number): number {
  let t = Math.imul(semente + 1, 0x6d2b79f5)
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
