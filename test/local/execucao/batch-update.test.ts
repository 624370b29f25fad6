import { describe, expect, it } from 'vitest'
import { abrir, pasta } from './apoio.ts'
import { recusa } from './exemplos-de-pedidos.ts'

describe('o pedido em si', () => {
  it('tipo ou campo que não emulamos lança pelo nome', () => {
    recusa(pasta(), { sortRange: {} }).toThrow('o pedido sortRange não existe na execução local')
    recusa(pasta(), { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 1, tableId: 'x' } }).toThrow(
      'appendDimension.tableId não existe na execução local',
    )
    recusa(pasta(), { appendDimension: { sheetId: 1, dimension: 'ROWS' } }).toThrow(
      "Invalid value at 'appendDimension.length': missing field",
    )
    recusa(pasta(), {}).toThrow('exactly one request kind')
    recusa(pasta()).toThrow('Must specify at least one request.')
  })

  it('o erro tem o nome e o texto do Google, com a posição', () => {
    const codigo = `function f() { try { Sheets.Spreadsheets.batchUpdate({ requests: [
      { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 1 } }, { unmergeCells: { range: { sheetId: 4 } } }] }, 'planilha') } catch (e) { return String(e) } }
      function g() { Sheets.Spreadsheets.batchUpdate({ requests: [] }, 'outra') }`
    expect(abrir(codigo).chamar('f', [], 'menu')).toBe(
      'GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].unmergeCells: No grid with id: 4',
    )
    expect(() => abrir(codigo).chamar('g', [], 'menu')).toThrow('Requested entity was not found.')
  })

  it('mais de 2 MB é aceito, e contado', () => {
    const codigo = `function f(n) { Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { range: { sheetId: 1 }, fields: 'userEnteredValue',
      rows: Array.from({ length: 10 }, () => ({ values: Array.from({ length: 10 }, () => ({ userEnteredValue: { stringValue: 'x'.repeat(n) } })) })) } }] }, 'planilha') }`
    const execucao = abrir(codigo)
    execucao.chamar('f', [1000], 'menu')
    expect(execucao.chamadas['batchUpdate com mais de 2 MB']).toBeUndefined()
    execucao.chamar('f', [22_000], 'menu')
    expect(execucao.chamadas['batchUpdate com mais de 2 MB']).toBe(1)
  })
})
