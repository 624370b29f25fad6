import type { Dispositivo } from '../norma/dispositivo.ts'
import { IDS_DOS_ITENS, type IdItem, ITENS } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'
import { quadroEm } from './quadro.ts'
import type { Respostas } from './respostas.ts'

/** Os pontos que um item deu, e o dispositivo que os dá. */
export interface Parcela {
  readonly item: IdItem
  readonly pontos: number
  readonly dispositivo: Dispositivo
}

export interface Pontuacao {
  /** A soma dos itens atendidos; `null` se nada foi respondido, que não é o mesmo que zero. */
  readonly pontos: number | null
  /** A pontuação se todo item em branco vier a ser "Não". */
  readonly minimo: number
  /** A pontuação se todo item em branco vier a ser "Sim". */
  readonly maximo: number
  readonly parcelas: readonly Parcela[]
}

/** Anexo I, Quadro 1: a soma dos pontos dos itens publicados, segundo o Quadro 2 em vigor no dia. */
export function pontuar(respostas: Respostas, em: Dia): Pontuacao {
  const quadro = quadroEm(em)
  const parcelas: Parcela[] = []
  let soma = 0
  let emBranco = 0
  let algumaResposta = false
  for (const item of IDS_DOS_ITENS) {
    const pontos = quadro.pontos[item]
    const resposta = respostas[item]
    if (resposta === null) {
      emBranco += pontos
      continue
    }
    algumaResposta = true
    if (resposta === 'Sim') {
      soma += pontos
      parcelas.push({ item, pontos, dispositivo: ITENS[item].dispositivo })
    }
  }
  return { pontos: algumaResposta ? soma : null, minimo: soma, maximo: soma + emBranco, parcelas }
}
