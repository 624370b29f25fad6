import { NaoPodeSerFeito } from '../planilha/aviso.ts'
import type { Recusa } from './retorno.ts'

/** Chama, e o que falhar vira texto em português no retorno. É o único lugar que apanha exceções. */
export function apanhandoFalhas<T>(fazer: () => T, garantia: string = NADA_PELA_METADE): T | Recusa {
  try {
    return fazer()
  } catch (erro) {
    if (erro instanceof NaoPodeSerFeito) return { feito: false, motivos: erro.motivos }
    console.error(erro instanceof Error ? (erro.stack ?? erro.message) : String(erro))
    return { feito: false, motivos: [emPortugues(erro)], garantia }
  }
}

/** Da falha do serviço não se sabe se a escrita chegou a ser feita; só que, se foi, foi inteira. */
const NADA_PELA_METADE = 'Nada fica pela metade: ou a ação foi inteira, ou não foi feita. Repeti-la não faz mal.'

const TENTATIVAS = 4

/** Repete do começo, com espera crescente, enquanto a falha for passageira. */
export function tentar<T>(fazer: () => T): T {
  for (let vez = 1; ; vez++) {
    try {
      return fazer()
    } catch (erro) {
      if (vez === TENTATIVAS || erro instanceof NaoPodeSerFeito || !passageiro(erro)) throw erro
      Utilities.sleep(1000 * 2 ** vez)
    }
  }
}

/** As falhas do serviço, pelo texto em que o Apps Script as lança, e o que dizer à pessoa. */
const CONHECIDAS: readonly { readonly texto: RegExp; readonly passageira: boolean; readonly diga: string }[] = [
  {
    texto: /quota exceeded|rate limit|too many (times|scripts)|\b429\b|RESOURCE_EXHAUSTED/i,
    passageira: true,
    diga: 'O Google recusou por excesso de pedidos neste minuto. Espere um minuto e tente de novo.',
  },
  {
    texto: /timed out|internal error|service unavailable|backend error|\b50[0234]\b|empty response|try again/i,
    passageira: true,
    diga: 'O serviço de planilhas do Google falhou de passagem. Tente de novo em instantes.',
  },
  {
    texto: /permission|authoriz|\b403\b|trying to edit a protected/i,
    passageira: false,
    diga: 'Falta permissão: ou a planilha está só para leitura, ou uma autorização foi recusada. Peça acesso de editor ao dono da planilha, ou autorize de novo pelo menu.',
  },
  {
    texto: /not found|\b404\b/i,
    passageira: false,
    diga: 'A planilha não foi encontrada: pode ter sido movida para a lixeira.',
  },
]

const textoDe = (erro: unknown): string => (erro instanceof Error ? erro.message : String(erro))

/** Vale a pena tentar de novo? */
const passageiro = (erro: unknown): boolean => CONHECIDAS.some(c => c.passageira && c.texto.test(textoDe(erro)))

/** O que dizer à pessoa; o detalhe técnico vai junto, para o pedido de ajuda. */
export function emPortugues(erro: unknown): string {
  const detalhe = textoDe(erro)
  const conhecida = CONHECIDAS.find(c => c.texto.test(detalhe))
  const explicacao =
    conhecida?.diga ?? 'Algo inesperado aconteceu no programa. Copie este texto e envie a quem cuida da planilha.'
  return `${explicacao}\n(Detalhe: ${detalhe})`
}
