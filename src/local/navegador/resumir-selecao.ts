import type { AreaVista, FolhaVista } from '../livro/mensagens.ts'

export interface ResumoDaSelecao {
  /** Células com algo escrito. */
  readonly contagem: number
  /** `null` quando não há números. */
  readonly soma: number | null
  readonly media: number | null
}

/** O que a barra de estado diz do que está selecionado. */
export function resumirSelecao(folha: FolhaVista, area: AreaVista): ResumoDaSelecao {
  let contagem = 0
  const numeros: number[] = []
  for (let l = area.linha; l < Math.min(area.ateLinha, folha.celulas.length); l++) {
    for (const [c, celula] of Object.entries(folha.celulas[l] ?? {})) {
      if (Number(c) < area.coluna || Number(c) >= area.ateColuna || !celula.t) continue
      contagem++
      const numero = numeroDe(celula.t)
      if (numero !== null) numeros.push(numero)
    }
  }
  // Em inteiros de um milionésimo, 0,1 + 0,2 dá 0,3.
  const soma = numeros.length === 0 ? null : Math.round(numeros.reduce((a, b) => a + b, 0) * 1e6) / 1e6
  return { contagem, soma, media: soma === null ? null : soma / numeros.length }
}

/** O número que o texto mostra, como se escreve no Brasil: `1.234,5`, `-3`, `45%`. O que começa com zero é código, e não número. */
export function numeroDe(texto: string): number | null {
  const partes = /^(-?)((?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,11})(?:,\d+)?)(%?)$/.exec(texto.trim())
  if (partes === null) return null
  const valor = Number(partes[2]!.replaceAll('.', '').replace(',', '.'))
  return (partes[1] ? -valor : valor) / (partes[3] ? 100 : 1)
}

export const emPortugues = (numero: number): string => numero.toLocaleString('pt-BR', { maximumFractionDigits: 2 })
