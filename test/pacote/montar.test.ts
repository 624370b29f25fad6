import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conferirPacote } from '../../src/local/pacote/conferir-pacote.ts'
import { montarPacote } from '../../src/local/pacote/montar.ts'
import { abrir } from '../local/execucao/apoio.ts'
import { ENTRADAS_DE_EXEMPLO, MANIFESTO_DE_EXEMPLO, montarExemplo } from './fixtura.ts'

describe('montar o pacote', () => {
  it('declara cada entrada com os parâmetros pelo nome e o JSDoc logo acima', async () => {
    const { codigo } = await montarExemplo()
    expect(codigo).toContain(`
/**
 * Soma os pontos * / de cada linha.
 * @param {F4:Q} itens As respostas.
 * @param {"I"} eixo O eixo.
 * @return Pontos, de 0 a 100.
 * @customfunction
 */
function PONTOS(itens, eixo) { return App_.PONTOS(itens, eixo) }
`)
    expect(codigo).toContain('function onOpen() { return App_.onOpen() }')
    expect(codigo).toContain('Conformidade – ação')
  })

  it('grava só o pacote e o manifesto, sem sobras nem provisórios', async () => {
    const { destino, codigo, bytes, arquivos, opcoes } = await montarExemplo()
    await writeFile(join(destino, 'Velho.js'), '')
    await mkdir(join(destino, 'pasta'))
    await montarPacote(opcoes)
    expect((await readdir(destino)).sort()).toEqual(['Codigo.js', 'appsscript.json'])
    expect(arquivos).toEqual(['Codigo.js', 'appsscript.json'])
    expect((await readdir(dirname(destino))).filter(n => n.startsWith('dist'))).toEqual(['dist'])
    expect(await readFile(join(destino, 'Codigo.js'), 'utf8')).toBe(codigo)
    expect(bytes).toBe(Buffer.byteLength(codigo))
  })

  it('vários processos podem montar ao mesmo tempo', async () => {
    const { destino, opcoes, codigo } = await montarExemplo()
    await Promise.all(Array.from({ length: 8 }, () => montarPacote(opcoes)))
    expect(await readFile(join(destino, 'Codigo.js'), 'utf8')).toBe(codigo)
    expect((await readdir(destino)).sort()).toEqual(['Codigo.js', 'appsscript.json'])
  })

  it('o que foi montado passa na conferência e roda', async () => {
    const { codigo, bytes } = await montarExemplo()
    expect(conferirPacote({ codigo, manifesto: MANIFESTO_DE_EXEMPLO, entradas: ENTRADAS_DE_EXEMPLO })).toEqual({
      bytes,
      servicos: ['Sheets.Spreadsheets', 'SpreadsheetApp.getActive', 'SpreadsheetApp.getUi'],
      escopos: [...MANIFESTO_DE_EXEMPLO.oauthScopes].sort(),
    })
    const execucao = abrir(codigo)
    execucao.chamar('onOpen', [], 'aoAbrir')
    expect(execucao.menus[0]?.itens).toEqual([{ rotulo: 'Apurar', funcao: 'apurar' }])
    expect(execucao.chamar('apurar', [{ n: 3 }], 'menu')).toBe(3)
    expect(execucao.dialogos).toMatchObject([{ tipo: 'alerta', mensagem: 'planilha' }])
  })
})
