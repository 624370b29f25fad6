import { describe, expect, it } from 'vitest'
import { ACOES } from '../../src/google/catalogo-das-acoes.ts'
import { ENTRADAS } from '../../src/google/entradas.ts'
import { abrir, chamadasAoSheets, chamar, HOJE, lerTexto, matrizCom, oPacote } from './apoio.ts'

describe('o menu e a ajuda', () => {
  it('ao abrir a planilha, monta o menu Conformidade sem chamar mais nada', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    const antes = { ...execucao.chamadas }
    execucao.chamar('onOpen', [], 'aoAbrir')
    const novas = Object.keys(execucao.chamadas).filter(c => execucao.chamadas[c] !== antes[c])
    expect(novas.every(c => /^(SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(c))).toBe(true)
    expect(JSON.stringify(execucao.menus)).toMatch(/Preparar planilha.*Apurar quadrimestre.*Conferir planilha.*Ajuda/)
  })

  it('cada ação do catálogo está no menu, com a função que ela diz', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    execucao.chamar('onOpen', [], 'aoAbrir')
    const itens = execucao.menus[0]!.itens.flatMap(i => i ?? [])
    expect(itens).toEqual(expect.arrayContaining(ACOES.map(a => ({ rotulo: a.rotulo, funcao: a.nome }))))
    expect(execucao.menus[0]!.itens.filter(i => i === null)).toHaveLength(3)
  })

  it('a ajuda abre em uma janela, sabendo que dia é', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    expect(chamar(execucao, 'mostrarAjuda')).toMatchObject({ feito: true })
    expect(execucao.dialogos).toMatchObject([
      { tipo: 'janela', largura: 820, altura: 620, html: expect.stringContaining(`&quot;hoje&quot;:&quot;${HOJE}`) },
    ])
    expect(chamadasAoSheets(execucao)).toBe(0)
  })

  it('cada entrada da tabela é uma função do pacote, com a sua documentação logo acima', async () => {
    const { codigo } = await oPacote()
    for (const { nome, tipo, parametros } of ENTRADAS) {
      const formais = parametros.map(p => p.nome).join(', ')
      expect(codigo).toContain(`\nfunction ${nome}(${formais})`)
      if (tipo === 'formula') expect(codigo).toMatch(new RegExp(`@customfunction\\s*\\*/\\s*function ${nome}\\(`))
    }
  })
})
