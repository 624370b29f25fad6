import { excecao } from './erros.ts'

/** Um tipo de argumento, como o Google o confere: sem conversões. */
export type Tipo = (valor: unknown) => boolean

export const texto: Tipo = v => typeof v === 'string'
export const numero: Tipo = v => typeof v === 'number'
export const data: Tipo = v => Object.prototype.toString.call(v) === '[object Date]'
export const objeto: Tipo = v => typeof v === 'object' && v !== null && !Array.isArray(v)
export const ouNulo =
  (tipo: Tipo): Tipo =>
  v =>
    v === null || tipo(v)

/** Cada método tem uma ou mais assinaturas; nenhuma serve, o erro é o do Google. */
export function conferirAssinatura(
  nome: string,
  assinaturas: readonly (readonly Tipo[])[],
  argumentos: readonly unknown[],
): void {
  const serve = assinaturas.some(a => a.length === argumentos.length && a.every((tipo, i) => tipo(argumentos[i])))
  if (serve) return
  throw excecao(
    `The parameters (${argumentos.map(nomeDoTipo).join(',')}) don't match the method signature for ${nome}.`,
  )
}

function nomeDoTipo(valor: unknown): string {
  if (valor === null) return 'null'
  if (Array.isArray(valor)) return `${valor.length === 0 ? '(class)' : nomeDoTipo(valor[0])}[]`
  switch (typeof valor) {
    case 'string':
      return 'String'
    case 'number':
      return 'number'
    case 'boolean':
      return 'Boolean'
    case 'undefined':
      return 'undefined'
    default:
      return '(class)'
  }
}
