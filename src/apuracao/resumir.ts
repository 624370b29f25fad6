import { IDS_DOS_EIXOS, type IdEixo } from '../norma/eixos.ts'
import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import { agrupar, type Grupo, resumirGrupo } from './agrupar.ts'
import type { Apuracao, ContextoDaApuracao } from './apurar.ts'
import { diaDaNorma } from './dia-da-norma.ts'
import { pontosPossiveisPorEixo } from './eixos.ts'
import { compararTextos } from './ordem-alfabetica.ts'
import { completas } from './respostas.ts'
import { contar, type Totais } from './totais.ts'

/** Quantos consórcios publicam um item. */
export interface ResumoDoItem {
  readonly item: IdItem
  readonly sim: number
  readonly nao: number
  readonly naoAvaliado: number
  /** Entre os avaliados no item, quantos o publicam, de 0 a 1; `null` se nenhum foi avaliado. */
  readonly proporcao: number | null
}

export interface ResumoDoEixo {
  readonly eixo: IdEixo
  readonly pontosPossiveis: number
  /** Parte dos pontos do eixo obtida, em média, pelos consórcios com os doze itens respondidos, de 0 a 1; `null` se não há nenhum. */
  readonly proporcaoMedia: number | null
}

export interface Resumo {
  readonly totais: Totais
  /** Todos os consórcios, com a média dos pontos. */
  readonly geral: Grupo
  readonly porTipo: readonly Grupo[]
  readonly porUrs: readonly Grupo[]
  readonly porMacrorregiao: readonly Grupo[]
  readonly porItem: readonly ResumoDoItem[]
  readonly porEixo: readonly ResumoDoEixo[]
  /** Os "Não conforme", de mais a menos pontos e depois por nome; cada um traz o que falta e o menor conjunto. */
  readonly abaixoDoLimiar: readonly Apuracao[]
}

/** O quadrimestre em números. A ordem das linhas não importa. */
export function resumir(
  apuracoes: readonly Apuracao[],
  contexto: Pick<ContextoDaApuracao, 'quadrimestre' | 'hoje' | 'parametros'>,
): Resumo {
  return {
    totais: contar(apuracoes),
    geral: resumirGrupo('Todos', apuracoes),
    porTipo: agrupar(apuracoes, a => a.consorcio.tipo),
    porUrs: agrupar(apuracoes, a => a.consorcio.urs),
    porMacrorregiao: agrupar(apuracoes, a => a.consorcio.macrorregiao),
    porItem: IDS_DOS_ITENS.map(item => resumirItem(item, apuracoes)),
    porEixo: resumirEixos(apuracoes, contexto),
    abaixoDoLimiar: apuracoes.filter(a => a.classificacao === 'Não conforme').sort(compararPorPontos),
  }
}

function resumirItem(item: IdItem, apuracoes: readonly Apuracao[]): ResumoDoItem {
  const sim = apuracoes.filter(a => a.respostas[item] === 'Sim').length
  const nao = apuracoes.filter(a => a.respostas[item] === 'Não').length
  const avaliados = sim + nao
  return {
    item,
    sim,
    nao,
    naoAvaliado: apuracoes.length - avaliados,
    proporcao: avaliados === 0 ? null : sim / avaliados,
  }
}

function resumirEixos(
  apuracoes: readonly Apuracao[],
  { quadrimestre, hoje, parametros }: Pick<ContextoDaApuracao, 'quadrimestre' | 'hoje' | 'parametros'>,
): ResumoDoEixo[] {
  const possiveis = pontosPossiveisPorEixo(diaDaNorma(quadrimestre, hoje), parametros.eixoDoItemIII)
  const completos = apuracoes.filter(a => completas(a.respostas))
  return IDS_DOS_EIXOS.map(eixo => {
    const pontosPossiveis = possiveis[eixo]
    // Soma inteira e uma só divisão: o resultado não depende da ordem.
    const obtidos = completos.reduce((soma, a) => soma + a.eixos[eixo], 0)
    const tudo = completos.length * pontosPossiveis
    return { eixo, pontosPossiveis, proporcaoMedia: tudo === 0 ? null : obtidos / tudo }
  })
}

function compararPorPontos(a: Apuracao, b: Apuracao): number {
  return (
    b.minimo - a.minimo ||
    compararTextos(a.consorcio.nome, b.consorcio.nome) ||
    compararTextos(a.consorcio.cnpj, b.consorcio.cnpj)
  )
}
