/** A aparência de uma célula, com o realce já aplicado. */
export interface EstiloVisto {
  readonly fundo?: string
  readonly cor?: string
  readonly negrito?: 1
  readonly italico?: 1
  readonly sublinhado?: 1
  readonly tachado?: 1
  /** Pontos. */
  readonly tamanho?: number
  readonly fonte?: string
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly quebra?: 'transborda' | 'corta' | 'quebra'
  /** De cada lado, `espessura tipo cor` em CSS. */
  readonly bordas?: { readonly [lado in 'top' | 'right' | 'bottom' | 'left']?: string }
}
