import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { FolhaLocal, PastaLocal } from '../../pasta-local.ts'
import type { Escrito, PedidoDeEscrita } from './gravador.ts'

/** Transforma a pasta em um .xlsx sem parar quem digita. */
export interface Escritor {
  /** Leva já as abas, para que a primeira gravação não pague por todas. */
  preparar(pasta: PastaLocal): void
  escrever(pasta: PastaLocal): Promise<Uint8Array>
  parar(): Promise<void>
}

/** O escritor mora em outra linha de execução, que guarda as abas: a cada vez só vão as que mudaram. */
export async function criarEscritor(raiz: string): Promise<Escritor> {
  const { outputFiles } = await build({
    absWorkingDir: raiz,
    entryPoints: [join(raiz, 'src/local/livro/arquivo/gravador.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
  })
  const codigo = outputFiles[0]?.text ?? ''
  let ajudante: Worker | undefined
  let enviadas = new Map<number, FolhaLocal>()

  const ligar = (): Worker => {
    if (ajudante !== undefined) return ajudante
    const novo = new Worker(codigo, { eval: true, resourceLimits: { maxOldGenerationSizeMb: MEMORIA } })
    // Quem acaba, por falha ou por ordem, leva as abas que guardava: o próximo começa de tudo.
    novo.once('exit', () => {
      if (ajudante !== novo) return
      ajudante = undefined
      enviadas = new Map()
    })
    // A falha chega a quem pediu; sem ninguém pedindo, o próximo começa de novo.
    novo.on('error', () => undefined)
    novo.unref()
    ajudante = novo
    return novo
  }

  const oQueMudou = ({ folhas, ...pasta }: PastaLocal): Omit<PedidoDeEscrita, 'escrever'> => {
    const mudadas = folhas.filter(f => enviadas.get(f.id) !== f)
    enviadas = new Map(folhas.map(f => [f.id, f]))
    return { pasta, ordem: folhas.map(f => f.id), mudadas }
  }

  return {
    preparar: pasta => ligar().postMessage({ ...oQueMudou(pasta), escrever: false } satisfies PedidoDeEscrita),
    escrever: async pasta => {
      const escrito = await pedir(ligar(), { ...oQueMudou(pasta), escrever: true })
      if ('erro' in escrito) throw new Error(escrito.erro)
      return escrito.bytes
    },
    parar: async () => {
      await ajudante?.terminate()
    },
  }
}

const MEMORIA = 3000

function pedir(em: Worker, pedido: PedidoDeEscrita): Promise<Escrito> {
  return new Promise((feito, falhou) => {
    const fim = (): void => {
      em.off('message', aoEscrever)
      em.off('error', falhou)
      em.off('exit', aoSair)
      em.unref()
    }
    const aoEscrever = (escrito: Escrito): void => {
      fim()
      feito(escrito)
    }
    const aoSair = (): void => {
      fim()
      falhou(new Error('quem escreve o arquivo parou no meio'))
    }
    em.once('message', aoEscrever)
    em.once('error', falhou)
    em.once('exit', aoSair)
    em.ref()
    em.postMessage(pedido)
  })
}
