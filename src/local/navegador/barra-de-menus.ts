import { conteudo, el } from '../../paginas/comum/elementos.ts'
import { abrirMenu, type ItensDeMenu, type MenuAberto } from './menu-suspenso.ts'

export interface MenuDaBarra {
  readonly titulo: string
  /** Lidos na hora: o que se pode desfazer muda. */
  itens(): ItensDeMenu
}

export interface BarraDeMenus {
  readonly elemento: HTMLElement
  mostrar(menus: readonly MenuDaBarra[]): void
}

/** A barra de menus: um só Tab, setas entre os menus, Enter ou ↓ abre, Esc fecha e, outra vez, volta à grade. */
export function criarBarraDeMenus(sair: () => void): BarraDeMenus {
  const elemento = el('div', { class: 'menus', role: 'menubar', 'aria-label': 'Menus' })
  let menus: readonly MenuDaBarra[] = []
  let botoes: HTMLButtonElement[] = []
  let aberto: { indice: number; menu: MenuAberto } | null = null

  function abrir(indice: number, focar: 'primeiro' | 'ultimo' = 'primeiro'): void {
    aberto?.menu.fechar()
    const n = (indice + botoes.length) % botoes.length
    const { titulo, itens } = menus[n]!
    const menu = abrirMenu(botoes[n]!, {
      rotulo: titulo,
      itens: itens(),
      focar,
      aoFechar: devolver => {
        aberto = null
        if (devolver) focarEm(n)
      },
      aoLado: passo => abrir(n + passo),
    })
    aberto = { indice: n, menu }
  }

  function focarEm(n: number): void {
    const indice = (n + botoes.length) % botoes.length
    for (const [i, botao] of botoes.entries()) botao.tabIndex = i === indice ? 0 : -1
    botoes[indice]!.focus()
  }

  function tecla(evento: KeyboardEvent, n: number): void {
    const { key } = evento
    if (key === 'ArrowRight') focarEm(n + 1)
    else if (key === 'ArrowLeft') focarEm(n - 1)
    else if (key === 'Home') focarEm(0)
    else if (key === 'End') focarEm(-1)
    else if (key === 'ArrowDown') abrir(n)
    else if (key === 'ArrowUp') abrir(n, 'ultimo')
    else if (key === 'Escape') sair()
    else return
    evento.preventDefault()
    evento.stopPropagation()
  }

  return {
    elemento,
    mostrar: novos => {
      menus = novos
      botoes = novos.map(({ titulo }, n) =>
        el(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: n === 0 ? 0 : -1,
            aoClicar: () => (aberto?.indice === n ? aberto.menu.fechar() : abrir(n)),
            aoTeclar: evento => tecla(evento as KeyboardEvent, n),
            // Com um menu aberto, passar pelo título do outro o abre.
            pointerenter: () => aberto !== null && aberto.indice !== n && abrir(n),
          },
          titulo,
        ),
      )
      conteudo(elemento, ...botoes.map(botao => el('div', { role: 'none' }, botao)))
    },
  }
}
