import { type Cell, cloneChart, readXlsx, type Sheet, type SheetChart, type Workbook } from 'hucre'
import { letraDaColuna } from '../../planilha/celula.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { alturaAutomatica } from './altura-automatica.ts'
import type { AparenciaDaCelula, AparenciaDaPasta, PartesDaFolha } from './aparencia.ts'
import type { FormulaDeOrigem } from './celula-lida.ts'
import { normalizadorDeEstilos } from './estilos-lidos.ts'
import { extensao } from './folha-vazia.ts'
import { LARGURA_PADRAO, pixelsDeLetras, pixelsDePontos } from './medidas.ts'

/** A aparência lida de cada aba, para quem ainda vai dizer o que dela cabe no modelo. */
export type AparenciaLida = ReadonlyMap<FolhaLocal, { readonly folha: Sheet; readonly pasta: AparenciaDaPasta }>

/**
 * Lê a aparência do xlsx com um segundo leitor e a põe nas abas. Se ele falhar, os valores, que vêm do primeiro,
 * ficam todos: perde-se só a aparência.
 */
export async function lerAparencia(
  bytes: Uint8Array,
  folhas: readonly FolhaLocal[],
  origens: ReadonlyMap<FolhaLocal, ReadonlyMap<string, FormulaDeOrigem>>,
): Promise<AparenciaLida> {
  const lido = await tentarLer(bytes, folhas)
  if (!lido) return new Map()
  const pasta: AparenciaDaPasta = { fonte: lido.defaultFont, nomes: lido.namedRanges ?? [] }
  const estilos = normalizadorDeEstilos(lido)
  const porTitulo = new Map(lido.sheets.map(folha => [folha.name, folha]))
  return new Map(
    folhas.flatMap(folha => {
      const aparencia = porTitulo.get(folha.titulo)
      if (!aparencia) return []
      aplicarCelulas(folha, aparencia, origens.get(folha) ?? new Map(), estilos)
      aplicarFolha(folha, aparencia)
      return [[folha, { folha: aparencia, pasta }] as const]
    }),
  )
}

/** As partes que a escrita devolve como vieram, já sem o que o modelo assumiu. */
export function partesDaFolha(lida: Sheet): PartesDaFolha {
  const { name, rows, cells, charts, merges, hidden, veryHidden, ...partes } = lida
  return partes
}

/** Os gráficos que não são nossos, prontos para ser escritos de novo. */
export function graficosDeFora(lida: Sheet, nossos: ReadonlySet<string>): SheetChart[] {
  return (lida.charts ?? []).flatMap(grafico => {
    if (!grafico.anchor || nossos.has(tituloDoGrafico(grafico.title))) return []
    try {
      return cloneChart(grafico, { anchor: grafico.anchor })
    } catch {
      return [] // Tipo de gráfico que o escritor não conhece.
    }
  })
}

/** O subtítulo vai na segunda linha do título; só a primeira identifica o gráfico. */
export const tituloDoGrafico = (titulo: string | undefined): string => (titulo ?? '').split('\n')[0]?.trim() ?? ''

/** Além do conteúdo, lê um pouco da aparência das células vazias ao redor, mas nunca um milhão de linhas pintadas. */
const LINHAS_DE_FOLGA = 500
const COLUNAS_DE_FOLGA = 10

async function tentarLer(bytes: Uint8Array, folhas: readonly FolhaLocal[]): Promise<Workbook | null> {
  const titulos = new Set(folhas.map(folha => folha.titulo))
  const tamanhos = folhas.map(extensao)
  const linhas = Math.max(0, ...tamanhos.map(tamanho => tamanho.linhas)) + LINHAS_DE_FOLGA
  const colunas = Math.max(0, ...tamanhos.map(tamanho => tamanho.colunas)) + COLUNAS_DE_FOLGA
  try {
    const range = `A1:${letraDaColuna(colunas - 1)}${linhas}`
    return await readXlsx(bytes, { readStyles: true, range, sheets: ({ name }) => titulos.has(name) })
  } catch {
    return null
  }
}

function aplicarCelulas(
  folha: FolhaLocal,
  lida: Sheet,
  origens: ReadonlyMap<string, FormulaDeOrigem>,
  estilos: ReturnType<typeof normalizadorDeEstilos>,
): void {
  for (const [chave, daAparencia] of lida.cells ?? []) {
    const [linha = 0, coluna = 0] = chave.split(',').map(Number)
    const existente = folha.celulas[linha]?.[coluna]
    // O outro leitor decodifica duas vezes o texto que uma fórmula dá ("&amp;lt;" viraria "<").
    if (typeof existente?.calculado === 'string' && typeof daAparencia.value === 'string') {
      existente.calculado = daAparencia.value
    }
    const aparencia = aparenciaDe(daAparencia, existente?.formula, origens.get(chave), estilos)
    if (!aparencia) continue
    folha.celulas[linha] ??= []
    const celulas = folha.celulas[linha] ?? []
    if (existente) existente.formatoDoArquivo = aparencia
    else celulas[coluna] = { valor: null, formatoDoArquivo: aparencia }
  }
}

function aparenciaDe(
  lida: Cell,
  legivel: string | undefined,
  origem: FormulaDeOrigem | undefined,
  estilos: ReturnType<typeof normalizadorDeEstilos>,
): AparenciaDaCelula | null {
  const soEstilo = lida.style ? estilos(lida.style) : null
  const matriz = lida.formulaType === 'array' && lida.formulaRef ? lida.formulaRef : undefined
  const extras: Omit<AparenciaDaCelula, 'estilo'> = {
    ...(lida.hyperlink ? { link: lida.hyperlink } : {}),
    ...(lida.richText?.some(trecho => trecho.font) ? { trechos: lida.richText } : {}),
    ...(lida.checkbox ? { caixa: true } : {}),
    ...(legivel && origem ? { formula: { legivel, ...origem } } : {}),
    ...(matriz ? { matriz: { area: matriz, dinamica: lida.formulaDynamic === true } } : {}),
  }
  return Object.keys(extras).length > 0 ? { ...soEstilo, ...extras } : soEstilo
}

function aplicarFolha(folha: FolhaLocal, lida: Sheet): void {
  folha.linhasCongeladas = lida.freezePane?.rows ?? 0
  folha.colunasCongeladas = lida.freezePane?.columns ?? 0
  folha.semGrade = lida.view?.showGridLines === false
  folha.cor = lida.view?.tabColor?.rgb ?? null
  const limite = extensao(folha)
  lida.columns?.slice(0, limite.colunas + COLUNAS_DE_FOLGA).forEach((coluna, indice) => {
    const pixels = coluna.width === undefined ? LARGURA_PADRAO : pixelsDeLetras(coluna.width)
    if (pixels !== LARGURA_PADRAO) folha.larguras[indice] = pixels
  })
  for (const [linha, { height }] of lida.rowDefs ?? []) {
    if (height === undefined || linha >= limite.linhas + LINHAS_DE_FOLGA) continue
    const pixels = pixelsDePontos(height)
    // A que é só a do texto continua automática: acompanha o texto quando ele mudar.
    if (pixels !== alturaAutomatica(folha, linha)) folha.alturas[linha] = pixels
  }
}
