import { ATUALIZACAO } from '../../norma/atualizacao.ts'
import type { IdItem } from '../../norma/itens.ts'
import { estaDesatualizada, referenciaDaAtualizacao } from '../../planilha/ciclo/desatualizada.ts'
import type { Ficha, ItemDaFicha } from '../../planilha/ficha/ficha.ts'
import { diasEntre } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { ehSeguro, el, link } from '../comum/elementos.ts'
import { criarCampo } from './campo.ts'
import { criarConflito } from './conflito.ts'
import type { Estado } from './estado.ts'
import { chaveDe } from './rascunho.ts'
import type { Edicao } from './responder.ts'
import { soSeMudou } from './so-se-mudou.ts'

/** Onde está, no site, o que se viu: link, data à vista, quem viu e quando, observação. */
export interface EvidenciaNaTela {
  readonly elemento: HTMLElement
  readonly pintar: (estado: Estado & { ficha: Ficha }, item: ItemDaFicha) => void
  readonly focarNoLink: () => void
  readonly focarNaData: () => void
  readonly abrirLink: () => void
}

export function criarEvidencia(id: IdItem, edicao: Edicao): EvidenciaNaTela {
  const endereco = criarCampo(id, 'link', edicao, { rotulo: 'Link da evidência', tipo: 'url', dica: 'https://' })
  const data = criarCampo(id, 'atualizadoEm', edicao, { rotulo: 'Data que o site mostra', dica: 'dd/mm/aaaa' })
  const observacao = criarCampo(id, 'observacao', edicao, { rotulo: 'Observação', multilinha: true })
  data.entrada.setAttribute('inputmode', 'numeric')
  const doItem = (): HTMLElement => el('span', { class: 'so-leitor' }, ` do item ${id}`)
  const lugarDoLink = el('span', { class: 'abrir' })
  const igual = el('button', { type: 'button', aoClicar: () => edicao.repetirLink(id) }, 'Igual ao anterior', doItem())
  const conferi = el(
    'button',
    { type: 'button', 'aria-pressed': 'false', aoClicar: () => edicao.conferir(id) },
    'Conferi hoje',
    doItem(),
  )
  const visto = el('p', { class: 'leve' })
  const daConferencia = criarConflito(id, 'verificadoEm', edicao)
  const atraso = el('p', { class: 'atencao' })
  const impedimento = el('p', { class: 'atencao' })
  const elemento = el(
    'div',
    { class: 'evidencia', role: 'group', 'aria-label': `Evidência do item ${id}` },
    impedimento,
    endereco.elemento,
    el('div', { class: 'botoes' }, lugarDoLink, igual, conferi),
    visto,
    daConferencia.elemento,
    data.elemento,
    atraso,
    observacao.elemento,
  )
  return {
    elemento,
    focarNoLink: () => selecionar(endereco.entrada),
    focarNaData: () => selecionar(data.entrada),
    abrirLink: () => lugarDoLink.querySelector('a')?.click(),
    pintar: (estado, item) => {
      const { ficha, rascunho, conflitos } = estado
      const chave = chaveDe(id, 'verificadoEm')
      const conferida = rascunho.has(chave)
      const desligado = ficha.soLeitura !== null || ficha.semEvidencias !== null
      for (const campo of [endereco, data, observacao]) campo.pintar(estado, desligado)
      impedimento.textContent = ficha.semEvidencias ?? ''
      soSeMudou(lugarDoLink, [item.link], () =>
        ehSeguro(item.link) ? [comNome(link(item.link, 'Abrir'), doItem())] : [],
      )
      igual.hidden = item.anterior.link === '' || item.anterior.link === item.link
      igual.disabled = desligado
      conferi.disabled = desligado
      conferi.hidden = item.link === '' && item.atualizadoEm === null && !conferida
      conferi.setAttribute('aria-pressed', String(conferida))
      visto.textContent = quemViu(ficha, item, conferida)
      daConferencia.pintar(conflitos.get(chave), emBarras(ficha.hoje))
      // A data que não se lê já tem o seu aviso.
      const ilegivel = item.atualizadoEm === null && data.entrada.value.trim() !== ''
      atraso.textContent = ilegivel ? '' : desatualizado(ficha, item)
    },
  }
}

/** Digitar por cima troca o que está; colar um endereço não emenda no que havia. */
function selecionar(entrada: HTMLInputElement | HTMLTextAreaElement): void {
  entrada.focus()
  entrada.select()
}

function comNome(elemento: HTMLElement, nome: HTMLElement): HTMLElement {
  elemento.append(nome)
  return elemento
}

function quemViu({ hoje, itens }: Ficha, item: ItemDaFicha, pedida: boolean): string {
  if (item.verificadoEm === null) return ''
  const gravada = itens.find(i => i.id === item.id)?.verificadoEm
  if (pedida || gravada !== item.verificadoEm) return `Conferido hoje (${emBarras(hoje)}), ao gravar.`
  return `Conferido em ${emBarras(item.verificadoEm)}${item.verificadoPor === '' ? '' : ` por ${item.verificadoPor}`}.`
}

/** Art. 8º, como a aba Pendências o aponta: só do que alguém já viu. */
function desatualizado(ficha: Ficha, item: ItemDaFicha): string {
  const { quadrimestre, hoje, parametros } = ficha
  const { link: endereco, atualizadoEm, verificadoEm } = item
  if (atualizadoEm !== null && atualizadoEm > hoje) return `${emBarras(atualizadoEm)} ainda não chegou; confira a data.`
  if (endereco === '' && atualizadoEm === null && verificadoEm === null) return ''
  if (!estaDesatualizada(item.id, item, quadrimestre, hoje, parametros)) return ''
  const artigo = ATUALIZACAO.dispositivo.citacao
  if (atualizadoEm === null) return `Desatualizado: o site não mostra a data (${artigo}).`
  const dias = diasEntre(atualizadoEm, referenciaDaAtualizacao(verificadoEm, quadrimestre, hoje))
  return `Desatualizado: ${dias} dias, e o limite é ${parametros.diasDeAtualizacao} (${artigo}).`
}
