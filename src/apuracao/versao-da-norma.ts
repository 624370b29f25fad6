import { LIMIAR, limiarEm } from '../norma/classificacao.ts'
import { NORMAS } from '../norma/dispositivo.ts'
import { IDS_DOS_ITENS, ITENS } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { oUltimo } from '../tempo/ultimo.ts'
import { datasDaVigencia, type Vigencia } from '../tempo/vigencia.ts'

/** Com que versão de cada dispositivo se julga no dia: "Deliberação 4.987/2024; Quadro 2 desde 10/12/2024; limiar 70 desde 10/12/2024". */
export function versaoDaNorma(em: Dia): string {
  const quadro = oUltimo(IDS_DOS_ITENS.map(id => desde(ITENS[id].pontos, em)).sort())!
  return `${NORMAS['deliberacao-4987'].nomeCurto}; Quadro 2 desde ${emBarras(quadro)}; limiar ${limiarEm(em)} desde ${emBarras(desde(LIMIAR, em))}`
}

/** Desde quando vale o que vale no dia. */
function desde(vigencia: Vigencia<number>, em: Dia): Dia {
  const datas = datasDaVigencia(vigencia).filter(d => d <= em)
  const ultima = oUltimo(datas)
  if (ultima === undefined) throw new RangeError(`nada vigorava em ${em}`)
  return ultima
}
