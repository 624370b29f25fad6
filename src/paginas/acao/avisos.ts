import { type Aviso, GRAVIDADES, type Gravidade, gravidade } from '../../planilha/aviso.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { botaoDeIr } from './ir-para.ts'
import { acharLugares, type Lugar, semOLugar } from './lugares.ts'

const MOSTRADOS = 20

const TITULOS: Readonly<Record<Gravidade, string>> = {
  'muda o resultado': 'Podem mudar o resultado',
  'a conferir': 'Para conferir',
  'só informa': 'Só informam',
}

/** Os avisos, os que mudam o resultado antes, cada um com o botão que leva à sua célula. */
export function listaDeAvisos(avisos: readonly Aviso[]): HTMLElement | null {
  if (avisos.length === 0) return null
  const grupos = GRAVIDADES.map(g => ({ g, deles: avisos.filter(a => gravidade(a) === g) })).filter(
    ({ deles }) => deles.length > 0,
  )
  return el(
    'section',
    { class: 'avisos' },
    el('h2', {}, avisos.length === 1 ? '1 aviso' : `${avisos.length} avisos`),
    ...grupos.map(({ g, deles }) =>
      el(
        'div',
        { class: `grupo ${CLASSES[g]}` },
        el('h3', {}, `${TITULOS[g]} (${deles.length})`),
        listaComResto(deles, a => itemDoAviso(a.mensagem, a.aba === '' ? [] : [{ aba: a.aba, celula: a.celula }])),
      ),
    ),
  )
}

/** Os motivos de uma recusa; as células de que falam são achadas no texto. */
export const listaDeMotivos = (motivos: readonly string[], abas: readonly string[]): HTMLElement =>
  listaComResto(motivos, m => itemDoAviso(m, acharLugares(m, abas).slice(0, MAXIMO_DE_LUGARES)))

export function itemDoAviso(texto: string, lugares: readonly Lugar[], nota: Node | null = null): HTMLElement {
  return el(
    'li',
    {},
    el('p', {}, semOLugar(texto, lugares[0])),
    nota,
    lugares.length === 0 ? null : el('p', { class: 'lugares' }, ...lugares.map(l => botaoDeIr(l))),
  )
}

/** Os primeiros; os outros, quando a pessoa pede. */
export function listaComResto<T>(itens: readonly T[], desenhar: (item: T) => HTMLElement): HTMLElement {
  const lista = el('ul', { class: 'itens' }, ...itens.slice(0, MOSTRADOS).map(desenhar))
  if (itens.length <= MOSTRADOS) return lista
  const verTodos = el(
    'button',
    {
      type: 'button',
      aoClicar: () => {
        const primeiro = desenhar(itens[MOSTRADOS]!)
        primeiro.tabIndex = -1
        lista.append(primeiro, ...itens.slice(MOSTRADOS + 1).map(desenhar))
        conteudo(resto)
        primeiro.focus()
      },
    },
    `Ver todos os ${itens.length}`,
  )
  const resto = el('p', { class: 'resto' }, `Mostrados ${MOSTRADOS} de ${itens.length}. `, verTodos)
  return el('div', {}, lista, resto)
}

const MAXIMO_DE_LUGARES = 3

const CLASSES: Readonly<Record<Gravidade, string>> = {
  'muda o resultado': 'ruim',
  'a conferir': 'atencao',
  'só informa': 'leve',
}
