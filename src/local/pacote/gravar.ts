import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * Deixa na pasta exatamente estes arquivos. Cada um é trocado de uma vez: quem lê no meio, ou monta ao mesmo tempo,
 * acha sempre um arquivo inteiro.
 */
export async function gravarPasta(pasta: string, arquivos: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(pasta, { recursive: true })
  for (const [nome, texto] of Object.entries(arquivos)) await trocar(join(pasta, nome), `${resolve(pasta)}.`, texto)
  for (const achado of await readdir(pasta)) {
    if (!Object.hasOwn(arquivos, achado)) await rm(join(pasta, achado), { recursive: true, force: true })
  }
}

/** O provisório fica ao lado da pasta, nunca dentro: o clasp envia tudo o que acha nela. */
async function trocar(destino: string, ladoDaPasta: string, texto: string): Promise<void> {
  const provisorio = `${ladoDaPasta}${randomUUID()}`
  try {
    await writeFile(provisorio, texto)
    await rename(provisorio, destino)
  } finally {
    await rm(provisorio, { force: true })
  }
}
