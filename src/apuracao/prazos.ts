import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import { type PeriodoDeAdaptacao, type Prorrogacao, periodoDeAdaptacao, prorrogacaoEm } from './adaptacao.ts'
import { type Notificacao, type PrazoDeAdequacao, prazoDeAdequacao, type Suspensao } from './adequacao.ts'
import { primeiroQuadrimestreMonitorado } from './primeiro-quadrimestre.ts'

export interface EntradaDosPrazos {
  readonly prorrogacao: Prorrogacao
  readonly notificacao: Notificacao | null
  readonly suspensoes: readonly Suspensao[]
  readonly parametros: Parametros
  readonly calendario: Calendario
  readonly hoje: Dia
}

export interface PrazosDoConsorcio {
  readonly adaptacao: PeriodoDeAdaptacao
  readonly primeiroQuadrimestre: Quadrimestre
  /** `null` enquanto não há ciência (ou envio, pelo parâmetro). */
  readonly adequacao: PrazoDeAdequacao | null
}

/** Os prazos do Art. 11, § 1º, e do Art. 13 de um consórcio, contados em dias corridos e explicados. */
export function prazosDoConsorcio(entrada: EntradaDosPrazos): PrazosDoConsorcio {
  const { prorrogacao, notificacao, suspensoes, parametros, calendario, hoje } = entrada
  const adaptacao = periodoDeAdaptacao(prorrogacaoEm(prorrogacao, hoje), parametros, calendario)
  return {
    adaptacao,
    primeiroQuadrimestre: primeiroQuadrimestreMonitorado(adaptacao.fim, parametros.primeiroQuadrimestre),
    adequacao: prazoDeAdequacao(notificacao, parametros, calendario, hoje, suspensoes),
  }
}
