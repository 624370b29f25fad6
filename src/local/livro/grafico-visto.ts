/** Um gráfico com os números já lidos das células. */
export interface GraficoVisto {
  readonly id: number
  readonly tipo: 'BAR' | 'COLUMN' | 'LINE'
  readonly empilhado: boolean
  readonly titulo: string
  readonly subtitulo: string
  readonly descricao: string
  readonly eixos: { readonly categorias: string; readonly valores: string }
  readonly escala: { readonly de: number; readonly ate: number } | null
  /** Como se escrevem os valores. */
  readonly formato: 'inteiro' | 'decimal' | 'porcento'
  readonly categorias: readonly string[]
  readonly series: readonly {
    readonly nome: string
    readonly cor: string
    /** Se cada valor se escreve junto da sua barra ou ponto (`dataLabel` da série). */
    readonly rotulos: boolean
    readonly valores: readonly (number | null)[]
  }[]
  readonly em: { readonly linha: number; readonly coluna: number; readonly largura: number; readonly altura: number }
}
