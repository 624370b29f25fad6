import { createHash, randomUUID } from 'node:crypto'
import { copyFile, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { NaoGravado } from '../../arquivos/gravar.ts'

/** O que se sabe do arquivo que se leu ou gravou: para notar que outro programa o mudou. */
export interface Digital {
  readonly tamanho: number
  readonly mudadoEm: number
  readonly resumo: string
}

export const resumoDe = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** O arquivo como está no disco; `null` se não há. */
export async function digitalDe(caminho: string, bytes?: Uint8Array): Promise<Digital | null> {
  const dados = await stat(caminho).catch(semArquivo)
  if (dados === null || !dados.isFile()) return null
  return { tamanho: dados.size, mudadoEm: dados.mtimeMs, resumo: resumoDe(bytes ?? (await readFile(caminho))) }
}

/** O arquivo é o mesmo que se conhece? A data e o tamanho bastam; quando não, decide o conteúdo. */
export async function mudouPorFora(caminho: string, conhecida: Digital | null): Promise<boolean> {
  const dados = await stat(caminho).catch(semArquivo)
  if (!dados?.isFile()) return false
  if (conhecida === null) return true
  if (dados.size === conhecida.tamanho && dados.mtimeMs === conhecida.mudadoEm) return false
  return resumoDe(await readFile(caminho)) !== conhecida.resumo
}

export const existe = async (caminho: string): Promise<boolean> =>
  (await stat(caminho).catch(semArquivo))?.isFile() === true

/**
 * Copia ao lado com outro nome, inteiro ou nada, e diz que nome ficou.
 * @throws NaoGravado com o motivo em português
 */
export async function copiarAoLado(caminho: string, complemento: string): Promise<string> {
  const destino = await nomeLivre(caminho, complemento)
  const provisorio = join(dirname(caminho), `.${basename(destino)}.${randomUUID()}.tmp`)
  try {
    await copyFile(caminho, provisorio)
    const aberto = await open(provisorio, 'r+')
    await aberto.sync().finally(() => aberto.close())
    await rename(provisorio, destino)
  } catch (causa) {
    await rm(provisorio, { force: true }).catch(() => undefined)
    throw new NaoGravado(destino, causa)
  }
  return destino
}

/** `X.xlsx` → `X (conflito 2026-11-22 10h30).xlsx`, ou com um número quando já há um. */
export async function nomeLivre(caminho: string, complemento: string): Promise<string> {
  const extensao = extname(caminho)
  const inicio = join(dirname(caminho), basename(caminho, extensao))
  for (let n = 1; ; n++) {
    const nome = `${inicio} ${n === 1 ? complemento : complemento.replace(/\)$/, ` ${n})`)}${extensao}`
    if ((await stat(nome).catch(semArquivo)) === null) return nome
  }
}

function semArquivo(erro: unknown): null {
  if ((erro as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw erro
}
