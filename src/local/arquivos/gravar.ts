import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Grava o arquivo inteiro ou não grava nada: escreve ao lado, espera chegar ao disco e só então troca o nome.
 * Quem interrompe no meio fica com o arquivo de antes.
 */
export async function gravarInteiro(caminho: string, bytes: Uint8Array): Promise<void> {
  const provisorio = join(dirname(caminho), `.${basename(caminho)}.${randomUUID()}.tmp`)
  try {
    const arquivo = await open(provisorio, 'wx')
    try {
      await arquivo.writeFile(bytes)
      await arquivo.sync()
    } finally {
      await arquivo.close()
    }
    await rename(provisorio, caminho)
  } catch (causa) {
    await rm(provisorio, { force: true })
    throw causa
  }
}

/** Os dois caminhos levam ao mesmo arquivo, ainda que por atalho, outro nome ou pasta diferente? */
export async function mesmoArquivo(a: string, b: string): Promise<boolean> {
  const [realA, realB] = await Promise.all([caminhoReal(a), caminhoReal(b)])
  if (realA === realB) return true
  // Dois nomes para o mesmo conteúdo (ligação direta, ou disco que não distingue maiúsculas).
  const [dadosA, dadosB] = await Promise.all([a, b].map(caminho => stat(caminho).catch(() => null)))
  return Boolean(dadosA && dadosB && dadosA.dev === dadosB.dev && dadosA.ino === dadosB.ino)
}

async function caminhoReal(caminho: string): Promise<string> {
  try {
    return await realpath(caminho)
  } catch {
    // O arquivo de saída costuma ainda não existir: vale a pasta em que ele ficará.
    const pasta = await realpath(dirname(caminho)).catch(() => dirname(caminho))
    return join(pasta, basename(caminho))
  }
}
