/** Uma função que o Google pode chamar por nome. */
export interface Entrada {
  readonly nome: string
  readonly tipo: 'gatilho' | 'menu' | 'lateral' | 'formula'
  readonly descricao: string
  readonly parametros: readonly { readonly nome: string; readonly exemplo: string; readonly texto: string }[]
  readonly devolve?: string
}
