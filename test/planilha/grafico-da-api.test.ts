import { describe, expect, it } from 'vitest'
import type { Grafico } from '../../src/planilha/aba.ts'
import { cor } from '../../src/planilha/estilos.ts'
import { graficoDaApi } from '../../src/planilha/grafico-da-api.ts'

const G: Grafico = {
  titulo: 'Consórcios por classificação',
  fonte: 'Fonte: Avaliação 2026-3, apurada em 21/11/2026',
  descricao: 'Barras: 2 e 1.',
  tipo: 'BAR',
  eixos: { categorias: 'Classificação', valores: 'Consórcios' },
  categorias: { linha: 2, ateLinha: 5, coluna: 0, ateColuna: 1 },
  series: [{ valores: { linha: 2, ateLinha: 5, coluna: 1, ateColuna: 2 }, cor: '#173a5e' }],
  em: { linha: 9, coluna: 3, largura: 400, altura: 300 },
}
const basico = (mudancas: Partial<Grafico> = {}) => graficoDaApi({ ...G, ...mudancas }, 7, 70).spec.basicChart
const DUAS = [...G.series, { valores: { linha: 2, ateLinha: 5, coluna: 2, ateColuna: 3 }, cor: '#e3e3e3' }]

describe('o gráfico na forma da API', () => {
  it('o título, a fonte e a descrição; preso à célula, do tamanho pedido', () => {
    const { chartId, spec, position } = graficoDaApi(G, 7, 70)
    expect([chartId, spec.title, spec.subtitle, spec.altText]).toEqual([70, G.titulo, G.fonte, G.descricao])
    expect(position.overlayPosition).toEqual({
      anchorCell: { sheetId: 7, rowIndex: 9, columnIndex: 3 },
      widthPixels: 400,
      heightPixels: 300,
    })
  })

  it('nas barras deitadas os valores vão embaixo; nas colunas e linhas, à esquerda', () => {
    const eixos = (tipo: Grafico['tipo']) => basico({ tipo }).axis.map(a => [a.position, a.title])
    expect(eixos('BAR')).toEqual([
      ['BOTTOM_AXIS', 'Consórcios'],
      ['LEFT_AXIS', 'Classificação'],
    ])
    for (const tipo of ['COLUMN', 'LINE'] as const)
      expect(eixos(tipo)).toEqual([
        ['BOTTOM_AXIS', 'Classificação'],
        ['LEFT_AXIS', 'Consórcios'],
      ])
    expect(basico().series[0]?.targetAxis).toBe('BOTTOM_AXIS')
    expect(basico({ tipo: 'COLUMN' }).series[0]?.targetAxis).toBe('LEFT_AXIS')
  })

  it('a escala só quando se pede, e no eixo dos valores', () => {
    expect(basico().axis.some(a => a.viewWindowOptions !== undefined)).toBe(false)
    const [baixo, lado] = basico({ escala: { de: 0, ate: 1.1 } }).axis
    expect(baixo?.viewWindowOptions).toEqual({ viewWindowMode: 'EXPLICIT', viewWindowMin: 0, viewWindowMax: 1.1 })
    expect(lado?.viewWindowOptions).toBeUndefined()
  })

  it('uma série não precisa de legenda; duas, sim', () => {
    expect(basico().legendPosition).toBe('NO_LEGEND')
    expect(basico({ series: DUAS }).legendPosition).toBe('BOTTOM_LEGEND')
  })

  it('empilhado, o número vai dentro do pedaço, na tinta que se lê sobre ele', () => {
    const { stackedType, series } = basico({ series: DUAS, empilhado: true })
    expect(stackedType).toBe('STACKED')
    expect(series.map(s => [s.dataLabel?.placement, s.dataLabel?.textFormat?.foregroundColorStyle])).toEqual([
      ['CENTER', cor('#ffffff')],
      ['CENTER', cor('#000000')],
    ])
    expect(basico().stackedType).toBeUndefined()
    expect(basico().series[0]?.dataLabel?.placement).toBe('OUTSIDE_END')
  })

  it('na linha há um ponto em cada valor: com um quadrimestre só, ainda se vê', () => {
    const [serie] = basico({ tipo: 'LINE' }).series
    expect(serie?.pointStyle).toEqual({ shape: 'CIRCLE', size: 8 })
    expect(serie?.dataLabel?.placement).toBe('ABOVE')
    expect(basico().series[0]?.pointStyle).toBeUndefined()
  })

  it('a primeira célula é título, salvo quando se diz que não', () => {
    expect(basico().headerCount).toBe(1)
    expect(basico({ semTitulos: true }).headerCount).toBe(0)
  })
})
