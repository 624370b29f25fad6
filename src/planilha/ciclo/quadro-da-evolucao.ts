import type { Apuracao } from '../../apuracao/apurar.ts'
import {
  type Evolucao,
  evoluir,
  type NoQuadrimestre,
  type TotaisDoQuadrimestre,
  totaisNoTempo,
} from '../../apuracao/evoluir.ts'
import { type Resultado, resultadosAte } from '../../apuracao/resultado.ts'
import { compararQuadrimestres, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { resultadosDe } from './ciclo.ts'
import type { Registrado } from './historico.ts'
import { emCurso, finaisPorQuadrimestre, guardado } from './no-tempo.ts'
import { homologacaoDe, homologacaoFinal } from './quadrimestres-homologados.ts'
import { soNoHistorico } from './so-no-historico.ts'

export interface NoQuadro {
  readonly quadrimestre: Quadrimestre
  readonly estado: 'homologado' | 'reaberto' | 'em curso'
}

export interface LinhaDoQuadro {
  readonly consorcio: Consorcio
  /** Só o Histórico o conhece: nem o cadastro nem a avaliação o têm mais. */
  readonly soNoHistorico: boolean
  readonly evolucao: Evolucao
  /** O resultado que vale hoje, também o de reavaliação. */
  readonly ultimo: Resultado | null
}

export interface QuadroDaEvolucao {
  /** Do mais antigo ao mais novo. */
  readonly quadrimestres: readonly NoQuadro[]
  readonly linhas: readonly LinhaDoQuadro[]
  readonly totais: readonly TotaisDoQuadrimestre[]
}

/** Os resultados homologados e, se o quadrimestre ainda corre, a sua apuração. `apuracoes` segue a ordem de `dados.avaliados`. */
export function quadroDaEvolucao(dados: Dados, apuracoes: readonly Apuracao[]): QuadroDaEvolucao {
  const { quadrimestre, hoje, ciclo } = dados
  const { registros } = ciclo.historico
  const finais = finaisPorQuadrimestre(registros)
  const correndo = emAndamento(dados, apuracoes)
  if (correndo.size > 0) finais.delete(quadrimestre)
  const validos = new Set([...finais.values()].flat())
  const presentes = [...new Set([...dados.cadastro, ...dados.avaliados.map(a => a.consorcio)])]
  const linha = (consorcio: Consorcio, dele: readonly Registrado[], soNoHistorico: boolean): LinhaDoQuadro => {
    const corre = correndo.get(consorcio)
    return {
      consorcio,
      soNoHistorico,
      evolucao: evoluir([...dele.filter(r => validos.has(r)).flatMap(guardado), ...(corre ? [corre] : [])]),
      ultimo: oUltimo(resultadosAte(resultadosDe(dele), hoje)) ?? null,
    }
  }
  return {
    quadrimestres: [
      ...[...finais.keys()].map(q => ({
        quadrimestre: q,
        estado: homologacaoDe(registros, q)?.fase === 'Final' ? ('homologado' as const) : ('reaberto' as const),
      })),
      ...(correndo.size > 0 ? [{ quadrimestre, estado: 'em curso' as const }] : []),
    ].sort((a, b) => compararQuadrimestres(a.quadrimestre, b.quadrimestre)),
    linhas: [
      ...presentes.map(c => linha(c, ciclo.registrosDe(c), false)),
      ...soNoHistorico(ciclo, presentes).map(c => linha(c.consorcio, c.registros, true)),
    ],
    totais: totaisNoTempo([...validos].flatMap(guardado)),
  }
}

function emAndamento(dados: Dados, apuracoes: readonly Apuracao[]): Map<Consorcio, NoQuadrimestre> {
  const { quadrimestre, ciclo, avaliados } = dados
  if (homologacaoFinal(ciclo.historico.registros, quadrimestre) !== null) return new Map()
  return new Map(
    apuracoes.flatMap((a, i) =>
      emCurso(a, quadrimestre).map(resultado => [avaliados[i]!.consorcio, resultado] as const),
    ),
  )
}
