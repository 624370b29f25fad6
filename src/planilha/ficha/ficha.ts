import type { Resposta, Respostas } from '../../apuracao/respostas.ts'
import type { Classificacao } from '../../norma/classificacao.ts'
import type { IdItem } from '../../norma/itens.ts'
import type { Parametros } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aviso } from '../aviso.ts'
import type { Valor } from '../celula.ts'
import type { Campo, CampoDaAvaliacao, CampoDoItem } from './campos.ts'

/** Um consórcio em um quadrimestre, como a barra lateral o mostra. Só valores simples: atravessa `google.script.run`. */
export interface Ficha {
  readonly quadrimestre: Quadrimestre
  readonly titulo: string
  readonly hoje: Dia
  /** O dia cuja norma se aplica. */
  readonly em: Dia
  /** Por que nada se muda aqui; `null` quando se pode. */
  readonly soLeitura: string | null
  /** Por que as evidências deste consórcio não se podem registrar; `null` quando se pode. */
  readonly semEvidencias: string | null
  /** Os que mudam a contagem. */
  readonly parametros: ParametrosDaFicha
  readonly consorcio: {
    readonly id: string
    readonly nome: string
    readonly sigla: string
    readonly cnpj: string
    readonly urs: string
    readonly macrorregiao: string
    readonly tipo: string
    readonly site: string
  }
  /** Todos os da avaliação, na ordem dela. */
  readonly consorcios: readonly NaLista[]
  /** Quem falta avaliar, na ordem em que convém. */
  readonly fila: readonly string[]
  readonly avaliadoEm: Dia | null
  readonly avaliadoPor: string
  /** O que cada célula guarda agora: é por ela que se nota quem a mudou enquanto isso. `null` também é "não há a coluna". */
  readonly celulas: Readonly<Record<CampoDaAvaliacao, Valor>>
  /** "2026-2: 64, Não conforme; sem VIII, X"; vazio se não havia nada. */
  readonly anterior: string
  readonly itens: readonly ItemDaFicha[]
  /** As respostas como o programa as contou. */
  readonly contadas: Respostas
  readonly avisos: readonly Pick<Aviso, 'aba' | 'celula' | 'mensagem'>[]
  /** O consórcio da linha em que a pessoa está na planilha. */
  readonly apontado: string | null
}

export type ParametrosDaFicha = Pick<
  Parametros,
  'desatualizado' | 'diasDeAtualizacao' | 'itensSemAtualizacao' | 'eixoDoItemIII'
>

export interface NaLista {
  readonly id: string
  readonly nome: string
  readonly sigla: string
  readonly respondidos: number
  readonly classificacao: Classificacao
}

export interface ItemDaFicha {
  readonly id: IdItem
  readonly resposta: Resposta
  /** O que está escrito na resposta e não se entende; vazio quando se entende. */
  readonly ilegivel: string
  /** A resposta anterior repetida, que só conta depois de confirmada. */
  readonly proposta: 'Sim' | 'Não' | null
  readonly link: string
  readonly atualizadoEm: Dia | null
  readonly verificadoEm: Dia | null
  readonly verificadoPor: string
  /** Ids de `SUBREQUISITOS`; `null` quando ninguém os conferiu. */
  readonly subrequisitos: readonly string[] | null
  readonly observacao: string
  /** O link veio do quadrimestre anterior e ninguém o confirmou. */
  readonly herdada: boolean
  readonly anterior: {
    readonly referente: string
    readonly resposta: Resposta
    readonly link: string
    readonly atualizadoEm: Dia | null
  }
  readonly celulas: Readonly<Record<CampoDoItem, Valor>>
}

/** Uma célula que a pessoa mudou: o que ela viu ali, e o que quer. `item` nulo é do consórcio inteiro. */
export interface Mudanca {
  readonly item: IdItem | null
  readonly campo: Campo
  readonly antes: Valor
  /** Resposta ou texto; data AAAA-MM-DD; lista de ids nos subrequisitos; `null` apaga. */
  readonly depois: string | readonly string[] | null
}

export interface PedidoDeFicha {
  readonly consorcio?: string
  readonly quadrimestre?: string
  /** Ir para o consórcio da linha em que a pessoa está, se não for o que ela já viu apontado. */
  readonly daSelecao?: true
  readonly apontado?: string | null
}

export interface PedidoDeGravacao {
  readonly quadrimestre: string
  readonly consorcio: string
  readonly mudancas: readonly Mudanca[]
}

/** A célula que outra pessoa mudou: não foi gravada. */
export interface Conflito {
  readonly item: IdItem | null
  readonly campo: Campo
  /** O que ela guarda agora. */
  readonly agora: Valor
  /** O mesmo, como se lê. */
  readonly lido: string
}

/** O que se gravou e o que não. */
export interface FichaGravada {
  /** "Gravado: 3 respostas e 1 link de …". */
  readonly mensagem: string
  readonly gravadas: number
  readonly conflitos: readonly Conflito[]
  /** A ficha como ficou. */
  readonly ficha: Ficha
}
