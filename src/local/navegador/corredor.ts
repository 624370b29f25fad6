import { levar } from './levar.ts'

/** O `google.script.run`: as funções do pacote pelo nome, e as três formas de dizer quem recebe a resposta. */
export interface Corredor {
  withSuccessHandler(feito: Feito): Corredor
  withFailureHandler(falhou: Falhou): Corredor
  withUserObject(objeto: unknown): Corredor
}
type Feito = (devolvido: unknown, objeto?: unknown) => void
type Falhou = (erro: Error, objeto?: unknown) => void

/** Leva a chamada ao servidor; rejeita com o erro que a função lançou. */
export type Transporte = (nome: string, argumentos: unknown[]) => Promise<unknown>

/** Quantas chamadas correm ao mesmo tempo; as outras esperam a vez. */
export const CHAMADAS_SIMULTANEAS = 10

/**
 * Cada `with…` devolve outro corredor e deixa o anterior como era. O que não está em `nomes`, ou termina em `_`, não existe:
 * chamá-lo é um TypeError, como no Google.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
export function criarCorredor(nomes: readonly string[], transporte: Transporte): Corredor {
  const pelaFila = emFila(CHAMADAS_SIMULTANEAS)
  const publicas = nomes.filter(nome => !nome.endsWith('_'))
  const corredor = (feito?: Feito, falhou?: Falhou, objeto?: unknown): Corredor => {
    const correr = (nome: string, argumentos: unknown[]): void => {
      const levados = levar(argumentos)
      pelaFila(() => transporte(nome, levados)).then(
        valor => feito?.(valor, objeto),
        (erro: Error) => {
          if (falhou === undefined) console.error(erro)
          else falhou(erro, objeto)
        },
      )
    }
    return {
      ...Object.fromEntries(publicas.map(nome => [nome, (...argumentos: unknown[]): void => correr(nome, argumentos)])),
      withSuccessHandler: f => corredor(funcao(f, 'withSuccessHandler'), falhou, objeto),
      withFailureHandler: f => corredor(feito, funcao(f, 'withFailureHandler'), objeto),
      withUserObject: o => corredor(feito, falhou, o),
    }
  }
  return corredor()
}

function funcao<F>(f: F, metodo: string): F {
  if (typeof f !== 'function') throw new TypeError(`google.script.run.${metodo} espera uma função.`)
  return f
}

function emFila(maximo: number): <T>(tarefa: () => Promise<T>) => Promise<T> {
  const espera: (() => void)[] = []
  let correndo = 0
  return async tarefa => {
    if (correndo >= maximo) await new Promise<void>(vez => espera.push(vez))
    else correndo++
    try {
      return await tarefa()
    } finally {
      // Quem espera herda a vez: o número dos que correm só cai quando não há ninguém.
      const proximo = espera.shift()
      if (proximo === undefined) correndo--
      else proximo()
    }
  }
}
