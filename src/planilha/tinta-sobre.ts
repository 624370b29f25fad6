/** Branco ou preto: o que mais contrasta com a cor (`#rrggbb`), pela luminância relativa da WCAG. */
export function tintaSobre(cor: string): '#000000' | '#ffffff' {
  const luz = 0.2126 * canal(cor, 1) + 0.7152 * canal(cor, 3) + 0.0722 * canal(cor, 5)
  return (luz + 0.05) / 0.05 >= 1.05 / (luz + 0.05) ? '#000000' : '#ffffff'
}

function canal(cor: string, de: number): number {
  const v = Number.parseInt(cor.slice(de, de + 2), 16) / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}
