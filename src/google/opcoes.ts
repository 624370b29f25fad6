import { NaoPodeSerFeito } from '../planilha/aviso.ts'
import { citado } from '../planilha/texto.ts'
import { type Dia, ehDia } from '../tempo/dia.ts'
import { CAMPOS } from './campos-das-acoes.ts'
import type { AcaoDoMenu } from './catalogo-das-acoes.ts'

/** O que quem chama pode pedir; vem de fora, e cada valor se confere. */
export interface Opcoes {
  readonly quadrimestre?: unknown
  readonly preliminar?: unknown
  readonly motivo?: unknown
  readonly repetir?: unknown
  readonly consorcio?: unknown
  /** O dia da consulta, AAAA-MM-DD; sem ele, hoje. */
  readonly em?: unknown
  /** Em Conferir planilha, consertar o que tem conserto. */
  readonly consertar?: unknown
  /** A mensagem que a pessoa viu e confirmou: se o que se faria já não é isso, não se faz. */
  readonly previsto?: unknown
}

/** As opções depois de conferidas. Se o quadrimestre existe, quem diz é `escolherQuadrimestre`. */
export interface OpcoesConferidas {
  readonly quadrimestre?: string
  readonly preliminar?: boolean
  readonly motivo?: string
  readonly repetir?: boolean
  readonly consorcio?: string
  readonly em?: Dia
  readonly consertar?: boolean
  readonly previsto?: string
}

/** @throws NaoPodeSerFeito com tudo o que não serve: o que a ação não aceita, o tipo errado, o texto grande demais. */
export function lerOpcoes(acao: AcaoDoMenu, pedidas: unknown): OpcoesConferidas {
  if (!ehObjeto(pedidas))
    throw new NaoPodeSerFeito([`As opções de “${acao.rotulo}” não são uma lista de nomes e valores.`])
  const dadas = Object.entries(pedidas).filter(([, valor]) => valor !== undefined && valor !== null)
  if (dadas.length > FORMAS.size) throw new NaoPodeSerFeito([`Há opções demais para “${acao.rotulo}”.`])
  const aceitas: readonly string[] = ['quadrimestre', 'previsto', ...acao.campos, ...(acao.tambemAceita ?? [])]
  const problemas = dadas.flatMap(([nome, valor]) => {
    const problema = aceitas.includes(nome) ? FORMAS.get(nome)?.(valor) : 'esta ação não a aceita'
    return problema === null ? [] : [`Opção ${citado(nome)} de “${acao.rotulo}”: ${problema}.`]
  })
  if (problemas.length > 0) throw new NaoPodeSerFeito(problemas)
  return { ...Object.fromEntries(dadas), ...(acao.preliminar === true ? { preliminar: true } : {}) }
}

export const ehObjeto = (valor: unknown): valor is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(valor) === '[object Object]'

type Forma = (valor: unknown) => string | null

const simOuNao: Forma = valor => (typeof valor === 'boolean' ? null : 'aceita sim ou não')
const texto =
  (maior: number): Forma =>
  valor => {
    if (typeof valor !== 'string') return 'aceita um texto'
    return valor.length <= maior ? null : `tem ${valor.length} letras, e cabem ${maior}`
  }
const dia: Forma = valor =>
  typeof valor === 'string' && valor.length <= CAMPOS.em.maior && ehDia(valor)
    ? null
    : 'aceita um dia que exista, na forma AAAA-MM-DD'

/** Mais do que cabe em AAAA-N: o que passa daqui nem se diz que não existe. */
const MAIOR_QUADRIMESTRE = 20
/** A mensagem de uma ação lista consórcios; nem a maior chega perto. */
const MAIOR_MENSAGEM = 200_000

const FORMAS: ReadonlyMap<string, Forma> = new Map([
  ['quadrimestre', texto(MAIOR_QUADRIMESTRE)],
  ['preliminar', simOuNao],
  ['motivo', texto(CAMPOS.motivo.maior)],
  ['repetir', simOuNao],
  ['consorcio', texto(CAMPOS.consorcio.maior)],
  ['em', dia],
  ['consertar', simOuNao],
  ['previsto', texto(MAIOR_MENSAGEM)],
])
