import type { FolhaLocal } from '../pasta-local.ts'

/** Largura e altura de uma célula a que ninguém deu medida, como no Sheets. */
export const LARGURA_PADRAO = 100
const ALTURA_PADRAO = 21

/** O xlsx mede colunas em letras da fonte padrão (7 pixels em Arial 10) e linhas em pontos (3/4 de pixel). */
const PIXELS_POR_LETRA = 7
const PONTOS_POR_PIXEL = 0.75

export const letrasDePixels = (pixels: number): number => Math.round((pixels / PIXELS_POR_LETRA) * 100) / 100
export const pixelsDeLetras = (letras: number): number => Math.round(letras * PIXELS_POR_LETRA)
export const pontosDePixels = (pixels: number): number => pixels * PONTOS_POR_PIXEL
export const pixelsDePontos = (pontos: number): number => Math.round(pontos / PONTOS_POR_PIXEL)

/** A célula em que termina uma caixa de tantos pixels; o xlsx ancora gráficos em células. */
export function celulaEm(
  folha: FolhaLocal,
  inicio: { readonly row: number; readonly col: number },
  largura: number,
  altura: number,
): { row: number; col: number } {
  return {
    row: indiceEm(folha.alturas, ALTURA_PADRAO, inicio.row, altura),
    col: indiceEm(folha.larguras, LARGURA_PADRAO, inicio.col, largura),
  }
}

function indiceEm(tamanhos: readonly number[], padrao: number, inicio: number, pixels: number): number {
  let indice = inicio
  for (let resto = pixels; resto > 0; indice++) resto -= Math.max(1, tamanhos[indice] ?? padrao)
  return Math.max(indice, inicio + 1)
}
