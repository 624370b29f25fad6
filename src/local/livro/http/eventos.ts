import type { ServerResponse } from 'node:http'
import type { Evento } from '../mensagens.ts'

/** As janelas abertas, e o que se conta a todas elas (`text/event-stream`). */
export interface Eventos {
  ligar(resposta: ServerResponse, primeiros: readonly Evento[]): void
  contar(evento: Evento): void
  fechar(): void
}

/** De tempos em tempos algo passa, para que nem o navegador nem um intermediário dê a ligação por morta. */
const BATIDA = 15_000
const MAXIMO_POR_LER = 64 * 1024 * 1024

export function criarEventos(): Eventos {
  const ligadas = new Set<ServerResponse>()
  const mandar = (texto: string): void => {
    for (const ligada of ligadas) {
      ligada.write(texto)
      // A janela que parou de ler não enche a memória: quando voltar, liga de novo e pede o livro.
      if (ligada.writableLength > MAXIMO_POR_LER) ligada.destroy()
    }
  }
  const batida = setInterval(() => mandar(': aqui\n\n'), BATIDA)
  batida.unref()
  return {
    ligar: (resposta, primeiros) => {
      ligadas.add(resposta)
      resposta.on('close', () => ligadas.delete(resposta))
      resposta.on('error', () => ligadas.delete(resposta))
      resposta.write(`retry: 1000\n\n${primeiros.map(emTexto).join('')}`)
    },
    contar: evento => mandar(emTexto(evento)),
    fechar: () => {
      clearInterval(batida)
      for (const ligada of ligadas) ligada.end()
    },
  }
}

const emTexto = (evento: Evento): string => `data: ${JSON.stringify(evento)}\n\n`
