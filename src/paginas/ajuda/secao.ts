import type { Dispositivo } from '../../norma/dispositivo.ts'
import { el } from '../comum/elementos.ts'

/** Uma guia da ajuda; o que se procura são os blocos dela. */
export interface Secao {
  readonly id: string
  readonly titulo: string
  readonly blocos: readonly HTMLElement[]
}

type Filhos = readonly (Node | string | null | false)[]

/** Um assunto, sempre à vista. */
export const bloco = (titulo: string, ...filhos: Filhos): HTMLElement =>
  el('section', { class: 'bloco' }, el('h3', {}, titulo), ...filhos)

/** Um assunto que se abre. */
export const blocoQueAbre = (titulo: string, etiqueta: string | null, ...filhos: Filhos): HTMLElement =>
  el(
    'details',
    { class: 'bloco' },
    el('summary', {}, el('span', {}, titulo), etiqueta !== null && el('span', { class: 'etiqueta' }, etiqueta)),
    el('div', { class: 'dentro' }, ...filhos),
  )

/** O texto literal, com a citação; as células de uma linha de quadro vêm cada uma entre as suas aspas. */
export const literal = ({ citacao, texto }: Dispositivo): HTMLElement =>
  el('blockquote', {}, el('p', {}, `“${texto.split(' | ').join('” · “')}”`), el('p', { class: 'citacao' }, citacao))

export const lista = (textos: Filhos): HTMLElement => el('ul', {}, ...textos.map(t => el('li', {}, t)))

export const definicoes = (pares: readonly (readonly [Node | string, Node | string])[]): HTMLElement =>
  el('dl', {}, ...pares.map(([termo, texto]) => el('div', {}, el('dt', {}, termo), el('dd', {}, texto))))
