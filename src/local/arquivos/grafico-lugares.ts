import type { SheetChart } from 'hucre'

interface Lugares {
  readonly titulo: Lugar
  readonly barras: Lugar
  /** De onde são os números. */
  readonly fonte: Lugar
}
type Lugar = NonNullable<SheetChart['plotAreaLayout']>

const ESQUERDA = 0.02
const ALTURA_DO_TITULO = 34
const ALTURA_DA_LEGENDA = 24
const ALTURA_DA_LINHA = 14
const VAO = 8

/**
 * Onde fica cada parte, como fração do gráfico: o que o Excel e o LibreOffice decidem sozinhos, cada um a seu modo, aperta as
 * barras ou passa por cima do título. O escritor grava `w` e `h` como a borda direita e a de baixo (`wMode` e `hMode` `edge`).
 */
export function lugaresDoGrafico({ largura, altura, deitado, temLegenda }: Medidas): Lugares {
  const fonte = altura - VAO - ALTURA_DA_LINHA - (temLegenda ? ALTURA_DA_LEGENDA : 0)
  // De pé, o título do eixo dos valores fica à esquerda.
  const esquerda = ESQUERDA + (deitado ? 0 : ALTURA_DA_LINHA / largura)
  return {
    titulo: { x: ESQUERDA, y: VAO / altura },
    barras: { x: esquerda, y: ALTURA_DO_TITULO / altura, w: 1 - ESQUERDA, h: fonte / altura },
    fonte: { x: ESQUERDA, y: fonte / altura },
  }
}

interface Medidas {
  /** Pixels. */
  readonly largura: number
  readonly altura: number
  readonly deitado: boolean
  readonly temLegenda: boolean
}
