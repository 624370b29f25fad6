import { inexistente, recusar } from '../erros.ts'

/** Confere a forma de um valor JSON; lança no primeiro problema, com o caminho. */
export type Forma = (valor: unknown, caminho: string) => void

export const texto: Forma = (v, c) => exigir(typeof v === 'string', v, c)
export const numero: Forma = (v, c) => exigir(typeof v === 'number', v, c)
export const logico: Forma = (v, c) => exigir(typeof v === 'boolean', v, c)
export const natural: Forma = (v, c) => exigir(Number.isInteger(v) && (v as number) >= 0, v, c)
export const positivo: Forma = (v, c) => exigir(Number.isInteger(v) && (v as number) > 0, v, c)

/** Um dos nomes de uma enumeração: todos os do tipo têm de estar na tabela. */
export const um =
  <T extends string>(nomes: Readonly<Record<T, true>>): Forma =>
  (v, c) => {
    texto(v, c)
    if (!Object.hasOwn(nomes, v as string)) throw inexistente(`${c} = ${v}`)
  }

export const verdadeiro: Forma = (v, c) => {
  if (v !== true) throw inexistente(`${c} = ${v}`)
}

export const lista =
  (item: Forma): Forma =>
  (v, c) => {
    if (!Array.isArray(v)) return exigir(false, v, c)
    for (let i = 0; i < v.length; i++) item(v[i], `${c}[${i}]`)
  }

type Obrigatorias<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]
type Opcionais<T> = Exclude<keyof T, Obrigatorias<T>>

/**
 * Um objeto do tipo `T`: toda propriedade do tipo tem de ter a sua forma, senão não compila;
 * propriedade que o tipo não tem é erro por nome, em vez de passar calada.
 */
export function objeto<T>(
  obrigatorias: Readonly<Record<Obrigatorias<T>, Forma>>,
  opcionais: Readonly<Record<Opcionais<T>, Forma>>,
): Forma {
  const formas: Record<string, Forma> = { ...(obrigatorias as object), ...(opcionais as object) }
  const exigidas = Object.keys(obrigatorias)
  return (v, c) => {
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return exigir(false, v, c)
    for (const chave of exigidas) {
      if (!Object.hasOwn(v, chave)) recusar(`Invalid value at '${c}.${chave}': missing field`)
    }
    for (const chave of Object.keys(v)) {
      const forma = Object.hasOwn(formas, chave) ? formas[chave] : undefined
      if (forma === undefined) throw inexistente(`${c}.${chave}`)
      forma((v as Record<string, unknown>)[chave], `${c}.${chave}`)
    }
  }
}

function exigir(certo: boolean, valor: unknown, caminho: string): void {
  if (!certo) recusar(`Invalid value at '${caminho}': ${JSON.stringify(valor)}`)
}
