/**
 * Os argumentos de `google.script.run`, como o Google os leva: só primitivos, listas e objetos simples, copiados. Data, função,
 * instância de classe, nó da página e ciclo fazem a chamada falhar na hora; `undefined` vira `null` em lista e some de objeto.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export function levar(argumentos: readonly unknown[]): unknown[] {
  if (argumentos.length === 1 && ehFormulario(argumentos[0])) return [camposDe(argumentos[0])]
  return daLista(argumentos, [])
}

function copiar(valor: unknown, chave: string | number, dentroDe: readonly object[]): unknown {
  if (valor === null || typeof valor === 'string' || typeof valor === 'boolean') return valor
  // Em JSON não há infinito nem "não é número": chegam como nulo.
  if (typeof valor === 'number') return Number.isFinite(valor) ? valor : null
  if (typeof valor !== 'object' || dentroDe.includes(valor)) throw valorIlegal(chave)
  const caminho = [...dentroDe, valor]
  if (Array.isArray(valor)) return daLista(valor, caminho)
  if (!ehObjetoSimples(valor)) throw valorIlegal(chave)
  return Object.fromEntries(
    Object.entries(valor)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, copiar(v, k, caminho)]),
  )
}

// `Array.from`, e não `map`: o buraco de uma lista também é um `undefined`.
const daLista = (lista: readonly unknown[], dentroDe: readonly object[]): unknown[] =>
  Array.from(lista, (valor, i) => (valor === undefined ? null : copiar(valor, i, dentroDe)))

/** A frase com que o Google recusa. */
const valorIlegal = (chave: string | number): TypeError =>
  new TypeError(`Failed due to illegal value in property: ${chave}`)

function ehObjetoSimples(valor: object): boolean {
  const prototipo: unknown = Object.getPrototypeOf(valor)
  return prototipo === null || prototipo === Object.prototype
}

const ehFormulario = (valor: unknown): valor is HTMLFormElement =>
  typeof HTMLFormElement !== 'undefined' && valor instanceof HTMLFormElement

/** O formulário chega como objeto: o nome de cada campo e o valor; com vários do mesmo nome, a lista deles. */
function camposDe(formulario: HTMLFormElement): Record<string, unknown> {
  const campos: Record<string, string | string[]> = {}
  for (const [nome, valor] of new FormData(formulario)) {
    if (typeof valor !== 'string') throw new TypeError('Enviar arquivo por formulário não existe na execução local.')
    const anterior = campos[nome]
    campos[nome] = anterior === undefined ? valor : [anterior, valor].flat()
  }
  return campos
}
