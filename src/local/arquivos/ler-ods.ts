import { read, type WorkBook } from '@e965/xlsx'
import type { Livro } from './livro.ts'
import { OPCOES } from './opcoes-de-leitura.ts'
import { propriedadesDoOds } from './propriedades-do-arquivo.ts'
import { proteger, restaurar } from './texto-ods.ts'
import { entradasDoZip, textoDoZip } from './zip.ts'

/**
 * Lê um .ods pelo conteúdo em XML, e não pelo zip, para poder proteger antes os textos que o leitor estragaria
 * (ver `texto-ods.ts`). Do formato só saem valores: aparência não é lida.
 */
export function lerOds(bytes: Uint8Array): Livro {
  const entradas = entradasDoZip(bytes) ?? []
  const texto = (nome: string): string => textoDoZip(bytes, entradas, nome)
  const conteudo = texto('content.xml')
  if (!conteudo) throw new Error('content.xml ausente')
  const xml = proteger(conteudo)
    .replaceAll('office:document-content', 'office:document')
    // Os formatos de número não dizem nada que o tipo da célula não diga, e o leitor reclama deles no terminal.
    .replace(/<number:([\w-]+-style)\b[^>]*\/>|<number:([\w-]+-style)\b[\s\S]*?<\/number:\2>/g, '')
  const planilhas = read(xml, { ...OPCOES, type: 'string', sheetStubs: true })
  restaurarTextos(planilhas)
  marcarOcultas(planilhas, conteudo)
  return { planilhas, propriedades: propriedadesDoOds(texto('meta.xml')) }
}

function restaurarTextos(livro: WorkBook): void {
  for (const titulo of livro.SheetNames) {
    for (const linha of livro.Sheets[titulo]?.['!data'] ?? []) {
      for (const celula of linha ?? []) {
        if (typeof celula?.v === 'string') celula.v = restaurar(celula.v)
        if (celula?.f) celula.f = restaurar(celula.f)
        for (const nota of celula?.c ?? []) nota.t = restaurar(nota.t)
      }
    }
  }
}

function marcarOcultas(livro: WorkBook, conteudo: string): void {
  const estilos = new Set<string>()
  const DE_TABELA =
    /<style:style style:name="([^"]*)" style:family="table"(?:(?!<\/style:style>)[\s\S])*?table:display="false"/g
  for (const [, nome = ''] of conteudo.matchAll(DE_TABELA)) estilos.add(nome)
  const abas = [...conteudo.matchAll(/<table:table table:name="[^"]*"(?: table:style-name="([^"]*)")?/g)]
  livro.Workbook ??= {}
  livro.Workbook.Sheets = livro.SheetNames.map((name, i) => ({ name, Hidden: estilos.has(abas[i]?.[1] ?? '') ? 1 : 0 }))
}
