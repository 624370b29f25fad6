import type { IdItem } from '../../norma/itens.ts'
import type { Conflito, Ficha } from '../../planilha/ficha/ficha.ts'
import { type Rascunho, VAZIO } from './rascunho.ts'

/** O que a página sabe. Muda-se por `mudar`, que redesenha. */
export interface Estado {
  /** `null` até a primeira leitura. */
  readonly ficha: Ficha | null
  readonly rascunho: Rascunho
  /** Os que esperam que a pessoa escolha, pela chave do campo. */
  readonly conflitos: ReadonlyMap<string, Conflito>
  /** O item em que se está. */
  readonly atual: IdItem
  /** Os itens abertos, com subrequisitos e evidência à vista. */
  readonly abertos: ReadonlySet<IdItem>
  /** Respondidos pela lista de subrequisitos, e não à mão. */
  readonly derivados: ReadonlySet<IdItem>
  /** O que está acontecendo, e não deixa mexer; vazio quando nada. */
  readonly ocupado: string
  readonly recado: Recado | null
  /** O consórcio que a planilha aponta, quando não é o da ficha e há o que gravar. */
  readonly convite: { readonly id: string; readonly nome: string } | null
  /** O rascunho que se descartou, para se poder voltar atrás. */
  readonly descartado: Rascunho | null
}

/** O que se diz à pessoa depois de uma ação; a falha fica até a próxima. */
export interface Recado {
  readonly tipo: 'feito' | 'falha'
  readonly textos: readonly string[]
}

export const INICIAL: Estado = {
  ficha: null,
  rascunho: VAZIO,
  conflitos: new Map(),
  atual: 'I',
  abertos: new Set(['I']),
  derivados: new Set(),
  ocupado: 'Lendo a planilha…',
  recado: null,
  convite: null,
  descartado: null,
}

export interface Guarda {
  readonly ver: () => Estado
  readonly mudar: (parte: Partial<Estado>) => void
}

/** Guarda o estado e avisa quem desenha a cada mudança. */
export function guardar(inicial: Estado, aoMudar: (estado: Estado, antes: Estado) => void): Guarda {
  let estado = inicial
  return {
    ver: () => estado,
    mudar: parte => {
      const antes = estado
      estado = { ...estado, ...parte }
      aoMudar(estado, antes)
    },
  }
}
