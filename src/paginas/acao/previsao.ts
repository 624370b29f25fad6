import type { Previsao } from '../../google/retorno.ts'
import { el } from '../comum/elementos.ts'
import { abasEmLinha, abasEmNumeros, soListaAsAbas } from './abas.ts'
import { listaDeAvisos } from './avisos.ts'

/** O que a ação fará, em números; ou por que nada mudaria. */
export const mostrarPrevisao = ({ mensagem, abas, mudaAlgo, avisos }: Previsao): HTMLElement[] => [
  el(
    'section',
    { class: `cartao ${mudaAlgo ? 'previsto' : ''}` },
    el('h2', {}, mudaAlgo ? 'Se você confirmar, ficará assim' : 'Nada a mudar'),
    el('p', { class: 'mensagem' }, soListaAsAbas(mensagem) ? abasEmNumeros(abas) : mensagem),
    ...abasEmLinha(abas, soListaAsAbas(mensagem)),
  ),
  ...[listaDeAvisos(avisos)].flatMap(l => l ?? []),
]
