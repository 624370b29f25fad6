import { describe, expect, it } from 'vitest'
import { ENTRADAS } from '../../src/google/entradas.ts'
import { abrir, chamar, lerTexto, matrizCom, oPacote } from './apoio.ts'

describe('o menu e a ajuda', () => {
  it('ao abrir a planilha, monta o menu Conformidade sem chamar mais nada', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    const antes = { ...execucao.chamadas }
    execucao.chamar('onOpen', [], 'aoAbrir')
    const novas = Object.keys(execucao.chamadas).filter(c => execucao.chamadas[c] !== antes[c])
    expect(novas.every(c => /^(SpreadsheetApp\.getUi|Ui\.|Menu\.)/.test(c))).toBe(true)
    expect(JSON.stringify(execucao.menus)).toMatch(/Preparar planilha.*Apurar quadrimestre.*Conferir planilha.*Ajuda/)
  })

  it('a ajuda mostra os doze itens, com pontos e dispositivo, e as fórmulas', async () => {
    const execucao = await abrir(await lerTexto(matrizCom(1)))
    expect(chamar(execucao, 'mostrarAjuda').feito).toBe(true)
    const pagina = JSON.stringify(execucao.dialogos.at(-1))
    expect(pagina).toContain('Anexo I, Quadro 2, item VII')
    expect(pagina).toContain('CONFORMIDADE_PRAZO')
    expect(pagina).not.toContain('<script')
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
