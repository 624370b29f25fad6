import type { FolhaLocal } from '../../../pasta-local.ts'

/** Uma aba vazia, com o tamanho que o Google dá. */
export const folhaNova = (id: number, titulo: string): FolhaLocal => ({
  id,
  titulo,
  oculta: false,
  linhas: 1000,
  colunas: 26,
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
