import type { Dia } from '../tempo/dia.ts'
import { oUltimo } from '../tempo/ultimo.ts'

/** Um resultado tornado final pela homologação: o de um quadrimestre, ou o de uma reavaliação (Art. 11, § 2º). */
export interface Resultado {
  readonly tipo: 'quadrimestre' | 'reavaliação'
  /** Como a notificação o cita: "2026-1", ou o dia da reavaliação. */
  readonly referente: string
  /** O dia da homologação final: vale deste dia em diante. */
  readonly em: Dia
  readonly pontos: number
  readonly classificacao: 'Conforme' | 'Não conforme'
  /** O que identifica o registro homologado. */
  readonly hash: string
}

/** Um resultado como se sabe dele em um dia. */
export interface ResultadoVigente extends Resultado {
  /** O dia da versão que vale, quando o quadrimestre foi reaberto e homologado outra vez. */
  readonly corrigidoEm: Dia | null
  /** A correção o levou ao outro lado do limiar: vale do dia dela, e a ciência de antes era da outra versão. */
  readonly mudouDeLado: boolean
}

/**
 * Os resultados que já valiam no dia, do mais antigo ao mais novo; no mesmo dia, na ordem em que foram registrados. O
 * quadrimestre reaberto e homologado outra vez corrige o seu lugar na história, e não passa na frente do que veio depois dele.
 */
export function resultadosAte(resultados: readonly Resultado[], hoje: Dia): ResultadoVigente[] {
  const conhecidos = resultados
    .map((resultado, ordem) => ({ resultado, ordem }))
    .filter(r => r.resultado.em <= hoje)
    .sort((a, b) => (a.resultado.em < b.resultado.em ? -1 : a.resultado.em > b.resultado.em ? 1 : a.ordem - b.ordem))
  const vigentes: ResultadoVigente[] = []
  for (const { resultado } of conhecidos) {
    const onde = vigentes.findIndex(v => v.tipo === 'quadrimestre' && v.referente === resultado.referente)
    const anterior = vigentes[onde]
    if (anterior === undefined) vigentes.push({ ...resultado, corrigidoEm: null, mudouDeLado: false })
    else vigentes[onde] = corrigido(anterior, resultado)
  }
  return vigentes
}

function corrigido(anterior: ResultadoVigente, nova: Resultado): ResultadoVigente {
  const virou = anterior.classificacao !== nova.classificacao
  return {
    ...nova,
    em: virou ? nova.em : anterior.em,
    corrigidoEm: nova.em,
    mudouDeLado: virou || anterior.mudouDeLado,
  }
}

/** A sequência sem interrupção de resultados do mesmo lado do limiar que termina no último. */
export function sequenciaAtual(emOrdem: readonly ResultadoVigente[]): readonly ResultadoVigente[] {
  const ultimo = oUltimo(emOrdem)
  let inicio = emOrdem.length
  while (inicio > 0 && emOrdem[inicio - 1]!.classificacao === ultimo?.classificacao) inicio--
  return emOrdem.slice(inicio)
}

/** O primeiro dia da sequência: o menor, porque uma correção tardia pode ter trazido para ela um resultado antigo. */
export const comecoDaSequencia = (sequencia: readonly ResultadoVigente[]): Dia =>
  sequencia.reduce((menor, r) => (r.em < menor ? r.em : menor), sequencia[0]!.em)
