import type { BorderSide, CellStyle, FontStyle, Workbook } from 'hucre'
import type { AparenciaDaCelula } from './aparencia.ts'
import { semTema } from './cor-do-arquivo.ts'

/**
 * Completa e compartilha os estilos lidos: a fonte padrão do arquivo vem escrita, as cores do tema viram cores,
 * e células com o mesmo estilo dividem um objeto só (são dezenas de milhares).
 */
export function normalizadorDeEstilos(lido: Workbook): (estilo: CellStyle) => AparenciaDaCelula {
  const tema = lido.themeColors ?? []
  const numeros = new WeakMap<object, number>()
  let ultimo = 0
  const numero = (parte: object | undefined): number => {
    if (!parte) return 0
    const conhecido = numeros.get(parte) ?? ++ultimo
    numeros.set(parte, conhecido)
    return conhecido
  }
  const prontos = new Map<string, AparenciaDaCelula>()
  return estilo => {
    const partes = [estilo.font, estilo.fill, estilo.border, estilo.alignment, estilo.protection].map(numero)
    const chave = `${partes.join()}|${estilo.numFmt ?? ''}`
    const pronto = prontos.get(chave) ?? { estilo: completo(estilo, lido.defaultFont, tema) }
    prontos.set(chave, pronto)
    return pronto
  }
}

function completo(estilo: CellStyle, fontePadrao: FontStyle | undefined, tema: readonly string[]): CellStyle {
  const font = estilo.font ?? fontePadrao
  const { numFmt, font: _fonte, fill, border, ...resto } = estilo
  return {
    ...resto,
    ...(font ? { font: { ...font, ...cor(font.color, tema) } } : {}),
    ...(fill ? { fill: preenchimento(fill, tema) } : {}),
    ...(border ? { border: bordas(border, tema) } : {}),
    ...(numFmt && numFmt !== 'General' ? { numFmt } : {}),
  }
}

const cor = (original: FontStyle['color'], tema: readonly string[]): { color?: NonNullable<FontStyle['color']> } => {
  const resolvida = semTema(original, tema)
  return resolvida ? { color: resolvida } : {}
}

function preenchimento(fill: NonNullable<CellStyle['fill']>, tema: readonly string[]): NonNullable<CellStyle['fill']> {
  if (fill.type === 'gradient') return fill
  const frente = semTema(fill.fgColor, tema)
  const fundo = semTema(fill.bgColor, tema)
  return { ...fill, ...(frente ? { fgColor: frente } : {}), ...(fundo ? { bgColor: fundo } : {}) }
}

function bordas(border: NonNullable<CellStyle['border']>, tema: readonly string[]): NonNullable<CellStyle['border']> {
  const lados = (['top', 'right', 'bottom', 'left', 'diagonal'] as const).flatMap(nome => {
    const lado = border[nome]
    return lado ? [[nome, { ...lado, ...cor(lado.color, tema) } satisfies BorderSide] as const] : []
  })
  return { ...border, ...Object.fromEntries(lados) }
}
