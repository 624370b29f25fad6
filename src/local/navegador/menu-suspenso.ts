import { el } from '../../paginas/comum/elementos.ts'

export interface ItemDeMenu {
  readonly rotulo: string
  /** As teclas que fazem o mesmo. */
  readonly teclas?: string
  readonly desligado?: boolean
  /** Está escolhido agora (a aba à vista, na lista das abas). */
  readonly marcado?: boolean
  fazer(): void
}

/** `null` é um separador. */
export type ItensDeMenu = readonly (ItemDeMenu | null)[]

export interface MenuAberto {
  readonly elemento: HTMLElement
  fechar(): void
}

interface Opcoes {
  readonly rotulo: string
  readonly itens: ItensDeMenu
  readonly focar: 'primeiro' | 'ultimo'
  /** `devolver`: o foco volta a quem abriu. */
  aoFechar(devolver: boolean): void
  /** Seta para os lados: o menu vizinho. */
  aoLado?(passo: 1 | -1): void
}

/** Abre um menu embaixo do botão; setas, Home, End, letra, Enter e Esc. */
export function abrirMenu(botao: HTMLElement, { rotulo, itens, focar, aoFechar, aoLado }: Opcoes): MenuAberto {
  const entradas = itens.map(item => (item === null ? el('div', { role: 'separator' }) : entrada(item)))
  const escolhas = entradas.filter(e => e.getAttribute('role') !== 'separator')
  const elemento = el('div', { class: 'menu', role: 'menu', 'aria-label': rotulo, keydown: tecla }, ...entradas)
  botao.setAttribute('aria-expanded', 'true')
  botao.after(elemento)
  encaixar()
  escolhas[focar === 'primeiro' ? 0 : escolhas.length - 1]?.focus()
  document.addEventListener('pointerdown', fora, true)

  const aberto: MenuAberto = { elemento, fechar: () => fechar(false) }
  return aberto

  function entrada({ rotulo: texto, teclas, desligado, marcado, fazer }: ItemDeMenu): HTMLElement {
    const escolher = (): void => {
      if (desligado) return
      fechar(true)
      fazer()
    }
    return el(
      'button',
      {
        type: 'button',
        role: marcado === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': marcado === undefined ? null : String(marcado),
        'aria-disabled': desligado ? 'true' : null,
        'aria-keyshortcuts': teclas?.replace('Ctrl', 'Control') ?? null,
        tabindex: -1,
        aoClicar: escolher,
        pointerenter: evento => (evento.currentTarget as HTMLElement).focus(),
      },
      el('span', {}, texto),
      teclas !== undefined && el('span', { class: 'teclas', 'aria-hidden': 'true' }, teclas),
    )
  }

  function fechar(devolver: boolean): void {
    document.removeEventListener('pointerdown', fora, true)
    botao.setAttribute('aria-expanded', 'false')
    elemento.remove()
    aoFechar(devolver)
  }

  function fora({ target }: Event): void {
    if (!elemento.contains(target as Node) && !botao.contains(target as Node)) fechar(false)
  }

  function tecla(evento: Event): void {
    const { key } = evento as KeyboardEvent
    const atual = escolhas.indexOf(document.activeElement as HTMLElement)
    const focarNo = (n: number): void => escolhas[(n + escolhas.length) % escolhas.length]?.focus()
    if (key === 'ArrowDown') focarNo(atual + 1)
    else if (key === 'ArrowUp') focarNo(atual - 1)
    else if (key === 'Home') focarNo(0)
    else if (key === 'End') focarNo(-1)
    else if (key === 'Escape') fechar(true)
    else if (key === 'Tab') fechar(true)
    else if (key === 'ArrowRight' || key === 'ArrowLeft') aoLado?.(key === 'ArrowRight' ? 1 : -1)
    else if (key.length === 1 && key !== ' ') focarNaLetra(key.toLowerCase(), atual)
    else return
    evento.preventDefault()
    evento.stopPropagation()
  }

  function focarNaLetra(letra: string, atual: number): void {
    const ordem = [...escolhas.slice(atual + 1), ...escolhas.slice(0, atual + 1)]
    ordem.find(e => e.textContent?.toLowerCase().startsWith(letra))?.focus()
  }

  /** Acima do botão quando embaixo não cabe; nunca para fora da tela. */
  function encaixar(): void {
    const { bottom, top, left } = botao.getBoundingClientRect()
    const { offsetHeight, offsetWidth } = elemento
    const embaixo = bottom + offsetHeight <= innerHeight || bottom < innerHeight / 2
    elemento.style.left = `${Math.max(4, Math.min(left, innerWidth - offsetWidth - 4))}px`
    elemento.style.top = embaixo ? `${bottom + 2}px` : `${Math.max(4, top - offsetHeight - 2)}px`
    elemento.style.maxHeight = `${embaixo ? innerHeight - bottom - 8 : top - 8}px`
  }
}
