import type { SheetChart } from 'hucre'
import type { Mescla } from '../../planilha/pasta.ts'
import type { GraficoDaApi, Intervalo } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { hexDaCor } from './cor-do-arquivo.ts'
import { eixoDosValores, FONTE, LETRAS_DO_EIXO, TAMANHO_DA_LETRA } from './grafico-eixo.ts'
import { lugaresDoGrafico } from './grafico-lugares.ts'
import { areaDoIntervalo, referencia } from './intervalo-a1.ts'
import { celulaEm } from './medidas.ts'

/** Um gráfico do Sheets como gráfico nativo do xlsx, ligado às mesmas células. */
export function graficoParaArquivo(
  grafico: GraficoDaApi,
  folha: FolhaLocal,
  folhas: readonly FolhaLocal[],
  nomes: ReadonlyMap<FolhaLocal, string>,
): SheetChart {
  const { spec, position } = grafico
  const { basicChart } = spec
  const barras = basicChart.chartType === 'BAR'
  const titulo = (lado: 'BOTTOM_AXIS' | 'LEFT_AXIS') => basicChart.axis.find(eixo => eixo.position === lado)?.title
  const categorias = basicChart.domains[0]?.domain.sourceRange.sources[0]
  const { anchorCell, widthPixels, heightPixels } = position.overlayPosition
  const inicio = { row: anchorCell.rowIndex, col: anchorCell.columnIndex }
  const achar = (intervalo: Intervalo): Fonte | null => {
    const dona = folhas.find(candidata => candidata.id === intervalo.sheetId)
    const nome = dona && nomes.get(dona)
    return dona && nome !== undefined ? semCabecalho(intervalo, dona, nome, basicChart.headerCount) : null
  }
  const temLegenda = basicChart.legendPosition !== 'NO_LEGEND'
  const lugares = lugaresDoGrafico({ largura: widthPixels, altura: heightPixels, deitado: barras, temLegenda })
  // O arquivo não tem subtítulo: a fonte dos números vai embaixo, depois do título do eixo que estiver ali.
  const embaixo = {
    ...comTitulo([titulo('BOTTOM_AXIS'), spec.subtitle].filter(Boolean).join('. ')),
    axisTitleLayout: lugares.fonte,
  }
  const doLado = { ...comTitulo(titulo('LEFT_AXIS')), axisTitleRotation: -90 }
  const empilhado = basicChart.stackedType !== undefined
  return {
    type: TIPOS[basicChart.chartType],
    title: spec.title,
    titleFontSize: 11,
    titleBold: true,
    titleFontFamily: FONTE,
    altText: spec.altText,
    legend: temLegenda ? 'bottom' : false,
    legendFontSize: TAMANHO_DA_LETRA,
    legendFontFamily: FONTE,
    titleLayout: lugares.titulo,
    plotAreaLayout: lugares.barras,
    anchor: { from: inicio, to: celulaEm(folha, inicio, widthPixels, heightPixels) },
    chartSpaceBorderColor: 'D9D9D9',
    ...(basicChart.chartType === 'LINE'
      ? { showLineMarkers: true }
      : { barGrouping: empilhado ? ('stacked' as const) : ('clustered' as const), gapWidth: VAO_ENTRE_BARRAS }),
    // O Sheets põe a primeira categoria no alto; o Excel, embaixo, se o eixo não for invertido.
    axes: {
      x: {
        ...(barras ? doLado : embaixo),
        // Toda categoria com o seu nome: o padrão pula algumas quando acha que não cabem.
        tickLblSkip: 1,
        ...LETRAS_DO_EIXO,
        ...(barras ? { reverse: true } : {}),
      },
      y: {
        ...(barras ? embaixo : doLado),
        ...eixoDosValores(basicChart, folhas),
        ...(barras ? { crosses: 'max' } : {}),
      },
    },
    series: basicChart.series.flatMap(serie => {
      const fonte = serie.series.sourceRange.sources[0] && achar(serie.series.sourceRange.sources[0])
      const doEixo = categorias && achar(categorias)
      if (!fonte) return []
      return {
        ...(fonte.nome ? { name: fonte.nome } : {}),
        values: fonte.valores,
        ...(doEixo ? { categories: doEixo.valores } : {}),
        ...aparenciaDaSerie(serie, basicChart.chartType),
      }
    }),
  }
}

type Basico = GraficoDaApi['spec']['basicChart']
type SerieEscrita = SheetChart['series'][number]

function aparenciaDaSerie(
  { colorStyle, dataLabel, lineStyle, pointStyle }: Basico['series'][number],
  tipo: Basico['chartType'],
): Partial<SerieEscrita> {
  const cor = colorStyle ? { color: hexDaCor(colorStyle) } : {}
  const letra = dataLabel?.textFormat
  const fontColor = letra?.foregroundColorStyle ? { fontColor: hexDaCor(letra.foregroundColorStyle) } : {}
  const rotulo = dataLabel
    ? {
        dataLabels: {
          showValue: true,
          position: LUGARES[dataLabel.placement],
          fontSize: TAMANHO_DA_LETRA,
          fontFamily: FONTE,
          ...fontColor,
          // O número zero de um pedaço que não se vê só atrapalharia o do vizinho.
          ...(dataLabel.placement === 'CENTER' ? { numberFormat: { formatCode: '0;-0;;', sourceLinked: false } } : {}),
        },
      }
    : {}
  if (tipo !== 'LINE') return { ...cor, ...rotulo }
  return {
    ...cor,
    ...rotulo,
    stroke: { width: lineStyle?.width ?? 2 },
    ...(pointStyle ? { marker: { symbol: 'circle', size: pointStyle.size, ...marca(cor.color) } } : {}),
  }
}

const marca = (cor: string | undefined) => (cor === undefined ? {} : { fill: cor, line: cor })
const LUGARES = { OUTSIDE_END: 'outEnd', CENTER: 'ctr', ABOVE: 't' } as const
/** Parte da grossura de uma barra que fica entre ela e a seguinte. */
const VAO_ENTRE_BARRAS = 45

interface Fonte {
  readonly nome: string
  readonly valores: string
}

const TIPOS = { BAR: 'bar', COLUMN: 'column', LINE: 'line' } as const
const comTitulo = (title: string | undefined): { title?: string } => (title ? { title } : {})

function semCabecalho(intervalo: Intervalo, dona: FolhaLocal, nome: string, cabecalhos: number): Fonte {
  const inteira = areaDoIntervalo(intervalo)
  const area: Mescla = {
    ...inteira,
    ateLinha: Math.min(inteira.ateLinha, dona.linhas),
    ateColuna: Math.min(inteira.ateColuna, dona.colunas),
  }
  if (cabecalhos === 0) return { nome: '', valores: referencia(nome, area) }
  const deitada = area.ateLinha - area.linha === 1 && area.ateColuna - area.coluna > 1
  const cabecalho = dona.celulas[area.linha]?.[area.coluna]
  const valor = cabecalho?.calculado ?? cabecalho?.valor ?? ''
  return {
    nome: typeof valor === 'object' ? '' : String(valor),
    valores: referencia(nome, {
      ...area,
      ...(deitada ? { coluna: area.coluna + cabecalhos } : { linha: area.linha + cabecalhos }),
    }),
  }
}
