import type { IdItem } from '../../norma/itens.ts'
import {
  type GruposDeSubrequisitos,
  gruposQueFaltam,
  SUBREQUISITOS,
  type Subrequisito,
} from '../../norma/subrequisitos.ts'
import type { Ficha, ItemDaFicha } from '../../planilha/ficha/ficha.ts'
import { el } from '../comum/elementos.ts'
import { criarConflito } from './conflito.ts'
import type { Estado } from './estado.ts'
import { chaveDe } from './rascunho.ts'
import type { Edicao } from './responder.ts'
import { soSeMudou } from './so-se-mudou.ts'

/** O que se confere no site, para marcar; tudo marcado responde Sim. */
export function criarSubrequisitos(
  id: IdItem,
  edicao: Edicao,
): { elemento: HTMLElement; pintar: (estado: Estado & { ficha: Ficha }, item: ItemDaFicha) => void } {
  const caixas = new Map(
    emOrdem(SUBREQUISITOS[id]).map(({ id: qual }) => [
      qual,
      el('input', { type: 'checkbox', aoMudar: () => edicao.marcar(id, qual) }),
    ]),
  )
  const opcoes = emOrdem(SUBREQUISITOS[id]).map(({ id: qual, texto, ou }, i) =>
    el(
      'label',
      { class: ou ? 'subrequisito ou' : 'subrequisito' },
      caixas.get(qual)!,
      el('span', {}, ou ? `ou: ${texto}` : texto),
      el('kbd', { 'aria-hidden': 'true' }, String(i + 1)),
    ),
  )
  const nota = el('div', { class: 'sugestao' })
  const conflito = criarConflito(id, 'subrequisitos', edicao)
  const elemento = el(
    'fieldset',
    { class: 'subrequisitos' },
    el('legend', {}, 'O que conferir no site'),
    ...opcoes,
    nota,
    conflito.elemento,
  )
  return {
    elemento,
    pintar: ({ ficha, conflitos, rascunho }, item) => {
      elemento.disabled = ficha.soLeitura !== null || ficha.semEvidencias !== null
      const marcados = new Set(item.subrequisitos ?? [])
      for (const [qual, caixa] of caixas) caixa.checked = marcados.has(qual)
      const tocada = item.subrequisitos !== null && (marcados.size > 0 || rascunho.has(chaveDe(id, 'subrequisitos')))
      const aberta = ficha.soLeitura === null
      soSeMudou(nota, [tocada, ...marcados, item.resposta, aberta], () =>
        tocada ? sugestao(id, marcados, item.resposta, aberta, edicao) : [],
      )
      conflito.pintar(conflitos.get(chaveDe(id, 'subrequisitos')), [...marcados].join('; '))
    },
  }
}

/** A lista e a resposta devem dizer a mesma coisa; a decisão é de quem avalia. */
function sugestao(
  id: IdItem,
  marcados: ReadonlySet<string>,
  resposta: ItemDaFicha['resposta'],
  podeMudar: boolean,
  edicao: Edicao,
): (Node | string)[] {
  const faltam = gruposQueFaltam(SUBREQUISITOS[id], marcados)
  if (faltam.length === 0)
    return resposta === 'Não' ? [el('p', { class: 'atencao' }, 'Não, mas nada falta na lista.')] : []
  const oQue = `falta ${faltam.join('; ')}.`
  if (resposta === 'Sim') return [el('p', { class: 'atencao' }, `Sim, mas ${oQue}`)]
  if (resposta === 'Não') return [el('p', { class: 'leve' }, `Não: ${oQue}`)]
  const responder = (): void => edicao.responder(id, 'Não')
  return [
    el('p', { class: 'leve' }, `Sugere Não: ${oQue}`),
    ...(podeMudar ? [el('button', { type: 'button', class: 'discreto', aoClicar: responder }, 'Responder Não')] : []),
  ]
}

/** Cada um uma vez, na ordem da norma, e o que vale no lugar de tudo por último; `ou` é a alternativa do que vem antes. */
export function emOrdem(grupos: GruposDeSubrequisitos): (Subrequisito & { readonly ou: boolean })[] {
  const noLugarDeTudo =
    grupos.length > 1 ? (grupos[0] ?? []).filter(s => grupos.every(g => g.some(o => o.id === s.id))) : []
  const ehDeTudo = (s: Subrequisito): boolean => noLugarDeTudo.some(o => o.id === s.id)
  return [
    ...grupos.flatMap(g => g.filter(s => !ehDeTudo(s)).map((s, i) => ({ ...s, ou: i > 0 }))),
    ...noLugarDeTudo.map(s => ({ ...s, ou: true })),
  ]
}
