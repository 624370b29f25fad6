/** As propriedades personalizadas de um .xlsx (`docProps/custom.xml`). O SheetJS as devolve com os acentos trocados. */
export function propriedadesDoXlsx(xml: string): Map<string, string> {
  return pares(xml.matchAll(/<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:\w+>([^<]*)<\/vt:\w+>/g))
}

/** As de um .ods (`meta.xml`). */
export function propriedadesDoOds(xml: string): Map<string, string> {
  return pares(xml.matchAll(/<meta:user-defined\b[^>]*\bmeta:name="([^"]*)"[^>]*>([^<]*)<\/meta:user-defined>/g))
}

const ENTIDADES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const pares = (achados: Iterable<RegExpMatchArray>): Map<string, string> =>
  new Map([...achados].map(([, nome = '', valor = '']) => [semEntidades(nome), semEntidades(valor)]))

function semEntidades(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (inteira, decimal, hexa, nome) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hexa) return String.fromCodePoint(Number.parseInt(hexa, 16))
    return ENTIDADES[nome] ?? inteira
  })
}
