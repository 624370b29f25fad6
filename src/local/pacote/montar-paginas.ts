import { join } from 'node:path'
import { build } from 'esbuild'
import type { NomeDePagina } from '../../google/pagina.ts'

/** Onde começa cada página, e o título que ela tem fora do Google. */
export const PAGINAS: Readonly<Record<NomeDePagina, { readonly entrada: string; readonly titulo: string }>> = {
  Ficha: { entrada: 'src/paginas/ficha/pagina.ts', titulo: 'Ficha do consórcio' },
  Acao: { entrada: 'src/paginas/acao/pagina.ts', titulo: 'Conformidade' },
  Ajuda: { entrada: 'src/paginas/ajuda/pagina.ts', titulo: 'Ajuda' },
}

/** Cada página em um arquivo só: o Apps Script não serve folhas de estilo nem scripts à parte. */
export async function montarPaginas(raiz: string): Promise<Record<string, string>> {
  const montadas = Object.entries(PAGINAS).map(async ([nome, { entrada, titulo }]) => {
    const { outputFiles } = await build({
      absWorkingDir: raiz,
      entryPoints: [entrada],
      bundle: true,
      write: false,
      outdir: join(raiz, 'dist/paginas'),
      format: 'iife',
      target: ['es2021', 'chrome100', 'firefox100', 'safari15'],
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
    })
    const texto = (fim: string): string => outputFiles.find(f => f.path.endsWith(fim))?.text ?? ''
    return [`${nome}.html`, emUmArquivo(titulo, texto('.css'), texto('.js'))] as const
  })
  return Object.fromEntries(await Promise.all(montadas))
}

/** O Google serve a página dentro de outra, cuja língua não é nossa: por isso ela se repete em quem contém tudo. */
const emUmArquivo = (titulo: string, css: string, js: string): string =>
  [
    '<!doctype html>',
    '<html lang="pt-BR">',
    `<head><meta charset="utf-8"><title>${titulo}</title><base target="_blank">`,
    `<style>\n${css}</style></head>`,
    '<body><div id="inicio" hidden data-valor=""></div><div id="pagina" lang="pt-BR"></div>',
    `<script>\n${js}</script></body></html>`,
    '',
  ].join('\n')
