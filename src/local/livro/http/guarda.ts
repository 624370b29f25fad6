import type { IncomingMessage } from 'node:http'
import { Recusa } from './recusa.ts'

/**
 * Só a própria página fala com o servidor: nenhum outro site aberto no navegador, ainda que troque o nome do seu endereço pelo
 * desta máquina (DNS rebinding), lê nem escreve a planilha.
 */
export function conferirOrigem(pedido: IncomingMessage, porta: number): void {
  const nossos = [`127.0.0.1:${porta}`, `localhost:${porta}`]
  const { host, origin } = pedido.headers
  if (host === undefined || !nossos.includes(host.toLowerCase()))
    throw new Recusa(403, `Este endereço só atende http://127.0.0.1:${porta}.`)
  const daqui = origin === undefined || nossos.some(n => origin.toLowerCase() === `http://${n}`)
  if (!daqui) throw new Recusa(403, 'Pedido de outro site: recusado.')
  const deOutroSite = ['cross-site', 'same-site'].includes(String(pedido.headers['sec-fetch-site']))
  if (deOutroSite && pedido.headers['sec-fetch-mode'] !== 'navigate')
    throw new Recusa(403, 'Pedido de outro site: recusado.')
}

/** Um formulário de outro site não consegue mandar nem este cabeçalho nem este tipo. */
export function conferirEscrita(pedido: IncomingMessage): void {
  if (pedido.headers['x-conformidade'] !== '1')
    throw new Recusa(403, 'Falta o cabeçalho X-Conformidade: o pedido não veio da página da planilha.')
  const tipo = String(pedido.headers['content-type'] ?? '').split(';')[0]
  if (tipo?.trim().toLowerCase() !== 'application/json') throw new Recusa(415, 'O pedido tem de ser application/json.')
}
