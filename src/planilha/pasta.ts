import type { Valor } from './celula.ts'

/** Uma aba da pasta de trabalho como foi lida: estrutura e valores, sem aparência. */
export interface Folha {
  readonly id: number
  readonly titulo: string
  readonly oculta: boolean
  /** Tamanho da grade. */
  readonly linhas: number
  readonly colunas: number
  /** Valores a partir de A1; linhas e células vazias no fim podem faltar. `undefined` quando os valores não foram lidos. */
  readonly valores?: readonly (readonly Valor[])[]
  /** Fórmulas na mesma forma de `valores` (vazio onde não há); só quem confere as lê. */
  readonly formulas?: readonly (readonly string[])[]
  /** Identificadores do que já existe e teria de ser trocado quando a estrutura mudar. */
  readonly protecoes: readonly number[]
  readonly graficos: readonly number[]
  /** Realces condicionais, na ordem: `TIPO:valor` da condição de cada um. */
  readonly regras: readonly string[]
  readonly mesclas: readonly Mescla[]
  /** Metadados de desenvolvedor da aba: chave → valor (ver `digital.ts`). */
  readonly metadados: Readonly<Record<string, { id: number; valor: string }>>
  /** Quais células alguém digitou (as derramadas por uma fórmula vizinha, não); só quem confere as lê. */
  readonly digitadas?: readonly (readonly boolean[])[]
  /** Quais células têm validação, na forma de `valores`; só quem confere as lê. */
  readonly validadas?: readonly (readonly boolean[])[]
}

/** Retângulo com início incluído e fim excluído, índices a partir de zero. */
export interface Mescla {
  readonly linha: number
  readonly coluna: number
  readonly ateLinha: number
  readonly ateColuna: number
}

/** A pasta de trabalho inteira, como foi lida de uma só vez. */
export interface Pasta {
  readonly id: string
  readonly titulo: string
  readonly fuso: string
  readonly folhas: readonly Folha[]
  /** Identificador da aba em que a pessoa está, quando se sabe. */
  readonly ativa: number | null
}
