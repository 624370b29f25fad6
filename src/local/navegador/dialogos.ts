import { conteudo, el } from '../../paginas/comum/elementos.ts'
import type { DialogoVisto } from '../livro/mensagens.ts'
import { icone } from './icone.ts'
import { type Chamada, criarQuadro, type Quadro } from './quadro.ts'

type Lateral = Extract<DialogoVisto, { tipo: 'lateral' }>
type Janela = Extract<DialogoVisto, { tipo: 'janela' }>

export interface Dialogos {
  readonly lateral: HTMLElement
  abrirLateral(dialogo: Lateral): void
  abrirJanela(dialogo: Janela): void
}

interface Ligacoes {
  readonly chamar: Chamada
  readonly focarGrade: () => void
  /** F6 dentro da página: a próxima região. */
  readonly sair: () => void
}

const LARGURA = 600
const ALTURA = 400

/** A barra lateral e a janela que o pacote abre: uma de cada por vez, como no Google. */
export function criarDialogos({ chamar, focarGrade, sair }: Ligacoes): Dialogos {
  const lateral = el('aside', { class: 'lateral', hidden: true })
  let naLateral: Quadro | null = null
  let naJanela: { quadro: Quadro; janela: HTMLDialogElement } | null = null

  function fecharLateral(): void {
    naLateral?.largar()
    naLateral = null
    lateral.hidden = true
    conteudo(lateral)
    focarGrade()
  }

  return {
    lateral,
    abrirLateral: ({ titulo, quadro: endereco }) => {
      naLateral?.largar()
      naLateral = criarQuadro(endereco, titulo, chamar, ({ tipo }) => {
        if (tipo === 'fechar') fecharLateral()
        else if (tipo === 'focar') focarGrade()
        else if (tipo === 'sair') sair()
      })
      lateral.setAttribute('aria-label', titulo)
      lateral.hidden = false
      conteudo(lateral, cabecalho(titulo, 'Fechar a barra lateral', fecharLateral), naLateral.elemento)
      focarAoAbrir(naLateral.elemento)
    },
    abrirJanela: ({ titulo, quadro: endereco, largura, altura }) => {
      naJanela?.janela.close()
      const janela = el('dialog', { class: 'janela', 'aria-label': titulo })
      const fechar = (): void => janela.close()
      const quadro = criarQuadro(endereco, titulo, chamar, pedido => {
        if (pedido.tipo === 'fechar' || pedido.tipo === 'esc') fechar()
        else if (pedido.tipo === 'largura') quadro.elemento.style.width = `${pedido.pixels}px`
        else if (pedido.tipo === 'altura') quadro.elemento.style.height = `${pedido.pixels}px`
      })
      quadro.elemento.style.width = `${largura ?? LARGURA}px`
      quadro.elemento.style.height = `${altura ?? ALTURA}px`
      janela.append(cabecalho(titulo, 'Fechar', fechar), quadro.elemento)
      janela.addEventListener('close', () => {
        quadro.largar()
        janela.remove()
        if (naJanela?.janela === janela) naJanela = null
        focarGrade()
      })
      // As teclas daqui não são da grade.
      janela.addEventListener('keydown', evento => evento.stopPropagation())
      document.body.append(janela)
      janela.showModal()
      naJanela = { quadro, janela }
      focarAoAbrir(quadro.elemento)
    },
  }
}

const cabecalho = (titulo: string, rotulo: string, fechar: () => void): HTMLElement =>
  el(
    'div',
    { class: 'cabecalho' },
    el('h2', {}, titulo),
    el(
      'button',
      { type: 'button', class: 'botao-de-icone', 'aria-label': rotulo, title: rotulo, aoClicar: fechar },
      icone('fechar'),
    ),
  )

/** O teclado passa à página logo que ela abre; o foco dentro dela é ela que escolhe. */
function focarAoAbrir(quadro: HTMLIFrameElement): void {
  quadro.addEventListener('load', () => quadro.focus(), { once: true })
}
