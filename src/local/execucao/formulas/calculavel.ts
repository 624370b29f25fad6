import type { Retangulo } from '../sheets/faixa.ts'
import type { Argumento } from './analisar.ts'
import type { Ancora } from './derramar.ts'

/** Uma fórmula do pacote em uma célula; `faixa` é o que o resultado tomou na última vez. */
export interface Calculavel extends Ancora {
  readonly nome: string
  readonly argumentos: readonly Argumento[]
  faixa: Retangulo
}
