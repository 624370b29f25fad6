import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'

/** O que se achou no site para um item do Art. 7º; `null` é não avaliado, que nunca vale "Não". */
export type Resposta = 'Sim' | 'Não' | null

/** As doze respostas de um consórcio em um quadrimestre. */
export type Respostas = Readonly<Record<IdItem, Resposta>>

/** Os doze itens por avaliar. */
export function respostasVazias(): Record<IdItem, Resposta> {
  return preencher(() => null)
}

/** As respostas na ordem da Deliberação, do item I ao XII. */
export function respostasNaOrdem(valores: readonly Resposta[]): Respostas {
  return preencher(posicao => valores[posicao] ?? null)
}

/** Há resposta para todos os itens? */
export function completas(respostas: Respostas): boolean {
  return IDS_DOS_ITENS.every(item => respostas[item] !== null)
}

/** Os itens atendidos em um número: o bit 0 é o item I, o bit 11 é o XII. Em branco e "Não" valem zero. */
export function mascara(respostas: Respostas): number {
  let bits = 0
  for (let posicao = 0; posicao < IDS_DOS_ITENS.length; posicao++) {
    if (respostas[IDS_DOS_ITENS[posicao]!] === 'Sim') bits |= 1 << posicao
  }
  return bits
}

function preencher(resposta: (posicao: number) => Resposta): Record<IdItem, Resposta> {
  return Object.fromEntries(IDS_DOS_ITENS.map((item, posicao) => [item, resposta(posicao)])) as Record<IdItem, Resposta>
}
