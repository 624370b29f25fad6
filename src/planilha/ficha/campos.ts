import type { IdItem } from '../../norma/itens.ts'

/** O que se preenche em um item: a resposta, na Avaliação; o resto, na linha dele em Evidências. */
export const CAMPOS_DO_ITEM = [
  'resposta',
  'link',
  'atualizadoEm',
  'verificadoEm',
  'subrequisitos',
  'observacao',
] as const
/** O que se preenche do consórcio inteiro. */
export const CAMPOS_DA_AVALIACAO = ['avaliadoEm', 'avaliadoPor'] as const

export type CampoDoItem = (typeof CAMPOS_DO_ITEM)[number]
export type CampoDaAvaliacao = (typeof CAMPOS_DA_AVALIACAO)[number]
export type Campo = CampoDoItem | CampoDaAvaliacao

/** Como cada campo se chama para quem lê: o título da coluna. */
export const NOMES_DOS_CAMPOS: Readonly<Record<Campo, string>> = {
  resposta: 'Resposta',
  link: 'Link',
  atualizadoEm: 'Atualizado em',
  verificadoEm: 'Verificado em',
  subrequisitos: 'Subrequisitos',
  observacao: 'Observação',
  avaliadoEm: 'Avaliado em',
  avaliadoPor: 'Avaliado por',
}

/** "Item III, Link" ou "Avaliado em". */
export const nomeDoCampo = (item: IdItem | null, campo: Campo): string =>
  item === null ? NOMES_DOS_CAMPOS[campo] : `Item ${item}, ${NOMES_DOS_CAMPOS[campo]}`

export const ehData = (campo: Campo): boolean =>
  campo === 'atualizadoEm' || campo === 'verificadoEm' || campo === 'avaliadoEm'

/** Mudar um destes é ter visto a página; anotar uma observação, não. */
export const VISTO_NA_PAGINA: ReadonlySet<Campo> = new Set<Campo>(['link', 'atualizadoEm', 'subrequisitos'])
