import type { CelulaVista } from '../../livro/mensagens.ts'
import { LETRA_MAIS_LARGA, larguraDoTexto, letraDe, pixels, TAMANHO_PADRAO } from './medir-texto.ts'
import { estiloDe, type Visao } from './visao.ts'

/** As colunas que o texto ocupa (fim excluído) quando passa da sua célula para as vazias ao lado. */
export interface Transbordo {
  readonly de: number
  readonly ate: number
}

const RESPIRO = 6
const NUMERICO = /^[-\d.,%/: ]+$/

/** O texto que não cabe na célula invade as vizinhas vazias, como no Sheets; `null` quando cabe, ou não há para onde. */
export function transbordo(visao: Visao, linha: number, coluna: number, celula: CelulaVista): Transbordo | null {
  const { t: texto = '' } = celula
  const estilo = estiloDe(visao, celula)
  const tamanho = estilo.tamanho ?? TAMANHO_PADRAO
  const cabe = visao.xs[coluna + 1]! - visao.xs[coluna]! - RESPIRO
  if (texto.length * pixels(tamanho) * LETRA_MAIS_LARGA < cabe) return null
  if ((estilo.quebra ?? 'transborda') !== 'transborda' || texto.includes('\n')) return null
  if (celula.x !== undefined || NUMERICO.test(texto) || visao.mesclas.em(linha, coluna) !== undefined) return null
  const largura = larguraDoTexto(texto, letraDe(tamanho, estilo.fonte, estilo.negrito === 1, estilo.italico === 1))
  const falta = largura - cabe
  if (falta <= 0) return null
  const lado = estilo.horizontal ?? 'left'
  const aDireita = lado === 'left' ? falta : lado === 'center' ? falta / 2 : 0
  const aEsquerda = lado === 'right' ? falta : lado === 'center' ? falta / 2 : 0
  // Do que rola não se passa por baixo do que está congelado.
  const primeira = coluna < visao.congeladas.colunas ? 0 : visao.congeladas.colunas
  let ate = coluna + 1
  for (let resta = aDireita; resta > 0 && ate < visao.folha.colunas && vazia(visao, linha, ate); ate++)
    resta -= visao.xs[ate + 1]! - visao.xs[ate]!
  let de = coluna
  for (let resta = aEsquerda; resta > 0 && de > primeira && vazia(visao, linha, de - 1); de--)
    resta -= visao.xs[de]! - visao.xs[de - 1]!
  return de === coluna && ate === coluna + 1 ? null : { de, ate }
}

const vazia = (visao: Visao, linha: number, coluna: number): boolean =>
  !visao.celula({ linha, coluna })?.t && visao.mesclas.em(linha, coluna) === undefined
