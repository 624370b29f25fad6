import type { Realce } from './aba.ts'
import type { Borda, Cor, EstiloDeCor, FormatoDeCelula } from './pedido.ts'

/** A cor escrita como no papel de estilos (`#0b5394`), na forma da API. */
export function cor(hex: string): EstiloDeCor {
  const parte = (de: number): number => Number.parseInt(hex.slice(de, de + 2), 16) / 255
  const rgbColor: Cor = { red: parte(1), green: parte(3), blue: parte(5) }
  return { rgbColor }
}

const AZUL = '#1f4e78'
const AZUL_CLARO = '#deeaf4'
const CINZA = '#f3f3f3'
const CINZA_TEXTO = '#595959'
const LINHA: Borda = { style: 'SOLID', colorStyle: cor('#bfbfbf') }
const GROSSA: Borda = { style: 'SOLID_MEDIUM', colorStyle: cor(AZUL) }
const CONTORNO = { top: LINHA, bottom: LINHA, left: LINHA, right: LINHA }
const FONTE = 'Arial'

const LINK = { fontFamily: FONTE, fontSize: 10, underline: true, foregroundColorStyle: cor('#0b5394') } as const
const texto = { textFormat: { fontFamily: FONTE, fontSize: 10 }, verticalAlignment: 'MIDDLE' } as const
const quadro = { ...texto, borders: CONTORNO, wrapStrategy: 'WRAP' } as const

/** Cada aparência que uma célula pode ter, pelo nome do seu papel. */
export const ESTILOS = {
  titulo: { ...texto, textFormat: { fontFamily: FONTE, fontSize: 16, bold: true, foregroundColorStyle: cor(AZUL) } },
  subtitulo: { ...texto, textFormat: { fontFamily: FONTE, fontSize: 10, foregroundColorStyle: cor(CINZA_TEXTO) } },
  secao: {
    ...texto,
    textFormat: { fontFamily: FONTE, fontSize: 12, bold: true, foregroundColorStyle: cor(AZUL) },
    borders: { bottom: { style: 'SOLID_MEDIUM', colorStyle: cor(AZUL) } },
  },
  cabecalho: {
    ...quadro,
    backgroundColorStyle: cor(AZUL),
    horizontalAlignment: 'CENTER',
    textFormat: { fontFamily: FONTE, fontSize: 9, bold: true, foregroundColorStyle: cor('#ffffff') },
  },
  cabecalhoCalculado: {
    ...quadro,
    backgroundColorStyle: cor('#4d4d4d'),
    horizontalAlignment: 'CENTER',
    textFormat: { fontFamily: FONTE, fontSize: 9, bold: true, foregroundColorStyle: cor('#ffffff') },
  },
  pontos: {
    ...texto,
    horizontalAlignment: 'CENTER',
    textFormat: { fontFamily: FONTE, fontSize: 9, italic: true, foregroundColorStyle: cor(CINZA_TEXTO) },
  },
  corpo: { ...quadro, horizontalAlignment: 'LEFT' },
  centro: { ...quadro, horizontalAlignment: 'CENTER' },
  forte: { ...quadro, horizontalAlignment: 'LEFT', textFormat: { fontFamily: FONTE, fontSize: 10, bold: true } },
  inteiro: { ...quadro, horizontalAlignment: 'CENTER', numberFormat: { type: 'NUMBER', pattern: '0' } },
  /** Quantos, com um ponto no lugar do zero: na tabela o olho vai ao que há, e no gráfico o zero não põe número. */
  contagem: { ...quadro, horizontalAlignment: 'CENTER', numberFormat: { type: 'NUMBER', pattern: '0;-0;"·"' } },
  decimal: { ...quadro, horizontalAlignment: 'CENTER', numberFormat: { type: 'NUMBER', pattern: '0.0' } },
  porcento: { ...quadro, horizontalAlignment: 'CENTER', numberFormat: { type: 'PERCENT', pattern: '0.0%' } },
  data: { ...quadro, horizontalAlignment: 'CENTER', numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
  textoPuro: { ...quadro, horizontalAlignment: 'LEFT', numberFormat: { type: 'TEXT', pattern: '@' } },
  /** O texto longo que se copia: não alarga a linha. */
  textoCortado: {
    ...quadro,
    wrapStrategy: 'CLIP',
    verticalAlignment: 'TOP',
    horizontalAlignment: 'LEFT',
    numberFormat: { type: 'TEXT', pattern: '@' },
  },
  calculado: { ...quadro, horizontalAlignment: 'LEFT', backgroundColorStyle: cor(CINZA) },
  calculadoCentro: { ...quadro, horizontalAlignment: 'CENTER', backgroundColorStyle: cor(CINZA) },
  destaque: {
    ...quadro,
    horizontalAlignment: 'CENTER',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 18, bold: true, foregroundColorStyle: cor(AZUL) },
  },
  rotuloDoDestaque: {
    ...quadro,
    horizontalAlignment: 'CENTER',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 9, foregroundColorStyle: cor(CINZA_TEXTO) },
  },
  /** Onde se escolhe em uma aba que, no resto, é do programa. */
  escolha: {
    ...quadro,
    horizontalAlignment: 'LEFT',
    backgroundColorStyle: cor('#fff8e1'),
    borders: { top: GROSSA, bottom: GROSSA, left: GROSSA, right: GROSSA },
    textFormat: { fontFamily: FONTE, fontSize: 12, bold: true },
  },
  rotuloGrande: {
    ...quadro,
    horizontalAlignment: 'LEFT',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 10, bold: true, foregroundColorStyle: cor(AZUL) },
  },
  total: {
    ...quadro,
    horizontalAlignment: 'CENTER',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 10, bold: true },
    numberFormat: { type: 'NUMBER', pattern: '0' },
  },
  totalRotulo: {
    ...quadro,
    horizontalAlignment: 'LEFT',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 10, bold: true },
  },
  totalDecimal: {
    ...quadro,
    horizontalAlignment: 'CENTER',
    backgroundColorStyle: cor(AZUL_CLARO),
    textFormat: { fontFamily: FONTE, fontSize: 10, bold: true },
    numberFormat: { type: 'NUMBER', pattern: '0.0' },
  },
  paragrafo: { ...texto, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  frase: { ...texto, wrapStrategy: 'OVERFLOW_CELL' },
  link: { ...texto, verticalAlignment: 'TOP', textFormat: LINK },
  linkNoQuadro: { ...quadro, horizontalAlignment: 'LEFT', textFormat: LINK },
} as const satisfies Record<string, FormatoDeCelula>

export type NomeDeEstilo = keyof typeof ESTILOS

/** Os tons dos realces que mais de uma aba usa; o peso da letra diz o mesmo a quem não distingue cores. */
export const TONS = {
  bom: { fundo: '#d9ead3', letra: { cor: '#1e4620' } },
  ruim: { fundo: '#f8d7da', letra: { bold: true, cor: '#7b1e28' } },
  corrigir: { fundo: '#ffe599', letra: { bold: true, italic: true, cor: '#7f6000' } },
} as const satisfies Record<string, Pick<Realce, 'fundo' | 'letra'>>
