import type { Valor } from '../../../planilha/celula.ts'
import type { FormatoDeCelula } from '../../../planilha/pedido.ts'
import type { Dia } from '../../../tempo/dia.ts'
import { lerDataDigitada } from './data-digitada.ts'
import { lerNumeroDigitado } from './numero-digitado.ts'

export type FormatoDeNumero = NonNullable<FormatoDeCelula['numberFormat']>

/** O que a pessoa quis dizer com o que digitou, e o formato que isso pede a uma célula que não tem nenhum. */
export interface Digitado {
  readonly valor: Valor
  readonly formula?: string
  readonly formato?: FormatoDeNumero
}

/** Lê o texto como o Sheets em português o leria, em uma célula com aquele formato de número. */
export function lerDigitado(texto: string, formato: FormatoDeNumero | undefined, hoje: Dia): Digitado {
  if (texto === '') return { valor: null }
  if (formato?.type === 'TEXT') return { valor: texto }
  if (texto.startsWith("'")) return { valor: texto.slice(1) || null }
  if (texto.startsWith('=') && texto.length > 1) return { valor: null, formula: texto }
  const limpo = texto.trim()
  // Quase tudo o que se digita é palavra: só o que pode ser outra coisa paga a conta das expressões.
  if (!PODE_NAO_SER_TEXTO.test(limpo)) return { valor: texto }
  const logico = LOGICOS[limpo.toLowerCase()]
  if (logico !== undefined) return { valor: logico }
  const numero = lerNumeroDigitado(limpo)
  if (numero !== null) return formato?.type === 'PERCENT' ? emPorcento(numero) : numero
  return lerDataDigitada(limpo, hoje) ?? { valor: texto }
}

const PODE_NAO_SER_TEXTO = /^[-+\d,R]|^(?:verdadeiro|falso|true|false)$/i
const LOGICOS: Readonly<Record<string, boolean>> = { verdadeiro: true, falso: false, true: true, false: false }

/** Em uma célula de porcentagem, `5` já é 5%. */
function emPorcento(numero: Digitado): Digitado {
  if (numero.formato?.type === 'PERCENT' || typeof numero.valor !== 'number') return numero
  return { valor: numero.valor / 100 }
}
