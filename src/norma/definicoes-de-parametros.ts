import {
  BASE_DA_PRORROGACAO,
  COLETA,
  DESATUALIZADO,
  EIXO_DO_ITEM_III,
  FIM_DA_ADAPTACAO,
  type IdParametro,
  IMPEDIMENTO,
  INICIO_DA_ADEQUACAO,
  NOVO_RESULTADO,
  PARAMETROS_PADRAO,
  PEDIDO_FORA_DO_PRAZO,
  PREREQUISITO_VENCIDO,
  PRIMEIRO_QUADRIMESTRE,
  REAVALIACAO,
} from './parametros.ts'
import { FONTE_DA_PUBLICACAO } from './publicacao.ts'

/** Um parâmetro como a equipe o vê: o nome, o que aceita, o que é e de onde vem. */
export interface DefinicaoDeParametro {
  id: IdParametro
  nome: string
  padrao: string | number
  aceita: readonly string[] | 'data' | 'texto' | 'inteiro' | 'itens'
  oQueE: string
  fonte: string
  interpretacao: number | null
}

export const PARAMETROS: readonly DefinicaoDeParametro[] = [
  {
    id: 'publicacao',
    nome: 'Data de publicação',
    padrao: PARAMETROS_PADRAO.publicacao,
    aceita: 'data',
    oQueE: 'Dia em que a Deliberação 4.987/2024 foi publicada; dele se conta o período de adaptação.',
    fonte: FONTE_DA_PUBLICACAO,
    interpretacao: 18,
  },
  {
    id: 'municipioDoExpediente',
    nome: 'Município do expediente',
    padrao: PARAMETROS_PADRAO.municipioDoExpediente,
    aceita: 'texto',
    oQueE: 'Município cujos feriados adiam o vencimento dos prazos: o da repartição que recebe o ato.',
    fonte: 'Escolha da equipe; a SES/MG tem sede em Belo Horizonte',
    interpretacao: null,
  },
  {
    id: 'fimDaAdaptacao',
    nome: 'Fim da adaptação em dia sem expediente',
    padrao: PARAMETROS_PADRAO.fimDaAdaptacao,
    aceita: FIM_DA_ADAPTACAO,
    oQueE: 'O que acontece quando o último dia do período de adaptação não tem expediente.',
    fonte: 'Art. 13, da Deliberação 4.987/2024, que silencia',
    interpretacao: 21,
  },
  {
    id: 'baseDaProrrogacao',
    nome: 'Base da prorrogação',
    padrao: PARAMETROS_PADRAO.baseDaProrrogacao,
    aceita: BASE_DA_PRORROGACAO,
    oQueE: 'De que dia se conta a prorrogação: do último dia do período, ou do dia com expediente a que ele passou.',
    fonte: 'Art. 13, da Deliberação 4.987/2024, que silencia',
    interpretacao: 19,
  },
  {
    id: 'primeiroQuadrimestre',
    nome: 'Primeiro quadrimestre monitorado',
    padrao: PARAMETROS_PADRAO.primeiroQuadrimestre,
    aceita: PRIMEIRO_QUADRIMESTRE,
    oQueE: 'Qual é o primeiro quadrimestre em que o consórcio é avaliado.',
    fonte: 'Art. 13 e Anexo II, da Deliberação 4.987/2024, que silenciam',
    interpretacao: 23,
  },
  {
    id: 'pedidoForaDoPrazo',
    nome: 'Prorrogação pedida depois do fim',
    padrao: PARAMETROS_PADRAO.pedidoForaDoPrazo,
    aceita: PEDIDO_FORA_DO_PRAZO,
    oQueE: 'O que acontece com a prorrogação deferida cujo pedido veio depois do fim do período original.',
    fonte: 'Art. 13, da Deliberação 4.987/2024, que remete ao Anexo I; este silencia',
    interpretacao: 20,
  },
  {
    id: 'coleta',
    nome: 'Coleta da avaliação',
    padrao: PARAMETROS_PADRAO.coleta,
    aceita: COLETA,
    oQueE: 'Quando se avalia: a data de avaliação fora desse tempo é sinalizada, não barrada.',
    fonte: 'Art. 13 e Anexo II, da Deliberação 4.987/2024, que silenciam',
    interpretacao: 22,
  },
  {
    id: 'impedimento',
    nome: 'Início do impedimento',
    padrao: PARAMETROS_PADRAO.impedimento,
    aceita: IMPEDIMENTO,
    oQueE: 'Desde quando o não conforme fica impedido: do resultado, ou só depois de vencido o prazo de adequação.',
    fonte: 'Art. 11, II e § 1º, da Deliberação 4.987/2024',
    interpretacao: 13,
  },
  {
    id: 'inicioDaAdequacao',
    nome: 'Início dos 60 dias',
    padrao: PARAMETROS_PADRAO.inicioDaAdequacao,
    aceita: INICIO_DA_ADEQUACAO,
    oQueE: 'Fato de que se conta o prazo de adequação: a ciência da notificação, o envio dela, ou a homologação.',
    fonte: 'Art. 11, § 1º, da Deliberação 4.987/2024, que silencia; art. 66 da Lei 9.784/1999, por analogia',
    interpretacao: 14,
  },
  {
    id: 'novoResultado',
    nome: 'Novo resultado abaixo do limiar',
    padrao: PARAMETROS_PADRAO.novoResultado,
    aceita: NOVO_RESULTADO,
    oQueE:
      'O que o resultado de outro quadrimestre, também abaixo do limiar, faz com o prazo de adequação que já havia.',
    fonte: 'Art. 11, § 1º, e Anexo II, da Deliberação 4.987/2024, que silenciam',
    interpretacao: 17,
  },
  {
    id: 'reavaliacao',
    nome: 'Quando se reavalia',
    padrao: PARAMETROS_PADRAO.reavaliacao,
    aceita: REAVALIACAO,
    oQueE: 'Se a reavaliação a pedido é aceita a qualquer tempo, ou só na avaliação do quadrimestre seguinte.',
    fonte: 'Art. 11, § 2º, da Deliberação 4.987/2024',
    interpretacao: 16,
  },
  {
    id: 'diasDeAtualizacao',
    nome: 'Dias sem atualização',
    padrao: PARAMETROS_PADRAO.diasDeAtualizacao,
    aceita: 'inteiro',
    oQueE: 'Dias desde a última atualização mostrada no site: a mais velha que isto, ou sem data, é desatualizada.',
    fonte: 'Art. 8º, da Deliberação 4.987/2024: “mensalmente e/ou sempre que necessário”',
    interpretacao: 6,
  },
  {
    id: 'itensSemAtualizacao',
    nome: 'Itens sem atualização mensal',
    padrao: PARAMETROS_PADRAO.itensSemAtualizacao,
    aceita: 'itens',
    oQueE:
      'Itens que só mudam quando há o que mudar (estatuto, atas): neles não se cobra a data. Numerais, com vírgula.',
    fonte: 'Art. 8º, da Deliberação 4.987/2024: “sempre que necessário”',
    interpretacao: 6,
  },
  {
    id: 'desatualizado',
    nome: 'Item desatualizado',
    padrao: PARAMETROS_PADRAO.desatualizado,
    aceita: DESATUALIZADO,
    oQueE: 'O que o item publicado e desatualizado vale: continua a valer os pontos e é sinalizado, ou não atende.',
    fonte: 'Art. 8º, da Deliberação 4.987/2024, que não liga a atualização aos pontos',
    interpretacao: 6,
  },
  {
    id: 'prerequisitoVencido',
    nome: 'Pré-requisito com validade vencida',
    padrao: PARAMETROS_PADRAO.prerequisitoVencido,
    aceita: PREREQUISITO_VENCIDO,
    oQueE: 'O que vale o pré-requisito (CAGEC, CNES) cuja validade passou e que ninguém conferiu de novo.',
    fonte: 'Art. 9º, III e IV, da Deliberação 4.987/2024, que não falam de validade',
    interpretacao: 25,
  },
  {
    id: 'eixoDoItemIII',
    nome: 'Eixo do item III',
    padrao: PARAMETROS_PADRAO.eixoDoItemIII,
    aceita: EIXO_DO_ITEM_III,
    oQueE: 'Eixo do Art. 10 a que pertencem os contratos de programa e rateio (item III do Quadro 2).',
    fonte: 'Art. 10, da Deliberação 4.987/2024, que não liga os itens aos eixos',
    interpretacao: 28,
  },
]
