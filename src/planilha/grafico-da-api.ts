import type { Grafico } from './aba.ts'
import { cor } from './estilos.ts'
import { intervalo } from './intervalo.ts'
import type { Mescla } from './pasta.ts'
import type { GraficoDaApi, Intervalo } from './pedido.ts'
import { tintaSobre } from './tinta-sobre.ts'

/** Um gráfico na forma da API, preso à aba e à célula em que começa. */
export function graficoDaApi(g: Grafico, id: number, chartId: number): GraficoDaApi {
  const deitado = g.tipo === 'BAR'
  const dasCategorias = { title: g.eixos.categorias }
  const dosValores = { title: g.eixos.valores, ...janela(g) }
  return {
    chartId,
    spec: {
      title: g.titulo,
      subtitle: g.fonte,
      altText: g.descricao,
      fontName: 'Arial',
      titleTextFormat: { fontSize: 12, bold: true, foregroundColorStyle: cor('#1f1f1f') },
      subtitleTextFormat: { fontSize: 9, foregroundColorStyle: cor('#505458') },
      basicChart: {
        chartType: g.tipo,
        ...(g.empilhado ? { stackedType: 'STACKED' as const } : {}),
        legendPosition: g.series.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
        headerCount: g.semTitulos ? 0 : 1,
        axis: [
          { position: 'BOTTOM_AXIS', ...(deitado ? dosValores : dasCategorias) },
          { position: 'LEFT_AXIS', ...(deitado ? dasCategorias : dosValores) },
        ],
        domains: [{ domain: fonte(id, g.categorias) }],
        series: g.series.map(s => serieDaApi(g, s, id)),
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

type SerieDaApi = GraficoDaApi['spec']['basicChart']['series'][number]

/** Na empilhada o número vai dentro do pedaço, na tinta que se lê sobre a cor dele; na linha, acima do ponto. */
function serieDaApi(g: Grafico, { valores, cor: hex }: Grafico['series'][number], id: number): SerieDaApi {
  const placement = g.empilhado ? 'CENTER' : g.tipo === 'LINE' ? 'ABOVE' : 'OUTSIDE_END'
  const foregroundColorStyle = cor(g.empilhado ? tintaSobre(hex) : '#1f1f1f')
  return {
    series: fonte(id, valores),
    targetAxis: g.tipo === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
    colorStyle: cor(hex),
    dataLabel: { type: 'DATA', placement, textFormat: { fontSize: 9, foregroundColorStyle } },
    ...(g.tipo === 'LINE' ? { lineStyle: { type: 'SOLID', width: 3 }, pointStyle: { shape: 'CIRCLE', size: 8 } } : {}),
  }
}

const fonte = (id: number, m: Mescla): { sourceRange: { sources: readonly Intervalo[] } } => ({
  sourceRange: { sources: [intervalo(id, m)] },
})

const janela = ({ escala }: Grafico) =>
  escala === undefined
    ? {}
    : {
        viewWindowOptions: {
          viewWindowMode: 'EXPLICIT' as const,
          viewWindowMin: escala.de,
          viewWindowMax: escala.ate,
        },
      }
