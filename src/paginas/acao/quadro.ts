import { conteudo, el, raiz } from '../comum/elementos.ts'

export interface Botao {
  readonly texto: string
  /** Sem ela, o botão envia o formulário. */
  readonly aoClicar?: () => void
  readonly principal?: boolean
}

/** O que toda janela de ação tem: o que se mostra, os botões embaixo e a voz para o leitor de tela. */
export interface Quadro {
  mostrar(...filhos: readonly (Node | null)[]): void
  botoes(...botoes: readonly Botao[]): void
  /** Dito pelo leitor de tela; não aparece. */
  anunciar(texto: string): void
  /** Põe o teclado no primeiro campo vazio que se exige, senão no botão principal. */
  focar(): void
  aoEnviar: () => void
}

export function montarQuadro(titulo: string): Quadro {
  const corpo = el('div', { class: 'corpo' })
  const rodape = el('div', { class: 'rodape' })
  const voz = el('div', { role: 'status', class: 'so-leitor' })
  const formulario = el(
    'form',
    {
      novalidate: true,
      aoEnviar: evento => {
        evento.preventDefault()
        quadro.aoEnviar()
      },
    },
    corpo,
    rodape,
  )
  const quadro: Quadro = {
    mostrar: (...filhos) => {
      conteudo(corpo, ...filhos)
      document.documentElement.scrollTop = 0
    },
    botoes: (...botoes) => conteudo(rodape, ...botoes.map(desenhar)),
    anunciar: texto => {
      voz.textContent = texto
    },
    focar: () => {
      const campos = [...formulario.querySelectorAll<HTMLInputElement>('[required]')]
      const alvo = campos.find(c => c.value === '') ?? rodape.querySelector<HTMLElement>('.principal')
      alvo?.focus()
    },
    aoEnviar: () => {},
  }
  conteudo(raiz(), el('main', {}, el('h1', { class: 'so-leitor' }, titulo), formulario, voz))
  return quadro
}

const desenhar = ({ texto, aoClicar, principal }: Botao): HTMLElement =>
  el(
    'button',
    {
      type: aoClicar === undefined ? 'submit' : 'button',
      class: principal === true ? 'principal' : null,
      aoClicar: aoClicar === undefined ? null : () => aoClicar(),
    },
    texto,
  )
