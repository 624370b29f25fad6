/** Um bloco de células, como a área de transferência o leva de uma planilha a outra. */
export type Bloco = readonly (readonly string[])[]

/**
 * Lê o texto que uma planilha põe na área de transferência: tabulações entre células, quebras entre linhas e, entre aspas,
 * a célula que tem uma quebra ou uma tabulação dentro.
 */
export function lerTsv(texto: string): string[][] {
  const linhas: string[][] = [[]]
  let resto = texto.replace(/\r\n?|\n$/g, quebra => (quebra === '\r' || quebra === '\r\n' ? '\n' : ''))
  if (resto.endsWith('\n') && texto.includes('\r')) resto = resto.slice(0, -1)
  let de = 0
  for (;;) {
    const entreAspas = celulaEntreAspas(resto, de)
    const ate = entreAspas?.ate ?? proximo(resto, de)
    linhas[linhas.length - 1]!.push(entreAspas?.valor ?? resto.slice(de, ate))
    if (ate >= resto.length) return linhas
    if (resto[ate] === '\n') linhas.push([])
    de = ate + 1
  }
}

/** Como o Planilhas, o Excel e o LibreOffice esperam receber. */
export const escreverTsv = (bloco: Bloco): string => bloco.map(linha => linha.map(celula).join('\t')).join('\n')

const celula = (texto: string): string => (/[\t\n\r]|^"/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto)

/**
 * Aspas só são da área de transferência quando fecham no fim da célula e eram precisas: em volta de uma quebra, de uma
 * tabulação ou de outras aspas. `"Sim"` digitado com aspas fica com elas.
 */
function celulaEntreAspas(texto: string, de: number): { valor: string; ate: number } | null {
  if (texto[de] !== '"') return null
  let fim = de + 1
  for (; fim < texto.length; fim++) {
    if (texto[fim] !== '"') continue
    if (texto[fim + 1] !== '"') break
    fim++
  }
  const ate = fim + 1
  const dentro = texto.slice(de + 1, fim)
  const fechou = fim < texto.length && (ate === texto.length || texto[ate] === '\t' || texto[ate] === '\n')
  if (!fechou || !/[\t\n"]/.test(dentro)) return null
  return { valor: dentro.replaceAll('""', '"'), ate }
}

function proximo(texto: string, de: number): number {
  const ate = /[\t\n]/g
  ate.lastIndex = de
  return ate.exec(texto)?.index ?? texto.length
}
