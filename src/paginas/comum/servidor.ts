import type * as Servidor from '../../google/principal.ts'

type Funcoes = typeof Servidor
type Argumentos<N extends keyof Funcoes> = Funcoes[N] extends (...argumentos: infer A) => unknown ? A : never
type Devolvido<N extends keyof Funcoes> = Funcoes[N] extends (...argumentos: never[]) => infer R ? R : never

interface Corredor {
  withSuccessHandler(feito: (valor: unknown) => void): Corredor
  withFailureHandler(falhou: (erro: Error) => void): Corredor
}
declare const google: {
  readonly script: {
    readonly run: Corredor
    readonly host: { close(): void; setHeight(altura: number): void; readonly editor: { focus(): void } }
  }
}

/**
 * Chama uma função do servidor pelo nome, com os tipos dela; a recusa do serviço vem como exceção.
 * https://developers.google.com/apps-script/guides/html/communication
 */
export const chamar = <N extends keyof Funcoes>(nome: N, ...argumentos: Argumentos<N>): Promise<Devolvido<N>> =>
  new Promise((feito, falhou) => {
    const corredor = google.script.run.withSuccessHandler(feito as (valor: unknown) => void).withFailureHandler(falhou)
    ;(corredor as unknown as Record<N, (...argumentos: unknown[]) => void>)[nome](...argumentos)
  })

/** Fecha a janela ou a barra lateral. */
export const fechar = (): void => google.script.host.close()

/** Devolve o teclado à planilha. */
export const focarNaPlanilha = (): void => google.script.host.editor.focus()
