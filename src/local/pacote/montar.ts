import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { Entrada } from '../../google/entradas.ts'
import { declararEntradas, PACOTE } from './declarar.ts'
import { gravarPasta } from './gravar.ts'

export interface OpcoesDoPacote {
  /** O módulo que exporta uma função por entrada. */
  readonly entrada: string
  readonly entradas: readonly Entrada[]
  /** Caminho do appsscript.json. */
  readonly manifesto: string
  /** Pasta que o clasp envia: fica só com o pacote, as páginas e o manifesto. */
  readonly destino: string
  /** Arquivos HTML, pelo nome. */
  readonly paginas?: Readonly<Record<string, string>>
}

/** Monta `Codigo.js` e o grava ao lado do manifesto; não confere nada (ver `conferir-pacote.ts`). */
export async function montarPacote(
  opcoes: OpcoesDoPacote,
): Promise<{ codigo: string; bytes: number; arquivos: string[] }> {
  const montado = await build({
    entryPoints: [opcoes.entrada],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: PACOTE,
    target: 'es2020',
    charset: 'utf8',
    minify: false,
    legalComments: 'none',
    sourcemap: false,
    // Sem plataforma, `process` e os módulos do Node não são supridos: usá-los é erro aqui ou na conferência.
    platform: 'neutral',
    logLevel: 'silent',
  })
  const codigo = `${montado.outputFiles[0]?.text ?? ''}\n${declararEntradas(opcoes.entradas)}`
  const arquivos = {
    'Codigo.js': codigo,
    ...opcoes.paginas,
    'appsscript.json': await readFile(opcoes.manifesto, 'utf8'),
  }
  await gravarPasta(opcoes.destino, arquivos)
  return { codigo, bytes: Buffer.byteLength(codigo), arquivos: Object.keys(arquivos) }
}
