/**
 * Copia um valor como `google.script.run` o leva entre o servidor e a página: só primitivos, listas e objetos simples.
 * `undefined` em lista vira `null`; em objeto, some. O resto é erro.
 */
export function clonar(valor: unknown, nova: Construtores = AQUI, caminho: readonly unknown[] = []): unknown {
  if (valor === undefined || valor === null) return valor
  if (typeof valor === 'string' || typeof valor === 'boolean') return valor
  if (typeof valor === 'number') return Number.isFinite(valor) ? valor : null
  if (typeof valor !== 'object') throw new TypeError(`um valor do tipo ${typeof valor} não pode ser levado`)
  if (caminho.includes(valor)) throw new TypeError('um objeto que contém a si mesmo não pode ser levado')
  const adiante = [...caminho, valor]
  if (Array.isArray(valor)) {
    const lista = new nova.Array()
    for (let i = 0; i < valor.length; i++) lista.push(clonar(valor[i], nova, adiante) ?? null)
    return lista
  }
  if (!ehSimples(valor)) throw new TypeError(`um objeto ${nomeDaClasse(valor)} não pode ser levado`)
  const copia = new nova.Object() as Record<string, unknown>
  for (const [chave, item] of Object.entries(valor)) {
    if (item !== undefined) copia[chave] = clonar(item, nova, adiante)
  }
  return copia
}

/** Onde a cópia nasce: dentro ou fora do contexto do pacote. */
export interface Construtores {
  readonly Array: ArrayConstructor
  readonly Object: ObjectConstructor
}

const AQUI: Construtores = { Array, Object }

/** Objeto literal de qualquer contexto: o protótipo é nulo, ou é um que não tem protótipo e tem `hasOwnProperty`. */
function ehSimples(valor: object): boolean {
  const prototipo: unknown = Object.getPrototypeOf(valor)
  if (prototipo === null) return true
  return Object.getPrototypeOf(prototipo) === null && Object.hasOwn(prototipo as object, 'hasOwnProperty')
}

const nomeDaClasse = (valor: object): string => Object.prototype.toString.call(valor).slice('[object '.length, -1)
