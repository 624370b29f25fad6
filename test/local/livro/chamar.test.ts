import { beforeEach, describe, expect, it } from 'vitest'
import type { Entrada } from '../../../src/google/entrada.ts'
import { ENTRADAS } from '../../../src/google/entradas.ts'
import { nomesAlcancaveis } from '../../../src/local/livro/chamar.ts'
import type { PedidoDeChamada } from '../../../src/local/livro/mensagens.ts'
import type { Sessao } from '../../../src/local/livro/sessao.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { sessaoCom } from './apoio.ts'

const PACOTE = `
var vezes = 0
function ecoar(x) { return { recebido: x, tipo: Array.isArray(x) ? 'lista' : typeof x, simples: Object.getPrototypeOf(Object(x)) === Object.prototype } }
function contar() { return ++vezes }
function falhar() { throw new Error('não deu') }
function devolverData() { return new Date() }
function onde() { const c = SpreadsheetApp.getActive().getCurrentCell(); return [c.getSheet().getSheetId(), c.getRow(), c.getColumn()] }
function levar() { SpreadsheetApp.getActive().getSheetById(2).getRange(4, 3).activate() }
function quem() { return Session.getActiveUser().getEmail() }
function mostrar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>ficha</p>').setTitle('Ficha'))
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>janela</p>').setWidth(300).setHeight(200), 'Janela')
  SpreadsheetApp.getActive().toast('pronto', 'Aviso', 3)
}
function alertar() { SpreadsheetApp.getUi().alert('Olhe') }
function confirmar() { const ui = SpreadsheetApp.getUi(); return ui.alert('Certo?', ui.ButtonSet.YES_NO) === ui.Button.YES }
function perguntarNome() { return SpreadsheetApp.getUi().prompt('Nome?').getResponseText() }
function secreta_() { return 'segredo' }
function escreverEFalhar() {
  const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
  const rows = [{ values: [{ userEnteredValue: { stringValue: 'escrito' } }] }]
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { range, rows, fields: 'userEnteredValue' } }] }, SpreadsheetApp.getActive().getId())
  throw new Error('depois de escrever')
}
function PONTOS() { return 1 }
function gatilho() { return 'gatilho' }
function deFora() { return 'declarada no pacote e fora da lista' }`

const entrada = (tipo: Entrada['tipo']) => (nome: string) => ({ nome, tipo, descricao: `Faz ${nome}.`, parametros: [] })
const DO_MENU =
  'ecoar contar falhar devolverData onde levar quem mostrar alertar confirmar perguntarNome escreverEFalhar'
const TABELA: Entrada[] = [
  ...DO_MENU.split(' ').map(entrada('menu')),
  entrada('lateral')('secreta_'),
  entrada('formula')('PONTOS'),
  entrada('gatilho')('gatilho'),
]

let sessao: Sessao
beforeEach(() => {
  sessao = sessaoCom(PACOTE, pasta(folha(1, 'Dados', [['x']]), folha(2, 'Outra')), { entradas: TABELA })
})
const chamar = (nome: string, argumentos: unknown[] = [], resto: Partial<PedidoDeChamada> = {}) =>
  sessao.chamar({ de: 'menu', nome, argumentos, selecao: { folha: 1, linha: 2, coluna: 1 }, ...resto })

describe('o que se alcança do menu e das páginas', () => {
  it.each([
    ['menu', 'PONTOS'],
    ['menu', 'gatilho'],
    ['menu', 'deFora'],
    ['menu', 'onOpen'],
    ['menu', 'constructor'],
    ['menu', 'secreta_'],
    ['pagina', 'PONTOS'],
    ['pagina', 'gatilho'],
    ['pagina', 'deFora'],
    ['pagina', 'secreta_'],
    ['pagina', 'toString'],
    ['pagina', ''],
  ] as const)('de %s, “%s” não existe, com as palavras do Google', (de, nome) => {
    expect(chamar(nome, [], { de })).toMatchObject({ erro: `Script function not found: ${nome}`, mudanca: null })
  })

  it('a página alcança as suas funções; o menu, não', () => {
    const tabela = [entrada('lateral')('soDaPagina'), entrada('menu')('doMenu')]
    expect([nomesAlcancaveis('menu', tabela), nomesAlcancaveis('pagina', tabela)]).toEqual([
      ['doMenu'],
      ['soDaPagina', 'doMenu'],
    ])
  })

  it('nenhuma fórmula nem acionador do pacote se alcança, e nenhum nome reservado', () => {
    const alcancaveis = nomesAlcancaveis('pagina', ENTRADAS)
    expect(alcancaveis.length).toBeGreaterThan(10)
    expect(alcancaveis.filter(n => n.endsWith('_') || n.startsWith('CONFORMIDADE_') || n === 'onOpen')).toEqual([])
  })
})

describe('a chamada', () => {
  it('leva e traz só cópias do que o Google leva', () => {
    expect(chamar('ecoar', [{ a: [1, 'x', null, true] }]).devolvido).toEqual({
      recebido: { a: [1, 'x', null, true] },
      tipo: 'object',
      simples: true,
    })
    expect(chamar('ecoar', [new Date()]).erro).toContain('não pode ser levado')
    expect(chamar('ecoar', [() => 1]).erro).toContain('não pode ser levado')
    expect(chamar('devolverData').erro).toContain('não pode ser levado')
  })

  it('nada do pacote sobrevive de uma para outra', () => {
    expect([chamar('contar').devolvido, chamar('contar').devolvido]).toEqual([1, 1])
  })

  it('sabe onde a pessoa está e quem ela é, e diz para onde a levou', () => {
    expect(chamar('onde')).toMatchObject({ devolvido: [1, 3, 2], ir: null })
    expect(chamar('quem').devolvido).toBe('ana')
    expect(chamar('levar').ir).toEqual({ folha: 2, linha: 3, coluna: 2 })
  })

  it('o erro volta escrito', () => {
    expect(chamar('falhar')).toMatchObject({ erro: 'não deu', mudanca: null })
  })

  it('o que ela escreveu antes de falhar se vê, e se desfaz', () => {
    const { erro, mudanca } = chamar('escreverEFalhar')
    expect(erro).toBe('depois de escrever')
    expect(mudanca).toMatchObject({ anterior: 1, versao: 2, desfazer: 'Faz escreverEFalhar' })
    sessao.desfazer()
    expect(sessao.pasta.folhas[0]?.celulas[0]?.[0]?.valor).toBe('x')
  })

  it('mostra as páginas, cada uma no seu endereço, e os avisos; e não os repete na próxima', () => {
    const { dialogos } = chamar('mostrar')
    expect(dialogos).toEqual([
      { tipo: 'lateral', titulo: 'Ficha', quadro: expect.stringMatching(/^\/quadro\/[0-9a-f-]{36}$/) },
      { tipo: 'janela', titulo: 'Janela', largura: 300, altura: 200, quadro: expect.any(String) },
      { tipo: 'aviso', titulo: 'Aviso', mensagem: 'pronto', segundos: 3 },
    ])
    const [lateral] = dialogos
    expect(lateral?.tipo === 'lateral' && sessao.quadros.ler(lateral.quadro.split('/')[2] as string)).toBe(
      '<p>ficha</p>',
    )
    expect(chamar('contar').dialogos).toEqual([])
  })

  it.each(['alertar', 'confirmar', 'perguntarNome'])('uma caixa que espera resposta é erro, e se diz: %s', nome => {
    expect(chamar(nome).erro).toContain('O pacote abriu uma caixa que espera resposta')
  })
})
