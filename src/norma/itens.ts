import type { Dia } from '../tempo/dia.ts'
import { type Vigencia, vigenteEm } from '../tempo/vigencia.ts'
import { type Dispositivo, daDeliberacao } from './dispositivo.ts'
import { type GruposDeSubrequisitos, SUBREQUISITOS } from './subrequisitos.ts'

export interface Item {
  /** A linha do Quadro 2 do Anexo I, que dá os pontos. */
  dispositivo: Dispositivo
  /** O inciso do Art. 7º, que dá o dever. */
  artigo7: Dispositivo
  /** O texto do Quadro 2 sem o numeral e sem a pontuação final. */
  rotulo: string
  /** Até 18 caracteres, para cabeçalhos. */
  curto: string
  /** Títulos que a equipe usa no lugar do numeral; nenhum serve a dois itens. */
  apelidos: readonly string[]
  pontos: Vigencia<number>
  subrequisitos: GruposDeSubrequisitos
  /** Números de `INTERPRETACOES` que valem para este item. */
  interpretacoes: readonly number[]
}

/** Os doze itens, na ordem da Deliberação. */
export const ITENS = {
  I: {
    ...textos('I', 'I – Lista atualizada dos entes consorciados; | 12', 'I - lista atualizada dos entes consorciados;'),
    curto: 'Entes',
    apelidos: ['entes', 'entes consorciados', 'lista de entes', 'municípios consorciados', 'municípios'],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.I,
    interpretacoes: [8],
  },
  II: {
    ...textos(
      'II',
      'II – Protocolo de Intenções e/ou contrato de consórcio e Estatuto do consórcio; | 12',
      'II - protocolo de intenções e/ou contrato de consórcio e Estatuto do consórcio;',
    ),
    curto: 'Atos constitutivos',
    apelidos: [
      'atos constitutivos',
      'protocolo de intenções',
      'contrato de consórcio',
      'estatuto',
      'protocolo e estatuto',
    ],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.II,
    interpretacoes: [8, 9],
  },
  III: {
    ...textos(
      'III',
      'III – Contratos de programa e rateio dos entes consorciados; | 12',
      'III - contratos de programa e rateio dos entes consorciados;',
    ),
    curto: 'Programa e rateio',
    apelidos: [
      'programa e rateio',
      'contratos de programa e rateio',
      'contratos de programa',
      'contratos de rateio',
      'contrato de rateio',
      'rateio',
    ],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.III,
    interpretacoes: [8, 10, 28],
  },
  IV: {
    ...textos(
      'IV',
      'IV – Serviços e procedimentos de saúde ofertados, com a indicação dos valores praticados; | 12',
      'IV - serviços e procedimentos de saúde ofertados, com a indicação dos valores praticados;',
    ),
    curto: 'Serviços e valores',
    apelidos: ['serviços e valores', 'serviços', 'serviços ofertados', 'tabela de valores', 'valores praticados'],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.IV,
    interpretacoes: [8, 12, 27],
  },
  V: {
    ...textos(
      'V',
      'V – Demonstrativo anual e mensal da produção dos serviços e procedimentos realizados pelo consórcio; | 12',
      'V - demonstrativo anual e mensal da produção dos serviços e procedimentos realizados pelo consórcio;',
    ),
    curto: 'Produção',
    apelidos: ['produção', 'demonstrativo de produção', 'produção anual e mensal', 'demonstrativo anual e mensal'],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.V,
    interpretacoes: [8, 11, 12, 27],
  },
  VI: {
    ...textos(
      'VI',
      'VI – Programas estaduais e nacionais que o consórcio aderir, com informações de objetos, valores, metas e indicadores. | 12',
      'VI - programas estaduais e nacionais que o consórcio aderir, com informações de objetos, valores, metas e indicadores;',
    ),
    curto: 'Programas aderidos',
    apelidos: ['programas aderidos', 'programas', 'programas estaduais e nacionais', 'adesão a programas'],
    pontos: { '2024-12-10': 12 },
    subrequisitos: SUBREQUISITOS.VI,
    interpretacoes: [8, 12],
  },
  VII: {
    ...textos(
      'VII',
      'VII – Gestão de pessoal, incluindo a folha de pagamento mensal. | 10',
      'VII - gestão de pessoal, incluindo a folha de pagamento mensal;',
    ),
    curto: 'Pessoal e folha',
    apelidos: ['pessoal e folha', 'gestão de pessoal', 'folha de pagamento', 'pessoal', 'recursos humanos'],
    pontos: { '2024-12-10': 10 },
    subrequisitos: SUBREQUISITOS.VII,
    interpretacoes: [8, 32],
  },
  VIII: {
    ...textos(
      'VIII',
      'VIII – Dados de receita e despesas, contendo a execução orçamentária e financeira; | 6',
      'VIII - dados de receitas e despesas, contendo a execução orçamentária e financeira;',
    ),
    curto: 'Receita e despesa',
    apelidos: ['receita e despesa', 'receitas e despesas', 'receita e despesas', 'execução orçamentária', 'orçamento'],
    pontos: { '2024-12-10': 6 },
    subrequisitos: SUBREQUISITOS.VIII,
    interpretacoes: [2, 8],
  },
  IX: {
    ...textos(
      'IX',
      'IX – Licitações, contratos, compras e contratações públicas; | 3',
      'IX - licitações, contratos, compras e contratações públicas;',
    ),
    curto: 'Licitações',
    apelidos: ['licitações', 'licitações e contratos', 'compras', 'contratações', 'contratações públicas'],
    pontos: { '2024-12-10': 3 },
    subrequisitos: SUBREQUISITOS.IX,
    interpretacoes: [8],
  },
  X: {
    ...textos(
      'X',
      'X – Estrutura organizacional e atribuições, incluindo a lista dos principais cargos e seus respectivos ocupantes; | 3',
      'X- estrutura organizacional e atribuições, incluindo a lista dos principais cargos e seus respectivos ocupantes;',
    ),
    curto: 'Estrutura',
    apelidos: ['estrutura', 'estrutura organizacional', 'organograma', 'cargos e ocupantes'],
    pontos: { '2024-12-10': 3 },
    subrequisitos: SUBREQUISITOS.X,
    interpretacoes: [8],
  },
  XI: {
    ...textos('XI', 'XI – Atas de assembleia realizadas; | 3', 'XI - atas de assembleias realizadas;'),
    curto: 'Atas',
    apelidos: ['atas', 'atas de assembleia', 'atas de assembleias', 'assembleias'],
    pontos: { '2024-12-10': 3 },
    subrequisitos: SUBREQUISITOS.XI,
    interpretacoes: [2, 8, 12],
  },
  XII: {
    ...textos(
      'XII',
      'XII - Endereços e telefones de suas unidades e horários de atendimento ao público; | 3',
      // O Art. 7º repete aqui o numeral X (interpretação 1).
      'X - endereços, telefones de suas unidades e horários de atendimento ao público.',
    ),
    curto: 'Endereços',
    apelidos: ['endereços', 'endereços e telefones', 'telefones', 'horários', 'horários de atendimento', 'contatos'],
    pontos: { '2024-12-10': 3 },
    subrequisitos: SUBREQUISITOS.XII,
    interpretacoes: [1, 2, 8],
  },
} as const satisfies Readonly<Record<string, Item>>

export type IdItem = keyof typeof ITENS

/** Na ordem da Deliberação. */
export const IDS_DOS_ITENS = Object.keys(ITENS) as readonly IdItem[]

/** Os pontos do item em vigor no dia; lança se não há nenhum. */
export function pontosDoItem(id: IdItem, em: Dia): number {
  const pontos = vigenteEm<number>(ITENS[id].pontos, em)
  if (pontos === null) throw new RangeError(`item ${id}: não há pontuação em vigor em ${em}`)
  return pontos
}

// `linha` é a linha do Quadro 2, com a barra que separa os pontos; `inciso` é o do Art. 7º.
function textos(numeral: string, linha: string, inciso: string) {
  return {
    dispositivo: daDeliberacao(`Anexo I, Quadro 2, item ${numeral}`, linha),
    artigo7: daDeliberacao(numeral === 'XII' ? 'Art. 7º, último inciso' : `Art. 7º, ${numeral}`, inciso),
    rotulo: linha.replace(/^[IVX]+ [–-] /, '').replace(/[;.] \| \d+$/, ''),
  }
}
