import type { GraficoVisto } from '../../livro/mensagens.ts'
import { type Escala, escalaDoGrafico, escreverMarca } from './escala.ts'
import { cortar, emLinhas, larguraDoTexto } from './texto.ts'
import { type Area, LETRA, TINTA, type Traco } from './traco.ts'

/** Os eixos desenhados, o lugar das barras e a escala em que se desenham. */
export interface Eixos {
  readonly tracos: readonly Traco[]
  readonly area: Area
  readonly escala: Escala
}

const LINHA = LETRA.categoria * 1.2
const DO_TITULO = 18
const DAS_MARCAS = 18

/** Barras deitadas: as categorias à esquerda, a primeira em cima; os valores embaixo. */
export function eixosDeitados(g: GraficoVisto, fora: Area): Eixos {
  const titulos = { lado: g.eixos.categorias === '' ? 0 : DO_TITULO, baixo: g.eixos.valores === '' ? 0 : DO_TITULO }
  const maior = Math.max(0, ...g.categorias.map(c => larguraDoTexto(c, LETRA.categoria)))
  const nomes = Math.min(maior + 8, fora.largura * 0.4)
  const area: Area = {
    x: fora.x + titulos.lado + nomes,
    y: fora.y,
    largura: fora.largura - titulos.lado - nomes - 16,
    altura: fora.altura - titulos.baixo - DAS_MARCAS,
  }
  const escala = escalaDoGrafico(g, area.largura / 70)
  const banda = area.altura / Math.max(1, g.categorias.length)
  const x = (valor: number): number => area.x + posicao(escala, valor) * area.largura
  return {
    area,
    escala,
    tracos: [
      ...escala.marcas.flatMap(v => [
        grade([x(v), area.y], [x(v), area.y + area.altura], v === escala.de),
        marca(escreverMarca(v, g.formato), x(v), area.y + area.altura + 14, 'middle'),
      ]),
      ...g.categorias.flatMap((nome, i) => {
        const linhas = emLinhas(nome, nomes - 8, LETRA.categoria, Math.min(3, Math.max(1, Math.floor(banda / LINHA))))
        const meio = area.y + banda * (i + 0.5) + LETRA.categoria * 0.36
        return linhas.map((texto, j) =>
          categoria(texto, area.x - 6, meio + (j - (linhas.length - 1) / 2) * LINHA, 'end', nome, linhas),
        )
      }),
      ...tituloDeBaixo(g.eixos.valores, area, fora),
      ...tituloDoLado(g.eixos.categorias, area, fora),
    ],
  }
}

/** Colunas e linhas: as categorias embaixo, deitadas se cabem e giradas se não; os valores à esquerda. */
export function eixosEmPe(g: GraficoVisto, fora: Area): Eixos {
  const doLado = g.eixos.valores === '' ? 0 : DO_TITULO
  const deBaixo = g.eixos.categorias === '' ? 0 : DO_TITULO
  const provavel = escalaDoGrafico(g, fora.altura / 32)
  const marcas = Math.max(...provavel.marcas.map(v => larguraDoTexto(escreverMarca(v, g.formato), LETRA.marca))) + 8
  const largura = fora.largura - doLado - marcas - 8
  const banda = largura / Math.max(1, g.categorias.length)
  const girar = g.categorias.some(c => c.split(' ').some(p => larguraDoTexto(p, LETRA.categoria) > banda - 6))
  const nomes = girar ? ALTURA_GIRADA : LINHA * (g.categorias.some(c => !cabe(c, banda)) ? 2 : 1) + 6
  const area: Area = {
    x: fora.x + doLado + marcas,
    y: fora.y,
    largura,
    altura: fora.altura - nomes - deBaixo,
  }
  const escala = escalaDoGrafico(g, area.altura / 32)
  const y = (valor: number): number => area.y + area.altura * (1 - posicao(escala, valor))
  const base = area.y + area.altura
  return {
    area,
    escala,
    tracos: [
      ...escala.marcas.flatMap(v => [
        grade([area.x, y(v)], [area.x + area.largura, y(v)], v === escala.de),
        marca(escreverMarca(v, g.formato), area.x - 6, y(v) + LETRA.marca * 0.36, 'end'),
      ]),
      ...g.categorias.flatMap((nome, i): Traco[] => {
        const x = area.x + banda * (i + 0.5)
        if (girar) {
          const texto = cortar(nome, COMPRIMENTO_GIRADO, LETRA.categoria)
          return [{ ...categoria(texto, x + 4, base + 14, 'end', nome, [texto]), giro: -45 }]
        }
        const linhas = emLinhas(nome, banda - 4, LETRA.categoria, 2)
        return linhas.map((texto, j) => categoria(texto, x, base + 15 + j * LINHA, 'middle', nome, linhas))
      }),
      ...tituloDeBaixo(g.eixos.categorias, area, fora),
      ...tituloDoLado(g.eixos.valores, area, fora),
    ],
  }
}

const COMPRIMENTO_GIRADO = 78
const ALTURA_GIRADA = 68
const cabe = (texto: string, banda: number): boolean => larguraDoTexto(texto, LETRA.categoria) <= banda - 4

/** De 0 a 1, dentro da escala. */
export const posicao = ({ de, ate }: Escala, valor: number): number =>
  ate === de ? 0 : Math.min(1, Math.max(0, (valor - de) / (ate - de)))

const grade = (de: readonly [number, number], ate: readonly [number, number], base: boolean): Traco => ({
  forma: 'linha',
  pontos: [de, ate],
  cor: base ? TINTA.eixo : TINTA.grade,
  espessura: 1,
})

const marca = (texto: string, x: number, y: number, ancora: 'middle' | 'end'): Traco => ({
  forma: 'texto',
  x,
  y,
  texto,
  tamanho: LETRA.marca,
  cor: TINTA.leve,
  ancora,
})

const categoria = (
  texto: string,
  x: number,
  y: number,
  ancora: 'middle' | 'end',
  inteiro: string,
  linhas: readonly string[],
): Traco & { forma: 'texto' } => ({
  forma: 'texto',
  x,
  y,
  texto,
  tamanho: LETRA.categoria,
  cor: TINTA.texto,
  ancora,
  ...(linhas.some(l => l.endsWith('…')) ? { dica: inteiro } : {}),
})

const tituloDeBaixo = (texto: string, area: Area, fora: Area): Traco[] =>
  titulo(texto, area.x + area.largura / 2, fora.y + fora.altura - 3, fora.largura)

const tituloDoLado = (texto: string, area: Area, fora: Area): Traco[] =>
  titulo(texto, fora.x + LETRA.eixo, area.y + area.altura / 2, area.altura).map(t => ({ ...t, giro: -90 }))

const titulo = (texto: string, x: number, y: number, cabem: number): (Traco & { forma: 'texto' })[] =>
  texto === ''
    ? []
    : [
        {
          forma: 'texto',
          x,
          y,
          texto: cortar(texto, cabem, LETRA.eixo),
          tamanho: LETRA.eixo,
          cor: TINTA.leve,
          ancora: 'middle',
        },
      ]
