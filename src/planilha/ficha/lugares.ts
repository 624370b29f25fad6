import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { lerQuadrimestre } from '../../tempo/quadrimestre.ts'
import { acharAba } from '../achar-aba.ts'
import type { Avaliado } from '../avaliado.ts'
import { acharCabecalho, type NomesDeColunas } from '../cabecalho.ts'
import { outroCabecalho } from '../cabecalho-da-matriz.ts'
import type { Valor } from '../celula.ts'
import { COLUNAS_DA_EVIDENCIA } from '../ciclo/ler-evidencias.ts'
import { itemDe } from '../ciclo/ler-solicitacoes.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Matriz } from '../ler-matriz.ts'
import { type LinhaLida, lerTabela } from '../ler-tabela.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import type { CampoDaAvaliacao } from './campos.ts'

const COLUNAS = {
  ...COLUNAS_DA_EVIDENCIA,
  respostaAnterior: ['Resposta anterior'],
  linkAnterior: ['Link anterior'],
  dataAnterior: ['Data anterior'],
} as const satisfies NomesDeColunas<string>

export type ColunaDaEvidencia = keyof typeof COLUNAS

/** Onde fica cada coisa de um consórcio: a linha dele na avaliação, e a de cada item em Evidências. */
export interface Lugares {
  readonly avaliacao: Folha
  readonly linha: number
  /** Coluna de um item, ou da data e de quem avaliou; `undefined` quando não existe. */
  readonly colunaNaAvaliacao: (qual: IdItem | CampoDaAvaliacao) => number | undefined
  /** `null` quando não há a aba, ou ela não se lê. */
  readonly evidencias: {
    readonly folha: Folha
    readonly cabecalho: number
    readonly colunas: Readonly<Partial<Record<ColunaDaEvidencia, number>>>
    /** A linha que vale de cada item. */
    readonly linhas: ReadonlyMap<IdItem, LinhaLida<ColunaDaEvidencia>>
  } | null
}

export function lugaresDe(pasta: Pasta, dados: Dados, matriz: Matriz, avaliado: Avaliado): Lugares {
  const { linha } = avaliado.linha
  const cabecalho = cabecalhoDaLinha(matriz, linha)
  return {
    avaliacao: matriz.folha,
    linha,
    colunaNaAvaliacao: qual => (ehItem(qual) ? cabecalho.itens[qual] : cabecalho.colunas[qual]),
    evidencias: lerLugaresDasEvidencias(acharAba(pasta, 'evidencias', dados.quadrimestre), dados, avaliado),
  }
}

export const valorEm = (folha: Folha, linha: number, coluna: number | undefined): Valor =>
  coluna === undefined ? null : (folha.valores?.[linha]?.[coluna] ?? null)

const ehItem = (qual: IdItem | CampoDaAvaliacao): qual is IdItem => (IDS_DOS_ITENS as readonly string[]).includes(qual)

/** O cabeçalho repetido no meio da aba vale dali em diante, e as colunas dele podem ser outras. */
function cabecalhoDaLinha({ folha, cabecalho }: Matriz, linha: number): Matriz['cabecalho'] {
  let vigente = cabecalho
  for (let l = cabecalho.linha + 1; l < linha; l++) {
    const outro = outroCabecalho(folha.valores ?? [], l)
    if (outro !== null) vigente = { ...outro, colunas: { ...vigente.colunas, ...outro.colunas } }
  }
  return vigente
}

/** Como em `lerEvidencias`: repetido o item, vale a última linha. */
function lerLugaresDasEvidencias(folha: Folha | null, dados: Dados, { consorcio }: Avaliado): Lugares['evidencias'] {
  const lidas = lerTabela<ColunaDaEvidencia>(folha, COLUNAS, ['quadrimestre', 'consorcio', 'item'], [])
  if (folha === null || lidas === null) return null
  const { linha: cabecalho, colunas } = acharCabecalho<ColunaDaEvidencia>(folha.valores ?? [], COLUNAS, {
    itens: 0,
    colunas: 2,
  })!
  const id = identidade(consorcio)
  const linhas = new Map<IdItem, LinhaLida<ColunaDaEvidencia>>()
  for (const linha of lidas) {
    const dono = dados.ciclo.localizar(linha.texto('consorcio'))
    const item = itemDe(linha.texto('item'))
    if (dono === undefined || item === null || identidade(dono) !== id) continue
    if (lerQuadrimestre(linha.texto('quadrimestre')) === dados.quadrimestre) linhas.set(item, linha)
  }
  return { folha, cabecalho, colunas, linhas }
}
