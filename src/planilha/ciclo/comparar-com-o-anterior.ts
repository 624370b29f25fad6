import { classificar } from '../../apuracao/classificar.ts'
import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import {
  type Comparacao,
  classifica,
  comparar,
  estaInteiro,
  type NoQuadrimestre,
  type TotaisDosResultados,
  totalizar,
} from '../../apuracao/evoluir.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { prazosDoConsorcio } from '../../apuracao/prazos.ts'
import { compararQuadrimestres, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Avaliado } from '../avaliado.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { umaVez } from '../uma-vez.ts'
import type { Registrado } from './historico.ts'
import { identidade } from './localizar.ts'
import { emCurso, finaisPorQuadrimestre, guardado } from './no-tempo.ts'
import { homologacaoFinal } from './quadrimestres-homologados.ts'

export interface ComparacaoComOAnterior {
  readonly anterior: Quadrimestre
  /** O quadrimestre de agora também já foi homologado. */
  readonly homologado: boolean
  /** Todos os da avaliação já têm os doze itens respondidos: antes disso, a diferença dos totais enganaria. */
  readonly completo: boolean
  readonly antes: TotaisDosResultados
  readonly agora: TotaisDosResultados
  /** Quem tem resultado nos dois; os diagnósticos ficam de fora. */
  readonly consorcios: readonly { readonly consorcio: Consorcio; readonly comparacao: Comparacao }[]
}

/** O quadrimestre ao lado do último homologado antes dele; `null` se não há nenhum, ou se nele nada foi respondido. */
export function compararComOAnterior(dados: Dados): ComparacaoComOAnterior | null {
  const { quadrimestre, ciclo } = dados
  const { registros } = ciclo.historico
  const anterior = oUltimo(
    [...finaisPorQuadrimestre(registros)].filter(
      ([q, finais]) => compararQuadrimestres(q, quadrimestre) < 0 && finais.flatMap(guardado).some(classifica),
    ),
  )
  if (anterior === undefined) return null
  const final = homologacaoFinal(registros, quadrimestre)
  const doAnterior = new Set(anterior[1])
  const deAgora = new Set(final?.registros)
  // A linha repetida na avaliação não conta o consórcio duas vezes.
  const pares = umaVez(dados.avaliados, a => identidade(a.consorcio)).map(avaliado => {
    const dele = ciclo.registrosDe(avaliado.consorcio)
    const entre = (finais: ReadonlySet<Registrado>): NoQuadrimestre | undefined =>
      oUltimo(dele.filter(r => finais.has(r)).flatMap(guardado))
    const agora = final === null ? apurado(avaliado, dados) : entre(deAgora)
    return { consorcio: avaliado.consorcio, antes: entre(doAnterior), agora }
  })
  const agora = final === null ? pares.flatMap(p => p.agora ?? []) : final.registros.flatMap(guardado)
  if (agora.length === 0) return null
  return {
    anterior: anterior[0],
    homologado: final !== null,
    completo: final !== null || pares.every(p => p.agora !== undefined && estaInteiro(p.agora)),
    antes: totalizar(anterior[1].flatMap(guardado)),
    agora: totalizar(agora),
    consorcios: pares.flatMap(({ consorcio, antes, agora: depois }) =>
      antes === undefined || depois === undefined || antes.diagnostico || depois.diagnostico
        ? []
        : [{ consorcio, comparacao: comparar(antes, depois) }],
    ),
  }
}

function apurado({ consorcio, linha }: Avaliado, dados: Dados): NoQuadrimestre | undefined {
  const { quadrimestre, hoje, parametros, calendario } = dados
  const em = diaDaNorma(quadrimestre, hoje)
  const pontuacao = pontuar(linha.respostas, em)
  const { prorrogacao } = consorcio
  const prazos = prazosDoConsorcio({ prorrogacao, notificacao: null, suspensoes: [], parametros, calendario, hoje })
  return emCurso(
    { respostas: linha.respostas, pontos: pontuacao.pontos, classificacao: classificar(pontuacao, em), prazos },
    quadrimestre,
  )[0]
}
