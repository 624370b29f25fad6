import { ehSeguro, el } from '../../../paginas/comum/elementos.ts'
import { endereco } from '../../../planilha/celula.ts'
import type { AreaVista, CelulaVista } from '../../livro/mensagens.ts'
import type { Transbordo } from './transbordo.ts'
import { estiloDe, type Visao } from './visao.ts'

export const idDaCelula = (linha: number, coluna: number): string => `c${linha}-${coluna}`

/** A célula desenhada no lugar dela, a partir da borda esquerda da linha. */
export function desenharCelula(
  visao: Visao,
  linha: number,
  coluna: number,
  celula: CelulaVista | undefined,
  x: number,
  solta: Transbordo | null,
): HTMLElement {
  const mescla = visao.mesclas.em(linha, coluna)
  const elemento = el('div', {
    class: classes(celula, solta),
    role: 'gridcell',
    id: idDaCelula(linha, coluna),
    'data-celula': endereco(linha, coluna),
    'aria-colindex': coluna + 1,
    'aria-selected': 'false',
    'aria-invalid': celula?.p === undefined ? null : 'true',
    'aria-description': descricao(celula),
    'aria-colspan': spanDe(mescla, 'coluna'),
    'aria-rowspan': spanDe(mescla, 'linha'),
    'aria-haspopup': celula?.x === undefined ? null : 'listbox',
  })
  colocar(elemento, visao, linha, coluna, x, mescla, celula)
  if (celula?.t !== undefined) elemento.append(conteudoDe(visao, coluna, celula, solta))
  if (celula?.x !== undefined) elemento.append(el('span', { class: 'seta', 'aria-hidden': 'true' }))
  return elemento
}

/** Uma borda em cima ou à esquerda desenha-se sobre a linha da vizinha. */
function colocar(
  { style }: HTMLElement,
  visao: Visao,
  linha: number,
  coluna: number,
  x: number,
  mescla: AreaVista | undefined,
  celula: CelulaVista | undefined,
): void {
  const { bordas } = estiloDe(visao, celula)
  const acima = bordas?.top === undefined ? 0 : 1
  const antes = bordas?.left === undefined ? 0 : 1
  style.left = `${x - antes}px`
  style.width = `${visao.xs[mescla?.ateColuna ?? coluna + 1]! - visao.xs[coluna]! + antes}px`
  if (acima > 0) style.top = '-1px'
  const altura = visao.ys[mescla?.ateLinha ?? linha + 1]! - visao.ys[linha]!
  if (mescla !== undefined || acima > 0) style.height = `${altura + acima}px`
}

const classes = (celula: CelulaVista | undefined, solta: Transbordo | null): string =>
  [
    'celula',
    celula?.s === undefined ? '' : `e${celula.s}`,
    celula?.n === undefined ? '' : 'com-nota',
    celula?.c === undefined ? '' : 'calculada',
    celula?.p === undefined ? '' : 'com-problema',
    celula?.x === undefined ? '' : 'com-lista',
    solta === null ? '' : 'transborda',
  ]
    .filter(Boolean)
    .join(' ')

/** O que o leitor de tela diz depois do texto: o problema, que é calculada, a nota. */
const descricao = (celula: CelulaVista | undefined): string | null =>
  [celula?.p, celula?.c === 1 ? 'Calculada por fórmula.' : '', celula?.n].filter(Boolean).join(' ') || null

function conteudoDe(visao: Visao, coluna: number, celula: CelulaVista, solta: Transbordo | null): Node {
  const texto = celula.t ?? ''
  const dentro =
    celula.l === undefined
      ? document.createTextNode(texto)
      : (linkDe(celula.l, texto) ?? document.createTextNode(texto))
  if (solta === null && celula.l === undefined) return dentro
  const caixa = el('span', { class: solta === null ? 'texto' : 'texto solto' }, dentro)
  if (solta !== null) {
    caixa.style.left = `${visao.xs[solta.de]! - visao.xs[coluna]!}px`
    caixa.style.width = `${visao.xs[solta.ate]! - visao.xs[solta.de]! - 1}px`
  }
  return caixa
}

/** Fora da ordem do Tab: na grade o teclado anda pelas setas, e Alt+Enter abre o link. */
function linkDe(endereco: string, texto: string): HTMLElement | null {
  if (endereco.startsWith('#gid=')) return el('a', { href: endereco, tabindex: -1 }, texto)
  if (!ehSeguro(endereco)) return null
  return el('a', { href: endereco, tabindex: -1, target: '_blank', rel: 'noopener noreferrer' }, texto)
}

function spanDe(mescla: AreaVista | undefined, eixo: 'linha' | 'coluna'): number | null {
  if (mescla === undefined) return null
  const span = eixo === 'linha' ? mescla.ateLinha - mescla.linha : mescla.ateColuna - mescla.coluna
  return span > 1 ? span : null
}
