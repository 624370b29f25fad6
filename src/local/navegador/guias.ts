import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { FolhaVista } from '../livro/mensagens.ts'
import { icone } from './icone.ts'
import { abrirMenu } from './menu-suspenso.ts'
import type { Planilha } from './planilha.ts'

export interface Guias {
  readonly elemento: HTMLElement
  /** A aba vizinha, na ordem das guias. */
  trocar(passo: 1 | -1): void
}

/** As abas, no pé da página: só as que não estão ocultas; ≡ lista todas elas. */
export function criarGuias(planilha: Planilha, focarGrade: () => void): Guias {
  const trilho = el('div', { class: 'trilho', role: 'tablist', 'aria-label': 'Abas da planilha' })
  const todas = el(
    'button',
    {
      type: 'button',
      class: 'botao-de-icone',
      'aria-label': 'Lista das abas',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      aoClicar: listar,
    },
    icone('abas'),
  )
  const visiveis = (): FolhaVista[] => planilha.livro.folhas.filter(f => !f.oculta)

  function desenhar(): void {
    const comFoco = trilho.contains(document.activeElement)
    conteudo(trilho, ...visiveis().map(guia))
    const atual = trilho.querySelector<HTMLElement>('[aria-selected=true]')
    atual?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (comFoco) atual?.focus()
  }

  function guia({ id, titulo, cor, protegida }: FolhaVista): HTMLElement {
    const aberta = id === planilha.folha.id
    const elemento = el(
      'button',
      {
        type: 'button',
        class: 'guia',
        role: 'tab',
        id: `guia-${id}`,
        'aria-selected': String(aberta),
        'aria-controls': 'painel',
        tabindex: aberta ? 0 : -1,
        title: protegida === null ? null : `${titulo}: protegida`,
        aoClicar: evento => {
          planilha.abrir(id)
          // Com o mouse, o que se digita em seguida é da aba; com Enter, continua-se nas guias.
          if ((evento as MouseEvent).detail > 0) focarGrade()
        },
        aoTeclar: evento => tecla(evento as KeyboardEvent),
      },
      titulo,
    )
    if (cor !== null) elemento.style.setProperty('--cor', cor)
    return elemento
  }

  function tecla(evento: KeyboardEvent): void {
    const { key } = evento
    const abas = visiveis()
    if (key === 'ArrowRight') trocar(1)
    else if (key === 'ArrowLeft') trocar(-1)
    else if (key === 'Home') planilha.abrir(abas[0]!.id)
    else if (key === 'End') planilha.abrir(abas[abas.length - 1]!.id)
    else if (key === 'Escape' || key === 'ArrowUp') focarGrade()
    else return
    evento.preventDefault()
    evento.stopPropagation()
  }

  function trocar(passo: 1 | -1): void {
    const abas = visiveis()
    const atual = abas.findIndex(f => f.id === planilha.folha.id)
    planilha.abrir(abas[(atual + passo + abas.length) % abas.length]!.id)
  }

  function listar(): void {
    if (todas.getAttribute('aria-expanded') === 'true') return
    abrirMenu(todas, {
      rotulo: 'Lista das abas',
      focar: 'primeiro',
      itens: visiveis().map(({ id, titulo }) => ({
        rotulo: titulo,
        marcado: id === planilha.folha.id,
        fazer: () => {
          planilha.abrir(id)
          focarGrade()
        },
      })),
      aoFechar: devolver => devolver && todas.focus(),
    })
  }

  const rolar = (nome: 'antes' | 'depois', rotulo: string, passo: number): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        class: 'botao-de-icone',
        'aria-label': rotulo,
        tabindex: -1,
        aoClicar: () => trilho.scrollBy({ left: passo * trilho.clientWidth * 0.7 }),
      },
      icone(nome),
    )

  planilha.ouvir('guias', desenhar)
  desenhar()
  return {
    elemento: el(
      'div',
      { class: 'guias' },
      todas,
      trilho,
      rolar('antes', 'Rolar as abas para a esquerda', -1),
      rolar('depois', 'Rolar as abas para a direita', 1),
    ),
    trocar,
  }
}
