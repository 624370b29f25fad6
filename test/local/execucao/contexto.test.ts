import { describe, expect, it } from 'vitest'
import { criarExecucao } from '../../../src/local/execucao/executar.ts'
import { fixarFuso } from '../../../src/local/execucao/fuso.ts'
import { abrir, FUSO, MANIFESTO, pasta } from './apoio.ts'

describe('o contexto nu', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'fetch',
    'structuredClone',
    'crypto',
    'Buffer',
    'process',
    'require',
    'module',
    'window',
    'performance',
    'queueMicrotask',
    'atob',
    'AbortController',
  ])('não tem %s', nome => {
    const execucao = abrir(`function tipo() { return typeof ${nome} } function usa() { return ${nome} }`)
    expect(execucao.chamar('tipo', [], 'menu')).toBe('undefined')
    expect(() => execucao.chamar('usa', [], 'menu')).toThrow(`${nome} is not defined`)
  })

  it('não guarda nada de uma chamada para outra', () => {
    const execucao = abrir(
      'var n = 0; function somar() { globalThis.outro = (globalThis.outro || 0) + 1; return ++n + outro }',
    )
    expect(execucao.chamar('somar', [], 'menu')).toBe(2)
    expect(execucao.chamar('somar', [], 'menu')).toBe(2)
  })

  it('não deixa chamar um serviço durante a carga', () => {
    expect(() => abrir('var p = SpreadsheetApp.getActive(); function f() {}')).toThrow('durante a carga')
  })

  it('só chama funções de nível superior sem "_" no fim', () => {
    const execucao = abrir('function publica() { return 1 } function privada_() {} const App_ = { interna() {} }')
    expect(execucao.chamar('publica', [], 'menu')).toBe(1)
    expect(() => execucao.chamar('privada_', [], 'menu')).toThrow('Script function not found: privada_')
    expect(() => execucao.chamar('interna', [], 'lateral')).toThrow('Script function not found: interna')
  })

  it('devolve o erro do pacote como Error de fora, com a mensagem', () => {
    const execucao = abrir("function f() { throw new TypeError('não deu') }")
    expect(() => execucao.chamar('f', [], 'menu')).toThrow(Error)
    expect(() => execucao.chamar('f', [], 'menu')).toThrow('não deu')
  })

  it('interrompe o que passa do tempo', () => {
    const execucao = abrir('function f() { for (;;); }', { limites: { acao: 50, formula: 50 } })
    expect(() => execucao.chamar('f', [], 'menu')).toThrow('Exceeded maximum execution time')
    expect(execucao.formula('f', [], 1)).toEqual([
      [{ erro: '#ERROR!', mensagem: 'Exceeded maximum execution time (line 0).' }],
    ])
  })

  it('conta o tempo de Utilities.sleep sem esperar', () => {
    const execucao = abrir('function f() { for (let i = 0; i < 10; i++) Utilities.sleep(60000); return "fim" }')
    expect(() => execucao.chamar('f', [], 'menu')).toThrow('Exceeded maximum execution time')
  })
})

describe('o relógio', () => {
  it('está no meio-dia de hoje e anda um milésimo por leitura, igual a cada chamada', () => {
    const execucao = abrir(
      'function f() { return [Date.now(), Date.now(), new Date().getTime(), new Date().getHours(), Date().slice(0, 15)] }',
    )
    const primeira = execucao.chamar('f', [], 'menu') as number[]
    const meioDia = new Date(2026, 10, 21, 12).getTime()
    expect(primeira).toEqual([meioDia, meioDia + 1, meioDia + 2, 12, 'Sat Nov 21 2026'])
    expect(execucao.chamar('f', [], 'menu')).toEqual(primeira)
  })

  it('não mexe em datas construídas com argumentos nem em instanceof', () => {
    const execucao = abrir(`function f() {
      const d = new Date(2026, 3, 30)
      return [d.getFullYear(), d.getDate(), d instanceof Date, new Date(0).toISOString(), Date.UTC(2026, 0, 1),
        new d.constructor().getHours()]
    }`)
    expect(execucao.chamar('f', [], 'menu')).toEqual([
      2026,
      30,
      true,
      '1970-01-01T00:00:00.000Z',
      Date.UTC(2026, 0, 1),
      12,
    ])
  })

  it('recusa um processo em outro fuso', () => {
    fixarFuso('UTC')
    expect(() => criarExecucao({ codigo: '', manifesto: MANIFESTO, pasta: pasta(), hoje: '2026-11-21' })).toThrow(
      'fixarFuso',
    )
    fixarFuso(FUSO)
  })
})

describe('o que atravessa, como google.script.run', () => {
  const eco = 'function eco(x) { return x } '

  it('leva primitivos, listas e objetos simples; undefined vira null em lista e some em objeto', () => {
    const execucao = abrir(
      `${eco} function buracos() { return { lista: [1, undefined, 'a'], some: undefined, x: { y: [true, null] } } }`,
    )
    expect(execucao.chamar('eco', [{ a: [1, 'b', null, true] }], 'lateral')).toEqual({ a: [1, 'b', null, true] })
    expect(execucao.chamar('buracos', [], 'lateral')).toEqual({ lista: [1, null, 'a'], x: { y: [true, null] } })
    expect(execucao.chamar('eco', [], 'lateral')).toBeUndefined()
  })

  it.each([
    'new Date()',
    'function () {}',
    'new Map()',
    'Promise.resolve(1)',
    'SpreadsheetApp.getActive()',
    'new (class A {})()',
    '/x/',
    '1n',
  ])('recusa devolver %s', valor => {
    const execucao = abrir(`function f() { return { dentro: [${valor}] } }`)
    expect(() => execucao.chamar('f', [], 'lateral')).toThrow('não pode ser levado')
  })

  it('recusa mandar uma data e um ciclo', () => {
    const execucao = abrir(eco)
    const ciclo: Record<string, unknown> = {}
    ciclo['eu'] = ciclo
    expect(() => execucao.chamar('eco', [new Date()], 'lateral')).toThrow('não pode ser levado')
    expect(() => execucao.chamar('eco', [ciclo], 'lateral')).toThrow('contém a si mesmo')
  })

  it('o que entra é de dentro do contexto', () => {
    const execucao = abrir('function f(x) { return [x instanceof Object, x.lista instanceof Array] }')
    expect(execucao.chamar('f', [{ lista: [] }], 'menu')).toEqual([true, true])
  })
})
