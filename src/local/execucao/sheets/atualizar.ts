import type { CorpoDoPedido, TipoDePedido } from '../../../planilha/pedido.ts'
import type { PastaLocal } from '../../pasta-local.ts'
import { ehDoGoogle, erroDaApi, inexistente } from '../erros.ts'
import { FORMAS } from './formas-dos-pedidos.ts'
import type { Tratador } from './pedidos/tratador.ts'
import { TRATADORES } from './pedidos/tratadores.ts'
import { abrirRascunho, aplicarRascunho, type Rascunho } from './rascunho.ts'

/** `spreadsheets.batchUpdate`: todos os pedidos, na ordem, ou nenhum. O corpo já passou pelo JSON. */
export function atualizar(pasta: PastaLocal, corpo: Record<string, unknown>): object {
  for (const campo of Object.keys(corpo)) if (campo !== 'requests') throw inexistente(`batchUpdate.${campo}`)
  const { requests } = corpo
  if (!Array.isArray(requests) || requests.length === 0) throw erro('Must specify at least one request.')
  const rascunho = abrirRascunho(pasta)
  const replies = requests.map((pedido, i) => aplicar(rascunho, pedido, i))
  aplicarRascunho(pasta, rascunho)
  return { spreadsheetId: pasta.id, replies }
}

function aplicar(rascunho: Rascunho, pedido: unknown, posicao: number): object {
  const tipos = typeof pedido === 'object' && pedido !== null ? Object.keys(pedido) : []
  const [tipo] = tipos
  if (tipo === undefined || tipos.length > 1)
    throw erro(`Invalid requests[${posicao}]: must have exactly one request kind.`)
  if (!Object.hasOwn(TRATADORES, tipo)) throw inexistente(`o pedido ${tipo}`)
  try {
    const resposta = tratar(rascunho, tipo as TipoDePedido, (pedido as Record<string, unknown>)[tipo])
    return resposta === undefined ? {} : { [tipo]: resposta }
  } catch (motivo) {
    if (!ehDoGoogle(motivo)) throw motivo
    throw erro(`Invalid requests[${posicao}].${tipo}: ${motivo.message}`)
  }
}

function tratar<T extends TipoDePedido>(rascunho: Rascunho, tipo: T, corpo: unknown): object | undefined {
  FORMAS[tipo](corpo, tipo)
  const tratador: Tratador<T> = TRATADORES[tipo]
  return tratador(rascunho, corpo as CorpoDoPedido[T])
}

const erro = (mensagem: string): Error => erroDaApi('sheets.spreadsheets.batchUpdate', mensagem)
