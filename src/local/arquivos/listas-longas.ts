import type { WorkSheet } from '@e965/xlsx'
import type { WriteSheet } from 'hucre'
import { lerA1, referencia } from './intervalo-a1.ts'

/** Aba auxiliar, escondida, com as listas de escolha que não cabem na própria regra (mais de 255 letras, ou vírgulas). */
export const ABA_DAS_LISTAS = 'Conformidade.listas'

export interface ListasLongas {
  readonly guardar: (valores: readonly string[]) => string
  /** A aba pronta, ou nada quando nenhuma lista precisou dela. */
  readonly aba: () => WriteSheet[]
}

export function listasLongas(): ListasLongas {
  const listas: { readonly chave: string; readonly valores: readonly string[] }[] = []
  return {
    guardar(valores) {
      const chave = JSON.stringify(valores)
      const existente = listas.findIndex(lista => lista.chave === chave)
      const coluna = existente >= 0 ? existente : listas.push({ chave, valores }) - 1
      return referencia(ABA_DAS_LISTAS, { linha: 0, coluna, ateLinha: valores.length, ateColuna: coluna + 1 })
    },
    aba() {
      if (listas.length === 0) return []
      const altura = Math.max(...listas.map(lista => lista.valores.length))
      const rows = Array.from({ length: altura }, (_, i) => listas.map(lista => lista.valores[i] ?? null))
      return [{ name: ABA_DAS_LISTAS, rows, veryHidden: true }]
    },
  }
}

/** Relê uma lista pela referência que a regra traz; `null` quando ela aponta para outro lugar. */
export function listaGuardada(aba: WorkSheet | undefined, formula: string): string[] | null {
  const partes = new RegExp(`^'?${ABA_DAS_LISTAS.replace('.', '\\.')}'?[!.](.+)$`).exec(formula)
  const area = partes?.[1] && aba ? lerA1(partes[1]) : null
  if (!area || !aba) return null
  const valores: string[] = []
  for (let linha = area.linha; linha < area.ateLinha; linha++) {
    const valor = aba['!data']?.[linha]?.[area.coluna]?.v
    if (valor === undefined || valor === null) break
    valores.push(String(valor))
  }
  return valores
}
