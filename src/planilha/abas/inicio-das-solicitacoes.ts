import { compararTextos } from '../../apuracao/ordem-alfabetica.ts'
import { type Dia, somarDias } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Reavaliacao } from '../ciclo/ler-reavaliacoes.ts'
import type { Solicitacao } from '../ciclo/ler-solicitacoes.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Dados } from '../reunir.ts'
import type { TipoDeAba } from './identidade.ts'
import { contar, listar, type Passo } from './inicio-passo.ts'

const DIAS_PARA_RESPONDER = 7

export function solicitacoesAtrasadas({ ciclo, hoje }: Dados): Passo[] {
  const atrasadas = ciclo.solicitacoes.filter(s => s.aberta && s.responderAte !== null && s.responderAte < hoje)
  return passo(
    'solicitacoes',
    atrasadas.map(aResponder),
    n => `Responda a ${contar(n, 'solicitação atrasada', 'solicitações atrasadas')}`,
  )
}

export function solicitacoesAResponder({ ciclo, hoje }: Dados): Passo[] {
  const ate = somarDias(hoje, DIAS_PARA_RESPONDER)
  const abertas = ciclo.solicitacoes.filter(s => s.aberta)
  const proximas = abertas.filter(s => s.responderAte !== null && s.responderAte >= hoje && s.responderAte <= ate)
  return passo(
    'solicitacoes',
    proximas.map(aResponder),
    n => `Responda a ${contar(n, 'solicitação que vence', 'solicitações que vencem')} até ${emBarras(ate)}`,
  )
}

export function solicitacoesSemDia({ ciclo }: Dados): Passo[] {
  const semDia = ciclo.solicitacoes.filter(s => s.aberta && s.responderAte === null)
  return passo(
    'solicitacoes',
    semDia.map(aResponder),
    n => `Preencha “Responder até” em ${contar(n, 'solicitação aberta', 'solicitações abertas')}`,
  )
}

/** As reavaliações feitas que esperam homologação, e os pedidos a que ainda não se deu começo. */
export function reavaliacoesPendentes({ ciclo, parametros }: Dados): Passo[] {
  if (parametros.reavaliacao === 'só no quadrimestre seguinte') return []
  const homologada = (r: Reavaliacao): boolean =>
    r.consorcio !== undefined &&
    ciclo.registrosDe(r.consorcio).some(x => x.referente === r.avaliadaEm && x.fase === 'Final')
  // Atende ao pedido a que está em curso, e a que se homologou depois dele.
  const atende = (r: Reavaliacao, s: Solicitacao): boolean =>
    r.consorcio !== undefined &&
    s.consorcio !== null &&
    identidade(r.consorcio) === identidade(s.consorcio) &&
    (!homologada(r) || (r.avaliadaEm ?? '') >= (s.recebidaEm ?? ''))
  const feitas = ciclo.reavaliacoes.filter(r => r.avaliadaEm !== null && !homologada(r))
  const pedidos = ciclo.solicitacoes.filter(
    s => s.tipo === 'Reavaliação' && (s.aberta || s.deferida) && !ciclo.reavaliacoes.some(r => atende(r, s)),
  )
  return [
    ...passo(
      'reavaliacoes',
      feitas.map(r => ({ nome: r.nome, dia: r.avaliadaEm })),
      n => `Homologue ${contar(n, 'reavaliação já datada', 'reavaliações já datadas')}`,
    ),
    ...passo(
      'reavaliacoes',
      pedidos.map(s => ({ nome: nomeDe(s), dia: s.recebidaEm })),
      n => `Inicie ${contar(n, 'reavaliação pedida', 'reavaliações pedidas')}`,
    ),
  ]
}

interface Datado {
  readonly nome: string
  readonly dia: Dia | null
}

const nomeDe = (s: Solicitacao): string => s.consorcio?.nome ?? s.linha.texto('consorcio')
const aResponder = (s: Solicitacao): Datado => ({ nome: nomeDe(s), dia: s.responderAte })

/** Um passo só, com o que vence antes primeiro; nenhum, se não há o que fazer. */
function passo(aba: TipoDeAba, datados: readonly Datado[], oQue: (n: number) => string): Passo[] {
  if (datados.length === 0) return []
  const emOrdem = [...datados].sort((a, b) => compararTextos(a.dia ?? '', b.dia ?? ''))
  const lista = emOrdem.map(({ nome, dia }) => (dia === null ? nome : `${nome} (${emBarras(dia)})`))
  return [{ aba, texto: `${oQue(datados.length)}: ${listar(lista)}.` }]
}
