import type { NomesDeColunas } from './cabecalho.ts'

/** Colunas que a matriz e o cadastro podem ter, com as grafias que se encontram. */
export const COLUNAS_DO_CONSORCIO = {
  nome: [
    'Consórcio',
    'Nome do consórcio',
    'Consórcio público',
    'Consórcio público de saúde',
    'Consórcio de saúde',
    'Consórcios',
    'Nome',
    'Razão social',
    'CIS',
    'Sigla',
  ],
  sigla: ['Sigla'],
  cnpj: ['CNPJ', 'Nº CNPJ', 'Número do CNPJ', 'CNPJ do consórcio', 'CNPJ nº'],
  tipo: ['Tipo', 'Tipo de consórcio', 'Tipo do consórcio'],
  adequado: ['Adequado à Lei 11.107', 'Adequado à Lei 11.107/2005', 'Adequado à Lei', 'Adequado'],
  urs: [
    'URS',
    'URS de referência',
    'Unidade Regional de Saúde',
    'Regional de saúde',
    'Regional',
    'SRS/GRS',
    'SRS',
    'GRS',
  ],
  macrorregiao: ['Macrorregião', 'Macrorregião de saúde', 'Macro', 'Macrorregional'],
  site: ['Site', 'Site oficial', 'Sítio eletrônico', 'Sítio', 'Endereço eletrônico', 'URL', 'Website', 'Link do site'],
  email: ['E-mail', 'Email', 'E-mail institucional', 'E-mail de contato', 'Correio eletrônico'],
  telefone: ['Telefone', 'Telefones', 'Telefone de contato', 'Contato'],
  situacao: ['Situação', 'Situação do cadastro'],
  adesaoEm: ['Adesão em', 'Data da adesão', 'Adesão'],
  prorrogacaoPedidaEm: ['Prorrogação pedida em'],
  prorrogacaoDecididaEm: ['Prorrogação decidida em'],
  prorrogacao: ['Prorrogação'],
  entrouEm: ['Entrou em'],
  inativoDesde: ['Inativo desde'],
  avaliadoEm: ['Avaliado em', 'Data da avaliação', 'Avaliação em'],
  avaliadoPor: ['Avaliado por', 'Avaliador', 'Responsável pela avaliação'],
  cienciaEm: ['Ciência', 'Ciência em', 'Data da ciência', 'Data de ciência', 'Ciência da notificação'],
  enviadaEm: ['Enviada em', 'Notificação enviada em', 'Notificado em', 'Data da notificação'],
} as const satisfies NomesDeColunas<string>

export type ColunaDoConsorcio = keyof typeof COLUNAS_DO_CONSORCIO
