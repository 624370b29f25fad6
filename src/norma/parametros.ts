import type { Dia } from '../tempo/dia.ts'
import { FONTE_DA_PUBLICACAO, PUBLICACAO_PADRAO } from './publicacao.ts'

/** As escolhas da equipe onde a Deliberação admite mais de uma leitura. */
export interface Parametros {
  publicacao: Dia
  municipioDoExpediente: string
  fimDaAdaptacao: (typeof FIM_DA_ADAPTACAO)[number]
  baseDaProrrogacao: (typeof BASE_DA_PRORROGACAO)[number]
  primeiroQuadrimestre: (typeof PRIMEIRO_QUADRIMESTRE)[number]
  inicioDaAdequacao: (typeof INICIO_DA_ADEQUACAO)[number]
  eixoDoItemIII: (typeof EIXO_DO_ITEM_III)[number]
}

export type IdParametro = keyof Parametros

export interface DefinicaoDeParametro {
  id: IdParametro
  nome: string
  padrao: string
  aceita: readonly string[] | 'data' | 'texto'
  oQueE: string
  fonte: string
  interpretacao: number | null
}

// O primeiro valor de cada lista é o padrão.
const FIM_DA_ADAPTACAO = ['mantém o dia', 'passa ao próximo dia com expediente'] as const
const BASE_DA_PRORROGACAO = ['fim original', 'fim com expediente'] as const
const PRIMEIRO_QUADRIMESTRE = ['começa depois do fim da adaptação', 'contém o fim da adaptação'] as const
const INICIO_DA_ADEQUACAO = ['ciência', 'envio'] as const
const EIXO_DO_ITEM_III = ['I', 'III'] as const

export const PARAMETROS_PADRAO: Parametros = {
  publicacao: PUBLICACAO_PADRAO,
  municipioDoExpediente: 'Belo Horizonte',
  fimDaAdaptacao: FIM_DA_ADAPTACAO[0],
  baseDaProrrogacao: BASE_DA_PRORROGACAO[0],
  primeiroQuadrimestre: PRIMEIRO_QUADRIMESTRE[0],
  inicioDaAdequacao: INICIO_DA_ADEQUACAO[0],
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
    id: 'inicioDaAdequacao',
    nome: 'Início dos 60 dias',
    padrao: PARAMETROS_PADRAO.inicioDaAdequacao,
    aceita: INICIO_DA_ADEQUACAO,
    oQueE: 'Fato de que se conta o prazo de adequação: a ciência da notificação, ou o envio dela.',
    fonte: 'Art. 11, § 1º, da Deliberação 4.987/2024, que silencia; art. 66 da Lei 9.784/1999, por analogia',
    interpretacao: 14,
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
