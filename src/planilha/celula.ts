import type { NomeDeEstilo } from './estilos.ts'

/** O que uma célula guarda. Datas são o número serial do Sheets; `null` é célula vazia. */
export type Valor = string | number | boolean | null

/** Uma célula como deve ficar: o valor tipado (nunca interpretado como fórmula), a aparência e a nota. */
export interface Celula {
  readonly valor: Valor
  /** Fórmula (com `=`), só onde a pessoa quer resposta ao vivo; o valor é então calculado pela planilha. */
  readonly formula?: string
  readonly estilo?: NomeDeEstilo
  readonly nota?: string
  /** O valor vem da fórmula de uma célula vizinha: nunca se escreve nem se compara; só a aparência é nossa. */
  readonly derramada?: true
  /** Lista de escolha só desta célula, posta quando a aba nasce e, nas do programa, quando é refeita. */
  readonly escolhas?: readonly string[]
  /** Endereço http(s), ou `#gid=ID` para outra aba da mesma planilha. */
  readonly link?: string
}

/** Letra da coluna a partir do índice que começa em zero: 0 → A, 26 → AA. */
export function letraDaColuna(indice: number): string {
  let letras = ''
  for (let resto = indice + 1; resto > 0; resto = Math.floor((resto - 1) / 26)) {
    letras = String.fromCharCode(65 + ((resto - 1) % 26)) + letras
  }
  return letras
}

/** Endereço A1 a partir de linha e coluna que começam em zero: (11, 5) → F12. */
export const endereco = (linha: number, coluna: number): string => `${letraDaColuna(coluna)}${linha + 1}`
