import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { lerTexto, matrizCom } from '../../google/apoio.ts'
import { pastaNova, rodar } from './apoio.ts'
import { type Aberto, abrirPlanilha, portaLivre } from './servidor-aberto.ts'

const HOJE = ['--hoje', '2026-11-21']
const abertos: Aberto[] = []
afterEach(async () => {
  for (const aberto of abertos.splice(0)) await aberto.encerrar('SIGKILL')
})
const abrir = async (...argumentos: string[]): Promise<Aberto> => {
  const aberto = await abrirPlanilha(...HOJE, ...argumentos)
  abertos.push(aberto)
  return aberto
}

/** Uma pasta com a matriz da equipe, em .csv e em .xlsx, e para onde vai o resultado. */
async function comMatriz(): Promise<{ em: string; csv: string; xlsx: string; saida: string[] }> {
  const em = pastaNova()
  const [csv, xlsx] = [join(em, 'dados.csv'), join(em, 'dados.xlsx')]
  writeFileSync(csv, matrizCom(3))
  writeFileSync(xlsx, await escreverXlsx(await lerTexto(matrizCom(3), 'dados.csv'), () => null))
  return { em, csv, xlsx, saida: ['--saida', join(pastaNova(), 'resultado.xlsx')] }
}
const celula = async (caminho: string, aba: string, linha: number, coluna: number): Promise<unknown> => {
  const { folhas } = await lerArquivo(readFileSync(caminho), caminho)
  return folhas.find(f => f.titulo === aba)?.celulas[linha]?.[coluna]?.valor
}
const AVALIACAO = 'Avaliação 2026-3'

describe('npm start com o seu .xlsx', { timeout: 120_000 }, () => {
  it('mostra o resultado, abre a planilha já apurada, e não toca no arquivo de quem só olha', async () => {
    const { em, xlsx, saida } = await comMatriz()
    const antes = readFileSync(xlsx)
    const aberto = await abrir('--planilha', xlsx, ...saida)
    const { titulo, folhas, arquivo, desfazer, menus } = await aberto.livro()
    expect([titulo, desfazer, menus[0]?.titulo]).toEqual(['dados', 'Apurar quadrimestre', 'Conformidade'])
    expect(folhas.map(f => f.titulo)).toContain(AVALIACAO)
    expect(arquivo).toMatchObject({
      nome: 'dados.xlsx',
      situacao: 'intacto',
      detalhe: expect.stringContaining('Nada foi gravado ainda'),
    })
    expect(aberto.tela()).toMatch(/Quadrimestre 2026-3 — 3 consórcios[\s\S]*Planilha pronta: [\s\S]*Planilha aberta em/)
    expect(existsSync(saida[1] as string)).toBe(true)
    expect(await aberto.encerrar()).toBe(0)
    expect(aberto.tela()).toContain('Nada mudou no arquivo.')
    expect([readFileSync(xlsx).equals(antes), readdirSync(em).sort()]).toEqual([true, ['dados.csv', 'dados.xlsx']])
  })

  it('o que se digita fica no próprio arquivo, com o original ao lado, e aparece da próxima vez', async () => {
    const { em, xlsx, saida } = await comMatriz()
    const antes = readFileSync(xlsx)
    const aberto = await abrir('--planilha', xlsx, ...saida)
    expect(await aberto.digitar(AVALIACAO, 4, 5, 'Não')).toMatchObject({ recusas: [] })
    expect(await aberto.encerrar('SIGTERM')).toBe(0)
    expect(aberto.tela()).toMatch(/Gravado em .*dados\.xlsx\./)
    expect(await celula(xlsx, AVALIACAO, 4, 5)).toBe('Não')
    const [original] = readdirSync(em).filter(n => n.includes('(original 2026-11-21'))
    expect(readFileSync(join(em, original as string)).equals(antes)).toBe(true)

    const outra = await abrir('--planilha', xlsx, ...saida)
    const avaliacao = (await outra.livro()).folhas.find(f => f.titulo === AVALIACAO)
    expect(avaliacao?.celulas[4]?.[5]?.t).toBe('Não')
  })

  it('morto no meio depois de dizer “gravado”, nada do que se digitou se perde, e o arquivo está inteiro', async () => {
    const { xlsx, saida } = await comMatriz()
    const aberto = await abrir('--planilha', xlsx, ...saida)
    await aberto.digitar(AVALIACAO, 4, 5, 'Não')
    await aberto.digitar(AVALIACAO, 5, 6, 'Não')
    await aberto.ate('gravado')
    await aberto.encerrar('SIGKILL')
    expect([await celula(xlsx, AVALIACAO, 4, 5), await celula(xlsx, AVALIACAO, 5, 6)]).toEqual(['Não', 'Não'])
    // Morto enquanto grava: o arquivo é o de antes ou o de depois, nunca meio.
    const outra = await abrir('--planilha', xlsx, ...saida)
    await outra.digitar(AVALIACAO, 6, 7, 'Não')
    await outra.ate('gravando')
    await outra.encerrar('SIGKILL')
    expect(await celula(xlsx, AVALIACAO, 4, 5)).toBe('Não')
  })

  it('o que não se pode apurar se abre assim mesmo, para corrigir', async () => {
    const { em, saida } = await comMatriz()
    const outra = join(em, 'lista.csv')
    writeFileSync(outra, 'Nome;Idade\nAna;3\n')
    const aberto = await abrir('--planilha', outra, ...saida)
    expect(aberto.tela()).toContain('Não foi feito; nada foi gravado.')
    expect((await aberto.livro()).folhas.map(f => f.titulo)).toEqual(['lista'])
    const so = await rodar('iniciar', '--sem-servir', '--planilha', outra, ...saida, ...HOJE)
    expect(so.codigo).toBe(1)
  })
})

describe('npm start com um .csv', { timeout: 120_000 }, () => {
  it('o .csv nunca é tocado: o que se edita vai para outro, que da próxima vez é quem se abre, e se diz', async () => {
    const { em, csv, saida } = await comMatriz()
    const antes = readFileSync(csv)
    const par = join(em, 'dados (conformidade).xlsx')
    const aberto = await abrir('--planilha', csv, ...saida)
    expect(aberto.tela()).toContain('será gravado em “dados (conformidade).xlsx”; “dados.csv” fica como está')
    await aberto.digitar(AVALIACAO, 4, 5, 'Não')
    await aberto.encerrar()
    expect([await celula(par, AVALIACAO, 4, 5), readFileSync(csv).equals(antes)]).toEqual(['Não', true])

    const outra = await abrir('--planilha', csv, ...saida)
    expect(outra.tela()).toContain('Continuando “dados (conformidade).xlsx”')
    expect((await outra.livro()).folhas.find(f => f.titulo === AVALIACAO)?.celulas[4]?.[5]?.t).toBe('Não')
  })
})

describe('npm start com o exemplo', { timeout: 180_000 }, () => {
  it('continua o que se editou dele, e diz como recomeçar', async () => {
    const em = pastaNova()
    const opcoes = ['--saida', join(em, 'exemplo.xlsx'), '--json', join(em, 'exemplo.json')]
    const aberto = await abrir(...opcoes)
    expect(aberto.tela()).toContain('Dados fictícios de exemplo')
    await aberto.digitar('Consórcios', 4, 16, 'visto')
    expect(await aberto.encerrar()).toBe(0)
    const outra = await abrir(...opcoes)
    expect(outra.tela()).toMatch(/Continuando a planilha de exemplo que você editou .*npm start -- --recomecar/)
    expect((await outra.livro()).folhas.find(f => f.titulo === 'Consórcios')?.celulas[4]?.[16]?.t).toBe('visto')
  })
})

describe('a porta', { timeout: 120_000 }, () => {
  it('ocupada a que se pediu, diz isso e sai com 1', async () => {
    const { csv, saida } = await comMatriz()
    const porta = await portaLivre()
    const ocupante = createServer().listen(porta, '127.0.0.1')
    const { codigo, erros } = await rodar('iniciar', '--planilha', csv, ...saida, '--porta', String(porta), ...HOJE)
    ocupante.close()
    expect([codigo, erros]).toEqual([1, expect.stringContaining(`A porta ${porta} está ocupada`)])
  })
})
