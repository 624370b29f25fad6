import type { Feito } from '../../google/retorno.ts'
import type { Aptidao } from '../../planilha/acoes/aptidao.ts'
import { el } from '../comum/elementos.ts'
import { listaDeAvisos } from './avisos.ts'
import { botaoDeCopiar } from './copiar.ts'

/** O texto da consulta de aptidão, que se copia para um processo. */
export function mostrarAptidao({ resultado, avisos }: Feito): HTMLElement[] {
  const { nome, apto, texto } = resultado as Aptidao
  const caixa = el('textarea', { id: 'texto-da-aptidao', readonly: true, rows: 10 })
  caixa.value = texto
  return [
    el(
      'section',
      { class: `cartao ${apto ? 'feito' : 'recusa'}` },
      el('h2', {}, apto ? 'Sem impedimento pelo Programa' : 'Impedido pelo Programa'),
      el('p', {}, nome),
    ),
    el('label', { for: 'texto-da-aptidao' }, 'Texto para o processo, com o hash desta consulta'),
    caixa,
    botaoDeCopiar('Copiar o texto', () => texto),
    ...[listaDeAvisos(avisos)].flatMap(l => l ?? []),
  ]
}
