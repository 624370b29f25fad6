import type { Grafico } from './aba.ts'
import { cor } from './estilos.ts'
import { intervalo } from './intervalo.ts'
import type { Mescla } from './pasta.ts'
import type { GraficoDaApi, Intervalo } from './pedido.ts'

/** Um gráfico na forma da API, preso à aba e à célula em que começa. */
export function graficoDaApi(g: Grafico, id: number, chartId: number): GraficoDaApi {
  const fonte = (m: Mescla): { sourceRange: { sources: readonly Intervalo[] } } => ({
    sourceRange: { sources: [intervalo(id, m)] },
  })
  const deitado = g.tipo === 'BAR'
  const dasCategorias = { title: g.eixos.categorias }
  const dosValores = {
    title: g.eixos.valores,
    viewWindowOptions: { viewWindowMode: 'EXPLICIT' as const, viewWindowMin: g.escala.de, viewWindowMax: g.escala.ate },
  }
  return {
    chartId,
    spec: {
      title: g.titulo,
      altText: g.descricao,
      basicChart: {
        chartType: g.tipo,
        legendPosition: 'NO_LEGEND',
        headerCount: 1,
        axis: [
          { position: 'BOTTOM_AXIS', ...(deitado ? dosValores : dasCategorias) },
          { position: 'LEFT_AXIS', ...(deitado ? dasCategorias : dosValores) },
        ],
        domains: [{ domain: fonte(g.categorias) }],
        series: [
          {
            series: fonte(g.valores),
            targetAxis: deitado ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
            colorStyle: cor(g.cor),
            dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' },
          },
        ],
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId: id, rowIndex: g.em.linha, columnIndex: g.em.coluna },
        widthPixels: g.em.largura,
        heightPixels: g.em.altura,
      },
    },
  }
}
