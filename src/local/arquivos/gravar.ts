import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Grava o arquivo inteiro ou não grava nada; quem interrompe no meio fica com o arquivo de antes. */
export const gravarInteiro = (caminho: string, bytes: Uint8Array): Promise<void> => gravarTodos([{ caminho, bytes }])

/**
 * Grava todos ou nenhum: escreve cada um ao lado do seu lugar, espera chegarem ao disco, e só então troca os nomes.
 * @throws NaoGravado com o motivo em português
 */
export async function gravarTodos(arquivos: readonly { caminho: string; bytes: Uint8Array }[]): Promise<void> {
  const prontos: { provisorio: string; caminho: string }[] = []
  let atual = ''
  try {
    for (const { caminho, bytes } of arquivos) {
      atual = caminho
      const provisorio = join(dirname(caminho), `.${basename(caminho)}.${randomUUID()}.tmp`)
      prontos.push({ provisorio, caminho })
      await escrever(provisorio, bytes)
      if ((await stat(caminho).catch(() => null))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    }
    for (const { provisorio, caminho } of prontos) {
      atual = caminho
      await rename(provisorio, caminho)
    }
  } catch (causa) {
    await Promise.all(prontos.map(({ provisorio }) => rm(provisorio, { force: true }).catch(() => undefined)))
    throw new NaoGravado(atual, causa)
  }
}

/** O resultado não pôde ser gravado; a mensagem diz onde e por quê. */
export class NaoGravado extends Error {
  constructor(caminho: string, causa: unknown) {
    const codigo = (causa as NodeJS.ErrnoException).code ?? ''
    super(`Não consegui gravar “${caminho}”: ${MOTIVOS[codigo] ?? `o sistema recusou (${codigo || causa})`}.`)
  }
}

const MOTIVOS: Readonly<Record<string, string>> = {
  ENOENT: 'a pasta não existe',
  ENOTDIR: 'o caminho passa por um arquivo, e não por uma pasta',
  EACCES: 'falta permissão para escrever ali',
  EPERM: 'falta permissão para escrever ali',
  EROFS: 'o disco é só para leitura',
  ENOSPC: 'não há espaço no disco',
  EISDIR: 'já existe uma pasta com esse nome',
  EBUSY: 'o arquivo está aberto em outro programa',
}

async function escrever(caminho: string, bytes: Uint8Array): Promise<void> {
  const arquivo = await open(caminho, 'wx')
  try {
    await arquivo.writeFile(bytes)
    await arquivo.sync()
  } finally {
    await arquivo.close()
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
