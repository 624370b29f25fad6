import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const RAIZ = new URL('../../../', import.meta.url).pathname
export const pastaNova = (): string => mkdtempSync(join(tmpdir(), 'conformidade-'))

/** Roda a linha de comando como a pessoa a roda, e devolve o código de saída e o que se leu na tela. */
export function rodar(...argumentos: string[]): Promise<{ codigo: number; tela: string; erros: string }> {
  return new Promise((resolver, recusar) => {
    const processo = spawn(process.execPath, ['src/local/arranque/rodar.mjs', ...argumentos], { cwd: RAIZ })
    let tela = ''
    let erros = ''
    processo.stdout.on('data', d => {
      tela += d
    })
    processo.stderr.on('data', d => {
      erros += d
    })
    processo.on('error', recusar)
    processo.on('close', codigo => resolver({ codigo: codigo ?? -1, tela, erros }))
  })
}
