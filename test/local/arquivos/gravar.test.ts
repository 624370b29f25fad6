import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gravarInteiro, mesmoArquivo } from '../../../src/local/arquivos/gravar.ts'

let pasta = ''
beforeEach(() => {
  pasta = mkdtempSync(join(tmpdir(), 'gravar-'))
})
afterEach(() => rmSync(pasta, { recursive: true, force: true }))

describe('gravar', () => {
  it('grava o arquivo inteiro e não deixa sobras', async () => {
    await gravarInteiro(join(pasta, 'a.xlsx'), Buffer.from('novo'))
    expect(readFileSync(join(pasta, 'a.xlsx'), 'utf8')).toBe('novo')
    expect(readdirSync(pasta)).toEqual(['a.xlsx'])
  })

  it('troca o que havia', async () => {
    writeFileSync(join(pasta, 'a.xlsx'), 'velho')
    await gravarInteiro(join(pasta, 'a.xlsx'), Buffer.from('novo'))
    expect(readFileSync(join(pasta, 'a.xlsx'), 'utf8')).toBe('novo')
  })

  it('quando não consegue, o que havia fica como estava, sem sobras', async () => {
    // Uma pasta no lugar do arquivo: a troca de nome falha depois de tudo escrito.
    mkdirSync(join(pasta, 'a.xlsx', 'dentro'), { recursive: true })
    await expect(gravarInteiro(join(pasta, 'a.xlsx'), Buffer.from('novo'))).rejects.toThrow()
    expect(readdirSync(pasta)).toEqual(['a.xlsx'])
    await expect(gravarInteiro(join(pasta, 'nao-existe', 'a.xlsx'), Buffer.from('x'))).rejects.toThrow()
  })

  it('reconhece o mesmo arquivo por caminhos diferentes', async () => {
    const a = join(pasta, 'a.xlsx')
    writeFileSync(a, 'x')
    writeFileSync(join(pasta, 'b.xlsx'), 'x')
    symlinkSync(a, join(pasta, 'atalho.xlsx'))
    symlinkSync(pasta, join(pasta, 'pasta'))
    expect(await mesmoArquivo(a, join(pasta, '.', 'a.xlsx'))).toBe(true)
    expect(await mesmoArquivo(a, join(pasta, 'atalho.xlsx'))).toBe(true)
    expect(await mesmoArquivo(a, join(pasta, 'pasta', 'a.xlsx'))).toBe(true)
    expect(await mesmoArquivo(a, join(pasta, 'b.xlsx'))).toBe(false)
    expect(await mesmoArquivo(a, join(pasta, 'nova.xlsx'))).toBe(false)
    expect(await mesmoArquivo(join(pasta, 'nova.xlsx'), join(pasta, 'pasta', 'nova.xlsx'))).toBe(true)
  })
})
