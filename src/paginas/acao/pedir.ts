import type { Recusa } from '../../google/retorno.ts'

/** Espera a resposta do servidor; a que não chega vira recusa, em português, com o que se sabe e o que fazer. */
export async function pedir<T>(resposta: Promise<T>, garantia: string = PODE_TER_SIDO_FEITA): Promise<T | Recusa> {
  try {
    return await resposta
  } catch (erro) {
    const detalhe = erro instanceof Error ? erro.message : String(erro)
    return {
      feito: false,
      motivos: [`${explicar(detalhe)}\n(Detalhe: ${detalhe})`],
      garantia,
    }
  }
}

const PODE_TER_SIDO_FEITA =
  'Não se sabe se a ação chegou a ser feita; pela metade não ficou. Tentar de novo não faz mal: o que já foi feito não se repete.'

const explicar = (detalhe: string): string =>
  /authoriz|permission|PERMISSION_DENIED/i.test(detalhe)
    ? 'Falta autorização: feche esta janela, escolha a ação outra vez no menu Conformidade e autorize.'
    : /maximum execution time|timed out/i.test(detalhe)
      ? 'A ação passou do tempo que o Google dá a uma execução.'
      : 'A resposta não chegou a esta janela. Confira a conexão com a internet.'
