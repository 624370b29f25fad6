const MAXIMO_LEMBRADO = 5000

/** A mesma leitura, feita uma vez por texto: os mesmos títulos se comparam em cada linha de cada aba. */
export function lembrando<T>(ler: (texto: string) => T): (texto: string) => T {
  const lidos = new Map<string, { readonly lido: T }>()
  return texto => {
    let guardado = lidos.get(texto)
    if (guardado === undefined) {
      guardado = { lido: ler(texto) }
      if (lidos.size >= MAXIMO_LEMBRADO) lidos.clear()
      lidos.set(texto, guardado)
    }
    return guardado.lido
  }
}
