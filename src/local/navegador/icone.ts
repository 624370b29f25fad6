/** Os desenhos dos botões, em 24 × 24; quem dá o nome é o botão. */
const DESENHOS = {
  desfazer: 'M8 5 4 9l4 4M4.5 9H14a5 5 0 0 1 0 10H8',
  refazer: 'm16 5 4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h6',
  localizar: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20',
  fechar: 'm6 6 12 12M18 6 6 18',
  acima: 'm6 15 6-6 6 6',
  abaixo: 'm6 9 6 6 6-6',
  antes: 'm15 6-6 6 6 6',
  depois: 'm9 6 6 6-6 6',
  abas: 'M4 7h16M4 12h16M4 17h16',
  cadeado: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
} as const

const SVG = 'http://www.w3.org/2000/svg'

export function icone(nome: keyof typeof DESENHOS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [chave, valor] of Object.entries({ viewBox: '0 0 24 24', class: 'icone', 'aria-hidden': 'true' }))
    svg.setAttribute(chave, valor)
  const traco = document.createElementNS(SVG, 'path')
  traco.setAttribute('d', DESENHOS[nome])
  svg.append(traco)
  return svg
}

/** A folha verde ao lado do título. */
export function marca(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 32 40')
  svg.setAttribute('class', 'marca')
  svg.setAttribute('aria-hidden', 'true')
  for (const [d, cor] of [
    ['M3 0h18l11 11v26a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z', '#188038'],
    ['M21 0v8a3 3 0 0 0 3 3h8Z', '#0d652d'],
    [
      'M7 18h18v15H7zm2.5 2.5v3.700h5.300v-3.700zm7.5 0v3.700h5.5v-3.700zm-7.5 6v4h5.300v-4zm7.5 0v4h5.5v-4z',
      '#ffffff',
    ],
  ] as const) {
    const traco = document.createElementNS(SVG, 'path')
    traco.setAttribute('d', d)
    traco.setAttribute('fill', cor)
    traco.setAttribute('fill-rule', 'evenodd')
    svg.append(traco)
  }
  return svg
}
