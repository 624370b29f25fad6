import { recusar } from '../erros.ts'

/** Máscara de campos do Google: `a,b(c,d.e),f/*`. `true` é o campo inteiro; `*`, todos os campos do nível. */
export type Mascara = true | ReadonlyMap<string, Mascara>

/** Os campos que existem em um lugar; `true` é um valor que não tem campos, `LIVRE`, um que não conferimos por dentro. */
export type Campos = true | typeof LIVRE | { readonly [campo: string]: Campos }
export const LIVRE = Symbol('livre')

export function lerMascara(texto: string): Mascara {
  let posicao = 0
  const lida = lista()
  if (posicao < texto.length) recusarMascara(texto)
  return lida

  function lista(): Map<string, Mascara> {
    const campos = new Map<string, Mascara>()
    do somar(campos, caminho())
    while (comer(','))
    return campos
  }

  function caminho(): Map<string, Mascara> {
    const achado = /^\s*([A-Za-z_][A-Za-z0-9_]*|\*)\s*/.exec(texto.slice(posicao))
    if (achado === null) return recusarMascara(texto)
    posicao += achado[0].length
    return new Map([[achado[1] as string, resto()]])
  }

  function resto(): Mascara {
    if (comer('.') || comer('/')) return caminho()
    if (!comer('(')) return true
    const dentro = lista()
    return comer(')') ? dentro : recusarMascara(texto)
  }

  function comer(sinal: string): boolean {
    if (texto[posicao] !== sinal) return false
    posicao++
    return true
  }
}

/** Só o que a máscara pede, de um valor JSON. */
export function filtrar(valor: unknown, mascara: Mascara): unknown {
  if (mascara === true || typeof valor !== 'object' || valor === null) return valor
  if (Array.isArray(valor)) return valor.map(item => filtrar(item, mascara))
  const saida: Record<string, unknown> = {}
  for (const [campo, item] of Object.entries(valor)) {
    const pedida = mascara.get(campo) ?? mascara.get('*')
    if (pedida !== undefined && item !== undefined) saida[campo] = filtrar(item, pedida)
  }
  return saida
}

/** Escreve em `destino` os campos da máscara, tirados de `origem`; campo pedido que `origem` não tem é apagado. */
export function sobrepor(destino: unknown, origem: unknown, mascara: Mascara): unknown {
  if (mascara === true || mascara.has('*')) return origem
  const saida: Record<string, unknown> = { ...(destino as object | undefined) }
  for (const [campo, dentro] of mascara) {
    const novo = sobrepor(saida[campo], (origem as Record<string, unknown> | undefined)?.[campo], dentro)
    if (novo === undefined) delete saida[campo]
    else saida[campo] = novo
  }
  return Object.keys(saida).length === 0 ? undefined : saida
}

/** A submáscara de um caminho; `undefined` quando ela não foi pedida. */
export function pedida(mascara: Mascara, ...caminho: readonly string[]): Mascara | undefined {
  let atual: Mascara | undefined = mascara
  for (const campo of caminho) {
    if (atual === true || atual === undefined) return atual
    atual = atual.get(campo) ?? atual.get('*')
  }
  return atual
}

/** Chama `estranho` com o caminho de cada campo pedido que não existe. */
export function conferirMascara(
  mascara: Mascara,
  campos: Campos,
  estranho: (caminho: string) => void,
  caminho = '',
): void {
  if (mascara === true || campos === LIVRE) return
  for (const [campo, dentro] of mascara) {
    const aqui = caminho === '' ? campo : `${caminho}.${campo}`
    if (campos === true) estranho(aqui)
    else if (campo === '*') for (const todos of Object.values(campos)) conferirMascara(dentro, todos, estranho, aqui)
    else if (!Object.hasOwn(campos, campo)) estranho(aqui)
    else conferirMascara(dentro, campos[campo] as Campos, estranho, aqui)
  }
}

/** `a` e `a.b` na mesma máscara: vale o mais largo. */
function somar(campos: Map<string, Mascara>, novos: ReadonlyMap<string, Mascara>): void {
  for (const [campo, mascara] of novos) {
    const antes = campos.get(campo)
    if (antes === undefined) campos.set(campo, mascara)
    else if (antes === true || mascara === true) campos.set(campo, true)
    else somar(antes as Map<string, Mascara>, mascara)
  }
}

const recusarMascara = (texto: string): never => recusar(`Invalid field mask: '${texto}'`)
