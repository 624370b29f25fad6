import type { CellStyle, ConditionalRule } from 'hucre'
import { endereco } from '../../planilha/celula.ts'
import type { RegraCondicional } from '../../planilha/pedido.ts'
import { corDoHex, hexDaCor } from './cor-do-arquivo.ts'
import { formulaDoArquivo, formulaParaArquivo } from './formula-do-arquivo.ts'
import { areaDoIntervalo, escreverA1, intervaloDaArea, lerSqref } from './intervalo-a1.ts'

/** As regras de cor como fórmulas, a única forma que o Excel e o LibreOffice leem do mesmo jeito. */
export function regraParaArquivo(regra: RegraCondicional, prioridade: number): ConditionalRule {
  const areas = regra.ranges.map(areaDoIntervalo)
  const canto = endereco(areas[0]?.linha ?? 0, areas[0]?.coluna ?? 0)
  return {
    type: 'expression',
    priority: prioridade,
    formula: formulaDaCondicao(regra.booleanRule.condition, canto),
    range: areas.map(escreverA1).join(' '),
    style: estiloDaRegra(regra),
  }
}

/** A regra do arquivo no modelo; `null` quando ela não cabe nele (escala de cores, barras) e segue como veio. */
export function regraDoArquivo(regra: ConditionalRule, sheetId: number): RegraCondicional | null {
  const formula = typeof regra.formula === 'string' ? regra.formula : undefined
  const areas = lerSqref(regra.range)
  if (regra.type !== 'expression' || !formula || areas.length === 0 || !cabeNoModelo(regra)) return null
  const cantos = areas.map(area => endereco(area.linha, area.coluna))
  return {
    ranges: areas.map(area => intervaloDaArea(sheetId, area)),
    booleanRule: { condition: condicaoDaFormula(formula, cantos), format: formatoDaRegra(regra.style ?? {}) },
  }
}

/** O Excel e o LibreOffice omitem "sólido" no fundo de uma regra; escrito sem isso, o fundo se perderia. */
export function comFundoDeRegra(estilo: CellStyle): CellStyle {
  const { fill } = estilo
  if (fill?.type !== 'pattern' || fill.pattern !== 'none' || !fill.bgColor) return estilo
  return { ...estilo, fill: { ...fill, pattern: 'solid', fgColor: fill.bgColor } }
}

type Condicao = RegraCondicional['booleanRule']['condition']

function formulaDaCondicao({ type, values }: Condicao, canto: string): string {
  const valor = values[0]?.userEnteredValue ?? ''
  const texto = `"${valor.replaceAll('"', '""')}"`
  if (type === 'TEXT_EQ') return `${canto}=${texto}`
  if (type === 'TEXT_STARTS_WITH') return `LEFT(${canto},${valor.length})=${texto}`
  return formulaParaArquivo(valor)
}

function condicaoDaFormula(formula: string, cantos: readonly string[]): Condicao {
  const partes = /^(?:LEFT\(([A-Z]+\d+),\d+\)|([A-Z]+\d+))="((?:[^"]|"")*)"$/.exec(formula)
  if (partes && cantos.includes(partes[1] ?? partes[2] ?? '')) {
    const type = partes[1] ? 'TEXT_STARTS_WITH' : 'TEXT_EQ'
    return { type, values: [{ userEnteredValue: (partes[3] ?? '').replaceAll('""', '"') }] }
  }
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formulaDoArquivo(formula) }] }
}

function estiloDaRegra({ booleanRule: { format } }: RegraCondicional): CellStyle {
  const fundo = format.backgroundColorStyle && { rgb: hexDaCor(format.backgroundColorStyle) }
  const { bold, italic, strikethrough, foregroundColorStyle } = format.textFormat ?? {}
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(foregroundColorStyle ? { color: { rgb: hexDaCor(foregroundColorStyle) } } : {}),
  }
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // Em regra condicional o Excel pinta com `bgColor`, e o LibreOffice com `fgColor`.
    ...(fundo ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fundo, bgColor: fundo } } : {}),
  }
}

function formatoDaRegra(estilo: CellStyle): RegraCondicional['booleanRule']['format'] {
  const fundo =
    estilo.fill?.type === 'pattern' ? corDoHex(estilo.fill.bgColor?.rgb ?? estilo.fill.fgColor?.rgb) : undefined
  const { bold, italic, strikethrough, color } = estilo.font ?? {}
  const letra = corDoHex(color?.rgb)
  const textFormat = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(letra ? { foregroundColorStyle: letra } : {}),
  }
  return {
    ...(fundo ? { backgroundColorStyle: fundo } : {}),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
  }
}

function cabeNoModelo(regra: ConditionalRule): boolean {
  // O realce do Sheets não sublinha: a regra que sublinha, no arquivo, volta como veio.
  const { border, numFmt, fill, font } = regra.style ?? {}
  return !regra.stopIfTrue && !border && !numFmt && fill?.type !== 'gradient' && !font?.underline
}
