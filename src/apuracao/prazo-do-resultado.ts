import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { type Notificacao, type PrazoDeAdequacao, prazoDeAdequacao, type Suspensao } from './adequacao.ts'
import type { Resultado, ResultadoVigente } from './resultado.ts'

/** A notificação de um resultado, que se cita como `Resultado.referente`. */
export interface NotificacaoDeResultado extends Notificacao {
  readonly referente: string
}

export interface PrazoDoResultado {
  /** O resultado de que se espera, ou se teve, a ciência. */
  readonly base: ResultadoVigente
  readonly notificacao: NotificacaoDeResultado | null
  readonly prazo: PrazoDeAdequacao | null
  /** Os resultados anteriores cujo prazo deixou de contar. */
  readonly superados: readonly Resultado[]
  /** O primeiro vencimento da sequência que passou antes de ser superado: dele em diante, só 70 ou mais libera (§ 2º). */
  readonly vencidoEm: Dia | null
  readonly alertas: readonly string[]
}

/**
 * De qual resultado, numa sequência abaixo do limiar, corre o prazo do Art. 11, § 1º. O primeiro da sequência, e depois cada
 * novo quadrimestre, que é nova classificação; a reavaliação abaixo do limiar muda os pontos e mais nada.
 */
export function prazoQueVale(
  sequencia: readonly ResultadoVigente[],
  notificacoes: readonly NotificacaoDeResultado[],
  suspensoes: readonly Suspensao[],
  parametros: Parametros,
  calendario: Calendario,
  hoje: Dia,
): PrazoDoResultado {
  const bases = basesDaSequencia(sequencia)
  const todos = bases.map(base => {
    const notificacao = notificacaoDe(base, notificacoes, base.mudouDeLado ? base.em : null, hoje)
    const prazo = prazoDeAdequacao(notificacao, parametros, calendario, hoje, suspensoes, base.em)
    return { base, notificacao, prazo }
  })
  const escolhido = escolher(todos, parametros)
  return {
    ...escolhido,
    superados:
      parametros.novoResultado === 'supera o prazo anterior' ? todos.filter(t => t !== escolhido).map(t => t.base) : [],
    vencidoEm: primeiroVencido(
      parametros.novoResultado === 'não abre segundo prazo' ? [escolhido] : todos,
      parametros,
      hoje,
    ),
    alertas: alertasDaCiencia(escolhido),
  }
}

function primeiroVencido(todos: readonly Candidato[], parametros: Parametros, hoje: Dia): Dia | null {
  const supera = parametros.novoResultado === 'supera o prazo anterior'
  const vencidos = todos.flatMap(({ prazo }, i) => {
    const corriaAte = (supera ? todos[i + 1]?.base.em : undefined) ?? hoje
    return prazo !== null && prazo.fim < corriaAte ? prazo.fim : []
  })
  return vencidos.sort()[0] ?? null
}

const basesDaSequencia = (sequencia: readonly ResultadoVigente[]): readonly ResultadoVigente[] =>
  sequencia.filter((r, i) => i === 0 || r.tipo === 'quadrimestre')

/** De cada resultado vale a primeira ciência (notificar de novo não abre segundo prazo); do que é posterior a hoje não se sabe. */
function notificacaoDe(
  base: Resultado,
  notificacoes: readonly NotificacaoDeResultado[],
  desde: Dia | null,
  hoje: Dia,
): NotificacaoDeResultado | null {
  const conhecido = (dia: Dia | null): Dia | null =>
    dia !== null && dia <= hoje && (desde === null || dia >= desde) ? dia : null
  const conhecidas = notificacoes
    .filter(n => n.referente === base.referente)
    .map(n => ({ ...n, enviadaEm: conhecido(n.enviadaEm), cienciaEm: conhecido(n.cienciaEm) }))
  const primeira = (campo: 'enviadaEm' | 'cienciaEm'): Dia | null =>
    conhecidas.flatMap(n => n[campo] ?? []).sort()[0] ?? null
  return conhecidas.length === 0
    ? null
    : { referente: base.referente, enviadaEm: primeira('enviadaEm'), cienciaEm: primeira('cienciaEm') }
}

type Candidato = Pick<PrazoDoResultado, 'base' | 'notificacao' | 'prazo'>

function escolher(todos: readonly Candidato[], parametros: Parametros): Candidato {
  const ultimo = todos[todos.length - 1]
  if (parametros.novoResultado === 'não abre segundo prazo') return todos.find(t => t.prazo !== null) ?? todos[0]!
  if (parametros.novoResultado === 'supera o prazo anterior') return ultimo!
  const emCurso = todos.filter(t => t.prazo !== null && t.prazo.diasRestantes >= 0)
  return (
    emCurso.reduce<Candidato | undefined>((a, b) => (a && a.prazo!.fim >= b.prazo!.fim ? a : b), undefined) ?? ultimo!
  )
}

function alertasDaCiencia({ base, notificacao }: Candidato): string[] {
  const cienciaEm = notificacao?.cienciaEm ?? null
  if (cienciaEm === null || cienciaEm >= base.em) return []
  return [
    `Ciência em ${emBarras(cienciaEm)}, antes da homologação do resultado, em ${emBarras(base.em)}: conferir a que ela se refere.`,
  ]
}
