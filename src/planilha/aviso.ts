/** Um problema nos dados da pessoa: o que foi achado, onde, e o que se aceita. Nunca interrompe as outras linhas. */
export interface Aviso {
  readonly codigo: CodigoDeAviso
  /** Título da aba em que a pessoa digitou (no arquivo dela, quando é importação). */
  readonly aba: string
  /** Endereço A1, por exemplo `F12`. */
  readonly celula: string
  /** Frase completa em português, já com o valor achado e o aceito. */
  readonly mensagem: string
}

export type CodigoDeAviso =
  | 'resposta-ilegivel'
  | 'data-ilegivel'
  | 'data-improvavel'
  | 'cnpj-invalido'
  | 'cnpj-recuperado'
  | 'cnpj-repetido'
  | 'nome-repetido'
  | 'linha-sem-nome'
  | 'linha-ignorada'
  | 'coluna-ignorada'
  | 'valor-desconhecido'
  | 'notificacao-repetida'
  | 'feriados-ausentes'
  | 'parametro-invalido'
  | 'sem-cadastro'
  | 'sem-avaliacao'
  | 'inativo-avaliado'
  | 'celula-mesclada'
  | 'calculada-divergente'
  | 'aba-ignorada'
  | 'tabela-ilegivel'
  | 'quadrimestre-divergente'
  | 'suspensao-invalida'
  | 'link-invalido'
  | 'historico-alterado'
  | 'homologado-alterado'
  | 'resposta-revista'
  | 'reavaliacao-incompleta'

/** Todo aviso de célula se lê do mesmo jeito: `Aba!F12: o que há e o que se aceita`. */
export function avisoDaCelula(codigo: CodigoDeAviso, aba: string, celula: string, texto: string): Aviso {
  return { codigo, aba, celula, mensagem: `${aba}!${celula}: ${texto}` }
}

/** Um problema de estrutura: a ação não pode ser feita, e nada é escrito. Traz todos os motivos, não só o primeiro. */
export class NaoPodeSerFeito extends Error {
  readonly motivos: readonly string[]
  constructor(motivos: readonly string[]) {
    super(motivos.join('\n'))
    this.name = 'NaoPodeSerFeito'
    this.motivos = motivos
  }
}

/** Os que mudam quem é contado, ou o que se publica dele; os que se devem conferir; os que só informam. */
export const GRAVIDADES = ['muda o resultado', 'a conferir', 'só informa'] as const
export type Gravidade = (typeof GRAVIDADES)[number]

export const gravidade = ({ codigo }: Pick<Aviso, 'codigo'>): Gravidade =>
  MUDAM_O_RESULTADO.has(codigo) ? 'muda o resultado' : SO_INFORMAM.has(codigo) ? 'só informa' : 'a conferir'

/** Os mais graves antes; entre iguais, a ordem não muda. */
export const porGravidade = (avisos: readonly Aviso[]): Aviso[] =>
  GRAVIDADES.flatMap(g => avisos.filter(a => gravidade(a) === g))

const MUDAM_O_RESULTADO: ReadonlySet<CodigoDeAviso> = new Set<CodigoDeAviso>([
  'quadrimestre-divergente',
  'cnpj-repetido',
  'nome-repetido',
  'sem-avaliacao',
  'inativo-avaliado',
  'linha-sem-nome',
  'tabela-ilegivel',
  'notificacao-repetida',
  'historico-alterado',
  'homologado-alterado',
  'suspensao-invalida',
  'calculada-divergente',
])
const SO_INFORMAM: ReadonlySet<CodigoDeAviso> = new Set<CodigoDeAviso>([
  'linha-ignorada',
  'coluna-ignorada',
  'aba-ignorada',
  'cnpj-recuperado',
])
