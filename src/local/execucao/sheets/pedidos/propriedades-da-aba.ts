import type { EstiloDeCor, PropriedadesDeAba } from '../../../../planilha/pedido.ts'
import type { FolhaLocal } from '../../../pasta-local.ts'
import { recusar } from '../../erros.ts'
import type { Rascunho } from '../rascunho.ts'
import { encolher } from './encolher.ts'

/** Põe na folha as propriedades que vieram; as que não vieram ficam como estão. */
export function aplicarPropriedades(folha: FolhaLocal, vindas: PropriedadesDeAba & { semCor?: boolean }): void {
  const grade = vindas.gridProperties ?? {}
  folha.titulo = vindas.title ?? folha.titulo
  folha.oculta = vindas.hidden ?? folha.oculta
  folha.linhas = grade.rowCount ?? folha.linhas
  folha.colunas = grade.columnCount ?? folha.colunas
  folha.linhasCongeladas = grade.frozenRowCount ?? folha.linhasCongeladas
  folha.colunasCongeladas = grade.frozenColumnCount ?? folha.colunasCongeladas
  folha.semGrade = grade.hideGridlines ?? folha.semGrade
  if (vindas.tabColorStyle !== undefined) folha.cor = hexadecimal(vindas.tabColorStyle)
  if (vindas.semCor === true) folha.cor = null
  encolher(folha)
}

export function conferirTitulo(rascunho: Rascunho, titulo: string, propria: FolhaLocal | undefined): void {
  if (titulo === '') recusar('The sheet name cannot be empty.')
  if (titulo.length > MAIOR_TITULO) recusar(`The sheet name cannot be greater than ${MAIOR_TITULO} characters.`)
  const igual = titulo.toLowerCase()
  if (rascunho.folhas.some(f => f !== propria && f.titulo.toLowerCase() === igual)) {
    recusar(`A sheet with the name "${titulo}" already exists. Please enter another name.`)
  }
}

/** O que tem de valer em qualquer aba depois de mudada. */
export function conferirAba(rascunho: Rascunho, folha: FolhaLocal): void {
  if (folha.linhas < 1) recusar('gridProperties.rowCount must be greater than 0')
  if (folha.colunas < 1) recusar('gridProperties.columnCount must be greater than 0')
  if (folha.linhasCongeladas >= folha.linhas) recusar("You can't freeze all visible rows on the sheet.")
  if (folha.colunasCongeladas >= folha.colunas) recusar("You can't freeze all visible columns on the sheet.")
  for (const m of folha.mesclas) {
    if (m.linha < folha.linhasCongeladas && m.ateLinha > folha.linhasCongeladas) {
      recusar("You can't freeze rows which contain only part of a merged cell.")
    }
    if (m.coluna < folha.colunasCongeladas && m.ateColuna > folha.colunasCongeladas) {
      recusar("You can't freeze columns which contain only part of a merged cell.")
    }
  }
  if (rascunho.folhas.every(f => f.oculta)) recusar("You can't hide all the sheets in a spreadsheet.")
  conferirTotalDeCelulas(rascunho)
}

export function conferirTotalDeCelulas(rascunho: Rascunho): void {
  const total = rascunho.folhas.reduce((soma, f) => soma + f.linhas * f.colunas, 0)
  if (total > MAXIMO_DE_CELULAS) {
    recusar(
      `This action would increase the number of cells in the workbook above the limit of ${MAXIMO_DE_CELULAS} cells.`,
    )
  }
}

const MAXIMO_DE_CELULAS = 10_000_000
const MAIOR_TITULO = 100

const hexadecimal = ({ rgbColor }: EstiloDeCor): string =>
  [rgbColor.red, rgbColor.green, rgbColor.blue]
    .map(parte =>
      Math.round(parte * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
