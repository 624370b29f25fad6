import type { FolhaLocal } from './pasta-local.ts'

export const LINHAS_PADRAO = 1000
export const COLUNAS_PADRAO = 26

/** Uma aba vazia, com o tamanho que o Google dá. */
export const folhaNova = (id: number, titulo: string): FolhaLocal => ({
  id,
  titulo,
  oculta: false,
  linhas: LINHAS_PADRAO,
  colunas: COLUNAS_PADRAO,
  linhasCongeladas: 0,
  colunasCongeladas: 0,
  semGrade: false,
  cor: null,
  celulas: [],
  larguras: [],
  alturas: [],
  mesclas: [],
  regras: [],
  protecoes: [],
  graficos: [],
  metadados: [],
})
