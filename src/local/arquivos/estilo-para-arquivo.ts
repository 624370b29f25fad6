import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from 'hucre'
import type { Borda, FormatoDeCelula } from '../../planilha/pedido.ts'
import { hexDaCor } from './cor-do-arquivo.ts'

/** Sem nome de fonte o LibreOffice escolhe uma com serifa. */
export const FONTE_PADRAO = { name: 'Arial', size: 10 } as const satisfies FontStyle

/** O formato da API como estilo do xlsx. O mesmo objeto de formato dá sempre o mesmo objeto de estilo. */
export function estiloParaArquivo(formato: FormatoDeCelula): CellStyle {
  const pronto = PRONTOS.get(formato)
  if (pronto) return pronto
  const estilo: CellStyle = { font: fonte(formato) }
  const fundo = formato.backgroundColorStyle && hexDaCor(formato.backgroundColorStyle)
  // Preencher de branco esconderia a grade; no Sheets, branco é o mesmo que sem cor.
  if (fundo && fundo !== 'FFFFFF') estilo.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: fundo } }
  if (formato.borders) estilo.border = bordas(formato.borders)
  const alinhamento = alinhar(formato)
  if (Object.keys(alinhamento).length > 0) estilo.alignment = alinhamento
  if (formato.numberFormat?.pattern) estilo.numFmt = formato.numberFormat.pattern
  PRONTOS.set(formato, estilo)
  return estilo
}

/** Verdadeiro e falso sem formato saem como 1 e 0 no LibreOffice; o Excel e o Sheets ignoram este formato. */
export function comFormatoDeBooleano(estilo: CellStyle | undefined): CellStyle {
  return estilo?.numFmt && estilo.numFmt !== 'General' ? estilo : { ...estilo, numFmt: FORMATO_DE_BOOLEANO }
}

export const FORMATO_DE_BOOLEANO = '"☑";"☑";"☐"'

const PRONTOS = new WeakMap<FormatoDeCelula, CellStyle>()
const LINHAS = { SOLID: 'thin', SOLID_MEDIUM: 'medium', DOTTED: 'dotted' } as const
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const
const VERTICAL = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const

function fonte({ textFormat = {} }: FormatoDeCelula): FontStyle {
  const cor = textFormat.foregroundColorStyle
  return {
    name: textFormat.fontFamily ?? FONTE_PADRAO.name,
    size: textFormat.fontSize ?? FONTE_PADRAO.size,
    ...(textFormat.bold ? { bold: true } : {}),
    ...(textFormat.italic ? { italic: true } : {}),
    ...(textFormat.underline ? { underline: true } : {}),
    ...(textFormat.strikethrough ? { strikethrough: true } : {}),
    ...(cor ? { color: { rgb: hexDaCor(cor) } } : {}),
  }
}

function bordas(lados: NonNullable<FormatoDeCelula['borders']>): BorderStyle {
  const lado = (borda: Borda | undefined) =>
    borda && { style: LINHAS[borda.style], color: { rgb: hexDaCor(borda.colorStyle) } }
  const escritas: BorderStyle = {}
  for (const nome of ['top', 'bottom', 'left', 'right'] as const) {
    const borda = lado(lados[nome])
    if (borda) escritas[nome] = borda
  }
  return escritas
}

function alinhar(formato: FormatoDeCelula): AlignmentStyle {
  return {
    ...(formato.horizontalAlignment ? { horizontal: HORIZONTAL[formato.horizontalAlignment] } : {}),
    ...(formato.verticalAlignment ? { vertical: VERTICAL[formato.verticalAlignment] } : {}),
    ...(formato.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
  }
}
