import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRADAS } from '../../google/entradas.ts'
import type { Manifesto } from '../execucao/manifesto.ts'
import { conferirPacote } from '../pacote/conferir-pacote.ts'
import { conferirPaginas } from '../pacote/conferir-paginas.ts'
import { montarPacote } from '../pacote/montar.ts'
import { montarPaginas } from '../pacote/montar-paginas.ts'

export interface Pacote {
  readonly codigo: string
  readonly manifesto: Manifesto
  readonly bytes: number
  readonly arquivos: readonly string[]
  /** Nome da página, sem extensão → HTML. */
  readonly paginas: ReadonlyMap<string, string>
}

/** Monta em `dist/google` o que o clasp envia ao Google e confere o arquivo feito; é ele mesmo que roda aqui. */
export async function empacotar(raiz: string, destino: string = join(raiz, 'dist/google')): Promise<Pacote> {
  const caminhoDoManifesto = join(raiz, 'appsscript.json')
  const paginas = await montarPaginas(raiz)
  const problemas = conferirPaginas(paginas)
  if (problemas.length > 0) throw new Error(`O pacote não pode ir para o Google:\n- ${problemas.join('\n- ')}`)
  const montado = await montarPacote({
    paginas,
    entrada: join(raiz, 'src/google/principal.ts'),
    entradas: ENTRADAS,
    manifesto: caminhoDoManifesto,
    destino,
  })
  const manifesto = JSON.parse(readFileSync(caminhoDoManifesto, 'utf8')) as Manifesto
  conferirPacote({ codigo: montado.codigo, entradas: ENTRADAS, manifesto })
  const porNome = Object.entries(paginas).map(([nome, html]) => [nome.replace(/\.html$/, ''), html] as const)
  return { ...montado, manifesto, paginas: new Map(porNome) }
}
