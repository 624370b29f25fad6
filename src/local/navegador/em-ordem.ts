/** Uma tarefa por vez, na ordem em que foram pedidas: quem digita depressa não troca a ordem do que digitou. */
export interface Fila {
  fazer<T>(tarefa: () => Promise<T>): Promise<T>
  /** Quando acabar o que já foi pedido. */
  pronta(): Promise<void>
}

export function criarFila(): Fila {
  let ultima: Promise<unknown> = Promise.resolve()
  return {
    fazer: tarefa => {
      const esta = ultima.then(tarefa, tarefa)
      ultima = esta.catch(() => undefined)
      return esta
    },
    pronta: async () => {
      await ultima
    },
  }
}
