import type { AcaoDoMenu } from './catalogo-das-acoes.ts'

/** Em que ponto está a ação que a pessoa mandou fazer. */
export interface Progresso {
  readonly acao: string
  readonly passo: number
  readonly de: number
  readonly texto: string
}

const PASSOS = ['esperando a vez', 'lendo a planilha', 'decidindo o que muda', 'gravando'] as const
export type Passo = (typeof PASSOS)[number]

/** Faz a ação dizendo em que passo está; quem acompanha é a página, por `progressoDaAcao`. */
export function comProgresso<T>({ nome }: AcaoDoMenu, fazer: (dizer: (passo: Passo) => void) => T): T {
  const guardado = naoImporta(() => CacheService.getUserCache())
  const dizer = (texto: Passo): void => {
    const progresso: Progresso = { acao: nome, passo: PASSOS.indexOf(texto) + 1, de: PASSOS.length, texto }
    naoImporta(() => guardado?.put(CHAVE, JSON.stringify(progresso), SEGUNDOS))
  }
  try {
    return fazer(dizer)
  } finally {
    naoImporta(() => guardado?.remove(CHAVE))
  }
}

/** O passo em que está a ação da própria pessoa; `null` quando não há nenhuma, ou não se sabe. */
export const progressoDaAcao = (): Progresso | null =>
  naoImporta(() => JSON.parse(CacheService.getUserCache().get(CHAVE) ?? 'null') as Progresso | null)

const CHAVE = 'progresso'
/** O tempo máximo de uma execução. */
const SEGUNDOS = 360

/** O progresso é cortesia: se não se pode guardá-lo, a ação se faz do mesmo jeito. */
function naoImporta<T>(fazer: () => T): T | null {
  try {
    return fazer()
  } catch {
    return null
  }
}
