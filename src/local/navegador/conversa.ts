/** O que a página de um diálogo (pela ponte) e a planilha se dizem, por `postMessage`. */
export type DaPagina =
  | { readonly tipo: 'chamar'; readonly n: number; readonly nome: string; readonly argumentos: readonly unknown[] }
  | { readonly tipo: 'fechar' | 'focar' | 'esc' | 'sair' }
  | { readonly tipo: 'largura' | 'altura'; readonly pixels: number }

/** A resposta à chamada `n`: o que a função devolveu, ou o erro que ela lançou. */
export interface DaPlanilha {
  readonly n: number
  readonly devolvido?: unknown
  readonly erro?: string
}
