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

/** Os resultados que já valiam no dia, do mais antigo ao mais novo. No mesmo dia, vale a ordem em que foram registrados. */
export const resultadosAte = (resultados: readonly Resultado[], hoje: Dia): Resultado[] =>
  resultados
    .map((resultado, ordem) => ({ resultado, ordem }))
    .filter(r => r.resultado.em <= hoje)
    .sort((a, b) => (a.resultado.em < b.resultado.em ? -1 : a.resultado.em > b.resultado.em ? 1 : a.ordem - b.ordem))
    .map(r => r.resultado)

/** A sequência sem interrupção de resultados do mesmo lado do limiar que termina no último. */
export function sequenciaAtual(emOrdem: readonly Resultado[]): readonly Resultado[] {
  const ultimo = oUltimo(emOrdem)
  let inicio = emOrdem.length
  while (inicio > 0 && emOrdem[inicio - 1]!.classificacao === ultimo?.classificacao) inicio--
  return emOrdem.slice(inicio)
}
