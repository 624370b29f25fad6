import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { LivroServido } from '../../../src/local/livro/servir.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { ate, digitar, pastaNova, reabrir, servir } from './apoio.ts'

const abertos: LivroServido[] = []
afterEach(async () => {
  for (const livro of abertos.splice(0)) await livro.parar()
})
const abrir = async (...args: Parameters<typeof servir>) => {
  const livro = await servir(...args)
  abertos.push(livro)
  return livro
}
const pequena = () => pasta(folha(1, 'Dados', [['original', '=CONFORMIDADE_QUADRIMESTRE(A1)']]))
const noArquivo = async (caminho: string, linha = 0, coluna = 0) =>
  (await lerArquivo(readFileSync(caminho), basename(caminho))).folhas[0]?.celulas[linha]?.[coluna]?.valor ?? null
const aoLado = (caminho: string) => readdirSync(dirname(caminho)).sort()

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
