import type { BorderSide, CellStyle } from 'hucre'
import type { Borda, FormatoDeCelula, FormatoDeTexto } from '../../planilha/pedido.ts'
import type { CelulaLocal, FolhaLocal } from '../pasta-local.ts'
import { aparenciaDaCelula } from './aparencia.ts'
import { corDoHex } from './cor-do-arquivo.ts'
import { FORMATO_DE_BOOLEANO } from './estilo-para-arquivo.ts'
import { enderecoDoLink } from './links.ts'

/** Como a célula aparece: o formato dado por um pedido ou, enquanto não houver, o que veio do arquivo. */
export function formatoVisivel(celula: CelulaLocal, folhas: readonly FolhaLocal[]): FormatoDeCelula | undefined {
  if (celula.formato) return celula.formato
  const aparencia = aparenciaDaCelula(celula)
  const uri = aparencia?.link && enderecoDoLink(aparencia.link, folhas)
  const formato = aparencia?.estilo ? formatoDoEstilo(aparencia.estilo) : undefined
  if (!uri) return formato
  return { ...formato, textFormat: { ...formato?.textFormat, link: { uri } } }
}

/** O estilo do xlsx na forma da API; o que ela não descreve (degradê, texto girado) fica de fora. */
function formatoDoEstilo(estilo: CellStyle): FormatoDeCelula {
  const pronto = PRONTOS.get(estilo)
  if (pronto) return pronto
  const fundo = estilo.fill?.type === 'pattern' && estilo.fill.pattern === 'solid' ? estilo.fill.fgColor : undefined
  const backgroundColorStyle = corDoHex(fundo?.rgb)
  const borders = bordas(estilo)
  const numberFormat = numero(estilo.numFmt)
  const horizontal = HORIZONTAL[estilo.alignment?.horizontal ?? '']
  const vertical = VERTICAL[estilo.alignment?.vertical ?? '']
  const textFormat = texto(estilo)
  const formato: FormatoDeCelula = {
    ...(numberFormat ? { numberFormat } : {}),
    ...(backgroundColorStyle ? { backgroundColorStyle } : {}),
    ...(borders ? { borders } : {}),
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(estilo.alignment?.wrapText ? { wrapStrategy: 'WRAP' } : {}),
    ...(textFormat ? { textFormat } : {}),
  }
  PRONTOS.set(estilo, formato)
  return formato
}

const PRONTOS = new WeakMap<CellStyle, FormatoDeCelula>()
const HORIZONTAL: Readonly<Record<string, 'LEFT' | 'CENTER' | 'RIGHT'>> = {
  left: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
}
const VERTICAL: Readonly<Record<string, 'TOP' | 'MIDDLE' | 'BOTTOM'>> = {
  top: 'TOP',
  center: 'MIDDLE',
  bottom: 'BOTTOM',
}
const LINHAS: Readonly<Record<string, Borda['style']>> = {
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_MEDIUM',
  dotted: 'DOTTED',
  hair: 'DOTTED',
}
const PRETO = { red: 0, green: 0, blue: 0 }

function texto({ font }: CellStyle): FormatoDeTexto | undefined {
  if (!font) return undefined
  const cor = corDoHex(font.color?.rgb)
  return {
    ...(font.name ? { fontFamily: font.name } : {}),
    ...(font.size ? { fontSize: font.size } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strikethrough: true } : {}),
    ...(cor ? { foregroundColorStyle: cor } : {}),
  }
}

function bordas({ border }: CellStyle): FormatoDeCelula['borders'] {
  if (!border) return undefined
  const lado = (borda: BorderSide): Borda => ({
    style: LINHAS[borda.style] ?? 'SOLID',
    colorStyle: corDoHex(borda.color?.rgb) ?? { rgbColor: PRETO },
  })
  const lados = (['top', 'bottom', 'left', 'right'] as const).flatMap(nome => {
    const borda = border[nome]
    return borda ? [[nome, lado(borda)] as const] : []
  })
  return lados.length > 0 ? Object.fromEntries(lados) : undefined
}

function numero(padrao: string | undefined): FormatoDeCelula['numberFormat'] {
  if (!padrao || padrao === 'General' || padrao === FORMATO_DE_BOOLEANO) return undefined
  const semTextos = padrao.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (semTextos.includes('@')) return { type: 'TEXT', pattern: padrao }
  if (/[hs]/i.test(semTextos)) return { type: 'DATE_TIME', pattern: padrao }
  if (/[dmy]/i.test(semTextos)) return { type: 'DATE', pattern: padrao }
  return { type: semTextos.includes('%') ? 'PERCENT' : 'NUMBER', pattern: padrao }
}
