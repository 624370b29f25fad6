import type { IdItem } from '../../norma/itens.ts'
import type { Avaliado } from '../avaliado.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Solicitacao } from '../ciclo/ler-solicitacoes.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { emUmaCelula } from '../reestruturar.ts'
import { type Dados, reunir } from '../reunir.ts'
import { citarNome } from '../texto.ts'
import type { Contexto } from './contexto.ts'
import { comRegistro, type Plano } from './plano.ts'

export interface Revisao {
  readonly nome: string
  readonly item: IdItem
  readonly antes: 'Não'
  readonly depois: 'Sim'
  readonly quem: string
  readonly porque: string
}

/**
 * Aplica à avaliação aberta as contestações deferidas: o item contestado passa de Não a Sim, com quem decidiu e por quê no
 * Registro. A que já foi aplicada não muda nada.
 * @throws NaoPodeSerFeito se falta a alguma quem decidiu ou o porquê, ou se o quadrimestre está homologado.
 */
export function planejarRevisao(pasta: Pasta, contexto: Contexto): Plano<{ revisoes: readonly Revisao[] }> {
  const dados = reunir(pasta, contexto.quadrimestre, contexto.hoje)
  const { matriz } = dados
  if (matriz === null || dados.importada)
    throw new NaoPodeSerFeito([
      `Não há avaliação aberta de ${contexto.quadrimestre}. Use Abrir quadrimestre ou Apurar quadrimestre.`,
    ])
  if (homologacaoFinal(dados.ciclo.historico.registros, contexto.quadrimestre) !== null)
    throw new NaoPodeSerFeito([
      `O quadrimestre ${contexto.quadrimestre} está homologado: uma contestação posterior se atende por reavaliação, ou reabrindo o quadrimestre.`,
    ])
  const aplicaveis = dados.ciclo.solicitacoes.flatMap(s => aplicar(s, dados))
  const semFundamento = aplicaveis.filter(a => a.revisao.quem === '' || a.revisao.porque === '')
  if (semFundamento.length > 0)
    throw new NaoPodeSerFeito(
      semFundamento.map(
        ({ revisao }) =>
          `${citarNome(revisao.nome)}, item ${revisao.item}: a contestação deferida precisa dizer quem decidiu (Responsável) e por quê (Resposta).`,
      ),
    )
  const revisoes = aplicaveis.map(a => a.revisao)
  const mudou = revisoes.map(r => `${r.nome}, item ${r.item}: ${r.antes} → ${r.depois}`).join('; ')
  const mensagem =
    revisoes.length === 0
      ? 'Nenhuma contestação deferida a aplicar; nada mudou.'
      : revisoes
          .map(
            r =>
              `${r.nome}, item ${r.item}: ${r.antes} → ${r.depois}. Decidiu ${r.quem}: ${r.porque.replace(/\.+$/, '')}.`,
          )
          .join(' ')
  const aba = { tipo: 'avaliacao', titulo: matriz.folha.titulo, id: matriz.folha.id } as const
  const mudancas = aplicaveis.map(a => ({ aba: { ...aba }, pedidos: [a.pedido], nova: false as const }))
  return {
    pedidos:
      revisoes.length === 0
        ? []
        : comRegistro(
            pasta,
            dados,
            contexto,
            'Aplicar contestações',
            mudancas,
            `${mudou}. Quem decidiu e por quê: aba Solicitações.`,
          ),
    avisos: dados.avisos,
    mensagem,
    resultado: { revisoes },
  }
}

/** A resposta que a contestação deferida muda, se ainda é Não. */
function aplicar(s: Solicitacao, { avaliados, matriz }: Dados): { revisao: Revisao; pedido: Pedido }[] {
  if (s.tipo !== 'Contestação' || !s.deferida || s.item === null || s.consorcio === null) return []
  const { item } = s
  const avaliado: Avaliado | undefined = avaliados.find(a => a.consorcio === s.consorcio)
  if (avaliado?.linha.respostas[item] !== 'Não' || matriz === null) return []
  const coluna = matriz.cabecalho.itens[item]!
  const revisao: Revisao = {
    nome: avaliado.linha.nome,
    item,
    antes: 'Não',
    depois: 'Sim',
    quem: s.responsavel,
    porque: s.resposta,
  }
  return [
    {
      revisao,
      pedido: emUmaCelula(matriz.folha.id, avaliado.linha.linha, coluna, { valor: 'Sim' }, 'userEnteredValue'),
    },
  ]
}
