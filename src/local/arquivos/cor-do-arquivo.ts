import { type Color, resolveThemeColor } from 'hucre'
import type { Cor, EstiloDeCor } from '../../planilha/pedido.ts'

/** `RRGGBB` a partir da cor da API. */
export function hexDaCor({ rgbColor }: EstiloDeCor): string {
  const parte = (fracao: number): string =>
    Math.round(fracao * 255)
      .toString(16)
      .padStart(2, '0')
  return (parte(rgbColor.red) + parte(rgbColor.green) + parte(rgbColor.blue)).toUpperCase()
}

/** A cor da API a partir de `RRGGBB`; `undefined` quando o arquivo usa cor que não se resolve (paleta antiga). */
export function corDoHex(hex: string | undefined): EstiloDeCor | undefined {
  if (!hex || !/^[0-9a-f]{6}$/i.test(hex)) return undefined
  const parte = (de: number): number => Number.parseInt(hex.slice(de, de + 2), 16) / 255
  const rgbColor: Cor = { red: parte(0), green: parte(2), blue: parte(4) }
  return { rgbColor }
}

/** Troca as cores do tema do arquivo pelas cores em si: o arquivo escrito tem outro tema. */
export function semTema(cor: Color | undefined, tema: readonly string[]): Color | undefined {
  if (cor?.theme === undefined || cor.rgb !== undefined) return cor
  return tema[cor.theme] ? { rgb: resolveThemeColor([...tema], cor.theme, cor.tint) } : cor
}
