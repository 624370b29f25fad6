/** Uma célula de que se fala. */
export interface Lugar {
  readonly aba: string
  readonly celula: string
}

/**
 * As células de que um texto fala (“Avaliação 2026-3!F12”), cada uma uma vez. Títulos de aba podem ter qualquer letra: só
 * valem os das abas que há, e entre os que servem, o mais longo.
 */
export function acharLugares(texto: string, abas: readonly string[]): Lugar[] {
  const achados = new Map<string, Lugar>()
  for (const marca of texto.matchAll(ENDERECO)) {
    const antes = texto.slice(0, marca.index)
    const titulos = abas.filter(t => t !== '' && antes.endsWith(t))
    const aba = titulos.reduce((maior, t) => (t.length > maior.length ? t : maior), '')
    const celula = marca[1] ?? ''
    if (aba !== '') achados.set(porExtenso({ aba, celula }), { aba, celula })
  }
  return [...achados.values()]
}

const ENDERECO = /!([A-Z]{1,3}[1-9]\d{0,6})/g

export const porExtenso = ({ aba, celula }: Lugar): string => `${aba}!${celula}`

/** O texto sem o lugar que o começa, que o botão já diz. */
export function semOLugar(texto: string, lugar: Lugar | undefined): string {
  if (lugar === undefined || !texto.startsWith(`${porExtenso(lugar)}: `)) return texto
  const resto = texto.slice(porExtenso(lugar).length + 2)
  return resto.charAt(0).toUpperCase() + resto.slice(1)
}
