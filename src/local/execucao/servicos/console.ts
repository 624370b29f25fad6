import { type Ambiente, contar } from '../ambiente.ts'
import { estrito } from '../objeto-estrito.ts'

/** Vai só para o registro de chamadas, como no Google vai para o Cloud Logging: a pessoa não o vê. */
export function criarConsole(ambiente: Ambiente): object {
  const membros: Record<string, unknown> = {}
  for (const nivel of ['log', 'info', 'warn', 'error']) membros[nivel] = anotar(ambiente, `console.${nivel}`)
  return estrito(ambiente, 'console', membros)
}

export const criarLogger = (ambiente: Ambiente): object =>
  estrito(ambiente, 'Logger', { log: anotar(ambiente, 'Logger.log') })

/** Sem assinatura nem permissão: o console aceita qualquer coisa em qualquer modo. */
function anotar(ambiente: Ambiente, servico: string): (...argumentos: unknown[]) => void {
  return (...argumentos) => {
    contar(ambiente.estado, servico)
    ambiente.estado.registrar({ servico, argumentos })
  }
}
