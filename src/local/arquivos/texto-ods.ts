/**
 * O leitor de .ods apara espaços das pontas, troca `_x0041_` por letra e, dentro de textos de fórmula, troca `;` por `,`.
 * Antes da leitura esses trechos viram letras da área de uso privado do Unicode; depois, voltam a ser o que eram.
 */
export function proteger(xml: string): string {
  return xml
    .replaceAll('\u00a0', LETRA.get('\u00a0') ?? '')
    .replaceAll(' </text:p>', `${LETRA.get(' ')}</text:p>`)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, LETRA.get('_') ?? '')
    .replace(/table:formula="[^"]*"/g, formula => formula.replace(TEXTO_EM_FORMULA, protegerTexto))
}

export function restaurar(texto: string): string {
  return PRIVADAS.test(texto) ? texto.replace(TODAS_AS_PRIVADAS, letra => ORIGINAL.get(letra) ?? letra) : texto
}

const PRIMEIRA_PRIVADA = 0xf7a0
const ESPECIAIS = ['\u00a0', ' ', '_', ';', '~', '|', '[', ']', '$', '.', ':']
const LETRA = new Map(ESPECIAIS.map((letra, i) => [letra, String.fromCharCode(PRIMEIRA_PRIVADA + i)]))
const ORIGINAL = new Map([...LETRA].map(([letra, privada]) => [privada, letra]))
const FAIXA = `[${[...LETRA.values()].join('')}]`
const PRIVADAS = new RegExp(FAIXA)
const TODAS_AS_PRIVADAS = new RegExp(FAIXA, 'g')
const TEXTO_EM_FORMULA = /&quot;(?:(?!&quot;).)*&quot;/g

function protegerTexto(texto: string): string {
  const partes = texto.split(/(&\w+;|&#\w+;)/)
  // As entidades têm `;` próprio, que não é do texto.
  return partes
    .map((parte, i) => (i % 2 ? parte : parte.replace(/[;~|[\]$.:]/g, letra => LETRA.get(letra) ?? letra)))
    .join('')
}
