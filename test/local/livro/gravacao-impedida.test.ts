import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ate, digitar, reabrir } from './apoio.ts'
import { abertos, abrir, aoLado, noArquivo, pequena } from './gravados.ts'

describe('o arquivo que outro programa mudou', () => {
  it('não se grava por cima: o que se faz aqui vai para outro, e se diz', async () => {
    const livro = await abrir(pequena())
    writeFileSync(livro.caminho, 'o que o Excel gravou')
    digitar(livro.sessao, 1, 'A1', 'daqui')
    const { detalhe, nome } = await ate(livro, 'falhou')
    expect(detalhe).toContain('Outro programa mudou “matriz.xlsx”')
    expect(nome).toMatch(/^matriz \(conflito 2026-11-21 \d\dh\d\d\)\.xlsx$/)
    digitar(livro.sessao, 1, 'A2', 'e mais isto')
    await livro.parar()
    const conflito = join(dirname(livro.caminho), nome)
    expect(readFileSync(livro.caminho, 'utf8')).toBe('o que o Excel gravou')
    expect([await noArquivo(conflito), await noArquivo(conflito, 1)]).toEqual(['daqui', 'e mais isto'])
    expect(aoLado(livro.caminho)).toEqual([nome, 'matriz.xlsx'])
  })

  it('também no meio da sessão, depois de já se ter gravado', async () => {
    const livro = await abrir(pequena())
    digitar(livro.sessao, 1, 'A1', 'um')
    await ate(livro, 'gravado')
    writeFileSync(livro.caminho, 'mudado por fora')
    digitar(livro.sessao, 1, 'A1', 'dois')
    await ate(livro, 'falhou')
    expect(readFileSync(livro.caminho, 'utf8')).toBe('mudado por fora')
  })

  it('gravado outra vez com o mesmo conteúdo, não é conflito', async () => {
    const livro = await abrir(pequena())
    const bytes = readFileSync(livro.caminho)
    rmSync(livro.caminho)
    writeFileSync(livro.caminho, bytes)
    digitar(livro.sessao, 1, 'A1', 'daqui')
    expect(await livro.parar()).toMatchObject({ situacao: 'gravado' })
    expect(await noArquivo(livro.caminho)).toBe('daqui')
  })

  it('o arquivo que sumiu se grava de novo', async () => {
    const livro = await abrir(pequena())
    renameSync(livro.caminho, `${livro.caminho}.outro`)
    digitar(livro.sessao, 1, 'A1', 'daqui')
    expect(await livro.parar()).toMatchObject({ situacao: 'gravado' })
    expect(await noArquivo(livro.caminho)).toBe('daqui')
  })

  it('dois programas destes sobre o mesmo arquivo: o segundo a gravar não apaga o primeiro', async () => {
    const um = await abrir(pequena())
    const outro = await reabrir(um.caminho)
    abertos.push(outro)
    expect(outro.endereco).not.toBe(um.endereco)
    digitar(um.sessao, 1, 'A1', 'do primeiro')
    await ate(um, 'gravado')
    digitar(outro.sessao, 1, 'A1', 'do segundo')
    const { nome } = await ate(outro, 'falhou')
    expect([await noArquivo(um.caminho), await noArquivo(join(dirname(um.caminho), nome))]).toEqual([
      'do primeiro',
      'do segundo',
    ])
  })
})

describe('quando não se consegue gravar', () => {
  it('diz por quê, tenta outra vez, e nada se perde', async () => {
    const livro = await abrir(pequena())
    rmSync(livro.caminho)
    mkdirSync(join(livro.caminho, 'uma pasta no lugar do arquivo'), { recursive: true })
    digitar(livro.sessao, 1, 'A1', 'esperando')
    const { detalhe } = await ate(livro, 'falhou')
    expect(detalhe).toMatch(/já existe uma pasta com esse nome\. Nada se perdeu/)
    rmSync(livro.caminho, { recursive: true })
    digitar(livro.sessao, 1, 'A2', 'agora vai')
    await ate(livro, 'gravado')
    expect([await noArquivo(livro.caminho), await noArquivo(livro.caminho, 1)]).toEqual(['esperando', 'agora vai'])
  })

  it('tenta sozinho, sem que ninguém digite mais nada', async () => {
    const livro = await abrir(pequena())
    rmSync(livro.caminho)
    mkdirSync(livro.caminho)
    digitar(livro.sessao, 1, 'A1', 'esperando')
    await ate(livro, 'falhou')
    rmSync(livro.caminho, { recursive: true })
    await ate(livro, 'gravado')
    expect(await noArquivo(livro.caminho)).toBe('esperando')
  })

  it('ao parar sem conseguir, grava onde der e diz onde', async () => {
    const livro = await abrir(pequena())
    rmSync(livro.caminho)
    mkdirSync(livro.caminho)
    digitar(livro.sessao, 1, 'A1', 'salvo assim mesmo')
    const { situacao, detalhe } = await livro.parar()
    const [, onde = ''] = /O que você fez está em “([^”]+)”/.exec(detalhe) ?? []
    expect([situacao, existsSync(onde)]).toEqual(['falhou', true])
    expect(await noArquivo(onde)).toBe('salvo assim mesmo')
  })

  it.skipIf(process.getuid?.() === 0)('sem permissão na pasta, diz isso', async () => {
    const livro = await abrir(pequena())
    chmodSync(dirname(livro.caminho), 0o555)
    digitar(livro.sessao, 1, 'A1', 'x')
    expect((await ate(livro, 'falhou')).detalhe).toContain('falta permissão')
    chmodSync(dirname(livro.caminho), 0o755)
  })
})
