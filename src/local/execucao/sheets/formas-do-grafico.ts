import type { GraficoDaApi } from '../../../planilha/pedido.ts'
import { type Forma, lista, natural, numero, objeto, positivo, texto, um } from './forma.ts'
import { estiloDeCor, formatoDeTexto, intervalo } from './formas-da-celula.ts'

type Espec = GraficoDaApi['spec']
type Basico = Espec['basicChart']
type Eixo = Basico['axis'][number]
type Serie = Basico['series'][number]
type Fonte = Basico['domains'][number]['domain']
type Ancora = GraficoDaApi['position']['overlayPosition']

const fonte = objeto<Fonte>({ sourceRange: objeto<Fonte['sourceRange']>({ sources: lista(intervalo) }, {}) }, {})
const eixo = um<'BOTTOM_AXIS' | 'LEFT_AXIS'>({ BOTTOM_AXIS: true, LEFT_AXIS: true })

const serie = objeto<Serie>(
  { series: fonte, targetAxis: eixo },
  {
    colorStyle: estiloDeCor,
    dataLabel: objeto<NonNullable<Serie['dataLabel']>>(
      {
        type: um<'DATA'>({ DATA: true }),
        placement: um<NonNullable<Serie['dataLabel']>['placement']>({ OUTSIDE_END: true, CENTER: true, ABOVE: true }),
      },
      { textFormat: formatoDeTexto },
    ),
    lineStyle: objeto<NonNullable<Serie['lineStyle']>>({ type: um<'SOLID'>({ SOLID: true }), width: positivo }, {}),
    pointStyle: objeto<NonNullable<Serie['pointStyle']>>({ shape: um<'CIRCLE'>({ CIRCLE: true }), size: positivo }, {}),
  },
)

const basico = objeto<Basico>(
  {
    chartType: um<Basico['chartType']>({ BAR: true, COLUMN: true, LINE: true }),
    legendPosition: um<Basico['legendPosition']>({ NO_LEGEND: true, BOTTOM_LEGEND: true }),
    headerCount: natural,
    axis: lista(
      objeto<Eixo>(
        { position: eixo, title: texto },
        {
          viewWindowOptions: objeto<NonNullable<Eixo['viewWindowOptions']>>(
            { viewWindowMode: um<'EXPLICIT'>({ EXPLICIT: true }), viewWindowMin: numero, viewWindowMax: numero },
            {},
          ),
        },
      ),
    ),
    domains: lista(objeto<Basico['domains'][number]>({ domain: fonte }, {})),
    series: lista(serie),
  },
  { stackedType: um<'STACKED'>({ STACKED: true }) },
)

export const posicaoDoGrafico = objeto<GraficoDaApi['position']>(
  {
    overlayPosition: objeto<Ancora>(
      {
        anchorCell: objeto<Ancora['anchorCell']>({ sheetId: natural, rowIndex: natural, columnIndex: natural }, {}),
        widthPixels: positivo,
        heightPixels: positivo,
      },
      {},
    ),
  },
  {},
)

export const especDoGrafico: Forma = objeto<Espec>(
  { title: texto, altText: texto, basicChart: basico },
  { subtitle: texto, fontName: texto, titleTextFormat: formatoDeTexto, subtitleTextFormat: formatoDeTexto },
)

export const grafico: Forma = objeto<GraficoDaApi>(
  { chartId: natural, spec: especDoGrafico, position: posicaoDoGrafico },
  {},
)
