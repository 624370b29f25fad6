import vm from 'node:vm'
import type { Ambiente, Estado, Interno, Modo } from './ambiente.ts'
import { criarRelogio, instalarRelogio } from './relogio.ts'
import { servicosDoGoogle } from './servicos/servicos.ts'

/** Um contexto novo com o pacote já carregado: nada sobrevive de uma chamada para outra, como no Google. */
export interface Contexto {
  readonly ambiente: Ambiente
  readonly nomes: readonly string[]
  chamar(nome: string, argumentos: readonly unknown[]): unknown
}

export function abrirContexto(roteiro: vm.Script, estado: Estado, modo: Modo): Contexto {
  // Global comum, sem os interceptadores do contexto "contextificado": o mesmo conjunto nu de nomes, duas vezes mais rápido.
  const global = vm.createContext(vm.constants.DONT_CONTEXTIFY) as Record<string, unknown>
  const { hoje, hora } = estado.momento()
  const relogio = criarRelogio(hoje, estado.fuso, hora)
  instalarRelogio(global as unknown as { Date: DateConstructor }, relogio)
  const ambiente: Ambiente = {
    estado,
    modo,
    relogio,
    interno: global as unknown as Interno,
    falhas: [],
    carregando: true,
    comTrava: false,
  }
  Object.assign(global, servicosDoGoogle(ambiente))
  const timeout = modo === 'formula' ? estado.limites.formula : estado.limites.acao
  const antes = new Set(Object.keys(global))
  roteiro.runInContext(global, { timeout })
  ambiente.carregando = false

  const nomes = Object.keys(global).filter(n => !antes.has(n) && !n.endsWith('_') && typeof global[n] === 'function')
  return {
    ambiente,
    nomes,
    chamar: (nome, argumentos) => {
      Object.defineProperty(global, CHAMADA, { value: { funcao: global[nome], argumentos }, configurable: true })
      return EXECUTAR.runInContext(global, { timeout })
    },
  }
}

/** Só o código que roda por um `vm.Script` obedece ao tempo máximo; por isso a chamada passa por um global de vida curta. */
const CHAMADA = '__chamada_'
const EXECUTAR = new vm.Script(
  `(() => {
    const { funcao, argumentos } = ${CHAMADA}
    delete globalThis.${CHAMADA}
    return funcao(...argumentos)
  })()`,
  { filename: 'chamada' },
)

/** O código passou do tempo máximo e foi interrompido. */
export const passouDoTempo = (erro: unknown): boolean =>
  (erro as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
