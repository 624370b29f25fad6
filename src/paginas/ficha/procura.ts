import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Ficha, NaLista } from '../../planilha/ficha/ficha.ts'
import { palavras } from '../../planilha/texto.ts'
import { conteudo, el } from '../comum/elementos.ts'

/** Mais que isto não se percorre com os olhos: digitar acha. */
const MAXIMO_MOSTRADO = 100

/** A lista de todos, que se estreita ao digitar. Setas andam, Enter escolhe, Esc fecha. */
export function criarProcura(escolher: (id: string) => void): {
  elemento: HTMLDialogElement
  abrir: (ficha: Ficha) => void
} {
  const busca = el('input', {
    type: 'search',
    id: 'busca',
    autocomplete: 'off',
    placeholder: 'Nome ou sigla',
    aoDigitar: () => filtrar(),
  })
  const achados = el('ul', { class: 'achados' })
  const quantos = el('p', { class: 'leve', role: 'status' })
  const elemento = el(
    'dialog',
    { class: 'janela', 'aria-label': 'Procurar consórcio' },
    el('label', { for: 'busca' }, 'Procurar consórcio'),
    busca,
    quantos,
    achados,
    el('button', { type: 'button', aoClicar: () => elemento.close() }, 'Fechar'),
  )
  let todos: readonly NaLista[] = []
  let deAgora = ''

  const filtrar = (): void => {
    const partes = palavras(busca.value)
      .split(' ')
      .filter(p => p !== '')
    const serve = ({ nome, sigla }: NaLista): boolean => partes.every(p => palavras(`${sigla} ${nome}`).includes(p))
    const lista = todos.filter(serve)
    const resto = lista.length - MAXIMO_MOSTRADO
    quantos.textContent = `${lista.length} ${lista.length === 1 ? 'consórcio' : 'consórcios'}${resto > 0 ? `; mostram-se ${MAXIMO_MOSTRADO}: digite mais do nome` : ''}.`
    conteudo(achados, ...lista.slice(0, MAXIMO_MOSTRADO).map(c => el('li', {}, botaoDe(c))))
  }

  const botaoDe = (c: NaLista): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        'aria-current': c.id === deAgora && 'true',
        aoClicar: () => {
          elemento.close()
          if (c.id !== deAgora) escolher(c.id)
        },
      },
      el('span', { class: 'quem' }, c.sigla === '' ? c.nome : `${c.sigla} – ${c.nome}`),
      el('span', { class: 'andamento' }, andamento(c)),
    )

  elemento.addEventListener('keydown', evento => {
    if (evento.key !== 'ArrowDown' && evento.key !== 'ArrowUp') return
    evento.preventDefault()
    const botoes = [...achados.querySelectorAll('button')]
    const onde = botoes.indexOf(document.activeElement as HTMLButtonElement)
    const vai = onde + (evento.key === 'ArrowDown' ? 1 : -1)
    if (vai < 0) busca.focus()
    else botoes[vai]?.focus()
  })
  busca.addEventListener('keydown', evento => {
    if (evento.key !== 'Enter') return
    evento.preventDefault()
    achados.querySelector('button')?.click()
  })

  return {
    elemento,
    abrir: ficha => {
      todos = ficha.consorcios
      deAgora = ficha.consorcio.id
      busca.value = ''
      filtrar()
      elemento.showModal()
      busca.focus()
      achados.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    },
  }
}

const andamento = ({ respondidos, classificacao }: NaLista): string =>
  respondidos === 0 ? 'por avaliar' : `${respondidos} de ${IDS_DOS_ITENS.length} · ${classificacao}`
