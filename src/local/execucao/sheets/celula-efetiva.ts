import type { Valor } from '../../../planilha/celula.ts'
import { formatoVisivel } from '../../arquivos/formato-visivel.ts'
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

/** A célula guarda data ou data e hora? É o formato que decide, o nosso ou o que veio do arquivo: o valor é só um número. */
export function ehData(celula: CelulaLocal): boolean {
  const tipo = formatoVisivel(celula, [])?.numberFormat?.type
  return tipo === 'DATE' || tipo === 'DATE_TIME'
}
