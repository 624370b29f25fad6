import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { arquivoAAbrir } from '../../../src/local/cli/arquivo-a-abrir.ts'
import { exemploAAbrir, guardarExemplo } from '../../../src/local/cli/exemplo-guardado.ts'
import { pastaNova } from './apoio.ts'

let em: string
beforeEach(() => {
  em = pastaNova()
})
const escrever = (nome: string, conteudo: string, diasAtras = 0): string => {
  const caminho = join(em, nome)
  writeFileSync(caminho, conteudo)
  const quando = new Date(Date.now() - diasAtras * 86_400_000)
  utimesSync(caminho, quando, quando)
  return caminho
}

describe('que arquivo se abre, e onde se grava', () => {
  it('o .xlsx é ele mesmo, e o original se guarda antes', async () => {
    const xlsx = escrever('dados.xlsx', 'x')
    expect(await arquivoAAbrir(xlsx, false)).toMatchObject({
      ler: xlsx,
      destino: { caminho: xlsx, guardar: 'original', lido: { tamanho: 1 } },
      aviso: null,
    })
  })

  it.each(['dados.csv', 'dados.ods', 'dados.xls'])('%s se lê, e se grava em outro, ao lado', async nome => {
    const planilha = escrever(nome, 'x')
    expect(await arquivoAAbrir(planilha, false)).toMatchObject({
      ler: planilha,
      destino: { caminho: join(em, 'dados (conformidade).xlsx'), guardar: null, lido: null },
      aviso: null,
    })
  })

  it('o que não existe não se troca pelo editado: quem lê dirá', async () => {
    escrever('dados (conformidade).xlsx', 'editado')
    expect(await arquivoAAbrir(join(em, 'dados.csv'), false)).toMatchObject({ ler: join(em, 'dados.csv'), aviso: null })
  })

  it('já editado, é o editado que se abre, e se diz', async () => {
    const csv = escrever('dados.csv', 'x', 1)
    const par = escrever('dados (conformidade).xlsx', 'editado')
    const { ler, destino, aviso } = await arquivoAAbrir(csv, false)
    expect([ler, destino.caminho, destino.guardar]).toEqual([par, par, 'original'])
    expect(aviso).toMatch(/Continuando “dados \(conformidade\)\.xlsx”.*“dados\.csv”: --recomecar/)
  })

  it.each([
    ['o .csv mudou depois do editado', 0, 1, false, '“dados.csv” mudou depois do que você editou aqui'],
    ['se pediu para recomeçar', 1, 0, true, 'Como você pediu'],
  ])(
    'se %s, é o .csv que se abre, e o editado se guarda antes de gravar',
    async (_, csvHa, parHa, recomecar, porque) => {
      const csv = escrever('dados.csv', 'x', csvHa)
      const par = escrever('dados (conformidade).xlsx', 'editado', parHa)
      const { ler, destino, aviso } = await arquivoAAbrir(csv, recomecar)
      expect([ler, destino.caminho, destino.guardar, destino.lido]).toEqual([csv, par, 'anterior', null])
      expect(aviso).toContain(porque)
      expect(readFileSync(par, 'utf8')).toBe('editado')
    },
  )
})

describe('o exemplo já gerado', () => {
  const gerar = (texto: string) => guardarExemplo(join(em, 'exemplo.xlsx'), new TextEncoder().encode(texto))
  const abrir = (recomecar = false) => exemploAAbrir(join(em, 'exemplo.xlsx'), recomecar)
  const nomes = () =>
    readdirSync(em)
      .filter(n => n.endsWith('.xlsx'))
      .sort()

  it('que ninguém tocou se gera de novo por cima', async () => {
    await gerar('gerado')
    expect([await abrir(), nomes()]).toEqual([null, ['exemplo.xlsx']])
  })

  it('que alguém editou é o que se abre', async () => {
    await gerar('gerado')
    escrever('exemplo.xlsx', 'editado')
    expect(await abrir()).toMatchObject({ caminho: join(em, 'exemplo.xlsx'), guardar: null, lido: { tamanho: 7 } })
  })

  it('que alguém editou, ao recomeçar, fica de lado com outro nome, quantas vezes for', async () => {
    for (const vez of ['um', 'dois']) {
      await gerar('gerado')
      escrever('exemplo.xlsx', `editado ${vez}`)
      expect(await abrir(true)).toBeNull()
    }
    expect(nomes()).toEqual(['exemplo — anterior 2.xlsx', 'exemplo — anterior.xlsx'])
    expect(readFileSync(join(em, 'exemplo — anterior 2.xlsx'), 'utf8')).toBe('editado dois')
  })

  it('que o programa não gerou, fica de lado', async () => {
    escrever('exemplo.xlsx', 'de quem?')
    expect([await abrir(), nomes()]).toEqual([null, ['exemplo — anterior.xlsx']])
  })

  it('com a anotação estragada, não se perde nada', async () => {
    await gerar('gerado')
    escrever('.exemplo.json', '{')
    expect([await abrir(), nomes()]).toEqual([null, ['exemplo — anterior.xlsx']])
  })
})
