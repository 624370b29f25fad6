import vm from 'node:vm'
import { SERVICOS_DO_GOOGLE } from '../execucao/escopos.ts'
import { PACOTE } from './declarar.ts'

/**
 * Carrega o pacote em um contexto nu em que todo serviço é uma armadilha: cada fórmula de cada célula carrega o
 * arquivo inteiro sem autorização, e um serviço tocado ali derrubaria todas.
 */
export function conferirCarga(codigo: string, entradas: readonly string[]): string[] {
  const problemas: string[] = []
  const global = vm.createContext(vm.constants.DONT_CONTEXTIFY) as Record<string, unknown>
  for (const nome of [...SERVICOS_DO_GOOGLE, 'console']) {
    const armadilha = (chave: PropertyKey): never => {
      const problema = `${nome}.${String(chave)} é usado durante a carga`
      problemas.push(problema)
      throw new Error(problema)
    }
    global[nome] = new Proxy({}, { get: (_, chave) => armadilha(chave), has: (_, chave) => armadilha(chave) })
  }
  try {
    new vm.Script(codigo, { filename: 'Codigo.js' }).runInContext(global, { timeout: MAIOR_CARGA })
  } catch (erro) {
    if (problemas.length === 0) problemas.push(`o pacote não carrega: ${(erro as Error).message}`)
    return problemas
  }
  const exportadas = Object.keys((global[PACOTE] as object | undefined) ?? {})
  for (const nome of exportadas) if (!entradas.includes(nome)) problemas.push(`${nome} é exportada e não é entrada`)
  for (const nome of entradas) if (!exportadas.includes(nome)) problemas.push(`a entrada ${nome} não é exportada`)
  return problemas
}

const MAIOR_CARGA = 5_000
