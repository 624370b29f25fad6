import type { Dia } from './dia.ts'

/**
 * Um valor legal no tempo: o primeiro dia de vigência → o valor, que vale até a data seguinte; `null` revoga.
 * Escrito assim, não há como deixar lacuna nem sobreposição.
 */
export type Vigencia<T> = Readonly<Record<Dia, T | null>>

/** O valor em vigor no dia `d`; `null` antes da primeira data ou depois de revogado. */
export function vigenteEm<T>(vigencia: Vigencia<T>, d: Dia): T | null {
  let inicio: Dia | null = null
  for (const data in vigencia) {
    // "aaaa-mm-dd" em ordem de texto é ordem de tempo.
    if (data <= d && (inicio === null || data > inicio)) inicio = data as Dia
  }
  return inicio === null ? null : (vigencia[inicio] ?? null)
}

/** As datas em que o valor muda, da mais antiga para a mais nova. */
export function datasDaVigencia<T>(vigencia: Vigencia<T>): Dia[] {
  return (Object.keys(vigencia) as Dia[]).sort()
}
