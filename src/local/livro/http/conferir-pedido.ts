import type { Edicao, PedidoDeChamada, PedidoDeEdicao, Selecao } from '../mensagens.ts'
import { Recusa } from './recusa.ts'

/** O que a página manda só passa na forma do contrato (`mensagens.ts`). */
export function conferirEdicao(corpo: unknown): PedidoDeEdicao {
  const { janela, edicoes } = objeto(corpo)
  if (!Array.isArray(edicoes) || edicoes.length === 0) throw malfeito('edicoes')
  return { janela: texto(janela, 'janela'), edicoes: edicoes.map(edicao) }
}

export function conferirChamada(corpo: unknown): PedidoDeChamada {
  const { janela, de, nome, argumentos, selecao } = objeto(corpo)
  if (de !== 'menu' && de !== 'pagina') throw malfeito('de')
  if (!Array.isArray(argumentos)) throw malfeito('argumentos')
  return { janela: texto(janela, 'janela'), de, nome: texto(nome, 'nome'), argumentos, selecao: lugar(selecao) }
}

export const conferirVolta = (corpo: unknown): { janela: string } => ({
  janela: texto(objeto(corpo)['janela'], 'janela'),
})

function edicao(lida: unknown): Edicao {
  const escrito = objeto(lida)['texto']
  return { ...lugar(lida), texto: escrito === null ? null : texto(escrito, 'texto') }
}

function lugar(lido: unknown): Selecao {
  const { folha, linha, coluna } = objeto(lido)
  return { folha: natural(folha, 'folha'), linha: natural(linha, 'linha'), coluna: natural(coluna, 'coluna') }
}

function objeto(lido: unknown): Record<string, unknown> {
  if (typeof lido !== 'object' || lido === null || Array.isArray(lido)) throw malfeito('pedido')
  return lido as Record<string, unknown>
}

function texto(lido: unknown, campo: string): string {
  if (typeof lido !== 'string') throw malfeito(campo)
  return lido
}

function natural(lido: unknown, campo: string): number {
  if (!Number.isSafeInteger(lido) || (lido as number) < 0) throw malfeito(campo)
  return lido as number
}

const malfeito = (campo: string): Recusa => new Recusa(400, `O pedido não tem a forma esperada (${campo}).`)
