import type { Classificacao } from '../norma/classificacao.ts'
import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import { compararQuadrimestres, type Quadrimestre } from '../tempo/quadrimestre.ts'
import { completas, type Respostas } from './respostas.ts'

/** O resultado de um consórcio em um quadrimestre, como ficou guardado: nada do passado se calcula outra vez. */
export interface NoQuadrimestre {
  readonly quadrimestre: Quadrimestre
  readonly respostas: Respostas
  readonly pontos: number
  readonly classificacao: Classificacao
  /** O consórcio ainda estava em adaptação: o resultado não o classifica. */
  readonly diagnostico: boolean
  /** Apuração ainda não homologada; pode ter itens por avaliar. */
  readonly emCurso: boolean
}

/** O que mudou de um quadrimestre para outro. */
export interface Comparacao {
  readonly antes: NoQuadrimestre
  readonly depois: NoQuadrimestre
  /** Diferença de pontos. */
  readonly variacao: number
  /** Passaram a Sim, de Não ou de não avaliado. */
  readonly ganhos: readonly IdItem[]
  /** Passaram de Sim a Não; o que ficou por avaliar não se perdeu. */
  readonly perdidos: readonly IdItem[]
  /** Para que lado cruzou o limiar, pelas classificações guardadas; o diagnóstico não classifica. */
  readonly cruzou: 'subiu' | 'caiu' | null
}

export interface Evolucao {
  readonly porQuadrimestre: ReadonlyMap<Quadrimestre, NoQuadrimestre>
  /** Os dois últimos quadrimestres que o consórcio tem; `null` se não há dois. */
  readonly comparacao: Comparacao | null
}

/** Um resultado por quadrimestre (repetido, vale o último dado) e a comparação dos dois últimos que estão inteiros. */
export function evoluir(resultados: readonly NoQuadrimestre[]): Evolucao {
  const porQuadrimestre = new Map(resultados.map(r => [r.quadrimestre, r]))
  const [antes, depois] = [...porQuadrimestre.values()]
    .filter(estaInteiro)
    .sort((a, b) => compararQuadrimestres(a.quadrimestre, b.quadrimestre))
    .slice(-2)
  return { porQuadrimestre, comparacao: antes && depois ? comparar(antes, depois) : null }
}

/** O que está em curso só tem pontos que se comparem quando os doze itens foram respondidos. */
export const estaInteiro = ({ emCurso, respostas }: NoQuadrimestre): boolean => !emCurso || completas(respostas)

export function comparar(antes: NoQuadrimestre, depois: NoQuadrimestre): Comparacao {
  const de = antes.respostas
  const para = depois.respostas
  return {
    antes,
    depois,
    variacao: depois.pontos - antes.pontos,
    ganhos: IDS_DOS_ITENS.filter(id => de[id] !== 'Sim' && para[id] === 'Sim'),
    perdidos: IDS_DOS_ITENS.filter(id => de[id] === 'Sim' && para[id] === 'Não'),
    cruzou: cruzamento(antes, depois),
  }
}

function cruzamento(antes: NoQuadrimestre, depois: NoQuadrimestre): Comparacao['cruzou'] {
  if (!classifica(antes) || !classifica(depois) || antes.classificacao === depois.classificacao) return null
  return depois.classificacao === 'Conforme' ? 'subiu' : 'caiu'
}

/** Diz se o consórcio é conforme ou não: diagnósticos e resultados incertos não dizem. */
export const classifica = ({ diagnostico, classificacao }: NoQuadrimestre): boolean =>
  !diagnostico && (classificacao === 'Conforme' || classificacao === 'Não conforme')

export interface TotaisDosResultados {
  readonly comResultado: number
  readonly conformes: number
  readonly naoConformes: number
  /** Entre os com resultado, a parte dos conformes, de 0 a 1; `null` se não há nenhum. */
  readonly proporcao: number | null
  /** Dos pontos dos inteiros, sem arredondar; `null` se não há nenhum. */
  readonly media: number | null
}

/** Os totais dos resultados que classificam. A ordem deles não importa. */
export function totalizar(resultados: readonly NoQuadrimestre[]): TotaisDosResultados {
  const comResultado = resultados.filter(classifica)
  const conformes = comResultado.filter(r => r.classificacao === 'Conforme').length
  const inteiros = comResultado.filter(estaInteiro)
  const soma = inteiros.reduce((s, r) => s + r.pontos, 0)
  return {
    comResultado: comResultado.length,
    conformes,
    naoConformes: comResultado.length - conformes,
    proporcao: comResultado.length === 0 ? null : conformes / comResultado.length,
    media: inteiros.length === 0 ? null : soma / inteiros.length,
  }
}

export interface TotaisDoQuadrimestre extends TotaisDosResultados {
  readonly quadrimestre: Quadrimestre
}

/** Os totais de cada quadrimestre que tem algum resultado homologado, do mais antigo ao mais novo. */
export function totaisNoTempo(resultados: readonly NoQuadrimestre[]): TotaisDoQuadrimestre[] {
  const homologados = resultados.filter(r => !r.emCurso && classifica(r))
  return [...new Set(homologados.map(r => r.quadrimestre))].sort(compararQuadrimestres).map(quadrimestre => ({
    quadrimestre,
    ...totalizar(homologados.filter(r => r.quadrimestre === quadrimestre)),
  }))
}

/** Os itens que mudaram em algum consórcio, dos que mais mudaram aos que menos; no empate, na ordem da Deliberação. */
export const mudancasPorItem = (comparacoes: readonly Comparacao[]) =>
  IDS_DOS_ITENS.map(item => ({
    item,
    ganharam: comparacoes.filter(c => c.ganhos.includes(item)).length,
    perderam: comparacoes.filter(c => c.perdidos.includes(item)).length,
  }))
    .filter(m => m.ganharam + m.perderam > 0)
    .sort((a, b) => b.ganharam + b.perderam - a.ganharam - a.perderam)
