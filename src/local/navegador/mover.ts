import type { CelulaVista, FolhaVista } from '../livro/mensagens.ts'
import { canto, type Lugar, mesclaEm } from './area.ts'

export interface Passo {
  readonly linhas: -1 | 0 | 1
  readonly colunas: -1 | 0 | 1
}

export const celulaDe = (folha: FolhaVista, { linha, coluna }: Lugar): CelulaVista | undefined =>
  folha.celulas[linha]?.[coluna]

export const temTexto = (folha: FolhaVista, lugar: Lugar): boolean => {
  const celula = celulaDe(folha, canto(folha.mesclas, lugar))
  return celula?.t !== undefined && celula.t !== ''
}

/** A célula seguinte em uma direção; a mescla é uma célula só. Na borda, fica onde está. */
export function vizinha(folha: FolhaVista, lugar: Lugar, { linhas, colunas }: Passo): Lugar {
  const mescla = mesclaEm(folha.mesclas, lugar)
  const linha =
    linhas === 0 ? lugar.linha : linhas > 0 ? (mescla?.ateLinha ?? lugar.linha + 1) : (mescla?.linha ?? lugar.linha) - 1
  const coluna =
    colunas === 0
      ? lugar.coluna
      : colunas > 0
        ? (mescla?.ateColuna ?? lugar.coluna + 1)
        : (mescla?.coluna ?? lugar.coluna) - 1
  if (linha < 0 || coluna < 0 || linha >= folha.linhas || coluna >= folha.colunas) return lugar
  const escondida = folha.alturas[linha] === 0 || folha.larguras[coluna] === 0
  if (!escondida) return { linha, coluna }
  const alem = vizinha(folha, { linha, coluna }, { linhas, colunas })
  return alem.linha === linha && alem.coluna === coluna ? lugar : alem
}

/** Ctrl+seta: até o fim do que está preenchido ou, do vazio, até a próxima célula preenchida; sem nenhuma, a borda. */
export function salto(folha: FolhaVista, lugar: Lugar, passo: Passo): Lugar {
  let aqui = lugar
  const proxima = vizinha(folha, aqui, passo)
  const juntas = temTexto(folha, aqui) && temTexto(folha, proxima)
  for (let alem = proxima; !igual(alem, aqui); alem = vizinha(folha, aqui, passo)) {
    if (juntas && !temTexto(folha, alem)) return aqui
    aqui = alem
    if (!juntas && temTexto(folha, aqui)) return aqui
  }
  return aqui
}

/** A última célula com algo escrito: o fim da aba para Ctrl+End. */
export function ultima(folha: FolhaVista): Lugar {
  let linha = 0
  let coluna = 0
  folha.celulas.forEach((celulas, l) => {
    for (const [c, celula] of Object.entries(celulas ?? {})) {
      if (!celula.t) continue
      linha = l
      coluna = Math.max(coluna, Number(c))
    }
  })
  return { linha, coluna }
}

/** Tab e Enter dentro do que está selecionado: célula a célula, e do fim de volta ao começo. */
export function seguinteNaArea(
  folha: FolhaVista,
  area: { linha: number; coluna: number; ateLinha: number; ateColuna: number },
  { linha, coluna }: Lugar,
  passo: Passo,
): Lugar {
  const linhas = area.ateLinha - area.linha
  const colunas = area.ateColuna - area.coluna
  const porColunas = passo.colunas !== 0
  const total = linhas * colunas
  const ordem = porColunas
    ? (linha - area.linha) * colunas + (coluna - area.coluna)
    : (coluna - area.coluna) * linhas + (linha - area.linha)
  const sentido = passo.linhas + passo.colunas
  for (let n = 1; n <= total; n++) {
    const k = (ordem + n * sentido + n * total) % total
    const lugar = porColunas
      ? { linha: area.linha + Math.floor(k / colunas), coluna: area.coluna + (k % colunas) }
      : { linha: area.linha + (k % linhas), coluna: area.coluna + Math.floor(k / linhas) }
    if (igual(canto(folha.mesclas, lugar), lugar)) return lugar
  }
  return { linha, coluna }
}

export const igual = (a: Lugar, b: Lugar): boolean => a.linha === b.linha && a.coluna === b.coluna
