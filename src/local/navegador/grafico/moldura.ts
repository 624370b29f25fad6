import type { GraficoVisto } from '../../livro/mensagens.ts'
import { cortar, emLinhas, larguraDoTexto } from './texto.ts'
import { type Area, LETRA, TINTA, type Traco } from './traco.ts'

const MARGEM = 12

/** O que fica em volta: o título e a fonte em cima, a legenda embaixo. O que sobra é dos eixos. */
export function moldura(g: GraficoVisto): { readonly tracos: readonly Traco[]; readonly area: Area } {
  const { largura, altura } = g.em
  const util = largura - 2 * MARGEM
  const cabecalho = [
    ...linhasDeTexto(g.titulo, util, LETRA.titulo, TINTA.texto, true),
    ...linhasDeTexto(g.subtitulo, util, LETRA.subtitulo, TINTA.leve, false),
  ]
  let y = MARGEM
  const tracos = cabecalho.map(linha => {
    y += linha.tamanho * ENTRELINHA
    return { ...linha, x: MARGEM, y: y - linha.tamanho * 0.3 }
  })
  const legenda = g.series.length > 1 ? tracosDaLegenda(g, altura - MARGEM, util) : { tracos: [], altura: 0 }
  const topo = y + 8
  return {
    tracos: [...tracos, ...legenda.tracos],
    area: { x: MARGEM, y: topo, largura: util, altura: Math.max(20, altura - MARGEM - legenda.altura - topo) },
  }
}

const ENTRELINHA = 1.3
const LINHAS_DE_TEXTO = 2

const linhasDeTexto = (texto: string, largura: number, tamanho: number, cor: string, negrito: boolean) =>
  emLinhas(texto, negrito ? largura / 1.08 : largura, tamanho, LINHAS_DE_TEXTO).map((linha, i, todas) => ({
    forma: 'texto' as const,
    texto: linha,
    tamanho,
    cor,
    ancora: 'start' as const,
    ...(negrito ? { negrito: true as const } : {}),
    ...(i === 0 && todas.some(l => l.endsWith('…')) ? { dica: texto } : {}),
  }))

const QUADRADO = 11
const VAO = 18
const LINHA_DA_LEGENDA = 18

/** Na ordem das séries, que é a das barras; em tantas linhas quantas precisar. */
function tracosDaLegenda(g: GraficoVisto, base: number, util: number): { tracos: Traco[]; altura: number } {
  const linhas: { nome: string; cor: string; x: number }[][] = [[]]
  let x = 0
  for (const { nome, cor } of g.series) {
    const largura = QUADRADO + 5 + larguraDoTexto(nome, LETRA.legenda)
    if (x > 0 && x + largura > util) {
      linhas.push([])
      x = 0
    }
    linhas[linhas.length - 1]!.push({ nome, cor, x })
    x += largura + VAO
  }
  const altura = linhas.length * LINHA_DA_LEGENDA + 6
  const tracos = linhas.flatMap((linha, i) =>
    linha.flatMap(({ nome, cor, x }): Traco[] => {
      const y = base - altura + 6 + i * LINHA_DA_LEGENDA + LINHA_DA_LEGENDA / 2
      const esquerda = MARGEM + x
      const texto = cortar(nome, util - QUADRADO - 5, LETRA.legenda)
      return [
        amostra(g, cor, esquerda, y),
        {
          forma: 'texto',
          x: esquerda + QUADRADO + 5,
          y: y + LETRA.legenda * 0.36,
          texto,
          tamanho: LETRA.legenda,
          cor: TINTA.texto,
          ancora: 'start',
          ...(texto === nome ? {} : { dica: nome }),
        },
      ]
    }),
  )
  return { tracos, altura }
}

const amostra = ({ tipo }: GraficoVisto, cor: string, x: number, y: number): Traco =>
  tipo === 'LINE'
    ? { forma: 'linha', cor, espessura: 3, pontos: [[x, y] as const, [x + QUADRADO, y] as const] }
    : {
        forma: 'retangulo',
        x,
        y: y - QUADRADO / 2,
        largura: QUADRADO,
        altura: QUADRADO,
        cor,
        contorno: TINTA.eixo,
      }
