import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gravarInteiro } from '../arquivos/gravar.ts'
import type { Destino } from '../livro/arquivo/gravacao.ts'
import { digitalDe, resumoDe } from '../livro/arquivo/no-disco.ts'
import { porDeLado } from './gravar-resultado.ts'

/**
 * O exemplo que a pessoa editou, para continuar nele; `null` quando se gera outro. O programa anota o resumo de cada exemplo que
 * gera: o que já não o tem foi editado, aqui ou em outro programa. O que ele não gerou não é dele, e fica de lado.
 */
export async function exemploAAbrir(caminho: string, recomecar: boolean): Promise<Destino | null> {
  const como = await comoEsta(caminho)
  if (como === 'editado' && !recomecar) return destinoDo(caminho)
  if (como === 'editado' || como === 'desconhecido') await porDeLado(caminho)
  return null
}

/** Grava o exemplo gerado e anota como ele é. */
export async function guardarExemplo(caminho: string, bytes: Uint8Array): Promise<Destino> {
  await gravarInteiro(caminho, bytes)
  const anotados = { ...(await lerAnotados(caminho)), [basename(caminho)]: resumoDe(bytes) }
  await gravarInteiro(anotacao(caminho), new TextEncoder().encode(`${JSON.stringify(anotados, null, 2)}\n`))
  return destinoDo(caminho)
}

async function comoEsta(caminho: string): Promise<'nenhum' | 'intacto' | 'editado' | 'desconhecido'> {
  const bytes = await readFile(caminho).catch(() => null)
  if (bytes === null) return 'nenhum'
  const anotado = (await lerAnotados(caminho))[basename(caminho)]
  if (anotado === undefined) return 'desconhecido'
  return anotado === resumoDe(bytes) ? 'intacto' : 'editado'
}

/** O exemplo se gera outra vez quando se quiser: não se guarda o original. */
const destinoDo = async (caminho: string): Promise<Destino> => ({
  caminho,
  lido: await digitalDe(caminho),
  guardar: null,
  detalhe: `Dados fictícios: o que você mudar fica em “${basename(caminho)}”.`,
})

const anotacao = (caminho: string): string => join(dirname(caminho), '.exemplo.json')

async function lerAnotados(caminho: string): Promise<Record<string, string>> {
  try {
    const lido: unknown = JSON.parse(await readFile(anotacao(caminho), 'utf8'))
    return typeof lido === 'object' && lido !== null ? (lido as Record<string, string>) : {}
  } catch {
    return {}
  }
}
