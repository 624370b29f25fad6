/**
 * Ordem em que calcular: cada um depois daqueles de que depende. Os que dependem de si mesmos, direta ou
 * indiretamente, ficam de fora; os que apenas dependem deles são calculados (e recebem o erro).
 */
export function ordenar(dependencias: readonly ReadonlySet<number>[]): { ordem: number[]; circulares: Set<number> } {
  const circulares = acharCirculares(dependencias)
  return { ordem: camadas(dependencias, circulares), circulares }
}

/** Tira, camada por camada, quem não depende de ninguém que sobrou; a ordem de entrada desempata. */
function camadas(dependencias: readonly ReadonlySet<number>[], fora: ReadonlySet<number>): number[] {
  const dependentes: number[][] = dependencias.map(() => [])
  const faltam = dependencias.map((de, i) => {
    let n = 0
    for (const d of de) {
      if (fora.has(d)) continue
      dependentes[d]?.push(i)
      n++
    }
    return n
  })
  const ordem = dependencias.map((_, i) => i).filter(i => faltam[i] === 0 && !fora.has(i))
  for (let k = 0; k < ordem.length; k++) {
    for (const d of dependentes[ordem[k] as number] as number[]) {
      faltam[d] = (faltam[d] as number) - 1
      if (faltam[d] === 0 && !fora.has(d)) ordem.push(d)
    }
  }
  return ordem
}

function acharCirculares(dependencias: readonly ReadonlySet<number>[]): Set<number> {
  const resolvidos = new Set(camadas(dependencias, new Set()))
  const restantes = new Set(dependencias.keys())
  for (const i of resolvidos) restantes.delete(i)
  // Sobram os ciclos e quem depende deles: estes não servem de dependência a nenhum outro que sobrou.
  for (let mudou = true; mudou; ) {
    mudou = false
    const servem = new Set([...restantes].flatMap(i => [...(dependencias[i] as ReadonlySet<number>)]))
    for (const i of restantes) {
      if (servem.has(i)) continue
      restantes.delete(i)
      mudou = true
    }
  }
  return restantes
}
