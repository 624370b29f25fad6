import type { TipoDeAba } from './identidade.ts'

/** Uma coisa a fazer, e a aba em que se faz. */
export interface Passo {
  readonly aba: TipoDeAba
  readonly texto: string
}

export const contar = (n: number, um: string, muitos: string): string => `${n} ${n === 1 ? um : muitos}`

const MAXIMO_DE_NOMES = 5

/** "A, B", ou "A, B, C, D, E e mais 3". */
export function listar(nomes: readonly string[], maximo: number = MAXIMO_DE_NOMES): string {
  const resto = nomes.length - maximo
  return `${nomes.slice(0, maximo).join(', ')}${resto > 0 ? ` e mais ${resto}` : ''}`
}
