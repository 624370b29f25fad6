import type { Valor } from '../../../planilha/celula.ts'
import type { FormatoDeCelula } from '../../../planilha/pedido.ts'
import { formatarData } from './formatar-data.ts'
import { formatarNumero } from './formatar-numero.ts'

/** O que se vê na célula, em português: vírgula decimal, `dd/mm/aaaa`, VERDADEIRO e FALSO. */
export function formatar(valor: Valor, formato: FormatoDeCelula['numberFormat']): string {
  if (valor === null) return ''
  if (typeof valor === 'string') return valor
  if (typeof valor === 'boolean') return valor ? 'VERDADEIRO' : 'FALSO'
  if (formato === undefined || formato.type === 'TEXT') return semFormato(valor)
  const porData = formato.type === 'DATE' || formato.type === 'DATE_TIME'
  return (porData ? formatarData(valor, formato.pattern) : formatarNumero(valor, formato.pattern)) ?? semFormato(valor)
}

/** O automático: até onze algarismos, e potência de dez quando não cabem. */
function semFormato(valor: number): string {
  const texto = String(Number(valor.toPrecision(11)))
  const cientifico = Math.abs(valor) >= 1e15 || (valor !== 0 && Math.abs(valor) < 1e-6)
  return (cientifico ? Number(valor.toPrecision(6)).toExponential().toUpperCase() : texto).replace('.', ',')
}
