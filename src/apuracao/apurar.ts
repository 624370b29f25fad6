import type { Classificacao } from '../norma/classificacao.ts'
import type { IdEixo } from '../norma/eixos.ts'
import type { IdItem } from '../norma/itens.ts'
import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Prorrogacao } from './adaptacao.ts'
import type { Notificacao, Suspensao } from './adequacao.ts'
import { classificar } from './classificar.ts'
import { diaDaNorma } from './dia-da-norma.ts'
import { pontosPorEixo } from './eixos.ts'
import { menorConjunto } from './menor-conjunto.ts'
import { naoAvaliados, pendencias } from './pendencias.ts'
import { pontosQueFaltam } from './pontos-que-faltam.ts'
import { type Pontuacao, pontuar } from './pontuar.ts'
import { type PrazosDoConsorcio, prazosDoConsorcio } from './prazos.ts'
import type { Respostas } from './respostas.ts'

/** Quem é o consórcio, como está no cadastro; texto vazio é "não informado". */
export interface Consorcio {
  readonly nome: string
  readonly sigla: string
  readonly cnpj: string
  readonly urs: string
  readonly macrorregiao: string
  readonly tipo: string
  /** À Lei 11.107/2005 (Art. 9º, I); `null` é não informado. */
  readonly adequado: boolean | null
}

export interface EntradaDaApuracao {
  readonly consorcio: Consorcio
  readonly respostas: Respostas
  readonly prorrogacao: Prorrogacao
  readonly notificacao: Notificacao | null
  readonly suspensoes: readonly Suspensao[]
}

/** O que vale para todos os consórcios de uma apuração. */
export interface ContextoDaApuracao {
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly parametros: Parametros
  readonly calendario: Calendario
}

export interface Apuracao extends Pontuacao {
  readonly consorcio: Consorcio
  readonly respostas: Respostas
  /** O dia cuja norma se aplicou. */
  readonly em: Dia
  readonly classificacao: Classificacao
  readonly pendencias: readonly IdItem[]
  readonly naoAvaliados: readonly IdItem[]
  readonly menorConjunto: readonly IdItem[]
  /** `null` se nada foi respondido. */
  readonly pontosQueFaltam: number | null
  readonly eixos: Readonly<Record<IdEixo, number>>
  readonly prazos: PrazosDoConsorcio
}

/**
 * Aplica a Deliberação a um consórcio em um quadrimestre: pontos, classificação, o que falta e prazos. Lança
 * `RangeError` se a Deliberação ainda não vigorava no quadrimestre.
 */
export function apurarConsorcio(entrada: EntradaDaApuracao, contexto: ContextoDaApuracao): Apuracao {
  const { consorcio, respostas, prorrogacao, notificacao, suspensoes } = entrada
  const { quadrimestre, hoje, parametros, calendario } = contexto
  const em = diaDaNorma(quadrimestre, hoje)
  const pontuacao = pontuar(respostas, em)
  const classificacao = classificar(pontuacao, em)
  return {
    consorcio,
    respostas,
    em,
    ...pontuacao,
    classificacao,
    pendencias: pendencias(respostas),
    naoAvaliados: naoAvaliados(respostas),
    menorConjunto: menorConjunto(respostas, em),
    pontosQueFaltam: pontosQueFaltam(pontuacao, em),
    eixos: pontosPorEixo(respostas, em, parametros.eixoDoItemIII),
    prazos: prazosDoConsorcio({ prorrogacao, notificacao, suspensoes, parametros, calendario, hoje }),
  }
}
