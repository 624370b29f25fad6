/** O pedido não se aceita; a mensagem diz por quê, em português, e o código diz o tipo. */
export class Recusa extends Error {
  readonly codigo: number
  constructor(codigo: number, mensagem: string) {
    super(mensagem)
    this.codigo = codigo
  }
}
