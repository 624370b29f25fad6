import type { Mescla } from '../../../planilha/pasta.ts'
import type { GraficoDaApi, Intervalo } from '../../../planilha/pedido.ts'
import { hexDaCor } from '../../arquivos/cor-do-arquivo.ts'
import { formatoVisivel } from '../../arquivos/formato-visivel.ts'
import { areaDoIntervalo } from '../../arquivos/intervalo-a1.ts'
import { efetivo, ehErro } from '../../execucao/sheets/celula-efetiva.ts'
import type { CelulaLocal, FolhaLocal } from '../../pasta-local.ts'
import type { GraficoVisto } from '../mensagens.ts'
import { formatar } from './formatar.ts'

/** O gráfico com os números que as células têm agora. */
export function verGrafico(grafico: GraficoDaApi, folhas: readonly FolhaLocal[]): GraficoVisto {
  const { spec, position } = grafico
  const basico = spec.basicChart
  const { anchorCell, widthPixels, heightPixels } = position.overlayPosition
  const deitado = basico.chartType === 'BAR'
  const eixo = (qual: 'BOTTOM_AXIS' | 'LEFT_AXIS') => basico.axis.find(a => a.position === qual)
  const [dasCategorias, dosValores] = deitado
    ? [eixo('LEFT_AXIS'), eixo('BOTTOM_AXIS')]
    : [eixo('BOTTOM_AXIS'), eixo('LEFT_AXIS')]
  const janela = dosValores?.viewWindowOptions
  const cabecalhos = basico.headerCount
  const lidas = basico.series.map(s => lerFonte(s.series.sourceRange.sources, folhas))
  return {
    id: grafico.chartId,
    tipo: basico.chartType,
    empilhado: basico.stackedType === 'STACKED',
    titulo: spec.title,
    subtitulo: spec.subtitle ?? '',
    descricao: spec.altText,
    eixos: { categorias: dasCategorias?.title ?? '', valores: dosValores?.title ?? '' },
    escala: janela ? { de: janela.viewWindowMin, ate: janela.viewWindowMax } : null,
    formato: formatoDosValores(lidas.flatMap(l => l.slice(cabecalhos))),
    categorias: lerFonte(basico.domains[0]?.domain.sourceRange.sources ?? [], folhas)
      .slice(cabecalhos)
      .map(textoDe),
    series: basico.series.map((s, i) => ({
      nome: cabecalhos === 0 ? '' : textoDe(lidas[i]?.[0]),
      cor: s.colorStyle ? `#${hexDaCor(s.colorStyle).toLowerCase()}` : (CORES[i % CORES.length] as string),
      rotulos: s.dataLabel?.type === 'DATA',
      valores: (lidas[i] ?? []).slice(cabecalhos).map(numeroDe),
    })),
    em: { linha: anchorCell.rowIndex, coluna: anchorCell.columnIndex, largura: widthPixels, altura: heightPixels },
  }
}

/** As cores que o Sheets dá às séries que não têm a sua. */
const CORES = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6']

/** As células das fontes, em ordem: uma coluna de cima para baixo ou uma linha da esquerda para a direita. */
function lerFonte(fontes: readonly Intervalo[], folhas: readonly FolhaLocal[]): (CelulaLocal | undefined)[] {
  return fontes.flatMap(fonte => {
    const folha = folhas.find(f => f.id === fonte.sheetId)
    if (folha === undefined) return []
    const inteira = areaDoIntervalo(fonte)
    const area: Mescla = {
      ...inteira,
      ateLinha: Math.min(inteira.ateLinha, folha.linhas),
      ateColuna: Math.min(inteira.ateColuna, folha.colunas),
    }
    const lidas: (CelulaLocal | undefined)[] = []
    for (let i = area.linha; i < area.ateLinha; i++)
      for (let j = area.coluna; j < area.ateColuna; j++) lidas.push(folha.celulas[i]?.[j])
    return lidas
  })
}

function textoDe(celula: CelulaLocal | undefined): string {
  const valor = efetivo(celula)
  if (celula === undefined || ehErro(valor)) return ''
  return formatar(valor, formatoVisivel(celula, [])?.numberFormat)
}

function numeroDe(celula: CelulaLocal | undefined): number | null {
  const valor = efetivo(celula)
  return typeof valor === 'number' ? valor : null
}

/** Como as próprias células escrevem os seus números. */
function formatoDosValores(celulas: readonly (CelulaLocal | undefined)[]): GraficoVisto['formato'] {
  const numeros = celulas.filter((c): c is CelulaLocal => numeroDe(c) !== null)
  const formatos = numeros.map(c => formatoVisivel(c, [])?.numberFormat)
  if (formatos.some(f => f?.type === 'PERCENT' || f?.pattern.includes('%'))) return 'porcento'
  const quebrado = numeros.some((c, i) => {
    const padrao = formatos[i]?.pattern
    return padrao === undefined ? !Number.isInteger(numeroDe(c)) : /0[.,]0/.test(padrao)
  })
  return quebrado ? 'decimal' : 'inteiro'
}
