import { eixoDoItem, IDS_DOS_EIXOS, type IdEixo } from '../norma/eixos.ts'
import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import { quadroEm } from './quadro.ts'
import type { Respostas } from './respostas.ts'

/**
 * Os pontos de cada eixo do Art. 10: a soma dos itens atendidos que pertencem a ele. Informativo: o Anexo I tem um só
 * indicador, e a soma dos eixos é a pontuação.
 */
export function pontosPorEixo(
  respostas: Respostas,
  em: Dia,
  eixoDoItemIII: Parametros['eixoDoItemIII'],
): Record<IdEixo, number> {
  return somarPorEixo(em, eixoDoItemIII, item => respostas[item] === 'Sim')
}

/** Os pontos que cada eixo pode dar. */
export function pontosPossiveisPorEixo(em: Dia, eixoDoItemIII: Parametros['eixoDoItemIII']): Record<IdEixo, number> {
  return somarPorEixo(em, eixoDoItemIII, () => true)
}

function somarPorEixo(
  em: Dia,
  eixoDoItemIII: Parametros['eixoDoItemIII'],
  conta: (item: IdItem) => boolean,
): Record<IdEixo, number> {
  const { pontos } = quadroEm(em)
  const soma = Object.fromEntries(IDS_DOS_EIXOS.map(eixo => [eixo, 0])) as Record<IdEixo, number>
  for (const item of IDS_DOS_ITENS) {
    if (conta(item)) soma[eixoDoItem(item, eixoDoItemIII)] += pontos[item]
  }
  return soma
}
