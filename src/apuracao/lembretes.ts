import { oUltimo } from '../tempo/ultimo.ts'

/** Os marcos em que se lembra alguém de um prazo, do mais distante ao dia seguinte ao do vencimento. */
export const MARCOS = ['D-30', 'D-15', 'D-7', 'D-1', 'D0', 'D+1'] as const
export type Marco = (typeof MARCOS)[number]

/** Dias que faltam para o vencimento em cada marco. */
const DIAS: Readonly<Record<Marco, number>> = { 'D-30': 30, 'D-15': 15, 'D-7': 7, 'D-1': 1, D0: 0, 'D+1': -1 }

export interface Lembrete {
  /** O último marco que o prazo já alcançou. */
  readonly marco: Marco
  /** O marco cai exatamente no dia de que se contam os dias restantes. */
  readonly hoje: boolean
}

/** O lembrete que vale com tantos dias restantes (negativos depois do vencimento); `null` antes do primeiro marco. */
export function lembreteDe(diasRestantes: number): Lembrete | null {
  const marco = oUltimo(MARCOS.filter(m => diasRestantes <= DIAS[m]))
  return marco === undefined ? null : { marco, hoje: diasRestantes === DIAS[marco] }
}
