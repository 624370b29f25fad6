/** O que se desenha, sem dizer onde: a página o faz SVG, o teste o lê. Pixels, a partir do canto de cima. */
export type Traco =
  | {
      readonly forma: 'retangulo'
      readonly x: number
      readonly y: number
      readonly largura: number
      readonly altura: number
      readonly cor: string
      readonly contorno?: string
      /** O que se lê ao parar em cima. */
      readonly dica?: string
    }
  | {
      readonly forma: 'linha'
      readonly pontos: readonly (readonly [number, number])[]
      readonly cor: string
      readonly espessura: number
    }
  | {
      readonly forma: 'ponto'
      readonly x: number
      readonly y: number
      readonly raio: number
      readonly cor: string
      readonly dica: string
    }
  | TextoTracado

export interface TextoTracado {
  readonly forma: 'texto'
  readonly x: number
  readonly y: number
  readonly texto: string
  readonly tamanho: number
  readonly cor: string
  readonly ancora: 'start' | 'middle' | 'end'
  readonly negrito?: true
  /** Graus, em torno do próprio ponto. */
  readonly giro?: number
  /** O texto inteiro, quando o desenhado foi cortado. */
  readonly dica?: string
}

/** A parte do gráfico onde estão as barras. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly largura: number
  readonly altura: number
}

export const LETRA = {
  titulo: 15,
  subtitulo: 11,
  eixo: 11,
  categoria: 11,
  marca: 10.5,
  rotulo: 10.5,
  legenda: 11,
} as const
export const TINTA = { texto: '#1f1f1f', leve: '#505458', grade: '#dadce0', eixo: '#747775' } as const
