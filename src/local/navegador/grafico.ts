import type { GraficoVisto } from '../livro/mensagens.ts'
import { compor } from './grafico/compor.ts'
import type { TextoTracado, Traco } from './grafico/traco.ts'

/** O gráfico como o Sheets o mostraria, em SVG; quem não vê ouve a descrição, com os números. */
export function desenharGrafico(grafico: GraficoVisto): SVGElement {
  const { largura, altura } = grafico.em
  const svg = no('svg', {
    width: largura,
    height: altura,
    viewBox: `0 0 ${largura} ${altura}`,
    role: 'img',
    'aria-label': grafico.descricao || grafico.titulo,
    class: 'grafico',
    'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
  })
  svg.append(
    dica(grafico.titulo),
    no('rect', { x: 0.5, y: 0.5, width: largura - 1, height: altura - 1, fill: '#ffffff', stroke: '#dadce0' }),
    ...compor(grafico).map(desenhar),
  )
  return svg
}

function desenhar(traco: Traco): SVGElement {
  switch (traco.forma) {
    case 'retangulo': {
      const { x, y, largura, altura, cor, contorno } = traco
      const medidas = { x: arredondar(x), y: arredondar(y), width: arredondar(largura), height: arredondar(altura) }
      return comDica(no('rect', { ...medidas, fill: cor, stroke: contorno, 'stroke-width': 0.5 }), traco.dica)
    }
    case 'ponto': {
      const { x, y, raio, cor } = traco
      return comDica(no('circle', { cx: arredondar(x), cy: arredondar(y), r: raio, fill: cor }), traco.dica)
    }
    case 'linha': {
      const points = traco.pontos.map(([x, y]) => `${arredondar(x)},${arredondar(y)}`).join(' ')
      return no('polyline', { points, fill: 'none', stroke: traco.cor, 'stroke-width': traco.espessura })
    }
    case 'texto':
      return escrever(traco)
  }
}

function escrever({ x, y, texto, tamanho, cor, ancora, negrito, giro, dica }: TextoTracado): SVGElement {
  const [cx, cy] = [arredondar(x), arredondar(y)]
  const elemento = no('text', {
    x: cx,
    y: cy,
    fill: cor,
    'font-size': `${tamanho}px`,
    'text-anchor': ancora === 'start' ? undefined : ancora,
    'font-weight': negrito ? 700 : undefined,
    transform: giro === undefined ? undefined : `rotate(${giro} ${cx} ${cy})`,
  })
  elemento.textContent = texto
  return comDica(elemento, dica)
}

function comDica(elemento: SVGElement, texto: string | undefined): SVGElement {
  if (texto !== undefined) elemento.append(dica(texto))
  return elemento
}

function dica(texto: string): SVGElement {
  const titulo = no('title', {})
  titulo.textContent = texto
  return titulo
}

function no(nome: string, atributos: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const elemento = document.createElementNS('http://www.w3.org/2000/svg', nome) as SVGElement
  for (const [chave, valor] of Object.entries(atributos)) {
    if (valor !== undefined) elemento.setAttribute(chave, String(valor))
  }
  return elemento
}

const arredondar = (n: number): number => Math.round(n * 100) / 100
