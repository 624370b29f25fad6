import type { Pedido } from '../pedido.ts'

/** Algo quebrado na estrutura da planilha: onde, o que é, e o que o conserta. */
export interface Problema {
  readonly aba: string
  /** Endereço A1. */
  readonly celula: string
  readonly texto: string
  /** Falso quando só a pessoa pode resolver. */
  readonly temConserto: boolean
  /** Pedidos além dos que refazem a estrutura da aba. */
  readonly conserto: readonly Pedido[]
}
