import type { IncomingMessage } from 'node:http'
import { Recusa } from './recusa.ts'

const MAXIMO = 20 * 1024 * 1024

/** O corpo do pedido, já lido como JSON. */
export async function lerCorpo(pedido: IncomingMessage): Promise<unknown> {
  const declarado = Number(pedido.headers['content-length'] ?? 0)
  if (declarado > MAXIMO) throw grande()
  const pedacos: Buffer[] = []
  let tamanho = 0
  for await (const pedaco of pedido as AsyncIterable<Buffer>) {
    tamanho += pedaco.length
    if (tamanho > MAXIMO) throw grande()
    pedacos.push(pedaco)
  }
  try {
    return JSON.parse(Buffer.concat(pedacos).toString('utf8'))
  } catch {
    throw new Recusa(400, 'O pedido não é um JSON que se entenda.')
  }
}

const grande = (): Recusa => new Recusa(413, 'O pedido passa de 20 MB: cole em partes menores.')
