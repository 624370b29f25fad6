import { COLUNAS_PADRAO, folhaNova, LINHAS_PADRAO } from '../folha-nova.ts'
import type { FolhaLocal } from '../pasta-local.ts'

/** Uma aba ainda sem grade nem identificador, que é dado depois, quando se conhecem todas as abas do arquivo. */
export const folhaVazia = (titulo: string): FolhaLocal => ({ ...folhaNova(0, titulo), linhas: 0, colunas: 0 })

/** A grade cabe o conteúdo e nunca é menor que a de uma planilha nova do Google (1.000 × 26). */
export function ajustarGrade(
  folha: FolhaLocal,
  minimo: readonly [number, number] = [LINHAS_PADRAO, COLUNAS_PADRAO],
): void {
  const usado = extensao(folha)
  folha.linhas = Math.max(folha.linhas, minimo[0], usado.linhas, folha.linhasCongeladas + 1)
  folha.colunas = Math.max(folha.colunas, minimo[1], usado.colunas, folha.colunasCongeladas + 1)
}

/** Até onde há células: o conteúdo manda, não a dimensão que o arquivo declara. */
export function extensao(folha: FolhaLocal): { linhas: number; colunas: number } {
  let linhas = 0
  let colunas = 0
  folha.celulas.forEach((linha, indice) => {
    if (linha.length === 0) return
    linhas = indice + 1
    colunas = Math.max(colunas, linha.length)
  })
  return { linhas, colunas }
}
