import { limpo } from './texto.ts'

const FORMA_ERRADA = 'não tem a forma de um CNPJ (12.345.678/0001-95)'
const FORMA = /^[0-9A-Z]{12}\d{2}$/

export type CnpjLido = { readonly cnpj: string; readonly recuperado: boolean } | { readonly problema: string }

/**
 * Lê um CNPJ como as pessoas o guardam: com máscara ou sem, como número que perdeu os zeros à esquerda,
 * e na forma alfanumérica em vigor desde julho de 2026 (IN RFB nº 2.229/2024). Devolve-o com a máscara.
 */
export function lerCnpj(valor: string | number): CnpjLido {
  const digitado = limpo(valor).toUpperCase()
  const nu = digitado.replace(/^CNPJ\s*:?\s*/, '').replace(/[.\-‐‑–—/\s]/g, '')
  const curto = /^\d{6,13}$/.test(nu)
  const inteiro = curto ? nu.padStart(14, '0') : nu
  if (!FORMA.test(inteiro)) return { problema: FORMA_ERRADA }
  if (/^(.)\1{13}$/.test(inteiro)) return { problema: 'não é um CNPJ válido (caracteres repetidos)' }
  const esperado = digitosVerificadores(inteiro.slice(0, 12))
  if (curto && inteiro.slice(12) !== esperado) return { problema: FORMA_ERRADA }
  if (inteiro.slice(12) !== esperado) return { problema: `tem dígito verificador inválido (esperado ${esperado})` }
  return { cnpj: comMascara(inteiro), recuperado: curto }
}

/** Os dois dígitos verificadores (módulo 11) dos doze primeiros caracteres; letras valem o código ASCII menos 48. */
export function digitosVerificadores(base: string): string {
  const primeiro = modulo11(base)
  return `${primeiro}${modulo11(`${base}${primeiro}`)}`
}

export const comMascara = (c: string): string =>
  `${c.slice(0, 2)}.${c.slice(2, 5)}.${c.slice(5, 8)}/${c.slice(8, 12)}-${c.slice(12)}`

function modulo11(texto: string): number {
  let soma = 0
  for (let i = texto.length - 1, peso = 2; i >= 0; i--, peso = peso === 9 ? 2 : peso + 1) {
    soma += (texto.charCodeAt(i) - 48) * peso
  }
  const resto = soma % 11
  return resto < 2 ? 0 : 11 - resto
}
