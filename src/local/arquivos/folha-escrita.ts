import type { ColumnDef, NamedRange, RowDef, TableDefinition, WriteSheet } from 'hucre'
import type { Impressao } from '../../planilha/impressao.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { alturasNoArquivo } from './altura-automatica.ts'
import { type AparenciaDaFolha, aparenciaDaFolha, type PartesDaFolha } from './aparencia.ts'
import { celulasEscritas } from './celulas-escritas.ts'
import { extensao } from './folha-vazia.ts'
import { graficoParaArquivo } from './graficos.ts'
import { lerA1, lerSqref } from './intervalo-a1.ts'
import { LARGURA_PADRAO, letrasDePixels, pixelsDeLetras, pixelsDePontos, pontosDePixels } from './medidas.ts'
import { paginaDaImpressao, paginaDoArquivo } from './pagina.ts'
import { comFundoDeRegra, regraParaArquivo } from './regras-condicionais.ts'
import { type GuardarLista, validacoesParaArquivo } from './validacoes-escritas.ts'

export interface PastaEscrita {
  readonly folhas: readonly FolhaLocal[]
  readonly nomes: ReadonlyMap<FolhaLocal, string>
  readonly trocas: readonly (readonly [string, string])[]
  readonly guardarLista: GuardarLista
}

/** Uma aba pronta para o escritor, e os nomes que ela acrescenta ao arquivo. */
export function folhaEscrita(
  folha: FolhaLocal,
  pasta: PastaEscrita,
  impressao: Impressao | null,
): { readonly folha: WriteSheet; readonly nomes: readonly NamedRange[] } {
  const nome = pasta.nomes.get(folha) ?? folha.titulo
  const origem = aparenciaDaFolha(folha)
  const partes = origem?.folha ?? {}
  const { nomes, ...pagina } = impressao
    ? paginaDaImpressao(impressao, folha, nome)
    : paginaDoArquivo(partes.pageSetup, partes.headerFooter, nome)
  const nomesPorId = new Map(pasta.folhas.map(outra => [outra.id, pasta.nomes.get(outra) ?? outra.titulo]))
  const alturas = alturasNoArquivo(folha)
  const validacoes = validacoesParaArquivo(folha, pasta.guardarLista)
  const escrita: WriteSheet = {
    name: nome,
    ...devolvidas(partes, folha),
    ...pagina,
    cells: celulasEscritas(folha, { nomes: nomesPorId, trocas: pasta.trocas }),
    columns: colunas(folha, origem),
    rowDefs: linhas(folha, partes, alturas),
    ...quebras(folha, impressao),
    merges: folha.mesclas.map(mescla => ({
      startRow: mescla.linha,
      startCol: mescla.coluna,
      endRow: mescla.ateLinha - 1,
      endCol: mescla.ateColuna - 1,
    })),
    dataValidations: [...validacoes, ...semSobrepor(partes.dataValidations ?? [], validacoes)],
    conditionalRules: regras(folha, partes),
    view: vista(folha, partes),
    charts: [
      ...folha.graficos.map(grafico => graficoParaArquivo(grafico, { ...folha, alturas }, pasta.folhas, pasta.nomes)),
      ...(origem?.graficos ?? []),
    ],
    ...(folha.linhasCongeladas + folha.colunasCongeladas > 0
      ? { freezePane: { rows: folha.linhasCongeladas, columns: folha.colunasCongeladas } }
      : {}),
    ...(folha.oculta ? { [origem?.muitoOculta ? 'veryHidden' : 'hidden']: true } : {}),
  }
  return { folha: escrita, nomes }
}

const DEVOLVIDAS = [
  'autoFilter',
  'splitPane',
  'images',
  'textBoxes',
  'sparklines',
  'backgroundImage',
  'rowBreaks',
  'colBreaks',
  'outlineProperties',
  'protection',
] as const

/** O que o modelo não descreve volta como veio. */
function devolvidas(partes: PartesDaFolha, folha: FolhaLocal): Partial<WriteSheet> {
  const tables = partes.tables?.filter(tabela => cabecalhoIntacto(tabela, folha))
  const todas = { ...Object.fromEntries(DEVOLVIDAS.map(nome => [nome, partes[nome]])), tables }
  return Object.fromEntries(Object.entries(todas).filter(([, parte]) => parte !== undefined))
}

/** O Excel dá por corrompido o arquivo em que o cabeçalho de uma tabela não é o texto da célula. */
function cabecalhoIntacto(tabela: TableDefinition, folha: FolhaLocal): boolean {
  const area = tabela.range ? lerA1(tabela.range) : null
  return (
    area !== null &&
    tabela.columns.every(({ name }, i) => String(folha.celulas[area.linha]?.[area.coluna + i]?.valor ?? '') === name)
  )
}

function colunas(folha: FolhaLocal, origem: AparenciaDaFolha | undefined): ColumnDef[] {
  const doArquivo = origem?.folha.columns ?? []
  const quantas = Math.max(folha.larguras.length, extensao(folha).colunas)
  return Array.from({ length: quantas }, (_, i) => {
    const { hidden, outlineLevel, collapsed, width } = doArquivo[i] ?? {}
    const dePartida = width !== undefined || !origem || origem.nossa ? LARGURA_PADRAO : undefined
    const pixels = folha.larguras[i] ?? dePartida
    const intacta = width !== undefined && pixels === pixelsDeLetras(width)
    return {
      ...(pixels === undefined ? {} : { width: intacta ? width : letrasDePixels(pixels) }),
      ...(hidden ? { hidden } : {}),
      ...(outlineLevel ? { outlineLevel } : {}),
      ...(collapsed ? { collapsed } : {}),
    }
  })
}

/** As linhas que começam página: o escritor quer a última da página anterior. */
function quebras(folha: FolhaLocal, impressao: Impressao | null): { rowBreaks?: number[] } {
  const textos = new Set(impressao?.quebrarAntesDe ?? [])
  const rowBreaks = folha.celulas.flatMap((celulas, linha) =>
    textos.has(String(celulas?.[0]?.valor ?? '')) ? [linha - 1] : [],
  )
  return rowBreaks.length === 0 ? {} : { rowBreaks }
}

function linhas(folha: FolhaLocal, partes: PartesDaFolha, alturas: readonly number[]): Map<number, RowDef> {
  const definidas = new Map<number, RowDef>()
  for (const [linha, { height: _, ...resto }] of partes.rowDefs ?? []) {
    if (linha < folha.linhas && Object.keys(resto).length > 0) definidas.set(linha, resto)
  }
  alturas.forEach((pixels, linha) => {
    const doArquivo = partes.rowDefs?.get(linha)?.height
    const height = doArquivo !== undefined && pixelsDePontos(doArquivo) === pixels ? doArquivo : pontosDePixels(pixels)
    definidas.set(linha, { ...definidas.get(linha), height })
  })
  return definidas
}

function regras(folha: FolhaLocal, partes: PartesDaFolha): NonNullable<WriteSheet['conditionalRules']> {
  const nossas = folha.regras.map((regra, i) => regraParaArquivo(regra, i + 1))
  const outras = (partes.conditionalRules ?? []).map((regra, i) => ({
    ...regra,
    ...(regra.style ? { style: comFundoDeRegra(regra.style) } : {}),
    priority: nossas.length + i + 1,
  }))
  return [...nossas, ...outras]
}

/** Duas validações na mesma célula confundem o Excel: a do modelo prevalece. */
function semSobrepor<T extends { range: string }>(doArquivo: readonly T[], nossas: readonly T[]): T[] {
  const ocupadas = nossas.flatMap(validacao => lerSqref(validacao.range))
  return doArquivo.filter(({ range }) =>
    lerSqref(range).every(area =>
      ocupadas.every(
        outra =>
          area.ateLinha <= outra.linha ||
          area.linha >= outra.ateLinha ||
          area.ateColuna <= outra.coluna ||
          area.coluna >= outra.ateColuna,
      ),
    ),
  )
}

function vista(folha: FolhaLocal, partes: PartesDaFolha): NonNullable<WriteSheet['view']> {
  const { tabColor: _, showGridLines: __, ...resto } = partes.view ?? {}
  return {
    ...resto,
    ...(folha.semGrade ? { showGridLines: false } : {}),
    ...(folha.cor ? { tabColor: { rgb: folha.cor.replace('#', '').toUpperCase() } } : {}),
  }
}
