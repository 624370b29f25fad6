import { el } from '../comum/elementos.ts'
import type { Secao } from './secao.ts'

export interface Guias {
  readonly lista: HTMLElement
  readonly paineis: readonly HTMLElement[]
  /** Só a guia escolhida; ou, enquanto se procura, todas. */
  mostrarTodas(todas: boolean): void
}

/** As guias da ajuda: uma por vez, com as setas do teclado, como em toda lista de guias. */
export function montarGuias(secoes: readonly Secao[]): Guias {
  let escolhida = 0
  const botoes = secoes.map(({ id, titulo }, i) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `guia-${id}`,
        'aria-controls': `painel-${id}`,
        aoClicar: () => escolher(i),
        aoTeclar: evento => aoTeclar(evento as KeyboardEvent),
      },
      titulo,
    ),
  )
  const paineis = secoes.map(({ id, titulo, blocos }) =>
    el(
      'section',
      { id: `painel-${id}`, role: 'tabpanel', 'aria-labelledby': `guia-${id}` },
      el('h2', {}, titulo),
      ...blocos,
    ),
  )
  const lista = el('div', { role: 'tablist', 'aria-label': 'Assuntos da ajuda', class: 'guias' }, ...botoes)
  escolher(0)
  return {
    lista,
    paineis,
    mostrarTodas: todas => {
      lista.hidden = todas
      paineis.forEach((painel, i) => {
        painel.hidden = !todas && i !== escolhida
      })
    },
  }

  function escolher(i: number): void {
    escolhida = i
    botoes.forEach((botao, j) => {
      botao.setAttribute('aria-selected', String(i === j))
      botao.tabIndex = i === j ? 0 : -1
    })
    paineis.forEach((painel, j) => {
      painel.hidden = i !== j
    })
    document.documentElement.scrollTop = 0
  }

  function aoTeclar(evento: KeyboardEvent): void {
    const ultima = secoes.length - 1
    const destinos: Readonly<Record<string, number>> = {
      ArrowRight: escolhida === ultima ? 0 : escolhida + 1,
      ArrowLeft: escolhida === 0 ? ultima : escolhida - 1,
      Home: 0,
      End: ultima,
    }
    const destino = destinos[evento.key]
    if (destino === undefined) return
    evento.preventDefault()
    escolher(destino)
    botoes[destino]?.focus()
  }
}
