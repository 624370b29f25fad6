import type { Recusa } from '../../google/retorno.ts'
import { el } from '../comum/elementos.ts'
import { listaDeMotivos } from './avisos.ts'
import { botaoDeCopiar } from './copiar.ts'

/** Por que não foi feito, onde, e o que se sabe do que ficou. */
export function mostrarRecusa(titulo: string, { motivos, garantia }: Recusa, abas: readonly string[]): HTMLElement {
  const falhou = garantia !== undefined
  const oQueHouve = falhou ? 'Não terminou' : 'Não pode ser feito agora; nada foi mudado'
  return el(
    'section',
    { class: 'cartao recusa' },
    el('h2', {}, oQueHouve),
    listaDeMotivos(motivos, abas),
    falhou && el('p', { class: 'garantia' }, garantia),
    falhou && botaoDeCopiar('Copiar detalhes', () => [`${titulo}: ${oQueHouve}.`, ...motivos, garantia].join('\n')),
  )
}
