import type { Dia } from '../tempo/dia.ts'
import { ATUALIZACAO, diasSemSinal } from './atualizacao.ts'
import { PUBLICACAO_PADRAO } from './publicacao.ts'

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

// O primeiro valor de cada lista é o padrão.
export const FIM_DA_ADAPTACAO = ['mantém o dia', 'passa ao próximo dia com expediente'] as const
export const BASE_DA_PRORROGACAO = ['fim original', 'fim com expediente'] as const
export const PRIMEIRO_QUADRIMESTRE = ['começa depois do fim da adaptação', 'contém o fim da adaptação'] as const
export const PEDIDO_FORA_DO_PRAZO = ['avisa', 'não prorroga'] as const
export const COLETA = ['dentro do quadrimestre', 'depois do quadrimestre'] as const
export const IMPEDIMENTO = ['imediato', 'depois de vencido o prazo'] as const
export const INICIO_DA_ADEQUACAO = ['ciência', 'envio', 'homologação'] as const
export const NOVO_RESULTADO = [
  'supera o prazo anterior',
  'o prazo anterior corre até o fim',
  'não abre segundo prazo',
] as const
export const REAVALIACAO = ['a qualquer tempo', 'só no quadrimestre seguinte'] as const
export const DESATUALIZADO = ['sinaliza', 'não atende'] as const
export const PREREQUISITO_VENCIDO = ['a confirmar', 'não elegível'] as const
export const EIXO_DO_ITEM_III = ['I', 'III'] as const

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
