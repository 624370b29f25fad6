import type { IdParametro } from '../parametros.ts'

/** Uma leitura nossa onde o texto não é claro: impressa onde quer que se aplique. */
export interface Interpretacao {
  numero: number
  /** O dispositivo em causa. */
  lugar: string
  problema: string
  /** A leitura adotada. */
  leitura: string
  porque: string
  alternativas: readonly string[]
  /** O parâmetro que deixa a equipe escolher outra leitura; `null` se não há. */
  parametro: IdParametro | null
}
