import type { FolhaLocal } from '../pasta-local.ts'

/** Uma versão da pasta a que se pode voltar, e o que se fez a partir dela. */
export interface Passo {
  readonly rotulo: string
  readonly antes: readonly FolhaLocal[]
  readonly depois: readonly FolhaLocal[]
}

/** O que se pode desfazer e refazer, uma pilha só para todas as janelas. As versões dividem tudo o que não mudou. */
export interface Pilhas {
  readonly desfazer: string | null
  readonly refazer: string | null
  fez(passo: Passo): void
  /** O passo a desfazer (ou a refazer), que muda de pilha. */
  desfaz(): Passo | undefined
  refaz(): Passo | undefined
}

export function criarPilhas(): Pilhas {
  const feitos: Passo[] = []
  const desfeitos: Passo[] = []
  const topo = (pilha: readonly Passo[]): string | null => pilha.at(-1)?.rotulo ?? null
  const passar = (de: Passo[], para: Passo[]): Passo | undefined => {
    const passo = de.pop()
    if (passo !== undefined) para.push(passo)
    return passo
  }
  return {
    get desfazer() {
      return topo(feitos)
    },
    get refazer() {
      return topo(desfeitos)
    },
    fez: passo => {
      feitos.push(passo)
      if (feitos.length > MAXIMO) feitos.shift()
      desfeitos.length = 0
    },
    desfaz: () => passar(feitos, desfeitos),
    refaz: () => passar(desfeitos, feitos),
  }
}

const MAXIMO = 200
