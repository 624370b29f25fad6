import { type Dia, diaDaSemana } from './dia.ts'

/** "22/04/2026". */
export function emBarras(d: Dia): string {
  return `${diaEMes(d)}/${d.slice(0, 4)}`
}

/** "20/04". */
export function diaEMes(d: Dia): string {
  return `${d.slice(8, 10)}/${d.slice(5, 7)}`
}

/** "segunda-feira". */
export function nomeDoDiaDaSemana(d: Dia): string {
  return DIAS_DA_SEMANA[diaDaSemana(d)]!
}

/** `nomeDoMes(5)` é "maio". Lança `RangeError` fora de 1 a 12. */
export function nomeDoMes(mes: number): string {
  const nome = MESES[mes - 1]
  if (nome === undefined) throw new RangeError(`não há mês ${mes}`)
  return nome
}

const DIAS_DA_SEMANA = [
  'domingo',
  'segunda-feira',
  'terça-feira',
  'quarta-feira',
  'quinta-feira',
  'sexta-feira',
  'sábado',
]

const MESES = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
]
