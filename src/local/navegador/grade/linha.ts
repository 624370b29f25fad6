import { el } from '../../../paginas/comum/elementos.ts'
import type { Trecho } from '../faixas.ts'
import { desenharCelula } from './celula.ts'
import { type Transbordo, transbordo } from './transbordo.ts'
import { LARGURA_DOS_NUMEROS, type Visao } from './visao.ts'

export interface LinhaDesenhada {
  readonly elemento: HTMLElement
  readonly numero: HTMLElement
  readonly celulas: ReadonlyMap<number, HTMLElement>
}

/** Uma linha da grade: o número e as congeladas, que não rolam para o lado, e as colunas do trecho à vista. */
export function desenharLinha(visao: Visao, linha: number, trecho: Trecho): LinhaDesenhada {
  const numero = el('div', { class: 'numero', role: 'rowheader' }, String(linha + 1))
  const fixa = el('div', { class: 'fixa', role: 'presentation' }, numero)
  const elemento = el('div', { class: 'linha', role: 'row', 'aria-rowindex': linha + 1 }, fixa)
  const congeladas = visao.congeladas.colunas
  fixa.style.width = `${LARGURA_DOS_NUMEROS + visao.xs[congeladas]!}px`
  elemento.style.height = `${visao.alturas[linha]}px`
  const celulas = new Map<number, HTMLElement>()
  const invadidas: Transbordo[] = []
  for (const coluna of colunasADesenhar(visao, linha, trecho)) {
    const mescla = visao.mesclas.em(linha, coluna)
    if (mescla !== undefined && (mescla.linha !== linha || mescla.coluna !== coluna)) continue
    const celula = visao.celula({ linha, coluna })
    const solta = celula?.t === undefined ? null : transbordo(visao, linha, coluna, celula)
    const x = LARGURA_DOS_NUMEROS + visao.xs[coluna]!
    const desenhada = desenharCelula(visao, linha, coluna, celula, x, solta)
    celulas.set(coluna, desenhada)
    ;(coluna < congeladas ? fixa : elemento).append(desenhada)
    if (solta !== null) invadidas.push(solta)
  }
  for (const { de, ate } of invadidas) {
    // Entre a célula que transborda e as invadidas não há linha de grade.
    for (let c = de; c < ate - 1; c++) celulas.get(c)?.classList.add('sem-divisa')
  }
  return { elemento, numero, celulas }
}

/** As congeladas, as do trecho e, antes dele, a que pode entrar nele por mescla ou por transbordo. */
function colunasADesenhar(visao: Visao, linha: number, { de, ate }: Trecho): number[] {
  const { colunas: congeladas } = visao.congeladas
  const colunas = Array.from({ length: congeladas }, (_, c) => c)
  const primeira = Math.max(de, congeladas)
  let anterior = primeira - 1
  while (anterior >= congeladas && !visao.celula({ linha, coluna: anterior })?.t) anterior--
  if (anterior >= congeladas) colunas.push(anterior)
  const mescla = visao.mesclas.em(linha, primeira)
  if (mescla !== undefined && mescla.coluna >= congeladas && mescla.coluna < primeira && mescla.coluna !== anterior)
    colunas.push(mescla.coluna)
  for (let c = primeira; c < ate; c++) colunas.push(c)
  return colunas
}
