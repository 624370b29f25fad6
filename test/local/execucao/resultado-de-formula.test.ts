import { describe, expect, it } from 'vitest'
import { abrir } from './apoio.ts'

describe('o que a função devolve', () => {
  const execucao = abrir(`
    function LISTA() { return [1, 2] } function MATRIZ() { return [[1, null], ['', undefined]] }
    function DATA_() {} function DIA() { return new Date(2026, 3, 30) } function HORA() { return new Date(2026, 3, 30, 18) }
    function NAN() { return [[1, NaN]] } function OBJETO() { return {} } function FUNCAO() { return () => 1 }
    function TORTA() { return [[1], [1, 2]] } function MISTA() { return [[1], 2] } function NADA() {} function VAZIA() { return [] }
    function LONGO() { return 'x'.repeat(50001) }`)

  it.each([
    ['LISTA', [[1], [2]]],
    [
      'MATRIZ',
      [
        [1, null],
        ['', null],
      ],
    ],
    ['DIA', [[46142]]],
    ['HORA', [[46142.75]]],
    ['NADA', [[null]]],
  ])('%s', (nome, esperado) => expect(execucao.formula(nome, [], 1)).toEqual(esperado))

  it.each([
    ['NAN', [[1, { erro: '#NUM!' }]]],
    ['OBJETO', [[{ erro: '#ERROR!' }]]],
    ['FUNCAO', [[{ erro: '#ERROR!' }]]],
    ['TORTA', [[{ erro: '#ERROR!' }]]],
    ['MISTA', [[{ erro: '#ERROR!' }]]],
    ['VAZIA', [[{ erro: '#ERROR!' }]]],
    ['LONGO', [[{ erro: '#VALUE!' }]]],
  ])('%s é erro', (nome, esperado) => expect(execucao.formula(nome, [], 1)).toMatchObject(esperado))

  it('o que não é emulado aparece na célula pelo nome, mesmo engolido', () => {
    const e = abrir('function f() { try { SpreadsheetApp.getFoo() } catch (x) {} return 1 }')
    expect(e.formula('f', [], 1)).toMatchObject([[{ mensagem: 'SpreadsheetApp.getFoo não existe na execução local' }]])
  })
})
