import type { WorkBook } from '@e965/xlsx'

/** O que interessa de um arquivo lido: o livro do SheetJS e as propriedades em que guardamos o que o formato não tem. */
export interface Livro {
  readonly planilhas: WorkBook
  readonly propriedades: ReadonlyMap<string, string>
}
