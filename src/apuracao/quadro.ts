import { limiarEm } from '../norma/classificacao.ts'
import { IDS_DOS_ITENS, type IdItem, pontosDoItem } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'

/** O Quadro 2 do Anexo I e o limiar do Art. 11, como estavam em vigor em um dia. */
export interface Quadro {
  readonly pontos: Readonly<Record<IdItem, number>>
  readonly total: number
  readonly limiar: number
}

/** O quadro em vigor no dia. Lança `RangeError` se nenhum vigorava. */
export function quadroEm(em: Dia): Quadro {
  let quadro = conhecidos.get(em)
  if (quadro === undefined) {
    quadro = montar(em)
    conhecidos.set(em, quadro)
  }
  return quadro
}

// Uma apuração usa um só dia, e milhares de linhas: procurar a vigência uma vez basta.
const conhecidos = new Map<Dia, Quadro>()

function montar(em: Dia): Quadro {
  const pares = IDS_DOS_ITENS.map(item => [item, pontosDoItem(item, em)] as const)
  return {
    pontos: Object.fromEntries(pares) as Record<IdItem, number>,
    total: pares.reduce((soma, [, pontos]) => soma + pontos, 0),
    limiar: limiarEm(em),
  }
}
