import { parentPort } from 'node:worker_threads'
import { impressaoDaAba } from '../../../planilha/impressao.ts'
import { escreverXlsx } from '../../arquivos/escrever-xlsx.ts'
import type { FolhaLocal, PastaLocal } from '../../pasta-local.ts'

/** O que chega: a ordem das abas, e só as que mudaram desde a última vez; `escrever` falso só as guarda. */
export interface PedidoDeEscrita {
  readonly escrever: boolean
  readonly pasta: Omit<PastaLocal, 'folhas'>
  readonly ordem: readonly number[]
  readonly mudadas: readonly FolhaLocal[]
}

export type Escrito = { readonly bytes: Uint8Array } | { readonly erro: string }

// Roda à parte: escrever o arquivo leva centenas de milésimos, e quem digita não espera por ele.
const guardadas = new Map<number, FolhaLocal>()

parentPort?.on('message', async (pedido: PedidoDeEscrita) => {
  const { pasta, ordem, mudadas } = pedido
  for (const folha of mudadas) guardadas.set(folha.id, folha)
  for (const id of guardadas.keys()) if (!ordem.includes(id)) guardadas.delete(id)
  if (!pedido.escrever) return
  parentPort?.postMessage(await escrever({ ...pasta, folhas: ordem.map(id => guardadas.get(id) as FolhaLocal) }))
})

async function escrever(pasta: PastaLocal): Promise<Escrito> {
  try {
    return { bytes: await escreverXlsx(pasta, impressaoDaAba) }
  } catch (erro) {
    return { erro: String(erro) }
  }
}
