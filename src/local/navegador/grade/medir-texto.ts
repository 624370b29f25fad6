/** A letra de uma célula, como o CSS a escreve: é com ela que o texto se mede. */
export const letraDe = (tamanho: number, fonte: string | undefined, negrito: boolean, italico: boolean): string =>
  `${italico ? 'italic ' : ''}${negrito ? '700 ' : ''}${pixels(tamanho)}px ${fonte === undefined ? '' : `"${fonte.replaceAll('"', '')}", `}${FONTES}`

export const FONTES = 'Arial, "Liberation Sans", Helvetica, sans-serif'
export const TAMANHO_PADRAO = 10
export const pixels = (pontos: number): number => Math.round((pontos * 4000) / 3) / 1000

/** A altura de uma linha de texto; a da letra de 10 pontos, com o respiro da célula, dá os 21 pixels de uma linha. */
export const alturaDoTexto = (tamanho: number): number => Math.ceil(pixels(tamanho) * 1.25)

/** A largura do texto em uma linha só. Mede por palavra: as palavras se repetem muito, e medir custa. */
export function larguraDoTexto(texto: string, letra: string): number {
  const palavras = palavrasDe(letra)
  let largura = 0
  for (const pedaco of texto.split(/(?<= )/)) {
    let medida = palavras.get(pedaco)
    if (medida === undefined) {
      regua.font = letra
      medida = regua.measureText(pedaco).width
      palavras.set(pedaco, medida)
    }
    largura += medida
  }
  return largura
}

/** Em quantas linhas o texto fica na largura dada, quebrando entre palavras e, se uma não cabe, dentro dela. */
export function linhasDoTexto(texto: string, letra: string, largura: number): number {
  let linhas = 0
  for (const paragrafo of texto.split('\n')) {
    linhas++
    let nesta = 0
    for (const palavra of paragrafo.split(/(?<=[ \-–—])/)) {
      const medida = larguraDoTexto(palavra, letra)
      const semEspaco = palavra.endsWith(' ') ? larguraDoTexto(palavra.slice(0, -1), letra) : medida
      if (nesta > 0 && nesta + semEspaco > largura) {
        linhas++
        nesta = 0
      }
      if (semEspaco > largura) {
        linhas += Math.ceil(semEspaco / largura) - 1
        nesta = semEspaco % largura
      } else nesta += medida
    }
  }
  return linhas
}

/** Nenhuma letra comum é mais larga que isto, em relação ao tamanho: poupa medir o que sobra espaço. */
export const LETRA_MAIS_LARGA = 0.85

const regua = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
const medidas = new Map<string, Map<string, number>>()

function palavrasDe(letra: string): Map<string, number> {
  let palavras = medidas.get(letra)
  if (palavras === undefined) {
    palavras = new Map()
    medidas.set(letra, palavras)
  }
  return palavras
}
