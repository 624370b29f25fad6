import { describe, expect, it } from 'vitest'
import { aplicar, folha, pasta, vistos } from './apoio.ts'
import { AREA, GRAFICO, METADADO, PROTECAO, primeira, REGRA, recusa } from './exemplos-de-pedidos.ts'

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
    const livre = { ...AREA, endRowIndex: 999 }
    recusa(p, { addProtectedRange: { protectedRange: { ...PROTECAO, unprotectedRanges: [livre] } } }).toThrow(
      'exceeds grid limits',
    )
    aplicar(p, { addProtectedRange: { protectedRange: { ...PROTECAO, unprotectedRanges: [AREA] } } })
    expect(primeira(p).protecoes[0]?.unprotectedRanges).toEqual([AREA])
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

  it('o gráfico muda o que diz sem mudar de lugar, e de lugar sem mudar o que diz', () => {
    const p = pasta(folha(1, 'D'), folha(2, 'Outra'))
    aplicar(p, { addChart: { chart: GRAFICO } }, { addChart: { chart: { ...GRAFICO, chartId: 10 } } })
    const spec = {
      ...GRAFICO.spec,
      title: 'Outro',
      subtitle: 'Fonte: teste',
      fontName: 'Arial',
      titleTextFormat: { bold: true },
      basicChart: {
        ...GRAFICO.spec.basicChart,
        stackedType: 'STACKED',
        series: GRAFICO.spec.basicChart.series.map(s => ({
          ...s,
          dataLabel: { type: 'DATA', placement: 'CENTER', textFormat: { fontSize: 9 } },
          lineStyle: { type: 'SOLID', width: 3 },
          pointStyle: { shape: 'CIRCLE', size: 8 },
        })),
      },
    }
    aplicar(p, { updateChartSpec: { chartId: 9, spec } })
    expect(primeira(p).graficos).toEqual([
      { ...GRAFICO, spec },
      { ...GRAFICO, chartId: 10 },
    ])
    const { overlayPosition } = GRAFICO.position
    const mover = (fields: string, sheetId = 1) => ({
      updateEmbeddedObjectPosition: {
        objectId: 9,
        newPosition: {
          overlayPosition: {
            ...overlayPosition,
            anchorCell: { sheetId, rowIndex: 4, columnIndex: 0 },
            widthPixels: 99,
          },
        },
        fields,
      },
    })
    aplicar(p, mover('widthPixels'))
    expect(primeira(p).graficos[0]?.position.overlayPosition).toEqual({ ...overlayPosition, widthPixels: 99 })
    aplicar(p, mover('anchorCell,widthPixels,heightPixels', 2))
    expect(p.folhas.map(f => f.graficos.map(g => g.chartId))).toEqual([[10], [9]])
    expect(p.folhas[1]?.graficos[0]?.spec).toEqual(spec)
  })

  it('o gráfico que não existe, a fonte fora da grade e o campo que não há são recusados', () => {
    const p = pasta()
    aplicar(p, { addChart: { chart: GRAFICO } })
    recusa(p, { updateChartSpec: { chartId: 8, spec: GRAFICO.spec } }).toThrow('No embedded object with ID: 8')
    const fora = { domain: { sourceRange: { sources: [{ ...AREA, endRowIndex: 999 }] } } }
    const basicChart = { ...GRAFICO.spec.basicChart, domains: [fora] }
    recusa(p, { updateChartSpec: { chartId: 9, spec: { ...GRAFICO.spec, basicChart } } }).toThrow('exceeds grid limits')
    const mover = { objectId: 9, newPosition: GRAFICO.position, fields: 'overlayPosition.anchorCell' }
    recusa(p, { updateEmbeddedObjectPosition: mover }).toThrow('Invalid field: overlayPosition')
    const empilhado = { ...GRAFICO.spec.basicChart, stackedType: 'PERCENT_STACKED' }
    recusa(p, { updateChartSpec: { chartId: 9, spec: { ...GRAFICO.spec, basicChart: empilhado } } }).toThrow(
      'PERCENT_STACKED não existe na execução local',
    )
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
