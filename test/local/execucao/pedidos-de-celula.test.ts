import { describe, expect, it } from 'vitest'
import { abrir, aplicar, folha, pasta, vistos } from './apoio.ts'
import { AREA, COR, primeira, recusa } from './exemplos-de-pedidos.ts'

describe('updateCells e repeatCell', () => {
  const escrever = (range: object, rows: object[][], fields = 'userEnteredValue') => ({
    updateCells: { range: { sheetId: 1, ...range }, rows: rows.map(values => ({ values })), fields },
  })

  it('escreve valores tipados, sem interpretar texto como fórmula', () => {
    const p = pasta()
    aplicar(
      p,
      escrever({}, [
        [
          { userEnteredValue: { stringValue: '=1+1' } },
          { userEnteredValue: { numberValue: 0 } },
          { userEnteredValue: { boolValue: false } },
          { userEnteredValue: { stringValue: '' } },
          {},
        ],
      ]),
    )
    expect(vistos(p, 1, 1, 5)).toEqual([['=1+1', 0, false, null, null]])
    expect(primeira(p).celulas[0]?.[0]).toEqual({ valor: '=1+1' })
    expect(Object.keys(primeira(p).celulas[0] ?? [])).toEqual(['0', '1', '2'])
  })

  it('o intervalo maior que as linhas perde no resto só os campos da máscara', () => {
    const p = pasta(
      folha(1, 'D', [
        ['a', 'b'],
        ['c', { valor: 'd', nota: 'fica' }],
        ['e', 'fora'],
      ]),
    )
    aplicar(p, escrever({ endColumnIndex: 2, endRowIndex: 2 }, [[{ userEnteredValue: { stringValue: 'novo' } }]]))
    expect(vistos(p, 1, 3, 2)).toEqual([
      ['novo', null],
      [null, null],
      ['e', 'fora'],
    ])
    expect(primeira(p).celulas[1]?.[1]).toEqual({ valor: null, nota: 'fica' })
  })

  it('mistura formatos pela máscara e apaga o que a máscara pede e o pedido não traz', () => {
    const p = pasta(
      folha(1, 'D', [
        [
          {
            valor: 1,
            nota: 'n',
            formato: { horizontalAlignment: 'LEFT', textFormat: { bold: true, italic: true } },
            formatoDoArquivo: {},
          },
        ],
      ]),
    )
    const um = { endRowIndex: 1, endColumnIndex: 1 }
    aplicar(
      p,
      escrever(
        um,
        [[{ userEnteredFormat: { textFormat: { bold: false } } }]],
        'userEnteredFormat.textFormat(bold,italic),note',
      ),
    )
    expect(primeira(p).celulas[0]?.[0]).toEqual({
      valor: 1,
      formato: { horizontalAlignment: 'LEFT', textFormat: { bold: false } },
      formatoDoArquivo: {},
    })
    aplicar(p, escrever(um, [[{}]], 'userEnteredFormat'))
    expect(primeira(p).celulas[0]?.[0]).toEqual({ valor: 1 })
  })

  it('repeatCell põe a mesma célula em todo o intervalo', () => {
    const p = pasta(folha(1, 'D', [['a', 'b']]))
    aplicar(p, {
      repeatCell: {
        range: AREA,
        cell: { userEnteredFormat: { backgroundColorStyle: COR }, note: 'n' },
        fields: 'userEnteredFormat.backgroundColorStyle,note',
      },
    })
    expect(primeira(p).celulas[1]?.[1]).toEqual({ valor: null, formato: { backgroundColorStyle: COR }, nota: 'n' })
    expect(vistos(p, 1, 2, 2)).toEqual([
      ['a', 'b'],
      [null, null],
    ])
    recusa(p, {
      repeatCell: { range: AREA, cell: { userEnteredValue: { formulaValue: '=A1' } }, fields: 'userEnteredValue' },
    }).toThrow('repeatCell com formulaValue não existe')
  })

  it('recusa o que não cabe, o que é longo demais e a fórmula que o pt_BR não entende', () => {
    const valor = { userEnteredValue: { numberValue: 1 } }
    recusa(pasta(), escrever({ endColumnIndex: 1, endRowIndex: 1 }, [[valor, valor]])).toThrow(
      'Invalid requests[0].updateCells: Attempting to write column: 1, beyond the last requested column of: 0',
    )
    recusa(pasta(), escrever({ endRowIndex: 1 }, [[valor], [valor]])).toThrow(
      'Attempting to write row: 1, beyond the last requested row of: 0',
    )
    recusa(pasta(), escrever({ endRowIndex: 21 }, [[valor]])).toThrow(
      'Range (Dados!A1:J21) exceeds grid limits. Max rows: 20, max columns: 10',
    )
    recusa(pasta(), escrever({ startRowIndex: 3, endRowIndex: 3 }, [])).toThrow('start before end')
    recusa(pasta(), escrever({ sheetId: 8 }, [[valor]])).toThrow('No grid with id: 8')
    recusa(pasta(), escrever({}, [[{ userEnteredValue: { stringValue: 'x'.repeat(50_001) } }]])).toThrow(
      'more than the maximum of 50000 characters',
    )
    aplicar(pasta(), escrever({}, [[{ userEnteredValue: { stringValue: 'x'.repeat(50_000) } }]]))
    recusa(pasta(), escrever({}, [[{ userEnteredValue: { formulaValue: '=F(A1,B1)' } }]])).toThrow(
      'Formula parse error',
    )
    recusa(pasta(), escrever({}, [[{ userEnteredValue: { formulaValue: 'F(A1)' } }]])).toThrow('Invalid formula')
    recusa(pasta(), escrever({}, [[{ userEnteredValue: { numberValue: 1, stringValue: 'a' } }]])).toThrow('Only one of')
    recusa(pasta(), escrever({}, [[valor]], 'userEnteredValue.numberValue')).toThrow(
      'Invalid field: userEnteredValue.numberValue',
    )
    recusa(pasta(), escrever({}, [[{ userEnteredValue: { numberValue: null } }]])).toThrow('Invalid value at')
  })

  it('escrever uma fórmula recalcula logo, e apagá-la recolhe o derramado', () => {
    const p = pasta(folha(1, 'D', [[1], [2]]))
    const codigo = `function DOBRO(m) { return m.map(l => [l[0] * 2]) }
      function aplicar(r) { return Sheets.Spreadsheets.batchUpdate({ requests: r }, 'planilha') }`
    const execucao = abrir(codigo, { pasta: p })
    execucao.chamar(
      'aplicar',
      [
        [
          escrever({ startColumnIndex: 1, endColumnIndex: 2, endRowIndex: 1 }, [
            [{ userEnteredValue: { formulaValue: '=DOBRO(A1:A2)' } }],
          ]),
        ],
      ],
      'menu',
    )
    expect(vistos(p, 1, 2, 2)).toEqual([
      [1, 2],
      [2, 4],
    ])
    execucao.chamar('aplicar', [[escrever({ startColumnIndex: 1, endColumnIndex: 2, endRowIndex: 1 }, [])]], 'menu')
    expect(vistos(p, 1, 2, 2)).toEqual([
      [1, null],
      [2, null],
    ])
  })
})
