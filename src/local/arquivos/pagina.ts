import type { HeaderFooter, NamedRange, PageSetup } from 'hucre'
import { letraDaColuna } from '../../planilha/celula.ts'
import type { Impressao } from '../../planilha/impressao.ts'
import type { CelulaLocal, FolhaLocal } from '../pasta-local.ts'
import { tituloCitado } from './intervalo-a1.ts'
import { pontosDePixels } from './medidas.ts'

export interface Pagina {
  readonly pageSetup?: PageSetup
  readonly headerFooter?: HeaderFooter
  /** Área de impressão e linhas repetidas: são nomes do arquivo, e o nome da aba tem de ir entre aspas. */
  readonly nomes: readonly NamedRange[]
}

/** A página em A4, uma folha de largura, com o rodapé pedido, a data e a numeração. */
export function paginaDaImpressao(impressao: Impressao, folha: FolhaLocal, nome: string): Pagina {
  const repetidas = impressao.repetirLinhas
  const esquerda = impressao.rodape.replaceAll('&', '&&').slice(0, MAIOR_RODAPE)
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: impressao.orientacao === 'paisagem' ? 'landscape' : 'portrait',
      ...(impressao.quebrarAntesDe?.length
        ? { scale: escalaDaLargura(folha, impressao) }
        : impressao.umaFolha
          ? UMA_FOLHA
          : UMA_FOLHA_DE_LARGURA),
      margins: { left: UM_CM, right: UM_CM, top: UM_CM, bottom: 1.5 * UM_CM, header: UM_CM / 2, footer: UM_CM / 2 },
    },
    headerFooter: { oddFooter: `&L${esquerda}&CImpresso em &D&RPágina &P de &N` },
    nomes: [
      ...areaComConteudo(folha, nome),
      ...(repetidas ? [titulosRepetidos(nome, [`$${repetidas[0] + 1}:$${repetidas[1] + 1}`])] : []),
    ],
  }
}

/** A página que veio do arquivo. */
export function paginaDoArquivo(
  pageSetup: PageSetup | undefined,
  headerFooter: HeaderFooter | undefined,
  nome: string,
): Pagina {
  const { printArea, printTitlesRow, printTitlesColumn, ...resto } = pageSetup ?? {}
  const repetidos = [printTitlesColumn, printTitlesRow].flatMap(area => area ?? [])
  return {
    ...(pageSetup ? { pageSetup: resto } : {}),
    ...(headerFooter ? { headerFooter } : {}),
    nomes: [
      ...(printArea ? [{ name: '_xlnm.Print_Area', range: naAba(nome, printArea.split(',')), scope: nome }] : []),
      ...(repetidos.length > 0 ? [titulosRepetidos(nome, repetidos)] : []),
    ],
  }
}

const UMA_FOLHA_DE_LARGURA = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
const UMA_FOLHA = { ...UMA_FOLHA_DE_LARGURA, fitToHeight: 1 }
const UM_CM = 0.4
/** Largura do papel A4 em pontos, deitado e em pé, e o que as margens tomam dela. */
const LARGURA_DO_PAPEL = { paisagem: 842, retrato: 595 }
const MARGENS = 2 * UM_CM * 72

/** Ajustar à página faz o Excel e o LibreOffice esquecerem as quebras: quem as tem diz a escala que cabe na largura. */
function escalaDaLargura(folha: FolhaLocal, { orientacao }: Impressao): number {
  const pontos = folha.larguras.reduce((soma, pixels) => soma + pontosDePixels(pixels), 0)
  const cabe = Math.floor((100 * FOLGA * (LARGURA_DO_PAPEL[orientacao] - MARGENS)) / Math.max(1, pontos))
  return Math.min(100, Math.max(MENOR_ESCALA, cabe))
}

/** A letra da fonte padrão tem 7 pixels no Excel e 7,4 no LibreOffice: a folga cobre os dois. */
const FOLGA = 0.93
const MENOR_ESCALA = 10
/** O Excel aceita 255 letras no rodapé inteiro. */
const MAIOR_RODAPE = 190

/** Só se imprime até a última linha com algo escrito: as linhas de folga, formatadas e vazias, não saem no papel. */
function areaComConteudo(folha: FolhaLocal, nome: string): NamedRange[] {
  const escrita = (celula: CelulaLocal | undefined): boolean => (celula?.calculado ?? celula?.valor ?? '') !== ''
  const linhas = folha.celulas.findLastIndex(linha => linha?.some(escrita)) + 1
  const comTexto = Math.max(0, ...folha.celulas.slice(0, linhas).map(linha => linha?.findLastIndex(escrita) ?? -1)) + 1
  // Um gráfico pode passar da última coluna escrita.
  const colunas = Math.max(comTexto, ...folha.graficos.map(g => g.position.overlayPosition.anchorCell.columnIndex + 1))
  if (linhas === 0) return []
  return [
    { name: '_xlnm.Print_Area', range: naAba(nome, [`$A$1:$${letraDaColuna(colunas - 1)}$${linhas}`]), scope: nome },
  ]
}

const titulosRepetidos = (nome: string, areas: readonly string[]): NamedRange => ({
  name: '_xlnm.Print_Titles',
  range: naAba(nome, areas),
  scope: nome,
})

const naAba = (nome: string, areas: readonly string[]): string =>
  areas.map(area => `${tituloCitado(nome)}!${area.replace(/^.*!/, '')}`).join(',')
