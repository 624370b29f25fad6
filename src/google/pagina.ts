/** As páginas que o pacote leva: cada uma é um arquivo HTML ao lado do código. */
export type NomeDePagina = 'Ficha' | 'Acao' | 'Ajuda'

/**
 * A página, com o que ela precisa saber ao abrir. Nunca por modelo (`<?!=`): o valor vai em um atributo, escapado,
 * e a página o lê como JSON (`src/paginas/comum/inicio.ts`).
 */
export function pagina(
  nome: NomeDePagina,
  inicio: Readonly<Record<string, unknown>>,
): GoogleAppsScript.HTML.HtmlOutput {
  const html = HtmlService.createHtmlOutputFromFile(nome).getContent()
  return HtmlService.createHtmlOutput(html.split(LUGAR).join(`data-valor="${noAtributo(JSON.stringify(inicio))}"`))
}

const LUGAR = 'data-valor=""'

const noAtributo = (texto: string): string =>
  texto
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u2028|\u2029/g, ' ')
