import { createHash } from 'node:crypto'
import type vm from 'node:vm'
import type { FolhaLocal } from '../../pasta-local.ts'
import { contar, type Estado } from '../ambiente.ts'
import { abrirContexto, type Contexto, passouDoTempo } from '../contexto.ts'
import type { Argumento } from './analisar.ts'
import { type ArgumentoLido, lerArgumentos, levarParaDentro } from './argumentos.ts'
import { converterResultado, erroDeCelula, type Resultado } from './resultado.ts'

/** Calcula funções personalizadas do pacote, uma vez por nome e argumentos. */
export interface Calculadora {
  /** O nome como o pacote o declara (fórmula não distingue maiúsculas); `undefined` se ele não tem a função. */
  nomeNoPacote(nome: string): string | undefined
  calcular(nome: string, argumentos: readonly Argumento[], folhas: readonly FolhaLocal[], atual: number): Resultado
  /** Esquece os resultados que não foram pedidos desde a última vez, quando há mais que tantos. */
  esquecer(mais?: number): void
}

/** O Sheets também guarda por argumentos: célula cujos argumentos não mudaram não chama a função de novo. */
export function criarCalculadora(roteiro: vm.Script, estado: Estado): Calculadora {
  let antes = new Map<string, Resultado>()
  let agora = new Map<string, Resultado>()
  const contextos = contextosDe(roteiro, estado)
  const nomes = new Map([...estado.nomes].map(nome => [nome.toUpperCase(), nome]))

  return {
    nomeNoPacote: nome => nomes.get(nome.toUpperCase()),
    calcular: (nome, argumentos, folhas, atual) => {
      const lidos = lerArgumentos(argumentos, folhas, atual)
      if (!Array.isArray(lidos)) return [[lidos]]
      const chave = `${nome} ${createHash('sha1').update(JSON.stringify(lidos)).digest('base64')}`
      const resultado = agora.get(chave) ?? antes.get(chave) ?? chamar(contextos, estado, nome, lidos)
      agora.set(chave, resultado)
      return resultado
    },
    esquecer: (mais = 0) => {
      if (agora.size <= mais) return
      antes = agora
      agora = new Map()
    },
  }
}

interface Contextos {
  abrir(): Contexto
  /** O que falhou no meio pode ter deixado algo fora do lugar. */
  descartar(): void
}

/**
 * Um contexto novo para cada chamada, como no Google. Quem fica aberto com alguém digitando pode dividir um só entre as fórmulas,
 * que já chega quente: enquanto for o mesmo dia, e nada tiver falhado nele.
 */
function contextosDe(roteiro: vm.Script, estado: Estado): Contextos {
  let aberto: { readonly hoje: string; readonly contexto: Contexto } | undefined
  return {
    abrir: () => {
      const { hoje } = estado.momento()
      if (!estado.dividirContexto || aberto?.hoje !== hoje)
        aberto = { hoje, contexto: abrirContexto(roteiro, estado, 'formula') }
      return aberto.contexto
    },
    descartar: () => {
      aberto = undefined
    },
  }
}

function chamar(contextos: Contextos, estado: Estado, nome: string, lidos: readonly ArgumentoLido[]): Resultado {
  contar(estado, nome)
  try {
    const contexto = contextos.abrir()
    const argumentos = levarParaDentro(lidos, contexto.ambiente.interno, estado.pasta.fuso)
    const devolvido = contexto.chamar(nome, argumentos)
    const [falha] = contexto.ambiente.falhas
    if (falha !== undefined) {
      contextos.descartar()
      return erroDeCelula('#ERROR!', falha.message)
    }
    return converterResultado(devolvido, estado.pasta.fuso)
  } catch (erro) {
    contextos.descartar()
    if (passouDoTempo(erro)) return erroDeCelula('#ERROR!', 'Exceeded maximum execution time (line 0).')
    return erroDeCelula('#ERROR!', String((erro as { message?: unknown } | null)?.message ?? erro))
  }
}
