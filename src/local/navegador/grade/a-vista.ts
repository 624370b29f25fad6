import { faixaEm, type Trecho, trechoVisivel } from '../faixas.ts'
import type { Rolagem } from './lugares.ts'
import { ALTURA_DAS_LETRAS, type Visao } from './visao.ts'

const FOLGA = 320
/** Até tantas colunas desenham-se todas. */
const COLUNAS_SEMPRE = 40

/** As colunas a desenhar; enquanto as que se veem já estão desenhadas, continuam as mesmas. */
export function colunasAVista({ folha, xs }: Visao, rolagem: Rolagem, desenhadas: Trecho): Trecho {
  if (folha.colunas <= COLUNAS_SEMPRE) return { de: 0, ate: folha.colunas }
  const vistas = trechoVisivel(xs, rolagem.scrollLeft, rolagem.clientWidth, 0)
  if (vistas.de >= desenhadas.de && vistas.ate <= desenhadas.ate) return desenhadas
  return trechoVisivel(xs, rolagem.scrollLeft, rolagem.clientWidth, 2 * FOLGA)
}

/** As linhas a desenhar, na ordem: as congeladas, as que se veem com uma folga, os cantos das mescladas que chegam a elas e `fixa`. */
export function linhasAVista({ folha, ys, mesclas, congeladas }: Visao, rolagem: Rolagem, fixa: number): number[] {
  const presas = ys[congeladas.linhas]!
  const { de, ate } = trechoVisivel(ys, rolagem.scrollTop + presas, rolagem.clientHeight - presas, FOLGA)
  const primeira = Math.max(de, congeladas.linhas)
  const linhas = new Set(mesclas.cantosAcima(primeira))
  for (let l = 0; l < congeladas.linhas; l++) linhas.add(l)
  for (let l = primeira; l < ate; l++) linhas.add(l)
  if (fixa < folha.linhas) linhas.add(fixa)
  return [...linhas].sort((a, b) => a - b)
}

/** Quantas linhas cabem abaixo das congeladas. */
export function linhasQueCabem({ ys, congeladas }: Visao, rolagem: Rolagem): number {
  const primeira = faixaEm(ys, rolagem.scrollTop + ys[congeladas.linhas]!)
  const alem = faixaEm(ys, rolagem.scrollTop + rolagem.clientHeight - ALTURA_DAS_LETRAS)
  return Math.max(1, alem - primeira)
}
