import type { Dia } from '../tempo/dia.ts'
import { ATUALIZACAO, diasSemSinal } from './atualizacao.ts'
import { FONTE_DA_PUBLICACAO, PUBLICACAO_PADRAO } from './publicacao.ts'

/** As escolhas da equipe onde a Deliberação admite mais de uma leitura. */
export interface Parametros {
  publicacao: Dia
  municipioDoExpediente: string
  fimDaAdaptacao: (typeof FIM_DA_ADAPTACAO)[number]
  baseDaProrrogacao: (typeof BASE_DA_PRORROGACAO)[number]
  primeiroQuadrimestre: (typeof PRIMEIRO_QUADRIMESTRE)[number]
  pedidoForaDoPrazo: (typeof PEDIDO_FORA_DO_PRAZO)[number]
  coleta: (typeof COLETA)[number]
  impedimento: (typeof IMPEDIMENTO)[number]
  inicioDaAdequacao: (typeof INICIO_DA_ADEQUACAO)[number]
  novoResultado: (typeof NOVO_RESULTADO)[number]
  reavaliacao: (typeof REAVALIACAO)[number]
  diasDeAtualizacao: number
  itensSemAtualizacao: string
  desatualizado: (typeof DESATUALIZADO)[number]
  prerequisitoVencido: (typeof PREREQUISITO_VENCIDO)[number]
  eixoDoItemIII: (typeof EIXO_DO_ITEM_III)[number]
}

export type IdParametro = keyof Parametros

export interface DefinicaoDeParametro {
  id: IdParametro
  nome: string
  padrao: string | number
  aceita: readonly string[] | 'data' | 'texto' | 'inteiro' | 'itens'
  oQueE: string
  fonte: string
  interpretacao: number | null
}

// O primeiro valor de cada lista é o padrão.
const FIM_DA_ADAPTACAO = ['mantém o dia', 'passa ao próximo dia com expediente'] as const
const BASE_DA_PRORROGACAO = ['fim original', 'fim com expediente'] as const
const PRIMEIRO_QUADRIMESTRE = ['começa depois do fim da adaptação', 'contém o fim da adaptação'] as const
const PEDIDO_FORA_DO_PRAZO = ['avisa', 'não prorroga'] as const
const COLETA = ['dentro do quadrimestre', 'depois do quadrimestre'] as const
const IMPEDIMENTO = ['imediato', 'depois de vencido o prazo'] as const
const INICIO_DA_ADEQUACAO = ['ciência', 'envio', 'homologação'] as const
const NOVO_RESULTADO = [
  'supera o prazo anterior',
  'o prazo anterior corre até o fim',
  'não abre segundo prazo',
] as const
const REAVALIACAO = ['a qualquer tempo', 'só no quadrimestre seguinte'] as const
const DESATUALIZADO = ['sinaliza', 'não atende'] as const
const PREREQUISITO_VENCIDO = ['a confirmar', 'não elegível'] as const
const EIXO_DO_ITEM_III = ['I', 'III'] as const

export const PARAMETROS_PADRAO: Parametros = {
  publicacao: PUBLICACAO_PADRAO,
  municipioDoExpediente: 'Belo Horizonte',
  fimDaAdaptacao: FIM_DA_ADAPTACAO[0],
  baseDaProrrogacao: BASE_DA_PRORROGACAO[0],
  primeiroQuadrimestre: PRIMEIRO_QUADRIMESTRE[0],
  pedidoForaDoPrazo: PEDIDO_FORA_DO_PRAZO[0],
  coleta: COLETA[0],
  impedimento: IMPEDIMENTO[0],
  inicioDaAdequacao: INICIO_DA_ADEQUACAO[0],
  novoResultado: NOVO_RESULTADO[0],
  reavaliacao: REAVALIACAO[0],
  diasDeAtualizacao: diasSemSinal(PUBLICACAO_PADRAO),
  itensSemAtualizacao: ATUALIZACAO.semPrazo.join(', '),
  desatualizado: DESATUALIZADO[0],
  prerequisitoVencido: PREREQUISITO_VENCIDO[0],
  eixoDoItemIII: EIXO_DO_ITEM_III[0],
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
