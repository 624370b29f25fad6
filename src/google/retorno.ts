import type { AbasMudadas } from '../planilha/abas-mudadas.ts'
import type { Aviso } from '../planilha/aviso.ts'

/** O que todo comando devolve a quem o chamou: feito, com o resultado; ou não, com os motivos. Só valores simples. */
export type Retorno = Feito | Recusa

export interface Feito {
  readonly feito: true
  readonly mensagem: string
  readonly avisos: readonly Aviso[]
  readonly resultado: unknown
  readonly abas: AbasMudadas
}

export interface Recusa {
  readonly feito: false
  readonly motivos: readonly string[]
  /** Da recusa se sabe que nada mudou; da falha do serviço, só isto. */
  readonly garantia?: string
  /** O que agora seria feito, quando já não é o que a pessoa viu. */
  readonly previsao?: Previsao
}

/** A garantia de quem só lê. */
export const SO_SE_LIA = 'Nada foi mudado: só se lia a planilha.'

/** O que a ação fará, antes de fazer. */
export interface Previsao {
  readonly mensagem: string
  readonly abas: AbasMudadas
  readonly mudaAlgo: boolean
  readonly avisos: readonly Aviso[]
}
