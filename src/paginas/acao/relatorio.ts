import type { AcaoDoMenu } from '../../google/catalogo-das-acoes.ts'
import type { Feito } from '../../google/retorno.ts'
import { el } from '../comum/elementos.ts'
import { abasComBotoes, abasEmNumeros, soListaAsAbas } from './abas.ts'
import { listaDeAvisos } from './avisos.ts'
import { botaoDeCopiar } from './copiar.ts'

/** O que foi feito, em números; as abas em que se mexeu; os avisos. */
export function mostrarRelatorio(acao: AcaoDoMenu, feito: Feito): HTMLElement[] {
  const { mensagem, avisos, abas } = feito
  const mudou = abas.novas.length + abas.refeitas.length > 0
  return [
    el(
      'section',
      { class: 'cartao feito' },
      el('h2', {}, mudou ? 'Feito' : 'Nada mudou'),
      el('p', { class: 'mensagem' }, soListaAsAbas(mensagem) ? abasEmNumeros(abas) : mensagem),
    ),
    ...abasComBotoes(abas, avisos.length > 0),
    ...[listaDeAvisos(avisos)].flatMap(l => l ?? []),
    comoVoltar(acao, mudou || avisos.length > 0),
    botaoDeCopiar('Copiar detalhes', () => emTexto(acao, feito)),
  ].flatMap(e => e ?? [])
}

const comoVoltar = ({ rotulo }: AcaoDoMenu, haOndeIr: boolean): HTMLElement | null =>
  haOndeIr
    ? el(
        'p',
        { class: 'leve' },
        `Ao ir para uma aba ou célula, esta janela se fecha; para revê-la, use de novo Conformidade › ${rotulo}.`,
      )
    : null

const emTexto = ({ rotulo }: AcaoDoMenu, { mensagem, avisos, abas }: Feito): string =>
  [
    `${rotulo}: ${mensagem}`,
    ...(abas.novas.length === 0 ? [] : [`Abas novas: ${abas.novas.join(', ')}.`]),
    ...(abas.refeitas.length === 0 ? [] : [`Abas atualizadas: ${abas.refeitas.join(', ')}.`]),
    ...(avisos.length === 0 ? [] : [`Avisos (${avisos.length}):`, ...avisos.map(a => `• ${a.mensagem}`)]),
  ].join('\n')
