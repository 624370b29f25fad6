/** O arquivo da pessoa não pôde ser lido. A mensagem diz o que foi achado, o que se aceita e o que fazer. */
export class ArquivoIlegivel extends Error {
  constructor(nome: string, achado: string, fazer: string, causa?: unknown) {
    super(`O arquivo "${nome}" ${achado}. São aceitos .xlsx, .ods e .csv. ${fazer}`, { cause: causa })
    this.name = 'ArquivoIlegivel'
  }
}
