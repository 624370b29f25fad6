import { type IdItem, ITENS, pontosDoItem } from '../../norma/itens.ts'
import { CAMPOS_DO_ITEM } from '../../planilha/ficha/campos.ts'
import { naoConta } from '../../planilha/ficha/contar.ts'
import type { Ficha, ItemDaFicha } from '../../planilha/ficha/ficha.ts'
import { conteudo, el, link } from '../comum/elementos.ts'
import { criarConflito } from './conflito.ts'
import type { Estado } from './estado.ts'
import { criarEvidencia } from './evidencia.ts'
import { criarNorma } from './norma.ts'
import { chaveDe } from './rascunho.ts'
import type { Edicao } from './responder.ts'
import { soSeMudou } from './so-se-mudou.ts'
import { criarSubrequisitos } from './subrequisitos.ts'

/** Um item da ficha: a resposta sempre à vista; o resto, quando aberto. */
export interface ItemNaTela {
  readonly elemento: HTMLElement
  readonly pintar: (estado: Estado & { ficha: Ficha }, comoFica: ItemDaFicha) => void
  /** Leva o teclado à resposta. */
  readonly focar: (rolando?: boolean) => void
  readonly focarNoLink: () => void
  readonly focarNaData: () => void
  readonly alternarNorma: () => void
  /** O endereço que está no campo, se pode ser aberto. */
  readonly abrirLink: () => void
}

export function criarItem(id: IdItem, edicao: Edicao): ItemNaTela {
  const { curto, rotulo } = ITENS[id]
  const pontos = el('span', { class: 'vale' })
  const corpo = el('div', { class: 'corpo', id: `corpo-${id}` })
  const titulo = el(
    'button',
    {
      type: 'button',
      class: 'titulo',
      'aria-expanded': 'false',
      'aria-controls': corpo.id,
      aoClicar: () => edicao.abrirOuFechar(id),
    },
    el('span', { class: 'numeral' }, id),
    ' ',
    el('span', { class: 'curto', id: `nome-${id}` }, curto),
  )
  const opcao = (resposta: 'Sim' | 'Não'): HTMLButtonElement =>
    el(
      'button',
      {
        type: 'button',
        role: 'radio',
        class: 'opcao',
        'data-resposta': resposta,
        aoClicar: () => edicao.responder(id, resposta),
      },
      el('span', { class: 'marca', 'aria-hidden': 'true' }),
      resposta,
    )
  const opcoes = { Sim: opcao('Sim'), Não: opcao('Não') }
  const grupo = el(
    'div',
    { class: 'opcoes', role: 'radiogroup', 'aria-labelledby': `titulo-${id}` },
    opcoes.Sim,
    opcoes.Não,
  )
  const mudou = el('span', { class: 'mudou' }, 'não gravado')
  const notas = el('div', { class: 'notas' })
  const antes = el('p', { class: 'antes' })
  const daResposta = criarConflito(id, 'resposta', edicao)
  const subrequisitos = criarSubrequisitos(id, edicao)
  const evidencia = criarEvidencia(id, edicao)
  const norma = criarNorma(id)
  corpo.append(
    el('p', { class: 'rotulo' }, rotulo),
    subrequisitos.elemento,
    evidencia.elemento,
    norma.botao,
    norma.elemento,
  )
  const elemento = el(
    'section',
    { class: 'item', id: `item-${id}`, 'aria-labelledby': `titulo-${id}` },
    el('div', { class: 'linha' }, el('h2', { id: `titulo-${id}` }, titulo), pontos),
    el('div', { class: 'linha' }, grupo, mudou),
    daResposta.elemento,
    notas,
    antes,
    corpo,
  )
  // Como em todo grupo de opções, as setas dos lados trocam a escolha.
  grupo.addEventListener('keydown', ({ key, altKey, ctrlKey }) => {
    const escolhida = ({ ArrowLeft: 'Sim', ArrowRight: 'Não' } as const)[key as 'ArrowLeft']
    if (escolhida === undefined || altKey || ctrlKey) return
    edicao.responder(id, escolhida)
    opcoes[escolhida].focus()
  })
  elemento.addEventListener('focusin', () => edicao.irAoItem(id, false))
  const marcada = (): HTMLButtonElement =>
    opcoes.Não.getAttribute('aria-checked') === 'true' ? opcoes.Não : opcoes.Sim

  return {
    elemento,
    focar: (rolando = true) => {
      marcada().focus({ preventScroll: true })
      if (rolando) elemento.scrollIntoView({ block: 'nearest' })
    },
    focarNoLink: evidencia.focarNoLink,
    focarNaData: evidencia.focarNaData,
    abrirLink: evidencia.abrirLink,
    alternarNorma: norma.alternar,
    pintar: (estado, comoFica) => {
      const { ficha, rascunho, conflitos, abertos, atual } = estado
      const aberto = abertos.has(id)
      elemento.toggleAttribute('data-atual', atual === id)
      elemento.dataset['resposta'] = comoFica.resposta ?? ''
      titulo.setAttribute('aria-expanded', String(aberto))
      corpo.hidden = !aberto
      const n = pontosDoItem(id, ficha.em)
      pontos.textContent = `${n} pontos`
      for (const [resposta, botao] of Object.entries(opcoes)) {
        const sim = comoFica.resposta === resposta
        botao.setAttribute('aria-checked', String(sim))
        botao.setAttribute('aria-disabled', String(ficha.soLeitura !== null))
        botao.tabIndex = sim || (comoFica.resposta === null && resposta === 'Sim') ? 0 : -1
      }
      mudou.hidden = !CAMPOS_DO_ITEM.some(campo => rascunho.has(chaveDe(id, campo)))
      daResposta.pintar(conflitos.get(chaveDe(id, 'resposta')), comoFica.resposta ?? '')
      conteudo(notas, ...avisosDaResposta(ficha, rascunho.has(chaveDe(id, 'resposta')), comoFica))
      soSeMudou(antes, [comoFica.anterior], () => oAnterior(comoFica))
      subrequisitos.pintar(estado, comoFica)
      evidencia.pintar(estado, comoFica)
    },
  }
}

/** "2026-2: Sim · link". */
function oAnterior({ anterior }: ItemDaFicha): (Node | string)[] {
  if (anterior.referente === '') return anterior.link === '' ? [] : ['Antes: ', link(anterior.link, 'link')]
  const texto = `${anterior.referente}: ${anterior.resposta ?? 'não avaliado'}`
  return anterior.link === '' ? [texto] : [`${texto} · `, link(anterior.link, 'link')]
}

function avisosDaResposta(ficha: Ficha, mexida: boolean, item: ItemDaFicha): HTMLElement[] {
  const aviso = (texto: string): HTMLElement => el('p', { class: 'atencao' }, texto)
  return [
    ...(item.ilegivel !== '' && !mexida ? [aviso(`Na planilha está “${item.ilegivel}”, que não é Sim nem Não.`)] : []),
    ...(item.proposta !== null && !mexida
      ? [aviso(`Proposta: ${item.proposta} (a confirmar). Só conta depois de escolhida.`)]
      : []),
    ...(ficha.soLeitura === null && naoConta(item, ficha)
      ? [aviso('Sim, mas desatualizado: não soma pontos (Parâmetros).')]
      : []),
    ...(item.herdada ? [aviso('Link herdado – confirmar.')] : []),
  ]
}
