import { createHash } from 'node:crypto'
import type vm from 'node:vm'
import type { FolhaLocal } from '../../pasta-local.ts'
import { contar, type Estado } from '../ambiente.ts'
import { abrirContexto, passouDoTempo } from '../contexto.ts'
import type { Argumento } from './analisar.ts'
import { type ArgumentoLido, lerArgumentos, levarParaDentro } from './argumentos.ts'
import { converterResultado, erroDeCelula, type Resultado } from './resultado.ts'

/** Calcula funções personalizadas do pacote, uma vez por nome e argumentos. */
export interface Calculadora {
  /** O nome como o pacote o declara (fórmula não distingue maiúsculas); `undefined` se ele não tem a função. */
  nomeNoPacote(nome: string): string | undefined
  calcular(nome: string, argumentos: readonly Argumento[], folhas: readonly FolhaLocal[], atual: number): Resultado
  /** Esquece os resultados que não foram pedidos desde a última vez. */
  esquecer(): void
}

/** O Sheets também guarda por argumentos: célula cujos argumentos não mudaram não chama a função de novo. */
export function criarCalculadora(roteiro: vm.Script, estado: Estado): Calculadora {
  let antes = new Map<string, Resultado>()
  let agora = new Map<string, Resultado>()
  const nomes = new Map([...estado.nomes].map(nome => [nome.toUpperCase(), nome]))

  return {
    nomeNoPacote: nome => nomes.get(nome.toUpperCase()),
    calcular: (nome, argumentos, folhas, atual) => {
      const lidos = lerArgumentos(argumentos, folhas, atual)
      if (!Array.isArray(lidos)) return [[lidos]]
      const chave = `${nome} ${createHash('sha1').update(JSON.stringify(lidos)).digest('base64')}`
      const resultado = agora.get(chave) ?? antes.get(chave) ?? chamar(roteiro, estado, nome, lidos)
      agora.set(chave, resultado)
      return resultado
    },
    esquecer: () => {
      antes = agora
      agora = new Map()
    },
  }
}

function chamar(roteiro: vm.Script, estado: Estado, nome: string, lidos: readonly ArgumentoLido[]): Resultado {
  contar(estado, nome)
  try {
    const contexto = abrirContexto(roteiro, estado, 'formula')
    const argumentos = levarParaDentro(lidos, contexto.ambiente.interno, estado.pasta.fuso)
    const devolvido = contexto.chamar(nome, argumentos)
    const [falha] = contexto.ambiente.falhas
    if (falha !== undefined) return erroDeCelula('#ERROR!', falha.message)
    return converterResultado(devolvido, estado.pasta.fuso)
  } catch (erro) {
    if (passouDoTempo(erro)) return erroDeCelula('#ERROR!', 'Exceeded maximum execution time (line 0).')
    return erroDeCelula('#ERROR!', String((erro as { message?: unknown } | null)?.message ?? erro))
  }
}
