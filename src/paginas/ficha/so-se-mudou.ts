import { conteudo } from '../comum/elementos.ts'

type Filhos = Parameters<typeof conteudo> extends [Element, ...infer F] ? F : never

/**
 * Troca o que o elemento tem só quando muda o que há a mostrar (`chave`): trocá-lo sob o rato perderia o clique, e sob o
 * teclado, o foco.
 */
export function soSeMudou(elemento: Element, chave: readonly unknown[], desenhar: () => Filhos): void {
  const nova = JSON.stringify(chave)
  if (DESENHADOS.get(elemento) === nova) return
  DESENHADOS.set(elemento, nova)
  conteudo(elemento, ...desenhar())
}

const DESENHADOS = new WeakMap<Element, string>()
