import { interpretacao } from '../../norma/interpretacoes.ts'
import { type IdItem, ITENS } from '../../norma/itens.ts'
import { el } from '../comum/elementos.ts'

/** O que a norma diz do item, palavra por palavra, e como se lê onde ela não é clara; só aparece quando se pede. */
export function criarNorma(id: IdItem): { botao: HTMLElement; elemento: HTMLElement; alternar: () => void } {
  const elemento = el('div', { class: 'norma', id: `norma-${id}`, hidden: true })
  const alternar = (): void => {
    if (elemento.childElementCount === 0) elemento.append(...textos(id))
    elemento.hidden = !elemento.hidden
    botao.setAttribute('aria-expanded', String(!elemento.hidden))
    if (!elemento.hidden) elemento.scrollIntoView({ block: 'nearest' })
  }
  const botao: HTMLButtonElement = el(
    'button',
    { type: 'button', class: 'discreto', 'aria-expanded': 'false', 'aria-controls': elemento.id, aoClicar: alternar },
    'Norma',
    el('span', { class: 'so-leitor' }, ` do item ${id}`),
  )
  return { botao, elemento, alternar }
}

function textos(id: IdItem): HTMLElement[] {
  const { dispositivo, artigo7, interpretacoes } = ITENS[id]
  return [
    ...[dispositivo, artigo7].flatMap(d => [el('p', { class: 'citacao' }, d.citacao), el('blockquote', {}, d.texto)]),
    ...(interpretacoes as readonly number[]).map(numero => {
      const { problema, leitura } = interpretacao(numero)
      return el('p', { class: 'leitura' }, el('strong', {}, `Leitura ${numero}. `), problema, ' ', leitura)
    }),
  ]
}
