import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gravarInteiro, gravarTodos, mesmoArquivo } from '../../../src/local/arquivos/gravar.ts'

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

  it.each([
    ['numa pasta que não existe', () => join(pasta, 'não existe', 'r.json'), 'a pasta não existe'],
    ['com o nome de uma pasta', () => join(pasta, 'pasta.json'), 'já existe uma pasta com esse nome'],
  ])('todos ou nenhum: com o segundo %s, o primeiro fica como estava, e se diz por quê', async (_, onde, motivo) => {
    mkdirSync(join(pasta, 'pasta.json'))
    writeFileSync(join(pasta, 'a.xlsx'), 'velho')
    const arquivos = [join(pasta, 'a.xlsx'), onde()].map(caminho => ({ caminho, bytes: Buffer.from('novo') }))
    await expect(gravarTodos(arquivos)).rejects.toThrow(`Não consegui gravar “${onde()}”: ${motivo}.`)
    expect(readFileSync(join(pasta, 'a.xlsx'), 'utf8')).toBe('velho')
    expect(readdirSync(pasta).sort()).toEqual(['a.xlsx', 'pasta.json'])
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
