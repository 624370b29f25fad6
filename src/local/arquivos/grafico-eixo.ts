import type { SheetChart } from 'hucre'
import type { GraficoDaApi, Intervalo } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { areaDoIntervalo } from './intervalo-a1.ts'

type Basico = GraficoDaApi['spec']['basicChart']
type EixoDosValores = NonNullable<NonNullable<SheetChart['axes']>['y']>

export const TAMANHO_DA_LETRA = 8
export const FONTE = 'Arial'
/** Sem traços nem grade: cada barra já traz o seu número. */
export const LETRAS_DO_EIXO = {
  labelFontSize: TAMANHO_DA_LETRA,
  labelFontFamily: FONTE,
  axisTitleFontSize: TAMANHO_DA_LETRA,
  axisTitleFontFamily: FONTE,
  axisTitleBold: false,
  majorTickMark: 'none',
  minorTickMark: 'none',
  gridlines: {},
} as const satisfies EixoDosValores

/**
 * O eixo dos valores. Entre os limites pedidos: de 0 a pouco mais de 1 é proporção, e se lê em porcento. Sem eles são
 * contagens: as marcas são inteiras, que meio consórcio não há.
 */
export function eixoDosValores(basico: Basico, folhas: readonly FolhaLocal[]): EixoDosValores {
  const lado = basico.chartType === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS'
  const janela = basico.axis.find(eixo => eixo.position === lado)?.viewWindowOptions
  if (!janela)
    return {
      ...LETRAS_DO_EIXO,
      scale: { min: 0, majorUnit: passoInteiro(maiorValor(basico, folhas) / MARCAS) },
      numberFormat: { formatCode: '0', sourceLinked: false },
    }
  const proporcao = janela.viewWindowMin === 0 && janela.viewWindowMax < 2
  const majorUnit = proporcao ? 0.2 : passoInteiro(janela.viewWindowMax / MARCAS)
  return {
    ...LETRAS_DO_EIXO,
    scale: { min: janela.viewWindowMin, max: janela.viewWindowMax, majorUnit },
    numberFormat: { formatCode: proporcao ? '0%' : '0', sourceLinked: false },
  }
}

const MARCAS = 6

/** 1, 2 ou 5 vezes uma potência de dez: o primeiro inteiro que não é menor. */
function passoInteiro(minimo: number): number {
  const procurado = Math.max(1, minimo)
  const potencia = 10 ** Math.floor(Math.log10(procurado))
  return (([1, 2, 5] as const).find(m => m * potencia >= procurado) ?? 10) * potencia
}

function maiorValor({ series, stackedType }: Basico, folhas: readonly FolhaLocal[]): number {
  const colunas = series.map(s => s.series.sourceRange.sources.flatMap(i => numeros(i, folhas)))
  const porCategoria = (colunas[0] ?? []).map((_, i) => colunas.map(c => c[i] ?? 0))
  const maiores = porCategoria.map(v => (stackedType ? v.reduce((soma, n) => soma + n, 0) : Math.max(...v)))
  return Math.max(0, ...maiores)
}

function numeros(intervalo: Intervalo, folhas: readonly FolhaLocal[]): number[] {
  const folha = folhas.find(f => f.id === intervalo.sheetId)
  const area = areaDoIntervalo(intervalo)
  return (folha?.celulas ?? [])
    .slice(area.linha, area.ateLinha)
    .flatMap(linha => Array.from(linha ?? []).slice(area.coluna, area.ateColuna))
    .map(celula => celula?.calculado ?? celula?.valor ?? 0)
    .map(valor => (typeof valor === 'number' ? valor : 0))
}
