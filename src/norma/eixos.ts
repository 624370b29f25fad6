import { type Dispositivo, daDeliberacao } from './dispositivo.ts'
import { IDS_DOS_ITENS, type IdItem } from './itens.ts'

export interface Eixo {
  rotulo: string
  curto: string
  dispositivo: Dispositivo
}

/** Os cinco eixos de análise do Art. 10, na ordem da Deliberação. */
export const EIXOS = {
  I: {
    rotulo: 'Transparência e Acesso à Informação',
    curto: 'Transparência',
    dispositivo: daDeliberacao(
      'Art. 10, I',
      'I - Transparência e Acesso à Informação: análise da disponibilidade de informações sobre o consórcio, como dados administrativos, estrutura organizacional, atas, alterações contratuais, entes consorciados, protocolos de intenções e/ou contrato de consórcio, contratos e estatuto;',
    ),
  },
  II: {
    rotulo: 'Orçamento e Planejamento Financeiro',
    curto: 'Orçamento',
    dispositivo: daDeliberacao(
      'Art. 10, II',
      'II - Orçamento e Planejamento Financeiro: orçamento detalhado e plano financeiro, dados de receita e despesas, e prestação de contas;',
    ),
  },
  III: {
    rotulo: 'Licitações, Contratos, Compras e Contratações Públicas',
    curto: 'Licitações',
    dispositivo: daDeliberacao(
      'Art. 10, III',
      'III - Licitações, Contratos, Compras e Contratações Públicas: conformidade com as leis de licitações e contratos vigentes;',
    ),
  },
  IV: {
    rotulo: 'Gestão de Recursos Humanos',
    curto: 'Recursos Humanos',
    dispositivo: daDeliberacao(
      'Art. 10, IV',
      'IV - Gestão de Recursos Humanos: análise dos demonstrativos de pagamento de pessoal e dos processos de contratação, incluindo contratação direta, concurso público e/ou processo seletivo simplificado;',
    ),
  },
  V: {
    rotulo: 'Gestão dos serviços de saúde',
    curto: 'Serviços de saúde',
    dispositivo: daDeliberacao(
      'Art. 10, V',
      'V - Gestão dos serviços de saúde: Produção e valores praticados dos serviços e procedimentos de saúde oferecidos aos entes consorciados, incluindo as políticas, programas e projetos em que o consórcio participa por meio da SES/MG.',
    ),
  },
} as const satisfies Readonly<Record<string, Eixo>>

export type IdEixo = keyof typeof EIXOS

/** Na ordem da Deliberação. */
export const IDS_DOS_EIXOS = Object.keys(EIXOS) as readonly IdEixo[]

/** A promessa de pontuação por eixo, que o Anexo I não cumpre. */
export const PONTUACAO_POR_EIXO: Dispositivo = daDeliberacao(
  'Art. 10, § 2º',
  '§2º - Os eixos de análise da conformidade receberão pontuação e indicadores específicos para cada padrão de conformidade.',
)

/** A que eixo o item pertence. Leitura nossa (interpretação 28): o Anexo I não liga os itens aos eixos. */
export function eixoDoItem(item: IdItem, itemIII: 'I' | 'III' = 'I'): IdEixo {
  return item === 'III' ? itemIII : EIXO_DOS_ITENS[item]
}

/** Os itens do eixo, na ordem da Deliberação; os cinco eixos repartem os doze itens. */
export function itensDoEixo(eixo: IdEixo, itemIII: 'I' | 'III' = 'I'): readonly IdItem[] {
  return IDS_DOS_ITENS.filter(item => eixoDoItem(item, itemIII) === eixo)
}

const EIXO_DOS_ITENS: Readonly<Record<Exclude<IdItem, 'III'>, IdEixo>> = {
  I: 'I',
  II: 'I',
  IV: 'V',
  V: 'V',
  VI: 'V',
  VII: 'IV',
  VIII: 'II',
  IX: 'III',
  X: 'I',
  XI: 'I',
  XII: 'I',
}
