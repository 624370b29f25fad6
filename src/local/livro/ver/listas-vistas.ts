import type { RegraDeValidacao } from '../../../planilha/pedido.ts'

/** As listas de escolha que a página conhece: cada uma uma vez, e só se acrescentam. */
export interface ListasVistas {
  readonly todas: readonly (readonly string[])[]
  indice(regra: RegraDeValidacao | undefined): number | undefined
}

export function criarListas(): ListasVistas {
  const todas: string[][] = []
  const porTexto = new Map<string, number>()
  const porRegra = new WeakMap<object, number>()
  return {
    todas,
    indice: regra => {
      if (regra?.condition.type !== 'ONE_OF_LIST') return undefined
      const conhecida = porRegra.get(regra.condition)
      if (conhecida !== undefined) return conhecida
      const lista = regra.condition.values.map(v => v.userEnteredValue)
      const texto = JSON.stringify(lista)
      const indice = porTexto.get(texto) ?? todas.push(lista) - 1
      porTexto.set(texto, indice)
      porRegra.set(regra.condition, indice)
      return indice
    },
  }
}
