import type { CorpoDoPedido, TipoDePedido } from '../../../../planilha/pedido.ts'
import type { Rascunho } from '../rascunho.ts'

/** Aplica um pedido ao rascunho, ou lança. O que devolve vai em `replies`; nada, `{}`. */
export type Tratador<T extends TipoDePedido> = (rascunho: Rascunho, corpo: CorpoDoPedido[T]) => object | undefined
