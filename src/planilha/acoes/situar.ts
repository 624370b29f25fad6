import type { Dia } from '../../tempo/dia.ts'
import { elegibilidadeDe, programasDe, situacaoDe } from '../ciclo/ciclo.ts'
import { soNoHistorico } from '../ciclo/so-no-historico.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Pasta } from '../pasta.ts'
import { type Dados, reunirTolerante } from '../reunir.ts'
import type { Contexto } from './contexto.ts'
import { exigirHistorico } from './exigir-historico.ts'
import type { Plano } from './plano.ts'

export interface SituacaoEmJson {
  readonly nome: string
  readonly estado: string
  readonly impedido: boolean
  readonly desde: Dia | null
  readonly pontos: number | null
  readonly resultadoDe: string | null
  readonly prazo: Dia | null
  readonly passos: readonly string[]
  readonly provisoes: readonly string[]
  readonly adesao: Dia | null
  readonly elegivel: string
  readonly programas: readonly string[]
  readonly alertas: readonly string[]
}

export interface SituacoesEmJson {
  readonly hoje: Dia
  readonly consorcios: readonly SituacaoEmJson[]
}

/** A situação de cada consórcio no dia: quem está no cadastro, e quem só está no Histórico. Não escreve nada. */
export function planejarSituacoes(pasta: Pasta, contexto: Contexto): Plano<SituacoesEmJson> {
  const dados = reunirTolerante(pasta, contexto.quadrimestre, contexto.hoje)
  exigirHistorico(dados)
  const consorcios = [...dados.cadastro, ...soNoHistorico(dados.ciclo, dados.cadastro).map(h => h.consorcio)].map(c =>
    emJson(c, dados),
  )
  return {
    pedidos: [],
    avisos: dados.avisos,
    mensagem: contagem(consorcios),
    resultado: { hoje: contexto.hoje, consorcios },
  }
}

function emJson(consorcio: Consorcio, dados: Dados): SituacaoEmJson {
  const { hoje } = dados
  const s = situacaoDe(consorcio, dados, hoje)
  const { adesaoEm } = consorcio
  return {
    nome: consorcio.nome,
    estado: s.estado,
    impedido: s.impedido,
    desde: s.desde,
    pontos: s.pontos,
    resultadoDe: s.resultado?.referente ?? null,
    prazo: s.prazo?.fim ?? null,
    passos: s.passos,
    provisoes: s.provisoes,
    adesao: adesaoEm !== null && adesaoEm <= hoje ? adesaoEm : null,
    elegivel: elegibilidadeDe(consorcio, dados, hoje).resultado,
    programas: s.impedido ? programasDe(dados.ciclo, consorcio, hoje) : [],
    alertas: s.alertas,
  }
}

function contagem(consorcios: readonly SituacaoEmJson[]): string {
  const porEstado = new Map<string, number>()
  for (const { estado } of consorcios) porEstado.set(estado, (porEstado.get(estado) ?? 0) + 1)
  const lista = [...porEstado].map(([estado, n]) => `${n} ${estado}`).join(', ')
  const impedidos = consorcios.filter(c => c.impedido).length
  return `${consorcios.length} ${consorcios.length === 1 ? 'consórcio' : 'consórcios'}: ${lista || 'nenhum'}. Impedidos: ${impedidos}.`
}
