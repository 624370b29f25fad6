import type { AreaVista } from '../../livro/mensagens.ts'
import type { Lugar } from '../area.ts'
import { faixaEm } from '../faixas.ts'
import { ALTURA_DAS_LETRAS, LARGURA_DOS_NUMEROS, type Visao } from './visao.ts'

/** Em pixels, a partir do canto do painel. */
export interface Retangulo {
  readonly x: number
  readonly y: number
  readonly largura: number
  readonly altura: number
}

/** O que há sob o ponteiro: uma célula, ou o título da linha, da coluna, ou o canto de tudo. */
export interface Ponto {
  readonly onde: 'celula' | 'linha' | 'coluna' | 'tudo'
  readonly lugar: Lugar
}

/** A rolagem e o tamanho da parte que rola. */
export interface Rolagem {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly clientWidth: number
  readonly clientHeight: number
}

export function retanguloDe({ xs, ys, congeladas }: Visao, area: AreaVista, rolagem: Rolagem): Retangulo {
  const posicao = (inicios: readonly number[], faixa: number, presas: number, rolado: number): number =>
    inicios[faixa]! - (faixa < presas ? 0 : rolado)
  const x = posicao(xs, area.coluna, congeladas.colunas, rolagem.scrollLeft)
  const y = posicao(ys, area.linha, congeladas.linhas, rolagem.scrollTop)
  return {
    x: x + LARGURA_DOS_NUMEROS,
    y: y + ALTURA_DAS_LETRAS,
    largura: xs[area.ateColuna]! - xs[area.coluna]!,
    altura: ys[area.ateLinha]! - ys[area.linha]!,
  }
}

export function pontoEm({ xs, ys, congeladas }: Visao, x: number, y: number, rolagem: Rolagem): Ponto {
  const faixa = (inicios: readonly number[], ponto: number, presas: number, rolado: number): number =>
    faixaEm(inicios, Math.max(0, ponto) < inicios[presas]! ? ponto : ponto + rolado)
  const coluna = faixa(xs, x - LARGURA_DOS_NUMEROS, congeladas.colunas, rolagem.scrollLeft)
  const linha = faixa(ys, y - ALTURA_DAS_LETRAS, congeladas.linhas, rolagem.scrollTop)
  const nosNumeros = x < LARGURA_DOS_NUMEROS
  const nasLetras = y < ALTURA_DAS_LETRAS
  const onde = nosNumeros && nasLetras ? 'tudo' : nosNumeros ? 'linha' : nasLetras ? 'coluna' : 'celula'
  return { onde, lugar: { linha, coluna } }
}

/** Quanto rolar para a área ficar à vista; o que está congelado não precisa. */
export function deslocamento(visao: Visao, area: AreaVista, rolagem: Rolagem): { x: number; y: number } {
  const { xs, ys, congeladas } = visao
  const { x, y, largura, altura } = retanguloDe(visao, area, rolagem)
  return {
    x:
      area.coluna < congeladas.colunas
        ? 0
        : falta(x, largura, LARGURA_DOS_NUMEROS + xs[congeladas.colunas]!, rolagem.clientWidth),
    y:
      area.linha < congeladas.linhas
        ? 0
        : falta(y, altura, ALTURA_DAS_LETRAS + ys[congeladas.linhas]!, rolagem.clientHeight),
  }
}

function falta(inicio: number, tamanho: number, de: number, ate: number): number {
  if (inicio < de) return inicio - de
  // Maior que a tela: vale ver o começo.
  return Math.max(0, Math.min(inicio + tamanho - ate, inicio - de))
}
