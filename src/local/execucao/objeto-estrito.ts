import type { Ambiente } from './ambiente.ts'
import { inexistente } from './erros.ts'
import { lancarDentro } from './metodo.ts'

/** Um objeto do Google que só tem o que lhe demos: ler ou escrever qualquer outra coisa é erro, pelo nome. */
export function estrito<T extends object>(ambiente: Ambiente, nome: string, membros: T): T {
  const faltar = (chave: string): never => lancarDentro(ambiente, inexistente(`${nome}.${chave}`))
  return new Proxy(membros, {
    get: (alvo, chave) => {
      if (typeof chave === 'symbol') return chave === Symbol.toPrimitive ? () => nome : undefined
      if (Object.hasOwn(alvo, chave)) return Reflect.get(alvo, chave)
      if (chave === 'toString') return () => nome
      if (NEUTRAS.has(chave)) return undefined
      return faltar(chave)
    },
    set: (_, chave) => faltar(String(chave)),
    defineProperty: (_, chave) => faltar(String(chave)),
    deleteProperty: (_, chave) => faltar(String(chave)),
    getPrototypeOf: () => PROTOTIPO,
  })
}

/** Valores de enumeração do Google: comparam-se por identidade e se escrevem pelo nome. */
export function enumeracao<N extends string>(
  ambiente: Ambiente,
  nome: string,
  valores: readonly N[],
): Record<N, object> {
  const membros = {} as Record<N, object>
  for (const valor of valores) membros[valor] = estrito(ambiente, valor, {})
  return estrito(ambiente, nome, membros)
}

/** Propriedades que a própria linguagem procura em qualquer objeto (await, JSON.stringify, inspeção). */
const NEUTRAS: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'inspect',
  'nodeType',
  'tagName',
])

/** Protótipo próprio: faz do objeto uma "classe", que `google.script.run` recusa. */
const PROTOTIPO = Object.freeze(Object.create(null))
