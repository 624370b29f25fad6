import { conteudo, el } from '../comum/elementos.ts'
import type { Estado } from './estado.ts'
import type { Edicao } from './responder.ts'
import type { Sessao } from './sessao.ts'
import { soSeMudou } from './so-se-mudou.ts'

/** Sempre à vista: gravar, o que se gravou ou por que não, e as teclas. */
export function criarRodape(
  edicao: Edicao,
  sessao: Sessao,
  ajuda: () => void,
): { elemento: HTMLElement; pintar: (estado: Estado) => void } {
  const gravar = el('button', { type: 'button', class: 'principal', aoClicar: () => void sessao.gravar() }, 'Gravar')
  const seguinte = el('button', { type: 'button', aoClicar: () => void sessao.proximo() }, 'Próximo ›')
  const descartar = el('button', { type: 'button', aoClicar: edicao.descartar }, 'Descartar')
  const desfazer = el('button', { type: 'button', aoClicar: edicao.desfazerDescarte }, 'Desfazer')
  const recado = el('div', { class: 'recado', role: 'status' })
  const falha = el('div', { class: 'falha', role: 'alert' })
  const convite = el('div', { class: 'convite' })
  const elemento = el(
    'footer',
    { class: 'rodape' },
    convite,
    falha,
    recado,
    el('div', { class: 'botoes' }, gravar, seguinte, descartar, desfazer),
    el(
      'p',
      { class: 'teclas' },
      ...['↓', '↑'].map(t => el('kbd', {}, t)),
      ' item ',
      el('kbd', {}, 'S'),
      ' Sim ',
      el('kbd', {}, 'N'),
      ' Não ',
      el('kbd', {}, 'E'),
      ' link ',
      el('kbd', {}, 'Ctrl+S'),
      ' gravar ',
      el('kbd', {}, 'P'),
      ' próximo ',
      el('button', { type: 'button', class: 'discreto', 'aria-label': 'Todas as teclas', aoClicar: ajuda }, '?'),
    ),
  )
  let dito: Estado['recado'] | undefined
  return {
    elemento,
    pintar: estado => {
      const { ficha, rascunho, ocupado, descartado } = estado
      const n = rascunho.size
      const aberta = ficha !== null && ficha.soLeitura === null
      gravar.textContent = ocupado === 'Gravando…' ? ocupado : n === 0 ? 'Gravar' : `Gravar (${n})`
      gravar.disabled = !aberta || ocupado !== '' || n === 0
      seguinte.disabled = ficha === null || ocupado !== ''
      descartar.hidden = n === 0
      descartar.disabled = ocupado !== ''
      desfazer.hidden = descartado === null
      pintarConvite(convite, estado, sessao)
      const mensagem = estado.recado ?? (ocupado === '' ? null : { tipo: 'feito' as const, textos: [ocupado] })
      if (mensagem === dito) return
      dito = mensagem
      const [onde, outro] = mensagem?.tipo === 'falha' ? [falha, recado] : [recado, falha]
      conteudo(outro)
      conteudo(onde, ...(mensagem?.textos ?? []).map(t => el('p', {}, t)))
    },
  }
}

/** A pessoa foi a outra linha sem gravar esta. */
function pintarConvite(lugar: HTMLElement, { convite, ficha }: Estado, sessao: Sessao): void {
  soSeMudou(lugar, [convite, ficha?.consorcio], () => {
    if (convite === null || ficha === null) return []
    const { sigla, nome } = ficha.consorcio
    const ir = (): void => void sessao.irAoConsorcio(convite.id)
    return [
      el('p', {}, `Na planilha você está na linha de ${convite.nome}; esta ficha é de ${sigla || nome}.`),
      el('button', { type: 'button', aoClicar: ir }, `Gravar e ir a ${convite.nome}`),
    ]
  })
}
