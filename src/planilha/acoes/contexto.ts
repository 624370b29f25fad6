import type { Dia } from '../../tempo/dia.ts'
import { lerQuadrimestre, type Quadrimestre, quadrimestreDoDia } from '../../tempo/quadrimestre.ts'
import { quadrimestreDaAba, TIPOS_DE_ABA } from '../abas/identidade.ts'
import { acharAba, quadrimestresAvaliados } from '../achar-aba.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Folha, Pasta } from '../pasta.ts'
import { citado } from '../texto.ts'

/** O que uma ação recebe do mundo: o dia, quem pede e quando, e o quadrimestre de que se trata. */
export interface Contexto {
  readonly hoje: Dia
  readonly quem: string
  /** `DD/MM/AAAA HH:MM`. */
  readonly quando: string
  readonly quadrimestre: Quadrimestre
  readonly opcoes: OpcoesDaAcao
}

/** O que se pede a mais de uma ação; cada uma lê o que lhe cabe. */
export interface OpcoesDaAcao {
  /** Homologar só o resultado preliminar. */
  readonly preliminar?: boolean
  /** Por que se reabre. */
  readonly motivo?: string
  /** Repetir as respostas anteriores, como propostas. */
  readonly repetir?: boolean
  /** De que consórcio se trata. */
  readonly consorcio?: string
  /** Aplicar o conserto do que se achou quebrado. */
  readonly consertar?: boolean
}

/**
 * O quadrimestre de que a ação trata: o pedido; senão o da aba aberta; senão o da avaliação mais nova que há; senão o
 * que o título de uma aba da pessoa disser; senão o de hoje. `novo`: quem prepara quer o de hoje, ainda que não exista.
 */
export function escolherQuadrimestre(pasta: Pasta, pedido: unknown, hoje: Dia, novo = false): Quadrimestre {
  if (pedido !== undefined && pedido !== null) {
    const lido = typeof pedido === 'string' && /^\d{4}-[123]$/.test(pedido) ? lerQuadrimestre(pedido) : null
    if (lido === null)
      throw new NaoPodeSerFeito([`O quadrimestre ${citado(pedido)} não existe. Use AAAA-N, como 2026-3.`])
    return lido
  }
  const aberta = pasta.folhas.find(f => f.id === pasta.ativa)
  const daAberta = aberta && (quadrimestreDaAba('avaliacao', aberta) ?? quadrimestreDaAba('resumo', aberta))
  if (daAberta) return daAberta
  const avaliados = quadrimestresAvaliados(pasta)
  if (avaliados.length > 0 && novo) return quadrimestreDoDia(hoje)
  const atual = quadrimestreDoDia(hoje)
  // O que se preparou antes do tempo não passa na frente do que corre.
  const ate = avaliados.filter(q => q <= atual)
  if (avaliados.length > 0) return ate[ate.length - 1] ?? avaliados[0]!
  const dosTitulos = pasta.folhas.flatMap(f => lerQuadrimestre(f.titulo) ?? []).filter(q => q <= atual)
  if (dosTitulos.length === 0 || dosTitulos.includes(atual)) return atual
  return dosTitulos.reduce((a, b) => (a > b ? a : b))
}

/** As abas cujos valores a ação precisa ler: as nossas; e todas, enquanto a avaliação não existe e a matriz está em outra aba. */
export function abasALer(pasta: Pasta, quadrimestre: Quadrimestre): Folha[] {
  const nossas = TIPOS_DE_ABA.flatMap(tipo => acharAba(pasta, tipo, quadrimestre) ?? [])
  const avaliacao = acharAba(pasta, 'avaliacao', quadrimestre)
  const certa = avaliacao !== null && quadrimestreDaAba('avaliacao', { ...avaliacao, titulo: '' }) === quadrimestre
  if (certa) return nossas
  return pasta.folhas.slice()
}
