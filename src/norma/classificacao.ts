import type { Dia } from '../tempo/dia.ts'
import { type Vigencia, vigenteEm } from '../tempo/vigencia.ts'
import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

/** As duas primeiras são do Art. 11; as duas últimas são nossas, para não anunciar um resultado antes de ele ser certo. */
export type Classificacao = 'Conforme' | 'Não conforme' | 'Em avaliação' | 'Não avaliado'

/** Pontos a partir dos quais o consórcio é conforme (Art. 11, I: "igual ou maior que"). */
export const LIMIAR: Vigencia<number> = { '2024-12-10': 70 }

export const DISPOSITIVO_DO_LIMIAR: Dispositivo = daDeliberacao(
  'Art. 11, I',
  'I - conforme: o consórcio com classificação igual ou maior que 70 pontos;',
)

/** A meta do indicador, que repete o limiar. */
export const DISPOSITIVO_DA_META: Dispositivo = daDeliberacao('Anexo I, Quadro 1, Meta', '≥ 70 pontos')

/** A fórmula do indicador: soma simples dos pontos do Quadro 2. */
export const DISPOSITIVO_DA_FORMULA: Dispositivo = daDeliberacao(
  'Anexo I, Quadro 1, Fórmula de cálculo',
  'Σ da pontuação, conforme quadro 2 deste anexo',
)

/** O limiar em vigor no dia; lança se não há nenhum. */
export function limiarEm(em: Dia): number {
  const limiar = vigenteEm(LIMIAR, em)
  if (limiar === null) throw new RangeError(`não há limiar de conformidade em vigor em ${em}`)
  return limiar
}

export interface Categoria {
  classificacao: Classificacao
  /** `null`: categoria nossa, que a Deliberação não prevê. */
  dispositivo: Dispositivo | null
  oQueE: string
  interpretacoes: readonly number[]
}

export const CATEGORIAS = {
  Conforme: {
    classificacao: 'Conforme',
    dispositivo: DISPOSITIVO_DO_LIMIAR,
    oQueE: 'Pontuação igual ou maior que o limiar, qualquer que seja a resposta dos itens ainda em branco.',
    interpretacoes: [7, 35],
  },
  'Não conforme': {
    classificacao: 'Não conforme',
    dispositivo: daDeliberacao(
      'Art. 11, II',
      'II - não conforme: o consórcio com classificação abaixo de 70 pontos da avaliação estarão, temporariamente, impedidos de participar e celebrar contratos com as políticas, programas e projetos da SES/MG.',
    ),
    oQueE: 'Pontuação abaixo do limiar, qualquer que seja a resposta dos itens ainda em branco.',
    interpretacoes: [7, 13, 15, 35],
  },
  'Em avaliação': {
    classificacao: 'Em avaliação',
    dispositivo: null,
    oQueE: 'Faltam respostas que decidem o resultado. Categoria da planilha, não da Deliberação.',
    interpretacoes: [],
  },
  'Não avaliado': {
    classificacao: 'Não avaliado',
    dispositivo: null,
    oQueE: 'Nenhum item foi respondido: não é o mesmo que zero ponto. Categoria da planilha, não da Deliberação.',
    interpretacoes: [],
  },
} as const satisfies { readonly [C in Classificacao]: Categoria & { classificacao: C } }

export const CLASSIFICACOES: readonly Classificacao[] = ['Conforme', 'Não conforme', 'Em avaliação', 'Não avaliado']

/** A saída da categoria "não conforme" e o efeito dela. */
export const RETOMADA: Dispositivo = daDeliberacao(
  'Art. 11, § 2º',
  '§2º - Os consórcios classificados como “não conforme” poderão retomar a participação e a celebração de contratos com a SES/MG assim que forem classificados na categoria "conforme".',
)
