import type { Classificacao } from '../norma/classificacao.ts'
import { IDS_DOS_EIXOS, type IdEixo } from '../norma/eixos.ts'
import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Quadrimestre } from '../tempo/quadrimestre.ts'
import type { Apuracao } from './apurar.ts'
import type { Resposta } from './respostas.ts'
import { contar, type Totais } from './totais.ts'

/** O resultado que outros programas leem; a forma e a ordem das chaves são estáveis. */
export interface ResultadoEmJson {
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly consorcios: readonly ConsorcioEmJson[]
  readonly avisos: readonly AvisoEmJson[]
  readonly resumo: Totais
}

export interface ConsorcioEmJson {
  readonly nome: string
  readonly cnpj: string
  readonly urs: string
  readonly tipo: string
  readonly respostas: Readonly<Record<IdItem, Resposta>>
  readonly pontos: number | null
  readonly minimo: number
  readonly maximo: number
  readonly classificacao: Classificacao
  readonly pendencias: readonly IdItem[]
  readonly naoAvaliados: readonly IdItem[]
  readonly menorConjunto: readonly IdItem[]
  readonly eixos: Readonly<Record<IdEixo, number>>
  readonly prazos: { readonly adaptacao: Dia; readonly adequacao: Dia | null }
}

/** Um problema nos dados da pessoa, com a aba e a célula em que ela digitou. */
export interface AvisoEmJson {
  readonly aba: string
  readonly celula: string
  readonly mensagem: string
}

/** O resultado na forma estável, com os consórcios e os avisos na ordem recebida. */
export function paraJson(dados: {
  readonly quadrimestre: Quadrimestre
  readonly hoje: Dia
  readonly apuracoes: readonly Apuracao[]
  readonly avisos: readonly AvisoEmJson[]
}): ResultadoEmJson {
  return {
    quadrimestre: dados.quadrimestre,
    hoje: dados.hoje,
    consorcios: dados.apuracoes.map(consorcioEmJson),
    avisos: dados.avisos.map(({ aba, celula, mensagem }) => ({ aba, celula, mensagem })),
    resumo: contar(dados.apuracoes),
  }
}

function consorcioEmJson(apuracao: Apuracao): ConsorcioEmJson {
  const { consorcio, prazos } = apuracao
  return {
    nome: consorcio.nome,
    cnpj: consorcio.cnpj,
    urs: consorcio.urs,
    tipo: consorcio.tipo,
    respostas: naOrdem(IDS_DOS_ITENS, apuracao.respostas),
    pontos: apuracao.pontos,
    minimo: apuracao.minimo,
    maximo: apuracao.maximo,
    classificacao: apuracao.classificacao,
    pendencias: apuracao.pendencias,
    naoAvaliados: apuracao.naoAvaliados,
    menorConjunto: apuracao.menorConjunto,
    eixos: naOrdem(IDS_DOS_EIXOS, apuracao.eixos),
    prazos: { adaptacao: prazos.adaptacao.fim, adequacao: prazos.adequacao?.fim ?? null },
  }
}

function naOrdem<C extends string, V>(chaves: readonly C[], valores: Readonly<Record<C, V>>): Record<C, V> {
  return Object.fromEntries(chaves.map(chave => [chave, valores[chave]])) as Record<C, V>
}
