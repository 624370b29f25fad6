import type { IdItem } from '../norma/itens.ts'
import type { Parametros } from '../norma/parametros.ts'
import { type Dia, diasEntre } from '../tempo/dia.ts'

/**
 * Art. 8º: a informação está atualizada na data de referência? Mais velha que os dias do parâmetro, ou sem data à vista,
 * está desatualizada. Nos itens que só mudam quando há o que mudar, a data não se cobra.
 */
export function estaAtualizado(
  item: IdItem,
  atualizadoEm: Dia | null,
  referencia: Dia,
  parametros: Pick<Parametros, 'diasDeAtualizacao' | 'itensSemAtualizacao'>,
): boolean {
  if (parametros.itensSemAtualizacao.split(', ').includes(item)) return true
  return atualizadoEm !== null && !velhoDemais(atualizadoEm, referencia, parametros.diasDeAtualizacao)
}

/** Passaram mais dias do que o Art. 8º admite? No último dia ainda está atualizado. */
export const velhoDemais = (atualizadoEm: Dia, referencia: Dia, dias: number): boolean =>
  diasEntre(atualizadoEm, referencia) > dias
