/**
 * Os erros que os serviços lançam. Os do Google levam o nome e o texto em inglês que ele usa;
 * o que não emulamos leva o nome do que faltou, e nunca passa despercebido (ver `metodo.ts`).
 */
export type NomeDeErro = 'Exception' | 'GoogleJsonResponseException' | 'NaoEmulado'

export const excecao = (mensagem: string): Error => comNome('Exception', mensagem)

export const erroDaApi = (metodo: string, mensagem: string): Error =>
  comNome('GoogleJsonResponseException', `API call to ${metodo} failed with error: ${mensagem}`)

/** O que o Google tem e nós não, ou o que ninguém tem: nos dois casos o código não pode ir adiante. */
export const inexistente = (nome: string): Error => comNome('NaoEmulado', `${nome} não existe na execução local`)

/** Erro previsto pelo Google, que o código do pacote pode tratar; o resto é falta nossa ou defeito. */
export const ehDoGoogle = (erro: unknown): erro is Error =>
  erro instanceof Error && (erro.name === 'Exception' || erro.name === 'GoogleJsonResponseException')

/** Pedido recusado: quem o aplica acrescenta a posição e o tipo (`Invalid requests[3].updateCells: …`). */
export function recusar(mensagem: string): never {
  throw comNome('Exception', mensagem)
}

function comNome(nome: NomeDeErro, mensagem: string): Error {
  const erro = new Error(mensagem)
  erro.name = nome
  return erro
}
