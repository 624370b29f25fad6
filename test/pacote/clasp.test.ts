import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { empacotar } from '../../src/local/cli/empacotar.ts'

const RAIZ = new URL('../../', import.meta.url).pathname

describe('o que o clasp enviaria', () => {
  it('é o código montado, as páginas e o manifesto da raiz, e nada mais', async () => {
    // Fora da raiz, para que outra montagem ao mesmo tempo não apareça no meio da lista.
    const pasta = mkdtempSync(join(tmpdir(), 'clasp-'))
    copyFileSync(join(RAIZ, '.clasp.json'), join(pasta, '.clasp.json'))
    await empacotar(RAIZ, join(pasta, 'dist/google'))
    const clasp = join(RAIZ, 'node_modules/.bin/clasp')
    const tela = execFileSync(clasp, ['show-file-status', '--json'], { cwd: pasta, encoding: 'utf8' })
    const { filesToPush, untrackedFiles } = JSON.parse(tela) as Record<string, string[]>
    const enviados = ['Acao.html', 'Ajuda.html', 'Codigo.js', 'Ficha.html', 'appsscript.json']
    expect(filesToPush?.sort()).toEqual(enviados.map(n => `dist/google/${n}`))
    expect(untrackedFiles).toEqual([])
    expect(readFileSync(join(pasta, 'dist/google/appsscript.json'), 'utf8')).toBe(
      readFileSync(join(RAIZ, 'appsscript.json'), 'utf8'),
    )
  }, 30_000)

  it('o projeto não aponta para o script de ninguém', () => {
    expect(JSON.parse(readFileSync(join(RAIZ, '.clasp.json'), 'utf8')).scriptId).toBe('a-definir-na-implantacao')
  })
})
