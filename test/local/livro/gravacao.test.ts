import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ate, digitar, pastaNova, reabrir } from './apoio.ts'
import { abertos, abrir, aoLado, noArquivo, pequena } from './gravados.ts'

describe('gravar sozinho', () => {
  it('quem só olha não muda o arquivo, nem ganha cópia', async () => {
    const livro = await abrir(pequena())
    const antes = readFileSync(livro.caminho)
    livro.sessao.ver()
    await livro.parar()
    expect(readFileSync(livro.caminho).equals(antes)).toBe(true)
    expect(aoLado(livro.caminho)).toEqual(['matriz.xlsx'])
  })

  it('o que se digita vai para o próprio arquivo, e o original fica ao lado, uma vez por sessão', async () => {
    const livro = await abrir(pequena())
    const antes = readFileSync(livro.caminho)
    digitar(livro.sessao, 1, 'A1', 'um')
    expect(livro.gravacao.estado.situacao).toBe('por gravar')
    const { detalhe } = await ate(livro, 'gravado')
    digitar(livro.sessao, 1, 'A1', 'dois')
    await ate(livro, 'por gravar')
    await ate(livro, 'gravado')
    const [copia, ...resto] = aoLado(livro.caminho)
    expect(copia).toMatch(/^matriz \(original 2026-11-21 \d\dh\d\d\)\.xlsx$/)
    expect(resto).toEqual(['matriz.xlsx'])
    expect(detalhe).toContain(copia)
    expect(readFileSync(join(dirname(livro.caminho), copia as string)).equals(antes)).toBe(true)
    expect(await noArquivo(livro.caminho)).toBe('dois')
  })

  it('o que se digita enquanto se grava também é gravado, e só se diz gravado quando está tudo lá', async () => {
    const livro = await abrir(pequena())
    const ditos: string[] = []
    livro.gravacao.ouvir(({ situacao }) => {
      ditos.push(situacao)
      if (situacao === 'gravando' && ditos.filter(d => d === 'gravando').length === 1)
        digitar(livro.sessao, 1, 'A2', 'no meio')
    })
    digitar(livro.sessao, 1, 'A1', 'antes')
    await ate(livro, 'gravado')
    expect([await noArquivo(livro.caminho), await noArquivo(livro.caminho, 1)]).toEqual(['antes', 'no meio'])
    expect(ditos.filter(d => d === 'gravado')).toHaveLength(1)
  })

  it('ao parar, grava o que falta', async () => {
    const livro = await abrir(pequena())
    digitar(livro.sessao, 1, 'A1', 'na última hora')
    expect(await livro.parar()).toMatchObject({ situacao: 'gravado' })
    expect(await noArquivo(livro.caminho)).toBe('na última hora')
  })

  it('desfazer e as ações também se gravam', async () => {
    const livro = await abrir(pequena())
    digitar(livro.sessao, 1, 'A1', 'passageiro')
    await ate(livro, 'gravado')
    livro.sessao.desfazer()
    await livro.parar()
    expect(await noArquivo(livro.caminho)).toBe('original')
  })

  it('aberto de novo, o arquivo é o que se via: valores, fórmulas e o que elas dão', async () => {
    const livro = await abrir(pequena())
    digitar(livro.sessao, 1, 'A1', '22/04/2026')
    digitar(livro.sessao, 1, 'A3', "'007")
    digitar(livro.sessao, 1, 'A4', '<script>alert(1)</script>')
    digitar(livro.sessao, 1, 'A5', '=IMPORTXML("x";"y")')
    const celulas = livro.sessao.ver().folhas[0]?.celulas.map(l => l && Object.values(l).map(c => [c.t, c.e]))
    await livro.parar()
    const outro = await reabrir(livro.caminho)
    abertos.push(outro)
    expect(outro.sessao.ver().folhas[0]?.celulas.map(l => l && Object.values(l).map(c => [c.t, c.e]))).toEqual(celulas)
  })

  it('o que vai para outro nome não toca no arquivo aberto, e não o copia', async () => {
    const caminho = join(pastaNova(), 'dados (conformidade).xlsx')
    const arquivo = { caminho, lido: null, guardar: null, igual: false, detalhe: '' } as const
    const livro = await abrir(pequena(), join(dirname(caminho), 'dados.xlsx'), { arquivo })
    const antes = readFileSync(livro.caminho)
    digitar(livro.sessao, 1, 'A1', 'novo')
    await livro.parar()
    expect([await noArquivo(caminho), readFileSync(livro.caminho).equals(antes)]).toEqual(['novo', true])
    expect(aoLado(caminho)).toEqual(['dados (conformidade).xlsx', 'dados.xlsx'])
  })

  it('o que já havia com esse nome é guardado antes', async () => {
    const caminho = join(pastaNova(), 'dados (conformidade).xlsx')
    writeFileSync(caminho, 'de outro dia')
    const arquivo = { caminho, lido: null, guardar: 'anterior', igual: false, detalhe: '' } as const
    const livro = await abrir(pequena(), join(dirname(caminho), 'dados.xlsx'), { arquivo })
    digitar(livro.sessao, 1, 'A1', 'novo')
    await livro.parar()
    const [guardado] = aoLado(caminho).filter(n => n.includes('anterior'))
    expect(readFileSync(join(dirname(caminho), guardado as string), 'utf8')).toBe('de outro dia')
    expect(await noArquivo(caminho)).toBe('novo')
  })
})
