import type { SheetChart } from 'hucre'
import type { Mescla } from '../../planilha/pasta.ts'
import type { GraficoDaApi, Intervalo } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { hexDaCor } from './cor-do-arquivo.ts'
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
  const ladoDosValores = barras ? 'BOTTOM_AXIS' : 'LEFT_AXIS'
  const janela = basicChart.axis.find(eixo => eixo.position === ladoDosValores)?.viewWindowOptions
  const categorias = basicChart.domains[0]?.domain.sourceRange.sources[0]
  const { anchorCell, widthPixels, heightPixels } = position.overlayPosition
  const inicio = { row: anchorCell.rowIndex, col: anchorCell.columnIndex }
  const achar = (intervalo: Intervalo): Fonte | null => {
    const dona = folhas.find(candidata => candidata.id === intervalo.sheetId)
    const nome = dona && nomes.get(dona)
    return dona && nome !== undefined ? semCabecalho(intervalo, dona, nome, basicChart.headerCount) : null
  }
  return {
    type: TIPOS[basicChart.chartType],
    title: spec.subtitle ? `${spec.title}\n${spec.subtitle}` : spec.title,
    titleFontSize: 12,
    altText: spec.altText,
    legend: basicChart.legendPosition === 'NO_LEGEND' ? false : 'bottom',
    anchor: { from: inicio, to: celulaEm(folha, inicio, widthPixels, heightPixels) },
    // O Sheets põe a primeira categoria no alto; o Excel, embaixo, se o eixo não for invertido.
    axes: {
      x: {
        ...comTitulo(titulo(barras ? 'LEFT_AXIS' : 'BOTTOM_AXIS')),
        // Toda categoria com o seu nome: o padrão pula algumas quando acha que não cabem.
        tickLblSkip: 1,
        labelFontSize: TAMANHO_DA_LETRA,
        ...(barras ? { reverse: true } : {}),
      },
      y: { ...comTitulo(titulo(ladoDosValores)), ...escala(janela), ...(barras ? { crosses: 'max' } : {}) },
    },
    series: basicChart.series.flatMap(serie => {
      const fonte = serie.series.sourceRange.sources[0] && achar(serie.series.sourceRange.sources[0])
      const doEixo = categorias && achar(categorias)
      if (!fonte) return []
      return {
        ...(fonte.nome ? { name: fonte.nome } : {}),
        values: fonte.valores,
        ...(doEixo ? { categories: doEixo.valores } : {}),
        ...(serie.colorStyle ? { color: hexDaCor(serie.colorStyle) } : {}),
        ...(serie.dataLabel
          ? {
              dataLabels: {
                showValue: true,
                position: basicChart.chartType === 'LINE' ? ('t' as const) : ('outEnd' as const),
              },
            }
          : {}),
      }
    }),
  }
}

interface Fonte {
  readonly nome: string
  readonly valores: string
}

const TIPOS = { BAR: 'bar', COLUMN: 'column', LINE: 'line' } as const
const TAMANHO_DA_LETRA = 9

/** O eixo dos valores entre os limites pedidos; de 0 a pouco mais de 1 é proporção, e se lê em porcento. */
function escala(janela: { viewWindowMin: number; viewWindowMax: number } | undefined): EixoDosValores {
  if (!janela) return { labelFontSize: TAMANHO_DA_LETRA }
  const proporcao = janela.viewWindowMin === 0 && janela.viewWindowMax < 2
  return {
    labelFontSize: TAMANHO_DA_LETRA,
    scale: { min: janela.viewWindowMin, max: janela.viewWindowMax, ...(proporcao ? { majorUnit: 0.2 } : {}) },
    ...(proporcao ? { numberFormat: { formatCode: '0%' } } : {}),
  }
}

type EixoDosValores = NonNullable<NonNullable<SheetChart['axes']>['y']>

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
