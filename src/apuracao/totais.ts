import type { Classificacao } from '../norma/classificacao.ts'
import type { Apuracao } from './apurar.ts'

/** Consórcios por classificação; as quatro contagens sempre somam `total`. */
export interface Totais {
  readonly total: number
  readonly conforme: number
  readonly naoConforme: number
  readonly emAvaliacao: number
  readonly naoAvaliado: number
}

export function contar(apuracoes: readonly Apuracao[]): Totais {
  const com = (classificacao: Classificacao) => apuracoes.filter(a => a.classificacao === classificacao).length
  return {
    total: apuracoes.length,
    conforme: com('Conforme'),
    naoConforme: com('Não conforme'),
    emAvaliacao: com('Em avaliação'),
    naoAvaliado: com('Não avaliado'),
  }
}
