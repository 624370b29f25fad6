import { el } from '../../../paginas/comum/elementos.ts'
import { letraDaColuna } from '../../../planilha/celula.ts'
import type { Trecho } from '../faixas.ts'
import { LARGURA_DOS_NUMEROS, type Visao } from './visao.ts'

/** A linha das letras; cada uma se apresenta também pelo título que a coluna tem na última linha congelada. */
export function desenharLetras(
  visao: Visao,
  { de, ate }: Trecho,
): { filhos: HTMLElement[]; letras: Map<number, HTMLElement> } {
  const congeladas = visao.congeladas.colunas
  const letras = new Map<number, HTMLElement>()
  const canto = el('div', { class: 'canto', role: 'columnheader' }, el('span', { class: 'so-leitor' }, 'Linha'))
  const fixa = el('div', { class: 'fixa', role: 'presentation' }, canto)
  fixa.style.width = `${LARGURA_DOS_NUMEROS + visao.xs[congeladas]!}px`
  const soltas: HTMLElement[] = []
  const desenhar = (coluna: number): void => {
    const letra = letraDaColuna(coluna)
    const titulo = tituloDaColuna(visao, coluna)
    const elemento = el(
      'div',
      {
        class: 'letra',
        role: 'columnheader',
        'aria-colindex': coluna + 1,
        'aria-label': titulo === '' ? null : `${letra}, ${titulo}`,
      },
      letra,
    )
    elemento.style.left = `${LARGURA_DOS_NUMEROS + visao.xs[coluna]!}px`
    elemento.style.width = `${visao.xs[coluna + 1]! - visao.xs[coluna]!}px`
    letras.set(coluna, elemento)
    if (coluna < congeladas) fixa.append(elemento)
    else soltas.push(elemento)
  }
  for (let c = 0; c < congeladas; c++) desenhar(c)
  for (let c = Math.max(de, congeladas); c < ate; c++) desenhar(c)
  return { filhos: [fixa, ...soltas], letras }
}

const MAIOR_TITULO = 80

function tituloDaColuna({ folha }: Visao, coluna: number): string {
  if (folha.congeladas.linhas === 0) return ''
  const titulo = folha.celulas[folha.congeladas.linhas - 1]?.[coluna]?.t ?? ''
  return titulo.replace(/\s+/g, ' ').slice(0, MAIOR_TITULO)
}
