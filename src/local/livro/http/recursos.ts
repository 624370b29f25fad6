import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** O código do navegador, montado quando o servidor começa. */
export interface Recursos {
  readonly js: string
  readonly css: string
  /** O `google.script` que cada página do pacote recebe. */
  readonly ponte: string
}

export async function montarRecursos(raiz: string): Promise<Recursos> {
  const [livro, ponte] = await Promise.all([
    montar(raiz, 'src/local/navegador/livro.ts', 'esm'),
    montar(raiz, 'src/local/navegador/ponte.ts', 'iife'),
  ])
  return { ...livro, ponte: ponte.js }
}

async function montar(raiz: string, entrada: string, format: 'esm' | 'iife'): Promise<{ js: string; css: string }> {
  if (!existsSync(join(raiz, entrada))) return { js: '', css: '' }
  const { outputFiles } = await build({
    absWorkingDir: raiz,
    entryPoints: [entrada],
    bundle: true,
    write: false,
    outdir: join(raiz, 'dist/livro'),
    format,
    target: ['es2022', 'chrome100', 'firefox100', 'safari15'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const texto = (fim: string): string => outputFiles.find(f => f.path.endsWith(fim))?.text ?? ''
  return { js: texto('.js'), css: texto('.css') }
}
