import type { Classificacao } from '../norma/classificacao.ts'
import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import { type PeriodoDeAdaptacao, type Prorrogacao, periodoDeAdaptacao } from './adaptacao.ts'
import { type Notificacao, type PrazoDeAdequacao, prazoDeAdequacao } from './adequacao.ts'
import { primeiroQuadrimestreMonitorado } from './primeiro-quadrimestre.ts'
import { type Situacao, situar } from './situacao.ts'

export interface EntradaDosPrazos {
  readonly prorrogacao: Prorrogacao
  readonly notificacao: Notificacao | null
  readonly parametros: Parametros
  readonly calendario: Calendario
  readonly hoje: Dia
  readonly classificacao: Classificacao
  readonly quadrimestre: Quadrimestre
}

export interface PrazosDoConsorcio {
  readonly adaptacao: PeriodoDeAdaptacao
  readonly primeiroQuadrimestre: Quadrimestre
  /** `null` enquanto não há ciência (ou envio, pelo parâmetro). */
  readonly adequacao: PrazoDeAdequacao | null
  readonly situacao: Situacao
  /** A situação em uma frase, com os dispositivos. */
  readonly estado: string
}

/** Os prazos do Art. 11, § 1º, e do Art. 13 de um consórcio, contados em dias corridos e explicados. */
export function prazosDoConsorcio(entrada: EntradaDosPrazos): PrazosDoConsorcio {
  const { prorrogacao, notificacao, parametros, calendario, hoje, classificacao, quadrimestre } = entrada
  const adaptacao = periodoDeAdaptacao(prorrogacao, parametros, calendario)
  const primeiroQuadrimestre = primeiroQuadrimestreMonitorado(adaptacao.fim, parametros.primeiroQuadrimestre)
  const adequacao = prazoDeAdequacao(notificacao, parametros, calendario, hoje)
  const fatos = {
    quadrimestre,
    classificacao,
    adaptacao,
    primeiroQuadrimestre,
    notificacao,
    adequacao,
    parametros,
    hoje,
  }
  return { adaptacao, primeiroQuadrimestre, adequacao, ...situar(fatos) }
}
