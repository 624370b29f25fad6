import { describe, expect, it } from 'vitest'
import { criarVista } from '../../../src/local/livro/ver/ver-livro.ts'
import type { GraficoDaApi } from '../../../src/planilha/pedido.ts'
import { HOJE } from '../../google/apoio.ts'
import { folha, pasta } from '../execucao/apoio.ts'
import { apurada, verFolhas } from './apoio.ts'

const vermelho = { rgbColor: { red: 1, green: 0, blue: 0 } }

describe('os gráficos', () => {
  it('o que o programa faz mostra os números que as células têm', async () => {
    const alvo = await apurada(4)
    const vista = criarVista()
    vista.olhar(alvo.folhas, HOJE)
    const dona = alvo.folhas.find(f => f.graficos.length > 0)!
    const grafico = dona.graficos[0] as GraficoDaApi
    const mostrado = vista.folhas.find(f => f.id === dona.id)?.graficos[0]
    expect(mostrado).toMatchObject({ id: grafico.chartId, titulo: grafico.spec.title, descricao: grafico.spec.altText })
    const [fonte] = grafico.spec.basicChart.series[0]!.series.sourceRange.sources
    const deOnde = alvo.folhas.find(f => f.id === fonte!.sheetId)!
    const valores = deOnde.celulas
      .slice(fonte!.startRowIndex! + grafico.spec.basicChart.headerCount, fonte!.endRowIndex)
      .map(l => l?.[fonte!.startColumnIndex!]?.valor ?? null)
    expect(mostrado?.series[0]?.valores).toEqual(valores.map(v => (typeof v === 'number' ? v : null)))
    expect(mostrado?.categorias).toHaveLength(valores.length)
  })

  it('cada série com o nome do seu título, a sua cor e os seus valores; texto não é número', () => {
    const fonte = (coluna: number) => ({
      sourceRange: {
        sources: [
          { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: coluna, endColumnIndex: coluna + 1 },
        ],
      },
    })
    const porcento = (valor: number) => ({
      valor,
      formato: { numberFormat: { type: 'PERCENT' as const, pattern: '0%' } },
    })
    const grafico: GraficoDaApi = {
      chartId: 9,
      spec: {
        title: 'Título',
        subtitle: 'Sub',
        altText: 'Descrição',
        basicChart: {
          chartType: 'COLUMN',
          stackedType: 'STACKED',
          legendPosition: 'BOTTOM_LEGEND',
          headerCount: 1,
          axis: [
            { position: 'BOTTOM_AXIS', title: 'Quadrimestre' },
            {
              position: 'LEFT_AXIS',
              title: 'Proporção',
              viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 0, viewWindowMax: 1 },
            },
          ],
          domains: [{ domain: fonte(0) }],
          series: [
            {
              series: fonte(1),
              targetAxis: 'LEFT_AXIS',
              colorStyle: vermelho,
              dataLabel: { type: 'DATA', placement: 'CENTER' },
            },
            { series: fonte(2), targetAxis: 'LEFT_AXIS' },
          ],
        },
      },
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 1, rowIndex: 4, columnIndex: 1 },
          widthPixels: 300,
          heightPixels: 200,
        },
      },
    }
    const { folhas } = verFolhas(
      folha(
        1,
        'Dados',
        [
          ['', 'Conforme', 'Não conforme'],
          ['2026-1', porcento(0.5), '–'],
          ['2026-2', porcento(0.75), 0.25],
        ],
        { graficos: [grafico] },
      ),
    )
    expect(folhas[0]?.graficos).toEqual([
      {
        id: 9,
        tipo: 'COLUMN',
        empilhado: true,
        titulo: 'Título',
        subtitulo: 'Sub',
        descricao: 'Descrição',
        eixos: { categorias: 'Quadrimestre', valores: 'Proporção' },
        escala: { de: 0, ate: 1 },
        formato: 'porcento',
        categorias: ['2026-1', '2026-2'],
        series: [
          { nome: 'Conforme', cor: '#ff0000', rotulos: true, valores: [0.5, 0.75] },
          { nome: 'Não conforme', cor: '#ea4335', rotulos: false, valores: [null, 0.25] },
        ],
        em: { linha: 4, coluna: 1, largura: 300, altura: 200 },
      },
    ])
  })

  it('o que lê outra aba muda quando ela muda, e só ele', () => {
    const fonte = {
      sourceRange: {
        sources: [{ sheetId: 2, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }],
      },
    }
    const grafico: GraficoDaApi = {
      chartId: 1,
      spec: {
        title: 'T',
        altText: 'D',
        basicChart: {
          chartType: 'BAR',
          legendPosition: 'NO_LEGEND',
          headerCount: 1,
          axis: [],
          domains: [{ domain: fonte }],
          series: [{ series: fonte, targetAxis: 'BOTTOM_AXIS' }],
        },
      },
      position: {
        overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, widthPixels: 10, heightPixels: 10 },
      },
    }
    const dados = pasta(folha(1, 'Painel', [['x']], { graficos: [grafico] }), folha(2, 'Números', [['n'], [1]]))
    const vista = criarVista()
    vista.olhar(dados.folhas, HOJE)
    const [painel, numeros] = dados.folhas
    const { folhas } = vista.olhar([painel!, { ...numeros!, celulas: [numeros!.celulas[0]!, [{ valor: 2 }]] }], HOJE)
    expect(folhas.map(f => [f.id, 'linhas' in f && Array.isArray(f.linhas) ? f.linhas.length : null])).toEqual([
      [1, 0],
      [2, 1],
    ])
    expect(folhas[0]?.graficos[0]?.series[0]?.valores).toEqual([2])
  })
})
