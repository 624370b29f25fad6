import type { IdItem } from '../../norma/itens.ts'
import type { Avaliado } from '../avaliado.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { type DeQuem, deQueQuadrimestre } from '../ciclo/contestacoes.ts'
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
 * Registro. A que já foi aplicada não muda nada; a que contestava outro quadrimestre não se aplica a este.
 * @throws NaoPodeSerFeito se falta a alguma quem decidiu, o porquê ou a data, ou se o quadrimestre está homologado.
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
  const { registros } = dados.ciclo.historico
  const deferidas = dados.ciclo.solicitacoes.flatMap(s => {
    const deQuem = deQueQuadrimestre(s, registros, contexto.quadrimestre)
    return aplicar(s, dados).map(a => ({ ...a, solicitacao: s, deQuem }))
  })
  const aplicaveis = deferidas.filter(a => a.deQuem !== 'de outro')
  const problemas = aplicaveis.flatMap(({ revisao, solicitacao, deQuem }) => problemasDe(revisao, solicitacao, deQuem))
  if (problemas.length > 0) throw new NaoPodeSerFeito(problemas)
  const revisoes = aplicaveis.map(a => a.revisao)
  const mudou = revisoes.map(r => `${r.nome}, item ${r.item}: ${r.antes} → ${r.depois}`).join('; ')
  const mensagem =
    revisoes.length === 0
      ? `Nenhuma contestação deferida a aplicar; nada mudou.${deForaEmTexto(deferidas.length - aplicaveis.length, contexto.quadrimestre)}`
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

/** O que falta à contestação deferida para valer; cada falta na sua célula. */
function problemasDe({ nome, item, quem, porque }: Revisao, { linha }: Solicitacao, deQuem: DeQuem): string[] {
  const deQual = `${citarNome(nome)}, item ${item}`
  return [
    ...(deQuem === 'sem data'
      ? [
          `${linha.onde('recebidaEm')}: a contestação deferida de ${deQual} não diz quando foi recebida, e há mais de um resultado a contestar. Preencha Recebida em.`,
        ]
      : []),
    ...(quem === ''
      ? [`${linha.onde('responsavel')}: a contestação deferida de ${deQual} precisa dizer quem decidiu (Responsável).`]
      : []),
    ...(porque === ''
      ? [`${linha.onde('resposta')}: a contestação deferida de ${deQual} precisa dizer por quê (Resposta).`]
      : []),
  ]
}

const deForaEmTexto = (quantas: number, quadrimestre: string): string =>
  quantas === 0
    ? ''
    : ` ${quantas === 1 ? 'Ficou de fora uma deferida que trata' : `Ficaram de fora ${quantas} deferidas que tratam`} do resultado de outro quadrimestre: a ${quadrimestre} se contesta depois do preliminar dele.`

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
