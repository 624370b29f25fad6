import type { Ambiente } from '../ambiente.ts'
import { numero, texto } from '../assinatura.ts'
import { excecao } from '../erros.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

/** O que uma página guarda até ser mostrada. */
export interface Pagina {
  readonly html: string
  titulo: string
  largura: number | null
  altura: number | null
}

export const criarHtmlService = (ambiente: Ambiente): object =>
  estrito(ambiente, 'HtmlService', {
    createHtmlOutput: metodo(ambiente, 'HtmlService.createHtmlOutput', [[texto]], (html: string) =>
      criarPagina(ambiente, html),
    ),
    createHtmlOutputFromFile: metodo(ambiente, 'HtmlService.createHtmlOutputFromFile', [[texto]], (nome: string) => {
      const html = ambiente.estado.paginas.get(nome)
      if (html === undefined) throw excecao(`No HTML file named ${nome} was found.`)
      return criarPagina(ambiente, html)
    }),
  })

/** A página por trás de um `HtmlOutput`; `undefined` quando o objeto não é um. */
export const paginaDe = (objeto: unknown): Pagina | undefined => PAGINAS.get(objeto as object)

const PAGINAS = new WeakMap<object, Pagina>()

function criarPagina(ambiente: Ambiente, html: string): object {
  const pagina: Pagina = { html, titulo: '', largura: null, altura: null }
  const saida: object = estrito(ambiente, 'HtmlOutput', {
    getContent: metodo(ambiente, 'HtmlOutput.getContent', [[]], () => html),
    setTitle: metodo(ambiente, 'HtmlOutput.setTitle', [[texto]], (titulo: string) => {
      pagina.titulo = titulo
      return saida
    }),
    setWidth: metodo(ambiente, 'HtmlOutput.setWidth', [[numero]], (largura: number) => {
      pagina.largura = largura
      return saida
    }),
    setHeight: metodo(ambiente, 'HtmlOutput.setHeight', [[numero]], (altura: number) => {
      pagina.altura = altura
      return saida
    }),
  })
  PAGINAS.set(saida, pagina)
  return saida
}
