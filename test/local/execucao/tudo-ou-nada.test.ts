import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pedido, TipoDePedido } from '../../../src/planilha/pedido.ts'
import { abrir, folha, pasta } from './apoio.ts'
import { AREA, GRAFICO, METADADO, PROTECAO, REGRA } from './exemplos-de-pedidos.ts'

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
    updateChartSpec: { updateChartSpec: { chartId: 70, spec: { ...GRAFICO.spec, title: 'Outro' } } },
    updateEmbeddedObjectPosition: {
      updateEmbeddedObjectPosition: {
        objectId: 70,
        newPosition: { overlayPosition: { ...GRAFICO.position.overlayPosition, widthPixels: 99 } },
        fields: 'anchorCell,widthPixels,heightPixels',
      },
    },
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
        const posicao = onde % (validos.length + 1)
        const pedidos = [...validos.slice(0, posicao), invalido, ...validos.slice(posicao)]
        expect(() => execucao.chamar('aplicar', [pedidos], 'menu')).toThrow()
        expect(p).toEqual(antes)
        expect(p.folhas).toBe(folhas)
      }),
      { numRuns: 60 },
    )
  })
})
