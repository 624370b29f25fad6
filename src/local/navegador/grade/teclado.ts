import { apagar } from '../colar.ts'
import { editar } from '../editar.ts'
import { celulaDe, type Passo } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import { alternarCaixa } from './caixa.ts'
import type { Editor } from './editor.ts'
import type { Grade } from './grade.ts'
import { linkDaCelula } from './link.ts'
import type { Navegacao } from './navegar.ts'
import { seguirParaAba } from './rato.ts'

const PARA: Readonly<Record<string, Passo>> = {
  Enter: { linhas: 1, colunas: 0 },
  Tab: { linhas: 0, colunas: 1 },
  ArrowUp: { linhas: -1, colunas: 0 },
  ArrowDown: { linhas: 1, colunas: 0 },
  ArrowLeft: { linhas: 0, colunas: -1 },
  ArrowRight: { linhas: 0, colunas: 1 },
}

const inverso = ({ linhas, colunas }: Passo): Passo => ({
  linhas: -linhas as Passo['linhas'],
  colunas: -colunas as Passo['colunas'],
})

/** As teclas da grade: dentro do editor, e fora dele. `aoEscapar` diz se Esc fechou alguma coisa. */
export function ligarTeclado(
  planilha: Planilha,
  grade: Grade,
  editor: Editor,
  navegacao: Navegacao,
  aoEscapar: () => boolean,
): void {
  grade.painel.addEventListener('keydown', evento => {
    const tratou = editor.aberto ? noEditor(evento) : grade.temFoco() && naGrade(evento)
    if (!tratou) return
    evento.preventDefault()
    evento.stopPropagation()
  })

  function noEditor(evento: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = evento
    // Enter dentro de uma composição (acento, IME) é dela.
    if (evento.isComposing) return false
    const { lista } = editor
    if (key === 'Escape') {
      if (lista?.aberta && editor.modo === 'digitar' && editor.texto !== '') lista.fechar()
      else editor.cancelar()
      return true
    }
    if (key === 'Enter' && (altKey || ctrlKey || metaKey) && lista === null) return quebrarLinha(evento)
    if (lista !== null && (key === 'ArrowDown' || key === 'ArrowUp')) {
      if (lista.aberta) lista.andar(key === 'ArrowDown' ? 1 : -1)
      else lista.abrir(editor.texto, false)
      return true
    }
    const passo = PARA[key]
    const seta = key.startsWith('Arrow')
    if (passo === undefined || (seta && (editor.modo === 'corrigir' || shiftKey || ctrlKey || metaKey))) return false
    editor.confirmar()
    navegacao.seguir(shiftKey ? inverso(passo) : passo)
    return true
  }

  function naGrade(evento: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = evento
    // AltGr escreve: no Windows ele chega como Ctrl e Alt juntos.
    const escreve = evento.getModifierState('AltGraph')
    const ctrl = (evento.ctrlKey || evento.metaKey) && !escreve
    const { folha, selecionada } = planilha
    const celula = celulaDe(folha, selecionada.ativa)
    const temLista = celula?.x !== undefined
    if (key === 'Escape') return aoEscapar()
    if (altKey && key === 'ArrowDown' && temLista) return abrir('corrigir', true)
    const link = linkDaCelula(celula)
    if (altKey && key === 'Enter' && link !== null) return seguir(link)
    if (navegacao.tecla(evento)) return true
    if (key === 'F2') return abrir('corrigir', false)
    if (ctrl || (altKey && !escreve)) return false
    if (key === 'Enter' && !shiftKey) return abrir('corrigir', temLista)
    if (key === 'Enter' || key === 'Tab') {
      const passo = PARA[key]!
      navegacao.seguir(shiftKey ? inverso(passo) : passo)
      return true
    }
    if (key === 'Delete' || key === 'Backspace') {
      void editar(planilha, apagar(folha, selecionada.area))
      return true
    }
    if (key === ' ' && alternarCaixa(planilha)) return true
    // A tecla vai para o campo que acabou de ganhar o foco: assim também o acento (´ e depois a) chega inteiro.
    if (key.length === 1 || key === 'Dead' || key === 'Process' || evento.isComposing) abrir('digitar', false)
    return false
  }

  function abrir(modo: 'digitar' | 'corrigir', comLista: boolean): true {
    editor.abrir(modo, comLista)
    return true
  }

  function seguir(link: string): true {
    if (link.startsWith('#')) seguirParaAba(planilha, link)
    else window.open(link, '_blank', 'noopener,noreferrer')
    return true
  }

  function quebrarLinha({ target }: KeyboardEvent): boolean {
    if (!(target instanceof HTMLTextAreaElement)) return false
    target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end')
    target.dispatchEvent(new Event('input', { bubbles: true }))
    return true
  }
}
