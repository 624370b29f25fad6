/** O que a pessoa vê na tela durante uma ação. */
export type Dialogo =
  | {
      readonly tipo: 'alerta'
      readonly titulo: string | null
      readonly mensagem: string
      readonly botoes: Botoes
      readonly resposta?: Resposta
    }
  | {
      readonly tipo: 'aviso'
      readonly titulo: string | null
      readonly mensagem: string
      readonly segundos: number | null
    }
  | {
      readonly tipo: 'pergunta'
      readonly titulo: string | null
      readonly mensagem: string
      readonly botoes: Botoes
      /** `null`: a pessoa cancelou. */
      readonly digitado?: string | null
    }
  | { readonly tipo: 'lateral'; readonly titulo: string; readonly html: string }
  | {
      readonly tipo: 'janela'
      readonly titulo: string
      readonly html: string
      readonly largura: number | null
      readonly altura: number | null
    }

export type Alerta = Extract<Dialogo, { tipo: 'alerta' }>
export type Pergunta = Extract<Dialogo, { tipo: 'pergunta' }>
export type Botoes = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL'
export type Resposta = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'

/** O menu que `onOpen` montou; `null` é um separador. */
export interface Menu {
  readonly titulo: string
  readonly itens: readonly ({ readonly rotulo: string; readonly funcao: string } | null)[]
}

export const RESPOSTAS: Readonly<Record<Botoes, readonly Resposta[]>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
}
