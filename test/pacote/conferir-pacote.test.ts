import { describe, expect, it } from 'vitest'
import { declararEntradas } from '../../src/local/pacote/declarar.ts'
import { BASE, conferir, MENU, pacote, problemas } from './pacote-minimo.ts'

describe('o que passa', () => {
  it('o pacote mínimo, com o relatório de tamanho', () => {
    expect(conferir(pacote())).toEqual({ bytes: Buffer.byteLength(pacote()), servicos: [], escopos: [] })
  })

  it('sombras, rótulos, propriedades, desestruturação e typeof não são nomes livres', () => {
    const corpo = `
      const { fetch: busca, ...resto } = { fetch: 1 }; const [URL = 2] = [resto]
      fora: for (const process of [busca]) { if (process === URL) continue fora }
      try { ({}).setTimeout } catch (window) { window }
      const Buffer = class Interna { crypto() { return Interna } }
      function f(self, { a = 1 }, ...outros) { return arguments.length + a + outros.length + (self ? 1 : 0) }
      return [typeof document, f, Buffer, new.target, /x/.test('x'), (x => x)(1)]`
    expect(problemas(pacote(corpo))).toBe('')
  })
})

describe('a sintaxe e os nomes', () => {
  it.each([
    'class A { #x = 1 }',
    'class A { static x = 1 }',
    'class A { x = 1 }',
    'let a; a ??= 1',
    'import x from "y"',
  ])('recusa %s', trecho => expect(problemas(pacote('', trecho))).toContain('o Apps Script não lê o código'))

  it.each(['[1].at(-1)', '[2, 1].toSorted()', 'Object.hasOwn({}, "a")'])(
    'recusa %s, que o Apps Script pode não ter',
    trecho => expect(problemas(pacote(trecho))).toContain('é novo demais'),
  )

  it('recusa nome de nível superior que não é entrada nem termina em "_"', () => {
    const codigo = `${pacote()}\nfunction outra() {}\nconst X = 1\nvar ok_ = 2`
    expect(problemas(codigo)).toContain('outra (linha')
    expect(problemas(codigo)).toContain('X (linha')
    expect(problemas(codigo)).not.toContain('ok_')
  })

  it('recusa entrada sem declaração, sem exportação, exportada a mais, ou que não é declaração de função', () => {
    const sem = pacote().replace('function apurar() { return App_.apurar() }', '')
    expect(problemas(sem)).toContain('a entrada apurar não foi declarada')
    expect(problemas(pacote().replace('return { apurar, PONTOS }', 'return { PONTOS }'))).toContain(
      'a entrada apurar não é exportada',
    )
    expect(problemas(pacote().replace('return { apurar,', 'return { apurar, sobra: 1,'))).toContain(
      'sobra é exportada e não é entrada',
    )
    expect(
      problemas(pacote().replace('function apurar() { return App_', 'var apurar = function () { return App_')),
    ).toContain('não é uma declaração de função')
    expect(problemas(`${pacote()}\nfunction apurar() {}`)).toContain('está declarada duas vezes')
  })

  it.each([
    'setTimeout(f, 1)',
    'new URL("x")',
    'new TextEncoder()',
    'fetch("x")',
    'structuredClone(1)',
    'crypto.randomUUID()',
    'Buffer.from("")',
    'process.env',
    'require("x")',
    'globalThis.setTimeout',
    'eval("1")',
    'document.title',
  ])('recusa %s como nome livre', corpo =>
    expect(problemas(pacote(`return ${corpo}`))).toMatch(/\w+ \(linha \d+\) não existe no Apps Script/),
  )
})

describe('a ajuda da fórmula', () => {
  it.each([
    [
      'sem JSDoc encostado',
      (c: string) => c.replace(' */\nfunction PONTOS', ' */\n\nfunction PONTOS'),
      'PONTOS não tem JSDoc logo acima',
    ],
    ['sem @customfunction', (c: string) => c.replace(' * @customfunction\n', ''), 'não tem @customfunction'],
    [
      'com @param de outro nome',
      (c: string) => c.replace('{F4:Q} itens', '{F4:Q} linhas'),
      'descreve (linhas) e ela recebe (itens)',
    ],
    [
      'com ...resto',
      (c: string) => c.replace('function PONTOS(itens) { return App_', 'function PONTOS(...itens) { return App_'),
      'PONTOS tem parâmetro com padrão',
    ],
    [
      'com valor padrão',
      (c: string) => c.replace('function PONTOS(itens) { return App_', 'function PONTOS(itens = 1) { return App_'),
      'PONTOS tem parâmetro com padrão',
    ],
    [
      'com outro parâmetro',
      (c: string) => c.replace('function PONTOS(itens) { return App_', 'function PONTOS(x) { return App_'),
      'declara (x) e a tabela diz (itens)',
    ],
  ])('recusa %s', (_, estragar, mensagem) => expect(problemas(estragar(pacote()))).toContain(mensagem))

  it('recusa nome terminado em "_"', () => {
    const entrada = { ...MENU, nome: 'x_' }
    const codigo = `var App_ = { x_() {} }\n${declararEntradas([entrada])}`
    expect(problemas(codigo, BASE, [entrada])).toContain('x_ termina em "_"')
  })
})

describe('o resto', () => {
  it('recusa item de menu que chama o que não é entrada', () => {
    const corpo = (nome: string) => `SpreadsheetApp.getUi().createMenu('M').addItem('Rótulo', '${nome}')`
    expect(problemas(pacote(corpo('apurar')))).toBe('')
    expect(problemas(pacote(corpo('apura')))).toContain('o item de menu da linha 3 chama apura, que não é entrada')
  })

  it('recusa HTML escrito sem escapar e pacote grande demais', () => {
    expect(problemas(pacote('return "<?!= x ?>"'))).toContain('escreve HTML sem escapar')
    expect(problemas(pacote(`return "${'x'.repeat(1024 * 1024)}"`))).toContain('e o limite é 1048576')
  })

  it('diz todos os problemas de uma vez', () => {
    const texto = problemas(`${pacote('setTimeout(1); MailApp.x()')}\nfunction sobra() {}`, {
      ...BASE,
      runtimeVersion: 'DEPRECATED',
    })
    expect(texto.split('\n- ').slice(1)).toHaveLength(4)
  })
})
