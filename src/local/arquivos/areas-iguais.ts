import type { Mescla } from '../../planilha/pasta.ts'

/** Junta células vizinhas com o mesmo conteúdo em retângulos: milhares de células com a mesma lista viram um intervalo. */
export function areasIguais<T>(celulas: Iterable<{ linha: number; coluna: number; valor: T }>): Map<T, Mescla[]> {
  const colunas = new Map<T, Map<number, [number, number][]>>()
  for (const { linha, coluna, valor } of celulas) {
    const doValor = colunas.get(valor) ?? new Map<number, [number, number][]>()
    colunas.set(valor, doValor)
    const faixas = doValor.get(coluna) ?? []
    doValor.set(coluna, faixas)
    const ultima = faixas.at(-1)
    if (ultima && ultima[1] === linha) ultima[1] = linha + 1
    else faixas.push([linha, linha + 1])
  }
  return new Map([...colunas].map(([valor, doValor]) => [valor, retangulos(doValor)]))
}

type Area = { -readonly [campo in keyof Mescla]: Mescla[campo] }

function retangulos(colunas: ReadonlyMap<number, readonly [number, number][]>): Mescla[] {
  const prontos: Area[] = []
  let abertos = new Map<string, Area>()
  for (const [coluna, faixas] of [...colunas].sort(([a], [b]) => a - b)) {
    const continuam = new Map<string, Area>()
    for (const [linha, ateLinha] of faixas) {
      const chave = `${linha}:${ateLinha}`
      const vizinha = abertos.get(chave)
      const area = vizinha?.ateColuna === coluna ? vizinha : { linha, coluna, ateLinha, ateColuna: 0 }
      if (area !== vizinha) prontos.push(area)
      area.ateColuna = coluna + 1
      continuam.set(chave, area)
    }
    abertos = continuam
  }
  return prontos.sort((a, b) => a.linha - b.linha || a.coluna - b.coluna)
}
