import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import type { Avaliado } from '../avaliado.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { emUmaCelula } from '../reestruturar.ts'
import { respostaProposta } from '../resposta.ts'
import { reunir } from '../reunir.ts'
import { citado, limpo } from '../texto.ts'
import type { Contexto } from './contexto.ts'
import { comRegistro, type Plano } from './plano.ts'

/** Confirma as propostas de um consórcio: cada "Sim (a confirmar)" vira Sim, com a data e quem confirmou. O resto não muda. */
export function planejarConfirmacao(pasta: Pasta, contexto: Contexto): Plano<{ nome: string; confirmadas: number }> {
  const { quadrimestre, hoje, opcoes, quem } = contexto
  const dados = reunir(pasta, quadrimestre, hoje)
  const { matriz, ciclo, avaliados } = dados
  const pedido = (opcoes.consorcio ?? '').trim()
  if (matriz === null || dados.importada)
    throw new NaoPodeSerFeito([`Não há avaliação aberta de ${quadrimestre}. Use Abrir quadrimestre.`])
  const consorcio = ciclo.localizar(pedido)
  const avaliado = avaliados.find(a => a.consorcio === consorcio)
  if (pedido === '' || avaliado === undefined)
    throw new NaoPodeSerFeito([
      `Diga de que consórcio são as propostas: ${citado(pedido)} não está na avaliação de ${quadrimestre}.`,
    ])
  const daLinha = (coluna: number, valor: string | number): Pedido =>
    emUmaCelula(matriz.folha.id, avaliado.linha.linha, coluna, { valor }, 'userEnteredValue')
  const respostas = IDS_DOS_ITENS.flatMap(id => {
    const resposta = respostaProposta(avaliado.linha.digitado[id])
    return resposta === null ? [] : [daLinha(matriz.cabecalho.itens[id]!, resposta)]
  })
  const assinatura = (['avaliadoEm', 'avaliadoPor'] as const).flatMap(campo => {
    const coluna = matriz.cabecalho.colunas[campo]
    return coluna === undefined || !emBranco(avaliado, campo)
      ? []
      : [daLinha(coluna, campo === 'avaliadoEm' ? serialDoDia(hoje) : quem)]
  })
  const nome = avaliado.linha.nome
  const mensagem =
    respostas.length === 0
      ? `${nome} não tem propostas a confirmar; nada mudou.`
      : `${nome}: ${respostas.length} propostas confirmadas por ${quem}.`
  const aba = { tipo: 'avaliacao', titulo: matriz.folha.titulo, id: matriz.folha.id } as const
  const mudancas = respostas.length === 0 ? [] : [{ aba, pedidos: [...respostas, ...assinatura], nova: false }]
  return {
    pedidos:
      respostas.length === 0 ? [] : comRegistro(pasta, dados, contexto, 'Confirmar propostas', mudancas, mensagem),
    avisos: dados.avisos,
    mensagem,
    resultado: { nome, confirmadas: respostas.length },
  }
}

const emBranco = ({ linha }: Avaliado, campo: 'avaliadoEm' | 'avaliadoPor'): boolean => limpo(linha.campo(campo)) === ''
