import type { Digitado } from './ler-digitado.ts'

/** Um número como se digita em português (`1.234,5`, `12,5%`, `R$ 10,00`, `1,5E+3`); `null` quando não é um. */
export function lerNumeroDigitado(texto: string): Digitado | null {
  const partes = NUMERO.exec(texto)
  if (partes === null) return null
  const [, sinal, real, inteiros = '', decimais, expoente = '', porcento] = partes
  if (inteiros === '' && decimais === undefined) return null
  if (real !== undefined && (porcento !== undefined || expoente !== '')) return null
  const numero = Number(`${inteiros.replaceAll('.', '') || '0'}${(decimais ?? '').replace(',', '.')}${expoente}`)
  if (!Number.isFinite(numero)) return null
  const valor = semZeroNegativo((sinal === '-' ? -1 : 1) * (porcento === undefined ? numero : numero / 100))
  const centavos = decimais === undefined ? '' : '.00'
  if (porcento !== undefined) return { valor, formato: { type: 'PERCENT', pattern: `0${centavos}%` } }
  if (real !== undefined) return { valor, formato: { type: 'NUMBER', pattern: `"R$ "#,##0${centavos}` } }
  if (inteiros.includes('.')) return { valor, formato: { type: 'NUMBER', pattern: `#,##0${centavos}` } }
  return { valor }
}

/** Ponto só de milhar, vírgula só decimal: `1.5` e `1,234.5` são texto. */
const NUMERO = /^([-+])? ?(R\$)? ?(\d{1,3}(?:\.\d{3})+|\d+)?(,\d+)?(E[-+]?\d{1,3})? ?(%)?$/i

const semZeroNegativo = (n: number): number => (n === 0 ? 0 : n)
