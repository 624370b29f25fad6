/** Cada um uma vez só, o primeiro, e nenhum dos já vistos; `de` diz o que faz de dois o mesmo. */
export function umaVez<T>(lista: readonly T[], de: (item: T) => string, vistos: Set<string> = new Set()): T[] {
  return lista.filter(item => {
    const id = de(item)
    const novo = !vistos.has(id)
    vistos.add(id)
    return novo
  })
}
