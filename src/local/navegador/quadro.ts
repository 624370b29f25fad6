import { el } from '../../paginas/comum/elementos.ts'
import type { DaPagina, DaPlanilha } from './conversa.ts'

/** A caixa de areia dos complementos do Google, menos a mesma origem: a página só fala com a planilha pela ponte. */
const PERMITIDO = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

/** Chama uma função do pacote em nome da página. */
export type Chamada = (nome: string, argumentos: readonly unknown[]) => Promise<Omit<DaPlanilha, 'n'>>

export interface Quadro {
  readonly elemento: HTMLIFrameElement
  /** Deixa de ouvir a página. */
  largar(): void
}

/** A página de um diálogo no seu quadro. `pedido` recebe o que ela pede além das chamadas: fechar, medir-se, devolver o foco. */
export function criarQuadro(
  endereco: string,
  titulo: string,
  chamar: Chamada,
  pedido: (mensagem: Exclude<DaPagina, { tipo: 'chamar' }>) => void,
): Quadro {
  const elemento = el('iframe', { src: endereco, title: titulo, sandbox: PERMITIDO })
  const responder = (resposta: DaPlanilha): void => elemento.contentWindow?.postMessage(resposta, '*')

  function ouvir({ source, data }: MessageEvent<DaPagina>): void {
    // Só desta página: a origem dela é opaca, e não diz nada.
    if (source === null || source !== elemento.contentWindow) return
    if (data.tipo !== 'chamar') {
      pedido(data)
      return
    }
    const { n, nome, argumentos } = data
    chamar(nome, argumentos).then(
      resposta => responder({ ...resposta, n }),
      (erro: Error) => responder({ n, erro: erro.message }),
    )
  }

  addEventListener('message', ouvir)
  return { elemento, largar: () => removeEventListener('message', ouvir) }
}
