/** Larguras da Arial, em milésimos do tamanho da letra: a página desenha antes de estar na tela, onde não se mede texto. */
const LARGURAS: readonly (readonly [string, number])[] = [
  ["'ijl|", 222],
  ['.,:;!/ftI ', 278],
  ['-()r·“”', 333],
  ['Jckszvxy', 500],
  ['≥<>=+', 584],
  ['FTZL', 611],
  ['ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['%', 889],
  ['W—', 1000],
]
const DAS_OUTRAS = 556
const POR_LETRA = new Map(LARGURAS.flatMap(([letras, largura]) => [...letras].map(l => [l, largura] as const)))
const NEGRITO = 1.08

/** Quantos pixels o texto ocupa, aproximadamente; o acento não alarga a letra. */
export function larguraDoTexto(texto: string, tamanho: number, negrito = false): number {
  let milesimos = 0
  for (const letra of texto.normalize('NFD').replace(/\p{M}/gu, '')) milesimos += POR_LETRA.get(letra) ?? DAS_OUTRAS
  return ((milesimos * tamanho) / 1000) * (negrito ? NEGRITO : 1)
}

/** O texto que cabe na largura, com reticências quando não cabe inteiro. */
export function cortar(texto: string, largura: number, tamanho: number): string {
  if (larguraDoTexto(texto, tamanho) <= largura) return texto
  const letras = [...texto]
  while (letras.length > 1 && larguraDoTexto(`${letras.join('').trimEnd()}…`, tamanho) > largura) letras.pop()
  return `${letras.join('').trimEnd()}…`
}

/** O texto em tantas linhas quantas se admitem; a última leva o resto, cortado. */
export function emLinhas(texto: string, largura: number, tamanho: number, maximo: number): string[] {
  const linhas: string[] = []
  let resto = texto.split(/\s+/).filter(p => p !== '')
  while (resto.length > 0 && linhas.length < maximo) {
    let n = 1
    while (n < resto.length && larguraDoTexto(resto.slice(0, n + 1).join(' '), tamanho) <= largura) n++
    const ultima = linhas.length === maximo - 1
    linhas.push(cortar(resto.slice(0, ultima ? undefined : n).join(' '), largura, tamanho))
    resto = ultima ? [] : resto.slice(n)
  }
  return linhas
}
