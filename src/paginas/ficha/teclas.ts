import { conteudo, el } from '../comum/elementos.ts'

/** Cada tecla, como se mostra e o que faz; a página não tem outra lista. */
export const TECLAS = [
  { teclas: ['↓', 'J'], faz: 'próximo item' },
  { teclas: ['↑', 'K'], faz: 'item anterior' },
  { teclas: ['S'], faz: 'responder Sim' },
  { teclas: ['N'], faz: 'responder Não' },
  { teclas: ['←', '→'], faz: 'trocar entre Sim e Não, com o foco neles' },
  { teclas: ['0', 'Backspace'], faz: 'apagar a resposta' },
  { teclas: ['1', '9'], faz: 'marcar o subrequisito de mesmo número', ate: true },
  { teclas: ['E'], faz: 'ir ao link da evidência (Esc volta ao item)' },
  { teclas: ['D'], faz: 'ir à data que o site mostra' },
  { teclas: ['L'], faz: 'abrir o link em outra página' },
  { teclas: ['I'], faz: 'link igual ao anterior' },
  { teclas: ['C'], faz: 'conferi hoje (confirma o link)' },
  { teclas: ['R'], faz: 'o que diz a norma' },
  { teclas: ['Ctrl+S', 'Ctrl+Enter'], faz: 'gravar' },
  { teclas: ['P', 'Alt+→'], faz: 'gravar e ir ao próximo a avaliar' },
  { teclas: ['A', 'Alt+←'], faz: 'gravar e ir ao consórcio anterior' },
  { teclas: ['B', '/'], faz: 'procurar consórcio' },
  { teclas: ['Esc'], faz: 'voltar à planilha' },
  { teclas: ['?'], faz: 'esta ajuda' },
] as const satisfies readonly { readonly teclas: readonly string[]; readonly faz: string; readonly ate?: true }[]

export function criarAjuda(): { elemento: HTMLDialogElement; abrir: () => void } {
  const lista = el('dl', { class: 'lista-de-teclas' })
  conteudo(
    lista,
    ...TECLAS.flatMap(t => [
      el(
        'dt',
        {},
        ...t.teclas.flatMap((tecla, i) => [i === 0 ? '' : 'ate' in t ? ' a ' : ' ou ', el('kbd', {}, tecla)]),
      ),
      el('dd', {}, t.faz),
    ]),
  )
  const elemento = el(
    'dialog',
    { class: 'janela', 'aria-label': 'Teclas da ficha' },
    el('h2', {}, 'Teclas'),
    lista,
    el('p', { class: 'leve' }, 'Não valem enquanto se digita em um campo, salvo as de gravar.'),
    el('button', { type: 'button', aoClicar: () => elemento.close() }, 'Fechar'),
  )
  return { elemento, abrir: () => elemento.showModal() }
}
