import { conteudo, el } from '../../paginas/comum/elementos.ts'
import { icone } from './icone.ts'

export interface Avisos {
  readonly elemento: HTMLElement
  /** O aviso do canto, que some sozinho; sem segundos, cinco; negativo, só no X. */
  mostrar(titulo: string | null, mensagem: string, segundos: number | null): void
  /** O que deu errado: fica até a pessoa dispensar. */
  falhar(mensagem: string): void
  /** O que está correndo; `null` quando acabou. */
  correndo(mensagem: string | null): void
  /** O servidor caiu, ou voltou (`null`). */
  encerrada(arquivo: string | null): void
}

const SEGUNDOS = 5

/** O que a página diz por cima da grade. */
export function criarAvisos(): Avisos {
  const fim = el('div', { class: 'encerrada', role: 'alert' })
  const curso = el('div', { class: 'correndo', role: 'status' })
  const falha = el('div', { class: 'falha', role: 'alert' })
  const canto = el('div', { class: 'cantos', role: 'status' })
  return {
    elemento: el('div', { class: 'avisos' }, fim, curso, falha, canto),
    mostrar: (titulo, mensagem, segundos) => {
      const tirar = (): void => aviso.remove()
      const aviso = el(
        'div',
        { class: 'aviso' },
        titulo !== null && titulo !== '' && el('strong', {}, titulo),
        el('p', {}, mensagem),
        fechar('Dispensar o aviso', tirar),
      )
      canto.append(aviso)
      if ((segundos ?? SEGUNDOS) >= 0) setTimeout(tirar, (segundos ?? SEGUNDOS) * 1000)
    },
    falhar: mensagem =>
      conteudo(
        falha,
        el('p', {}, mensagem),
        fechar('Dispensar o erro', () => conteudo(falha)),
      ),
    correndo: mensagem => conteudo(curso, mensagem),
    encerrada: arquivo =>
      conteudo(
        fim,
        arquivo !== null &&
          `A planilha local foi encerrada. O que foi gravado está em ${arquivo}. Rode npm start de novo.`,
      ),
  }
}

const fechar = (rotulo: string, aoClicar: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'botao-de-icone', 'aria-label': rotulo, aoClicar }, icone('fechar'))
