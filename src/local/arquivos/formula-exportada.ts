import type { Valor } from '../../planilha/celula.ts'
import type { ErroDeCelula } from '../pasta-local.ts'

/**
 * O que o Excel não calcula (função personalizada, célula derramada) o Google exporta como
 * `IFERROR(__xludf.DUMMYFUNCTION("ORIGINAL"),resultado)`, e revive ao importar. Lemos e escrevemos essa forma.
 */
export type FormulaExportada =
  | { readonly tipo: 'formula'; readonly formula: string; readonly resultado: string }
  | { readonly tipo: 'derramada'; readonly resultado: string }

/** Reconhece também as formas que o Excel e o LibreOffice escrevem ao salvar de novo; `null` para fórmula comum. */
export function desembrulhar(formula: string): FormulaExportada | null {
  const partes = EMBRULHO.exec(formula)
  if (!partes) return null
  const original = juntarTextos(partes[1] ?? '')
  const resultado = (partes[2] ?? '').trim()
  if (original === MARCA_DE_DERRAMADA) return { tipo: 'derramada', resultado }
  return { tipo: 'formula', formula: `=${original.replace(/^=/, '')}`, resultado }
}

export function embrulharFormula(formula: string, resultado: Valor | ErroDeCelula): string {
  return embrulhar(formula.replace(/^=/, ''), resultado)
}

export const embrulharDerramada = (resultado: Valor | ErroDeCelula): string => embrulhar(MARCA_DE_DERRAMADA, resultado)

/** O resultado escrito dentro da forma exportada; `undefined` quando não é um literal. */
export function literal(texto: string): Valor | undefined {
  if (texto === LITERAL_DE_VAZIO) return null
  if (TEXTOS.test(texto)) return juntarTextos(texto)
  if (/^TRUE(\(\))?$/i.test(texto)) return true
  if (/^FALSE(\(\))?$/i.test(texto)) return false
  return /^-?[\d.]+(E[+-]?\d+)?$/i.test(texto) ? Number(texto) : undefined
}

const MARCA_DE_DERRAMADA = '"COMPUTED_VALUE"'
const LITERAL_DE_VAZIO = '" "'
const UM_TEXTO = '"(?:[^"]|"")*"'
const VARIOS_TEXTOS = `${UM_TEXTO}(?:\\s*&\\s*${UM_TEXTO})*`
const TEXTOS = new RegExp(`^${VARIOS_TEXTOS}$`)
const EMBRULHO = new RegExp(
  `^=?\\s*IFERROR\\(\\s*@?(?:[\\w.]*\\.)?DUMMYFUNCTION\\(\\s*(${VARIOS_TEXTOS})\\s*\\)\\s*[,;]([\\s\\S]*)\\)$`,
  'i',
)
/** O Excel recusa texto de mais de 255 letras dentro de fórmula; o corte nunca parte um emoji ao meio. */
const PEDACOS = /[\s\S]{1,254}[^\uD800-\uDBFF]|[\s\S]{1,255}/g
const MAIOR_FORMULA = 8192

function embrulhar(original: string, resultado: Valor | ErroDeCelula): string {
  const chamada = `IFERROR(__xludf.DUMMYFUNCTION(${textoLiteral(original)}),`
  const completa = `${chamada}${resultadoLiteral(resultado)})`
  // O resultado inteiro fica sempre guardado na célula; só o literal se encurta.
  return completa.length <= MAIOR_FORMULA ? completa : `${chamada}"")`
}

function resultadoLiteral(resultado: Valor | ErroDeCelula): string {
  if (resultado === null) return LITERAL_DE_VAZIO
  if (typeof resultado === 'boolean') return resultado ? 'TRUE' : 'FALSE'
  if (typeof resultado === 'number')
    return Number.isInteger(resultado) && Math.abs(resultado) < 1e15
      ? `${resultado}.0`
      : String(resultado).toUpperCase()
  return textoLiteral(typeof resultado === 'string' ? resultado : resultado.erro)
}

function textoLiteral(texto: string): string {
  const pedacos = texto.match(PEDACOS) ?? ['']
  return pedacos.map(pedaco => `"${pedaco.replaceAll('"', '""')}"`).join('&')
}

function juntarTextos(textos: string): string {
  const pedacos = textos.match(new RegExp(UM_TEXTO, 'g')) ?? []
  return pedacos.map(pedaco => pedaco.slice(1, -1).replaceAll('""', '"')).join('')
}
