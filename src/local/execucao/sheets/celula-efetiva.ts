import type { Valor } from '../../../planilha/celula.ts'
import type { CelulaLocal, ErroDeCelula } from '../../pasta-local.ts'

/** O que a célula mostra: o resultado da fórmula ou do derramamento, senão o que foi digitado. */
export function efetivo(celula: CelulaLocal | undefined): Valor | ErroDeCelula {
  if (celula === undefined) return null
  const daFormula = celula.formula !== undefined || celula.derramada === true
  // Um erro colado como valor não tem fórmula, e nem por isso é célula vazia.
  const erroColado = celula.valor === null && ehErro(celula.calculado ?? null)
  return daFormula || erroColado ? (celula.calculado ?? null) : celula.valor
}

export const ehErro = (valor: Valor | ErroDeCelula): valor is ErroDeCelula =>
  typeof valor === 'object' && valor !== null

/** A célula guarda data ou data e hora? É o formato que decide: o valor é um número como outro qualquer. */
export function ehData(celula: CelulaLocal): boolean {
  const tipo = celula.formato?.numberFormat?.type
  return tipo === 'DATE' || tipo === 'DATE_TIME'
}
