import type { FolhaVista, LinhasMudadas, LinhaVista, LivroVisto, Mudanca } from '../livro/mensagens.ts'

/** O que repintar em cada aba: tudo, ou só algumas linhas. */
export type Repintura = ReadonlyMap<number, 'tudo' | readonly number[]>

export interface Aplicada {
  readonly livro: LivroVisto
  readonly repintar: Repintura
  /** A lista das abas mudou: nome, ordem, cor, quais existem. */
  readonly guias: boolean
}

/**
 * O livro depois da mudança. `velha`: já se tinha aplicado; `faltam`: perdeu-se alguma antes desta, e só relendo o livro
 * inteiro se sabe como ele está.
 */
export function aplicar(livro: LivroVisto, mudanca: Mudanca): Aplicada | 'velha' | 'faltam' {
  if (mudanca.versao <= livro.versao) return 'velha'
  if (mudanca.anterior !== livro.versao) return 'faltam'
  const repintar = new Map<number, 'tudo' | readonly number[]>()
  const folhas = new Map(livro.folhas.map(f => [f.id, f]))
  for (const mudada of mudanca.folhas) {
    const antes = folhas.get(mudada.id)
    if ('titulo' in mudada) {
      folhas.set(mudada.id, mudada)
      repintar.set(mudada.id, 'tudo')
    } else {
      if (antes === undefined) return 'faltam'
      folhas.set(mudada.id, comLinhas(antes, mudada))
      repintar.set(
        mudada.id,
        mudada.linhas.map(([linha]) => linha),
      )
    }
  }
  const ordem = mudanca.ordem ?? [...folhas.keys()]
  if (ordem.some(id => !folhas.has(id))) return 'faltam'
  return {
    livro: {
      ...livro,
      versao: mudanca.versao,
      folhas: ordem.map(id => folhas.get(id)!),
      estilos: [...livro.estilos, ...mudanca.estilos],
      listas: [...livro.listas, ...mudanca.listas],
    },
    repintar,
    guias: mudanca.ordem !== undefined || [...repintar.values()].includes('tudo'),
  }
}

function comLinhas(folha: FolhaVista, { linhas, graficos }: LinhasMudadas): FolhaVista {
  const celulas: (LinhaVista | null)[] = [...folha.celulas]
  for (const [numero, linha] of linhas) {
    while (celulas.length <= numero) celulas.push(null)
    celulas[numero] = linha
  }
  return { ...folha, celulas, graficos }
}
