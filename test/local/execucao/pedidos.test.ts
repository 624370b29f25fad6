import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import type { Pedido, TipoDePedido } from '../../../src/planilha/pedido.ts'
import { abrir, aplicar, folha, pasta, vistos } from './apoio.ts'

const COR = { rgbColor: { red: 1, green: 0.5, blue: 0 } }
const AREA = { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }
const primeira = (p: PastaLocal) => p.folhas[0] as FolhaLocal
const recusa = (p: PastaLocal, ...pedidos: object[]) => expect(() => aplicar(p, ...pedidos))

const REGRA = {
  ranges: [AREA],
  booleanRule: {
    condition: { type: 'TEXT_EQ' as const, values: [{ userEnteredValue: 'Não' }] },
    format: { textFormat: { bold: true } },
  },
}
const GRAFICO = {
  chartId: 9,
  spec: {
    title: 'Pontos',
    altText: 'Pontos por consórcio',
    basicChart: {
      chartType: 'COLUMN' as const,
      legendPosition: 'NO_LEGEND' as const,
      headerCount: 1,
      axis: [{ position: 'BOTTOM_AXIS' as const, title: 'Consórcio' }],
      domains: [{ domain: { sourceRange: { sources: [AREA] } } }],
      series: [{ series: { sourceRange: { sources: [AREA] } }, targetAxis: 'LEFT_AXIS' as const }],
    },
  },
  position: {
    overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 0, columnIndex: 3 }, widthPixels: 600, heightPixels: 300 },
  },
}
const METADADO = {
  metadataId: 7,
  metadataKey: 'digital',
  metadataValue: 'abc',
  location: { sheetId: 1 },
  visibility: 'DOCUMENT' as const,
}
const PROTECAO = { protectedRangeId: 5, range: { sheetId: 1 }, description: 'Programa', warningOnly: true as const }

describe('addSheet', () => {
  it('cria a aba no lugar pedido e responde com as propriedades', () => {
    const p = pasta()
    const { replies } = aplicar(p, {
      addSheet: {
        properties: {
          sheetId: 2,
          title: 'Resumo',
          index: 0,
          gridProperties: { rowCount: 5, frozenRowCount: 1 },
          tabColorStyle: COR,
        },
      },
    })
    expect(p.folhas.map(f => f.titulo)).toEqual(['Resumo', 'Dados'])
    expect(primeira(p)).toMatchObject({
      id: 2,
      linhas: 5,
      colunas: 26,
      linhasCongeladas: 1,
      cor: 'FF8000',
      oculta: false,
    })
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 2,
            title: 'Resumo',
            sheetType: 'GRID',
            gridProperties: { rowCount: 5, columnCount: 26, frozenRowCount: 1 },
          },
        },
      },
    ])
  })

  it('recusa id e título repetidos, título vazio e grade impossível', () => {
    const nova = (properties: object) => ({ addSheet: { properties } })
    recusa(pasta(), nova({ sheetId: 1, title: 'Outra' })).toThrow(
      'Invalid requests[0].addSheet: A sheet with id 1 already exists.',
    )
    recusa(pasta(), nova({ sheetId: 2, title: 'DADOS' })).toThrow(
      'A sheet with the name "DADOS" already exists. Please enter another name.',
    )
    recusa(pasta(), nova({ sheetId: 2, title: '' })).toThrow('cannot be empty')
    recusa(pasta(), nova({ sheetId: 2, title: 'X', index: 7 })).toThrow('out of bounds')
    recusa(pasta(), nova({ sheetId: 2, title: 'X', gridProperties: { rowCount: 2, frozenRowCount: 2 } })).toThrow(
      "You can't freeze all visible rows",
    )
    recusa(pasta(), nova({ sheetId: 2, title: 'X', gridProperties: { rowCount: 10_000_000, columnCount: 2 } })).toThrow(
      'limit of 10000000 cells',
    )
  })
})

describe('updateSheetProperties', () => {
  const mudar = (properties: object, fields: string) => ({
    updateSheetProperties: { properties: { sheetId: 1, ...properties }, fields },
  })

  it('só muda os campos da máscara; o pedido que falta volta ao padrão', () => {
    const p = pasta(folha(1, 'Dados', [], { oculta: true, linhasCongeladas: 2, cor: 'FF0000' }), folha(2, 'Outra'))
    aplicar(
      p,
      mudar(
        { title: 'Novo', gridProperties: { rowCount: 50, frozenColumnCount: 1 } },
        'hidden,gridProperties(rowCount,frozenRowCount),tabColorStyle',
      ),
    )
    expect(primeira(p)).toMatchObject({
      titulo: 'Dados',
      oculta: false,
      linhas: 50,
      linhasCongeladas: 0,
      colunasCongeladas: 0,
      cor: null,
    })
  })

  it('move contando as posições de antes do movimento', () => {
    const tres = () => pasta(folha(1, 'A'), folha(2, 'B'), folha(3, 'C'))
    const depois = (index: number | undefined) => {
      const p = tres()
      aplicar(p, mudar(index === undefined ? {} : { index }, 'index'))
      return p.folhas.map(f => f.titulo).join('')
    }
    expect([0, 1, 2, 3, undefined].map(depois)).toEqual(['ABC', 'ABC', 'BAC', 'BCA', 'BCA'])
  })

  it('encolher a grade corta o que sobra', () => {
    const p = pasta(
      folha(1, 'D', [['a', 'b', 'c'], ['d'], ['e']], {
        mesclas: [
          { linha: 0, coluna: 1, ateLinha: 1, ateColuna: 3 },
          { linha: 2, coluna: 0, ateLinha: 3, ateColuna: 2 },
        ],
        protecoes: [{ ...PROTECAO, range: { sheetId: 1, startRowIndex: 2 } }],
        regras: [REGRA],
      }),
    )
    aplicar(
      p,
      mudar({ gridProperties: { rowCount: 1, columnCount: 2 } }, 'gridProperties.rowCount,gridProperties.columnCount'),
    )
    const f = primeira(p)
    expect(f.celulas.map(l => l.length)).toEqual([2])
    expect(f.mesclas).toEqual([{ linha: 0, coluna: 1, ateLinha: 1, ateColuna: 2 }])
    expect(f.protecoes).toEqual([])
    expect(f.regras[0]?.ranges).toEqual([{ ...AREA, endRowIndex: 1, endColumnIndex: 2 }])
  })

  it('recusa máscara vazia, desconhecida ou malfeita, aba que não há e esconder tudo', () => {
    recusa(pasta(), mudar({}, '')).toThrow(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    )
    recusa(pasta(), mudar({}, 'titulo')).toThrow('Invalid field: titulo')
    recusa(pasta(), mudar({}, 'gridProperties(rowCount')).toThrow('Invalid field mask')
    recusa(pasta(), mudar({ sheetId: 9 }, 'index')).toThrow('No sheet with id: 9')
    recusa(pasta(), mudar({ hidden: true }, 'hidden')).toThrow('hide all')
    recusa(pasta(), mudar({}, 'gridProperties')).toThrow('rowCount must be greater than 0')
    recusa(pasta(), mudar({}, 'title')).toThrow('cannot be empty')
  })
})

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

describe('dimensões', () => {
  it('larguras, alturas e linhas a mais', () => {
    const p = pasta()
    const medir = (dimension: string, startIndex: number, endIndex: number, pixelSize: number) => ({
      updateDimensionProperties: {
        range: { sheetId: 1, dimension, startIndex, endIndex },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })
    aplicar(
      p,
      medir('COLUMNS', 1, 3, 200),
      medir('ROWS', 0, 1, 40),
      { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } },
      {
        appendDimension: { sheetId: 1, dimension: 'COLUMNS', length: 2 },
      },
    )
    const f = primeira(p)
    expect([f.larguras[0], f.larguras[1], f.larguras[2], f.alturas[0], f.linhas, f.colunas]).toEqual([
      undefined,
      200,
      200,
      40,
      25,
      12,
    ])
    recusa(p, medir('COLUMNS', 5, 13, 10)).toThrow('out of bounds')
    recusa(p, { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 0 } }).toThrow('Invalid value')
  })
})

describe('validação, regras, proteções, mesclas, gráficos e metadados', () => {
  it('setDataValidation põe e tira a regra, sem tocar no valor', () => {
    const p = pasta(folha(1, 'D', [['Sim']]))
    const rule = {
      condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Sim' }] },
      strict: true,
      showCustomUi: true,
    }
    aplicar(p, { setDataValidation: { range: AREA, rule } })
    expect(primeira(p).celulas[0]?.[0]).toEqual({ valor: 'Sim', validacao: rule })
    expect(primeira(p).celulas[1]?.[1]).toEqual({ valor: null, validacao: rule })
    aplicar(p, { setDataValidation: { range: AREA } })
    expect(primeira(p).celulas[0]?.[0]).toEqual({ valor: 'Sim' })
    expect(primeira(p).celulas[1]?.[1]).toBeUndefined()
    const longa = {
      ...rule,
      condition: { type: 'ONE_OF_LIST', values: Array.from({ length: 501 }, (_, i) => ({ userEnteredValue: `${i}` })) },
    }
    recusa(p, { setDataValidation: { range: AREA, rule: longa } }).toThrow('more items than the limit of 500')
    recusa(p, { setDataValidation: { range: AREA, rule: { ...rule, condition: { type: 'BOOLEAN' } } } }).toThrow(
      'BOOLEAN não existe na execução local',
    )
  })

  it('regras condicionais entram na posição e saem por ela', () => {
    const p = pasta()
    const outra = {
      ...REGRA,
      booleanRule: {
        ...REGRA.booleanRule,
        condition: { type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: '=$A1="x"' }] },
      },
    }
    aplicar(
      p,
      { addConditionalFormatRule: { rule: REGRA, index: 0 } },
      { addConditionalFormatRule: { rule: outra, index: 0 } },
    )
    expect(primeira(p).regras).toEqual([outra, REGRA])
    const { replies } = aplicar(p, { deleteConditionalFormatRule: { sheetId: 1, index: 0 } })
    expect(replies).toEqual([{ deleteConditionalFormatRule: { rule: outra } }])
    recusa(p, { deleteConditionalFormatRule: { sheetId: 1, index: 1 } }).toThrow(
      'No conditional format on sheet: 1 at index: 1',
    )
    recusa(p, { addConditionalFormatRule: { rule: REGRA, index: 5 } }).toThrow('out of bounds')
    recusa(p, {
      addConditionalFormatRule: {
        rule: {
          ...outra,
          booleanRule: {
            ...outra.booleanRule,
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=F(1,' }] },
          },
        },
        index: 0,
      },
    }).toThrow('Formula parse error')
  })

  it('proteções têm id único na planilha', () => {
    const p = pasta()
    aplicar(p, { addProtectedRange: { protectedRange: PROTECAO } })
    recusa(p, { addProtectedRange: { protectedRange: PROTECAO } }).toThrow('protected range with id 5 already exists')
    aplicar(p, { deleteProtectedRange: { protectedRangeId: 5 } })
    expect(primeira(p).protecoes).toEqual([])
    recusa(p, { deleteProtectedRange: { protectedRangeId: 5 } }).toThrow('No protected range with ID: 5')
    recusa(p, { addProtectedRange: { protectedRange: { ...PROTECAO, warningOnly: false } } }).toThrow(
      'não existe na execução local',
    )
  })

  it('mesclar guarda só o valor do canto, e não corta mescla nem congelamento ao meio', () => {
    const p = pasta(
      folha(1, 'D', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    )
    aplicar(p, { mergeCells: { range: AREA, mergeType: 'MERGE_ALL' } })
    expect(vistos(p, 1, 2, 2)).toEqual([
      ['a', null],
      [null, null],
    ])
    expect(primeira(p).mesclas).toEqual([{ linha: 0, coluna: 0, ateLinha: 2, ateColuna: 2 }])
    recusa(p, { unmergeCells: { range: { ...AREA, endRowIndex: 1 } } }).toThrow(
      'You must select all cells in a merged range',
    )
    recusa(p, {
      updateSheetProperties: {
        properties: { sheetId: 1, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    }).toThrow('only part of a merged cell')
    aplicar(p, { unmergeCells: { range: { sheetId: 1 } } })
    expect(primeira(p).mesclas).toEqual([])
  })

  it('gráficos têm id único e fontes que existem', () => {
    const p = pasta()
    aplicar(p, { addChart: { chart: GRAFICO } })
    expect(primeira(p).graficos).toEqual([GRAFICO])
    recusa(p, { addChart: { chart: GRAFICO } }).toThrow('chart with id 9 already exists')
    aplicar(p, { deleteEmbeddedObject: { objectId: 9 } })
    expect(primeira(p).graficos).toEqual([])
    recusa(p, { deleteEmbeddedObject: { objectId: 9 } }).toThrow('No embedded object with ID: 9')
    const longe = {
      ...GRAFICO,
      position: {
        overlayPosition: {
          ...GRAFICO.position.overlayPosition,
          anchorCell: { sheetId: 1, rowIndex: 99, columnIndex: 0 },
        },
      },
    }
    recusa(p, { addChart: { chart: longe } }).toThrow('exceeds grid limits')
  })

  it('metadados têm id único; apagar o que não há não é erro', () => {
    const p = pasta()
    const { replies } = aplicar(p, { createDeveloperMetadata: { developerMetadata: METADADO } })
    expect(replies[0]).toEqual({
      createDeveloperMetadata: { developerMetadata: { ...METADADO, location: { locationType: 'SHEET', sheetId: 1 } } },
    })
    recusa(p, { createDeveloperMetadata: { developerMetadata: METADADO } }).toThrow('id 7 already exists')
    const apagar = { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 7 } } } }
    aplicar(p, apagar)
    expect(primeira(p).metadados).toEqual([])
    expect(aplicar(p, apagar).replies).toEqual([{ deleteDeveloperMetadata: { deletedDeveloperMetadata: [] } }])
  })
})

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

describe('tudo ou nada', () => {
  const VALIDOS: { [T in TipoDePedido]: Extract<Pedido, Record<T, unknown>> } = {
    addSheet: { addSheet: { properties: { sheetId: 50, title: 'Nova' } } },
    updateSheetProperties: { updateSheetProperties: { properties: { sheetId: 1, title: 'Mudada' }, fields: 'title' } },
    updateCells: {
      updateCells: {
        range: AREA,
        rows: [{ values: [{ userEnteredValue: { numberValue: 3 } }] }],
        fields: 'userEnteredValue',
      },
    },
    repeatCell: { repeatCell: { range: AREA, cell: { note: 'x' }, fields: 'note' } },
    updateDimensionProperties: {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 2 },
        properties: { pixelSize: 9 },
        fields: 'pixelSize',
      },
    },
    appendDimension: { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 3 } },
    setDataValidation: {
      setDataValidation: { range: AREA, rule: { condition: { type: 'DATE_IS_VALID' }, strict: false } },
    },
    addConditionalFormatRule: { addConditionalFormatRule: { rule: REGRA, index: 0 } },
    deleteConditionalFormatRule: { deleteConditionalFormatRule: { sheetId: 2, index: 0 } },
    addProtectedRange: { addProtectedRange: { protectedRange: PROTECAO } },
    deleteProtectedRange: { deleteProtectedRange: { protectedRangeId: 60 } },
    mergeCells: { mergeCells: { range: AREA, mergeType: 'MERGE_ALL' } },
    unmergeCells: { unmergeCells: { range: { sheetId: 1 } } },
    addChart: { addChart: { chart: GRAFICO } },
    deleteEmbeddedObject: { deleteEmbeddedObject: { objectId: 70 } },
    createDeveloperMetadata: { createDeveloperMetadata: { developerMetadata: METADADO } },
    deleteDeveloperMetadata: {
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 80 } } },
    },
  }
  const INVALIDOS: object[] = [
    { addSheet: { properties: { sheetId: 1, title: 'Repetida' } } },
    { unmergeCells: { range: { sheetId: 404 } } },
    { updateCells: { range: AREA, rows: [], fields: 'nada' } },
    { inventado: {} },
    { repeatCell: { range: { ...AREA, endRowIndex: 9999 }, cell: {}, fields: 'note' } },
  ]
  const inicial = () =>
    pasta(
      folha(1, 'Dados', [[1, '=DOBRO(A1:A3)'], [2], [3, null, 'c']], {
        mesclas: [{ linha: 5, coluna: 5, ateLinha: 6, ateColuna: 7 }],
      }),
      folha(2, 'Outra', [['x']], {
        regras: [{ ...REGRA, ranges: [{ sheetId: 2 }] }],
        protecoes: [{ ...PROTECAO, protectedRangeId: 60, range: { sheetId: 2 } }],
        graficos: [{ ...GRAFICO, chartId: 70 }],
        metadados: [{ id: 80, chave: 'k', valor: 'v' }],
      }),
    )
  const CODIGO = `function DOBRO(m) { return m.map(l => [l[0] * 2]) }
    function aplicar(r) { return Sheets.Spreadsheets.batchUpdate({ requests: r }, 'planilha') }`

  it('cada pedido válido é aceito sozinho e muda alguma coisa', () => {
    for (const [tipo, pedido] of Object.entries(VALIDOS)) {
      const p = inicial()
      const execucao = abrir(CODIGO, { pasta: p })
      const antes = structuredClone(p)
      execucao.chamar('aplicar', [[pedido]], 'menu')
      expect(p, tipo).not.toEqual(antes)
    }
  })

  it('com um pedido inválido em qualquer lugar, a planilha fica exatamente como estava', () => {
    const lista = fc.subarray(Object.values(VALIDOS) as object[], { minLength: 1 })
    fc.assert(
      fc.property(lista, fc.constantFrom(...INVALIDOS), fc.nat(), (validos, invalido, onde) => {
        const p = inicial()
        const execucao = abrir(CODIGO, { pasta: p })
        const antes = structuredClone(p)
        const folhas = p.folhas
        const pedidos = validos.toSpliced(onde % (validos.length + 1), 0, invalido)
        expect(() => execucao.chamar('aplicar', [pedidos], 'menu')).toThrow()
        expect(p).toEqual(antes)
        expect(p.folhas).toBe(folhas)
      }),
      { numRuns: 60 },
    )
  })
})
