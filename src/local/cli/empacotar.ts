import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRADAS } from '../../google/entradas.ts'
import type { Manifesto } from '../execucao/manifesto.ts'
import { conferirPacote } from '../pacote/conferir-pacote.ts'
import { montarPacote } from '../pacote/montar.ts'

export interface Pacote {
  readonly codigo: string
  readonly manifesto: Manifesto
  readonly bytes: number
  readonly arquivos: readonly string[]
}

/** Monta em `dist/google` o que o clasp envia ao Google e confere o arquivo feito; é ele mesmo que roda aqui. */
export async function empacotar(raiz: string, destino: string = join(raiz, 'dist/google')): Promise<Pacote> {
  const caminhoDoManifesto = join(raiz, 'appsscript.json')
  const montado = await montarPacote({
    entrada: join(raiz, 'src/google/principal.ts'),
    entradas: ENTRADAS,
    manifesto: caminhoDoManifesto,
    destino,
  })
  const manifesto = JSON.parse(readFileSync(caminhoDoManifesto, 'utf8')) as Manifesto
  conferirPacote({ codigo: montado.codigo, entradas: ENTRADAS, manifesto })
  return { ...montado, manifesto }
}
