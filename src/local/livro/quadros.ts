import { randomUUID } from 'node:crypto'

/** As páginas HTML que o pacote mostrou, cada uma no seu endereço, prontas para um iframe. */
export interface Quadros {
  /** Guarda a página e devolve o endereço dela. */
  guardar(html: string): string
  ler(id: string): string | undefined
}

export function criarQuadros(): Quadros {
  const guardados = new Map<string, string>()
  return {
    guardar: html => {
      const id = randomUUID()
      guardados.set(id, html)
      // A página aberta já foi lida: das velhas ninguém precisa mais.
      const [maisVelho] = guardados.keys()
      if (guardados.size > MAXIMO && maisVelho !== undefined) guardados.delete(maisVelho)
      return `/quadro/${id}`
    },
    ler: id => guardados.get(id),
  }
}

const MAXIMO = 50
