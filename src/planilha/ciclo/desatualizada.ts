import { estaAtualizado } from '../../apuracao/atualizacao.ts'
import type { IdItem } from '../../norma/itens.ts'
import type { Parametros } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import { fimDoQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Evidencia } from './ler-evidencias.ts'

/** Alguém a preencheu: a linha em branco, ou o link herdado que ninguém abriu, ainda não diz nada da atualização. */
export const foiVista = ({
  link,
  atualizadoEm,
  verificadoEm,
  herdada,
}: Pick<Evidencia, 'link' | 'atualizadoEm' | 'verificadoEm' | 'herdada'>): boolean =>
  !herdada && (link !== '' || atualizadoEm !== null || verificadoEm !== null)

export function estaDesatualizada(
  item: IdItem,
  { atualizadoEm, verificadoEm }: Pick<Evidencia, 'atualizadoEm' | 'verificadoEm'>,
  quadrimestre: Quadrimestre,
  hoje: Dia,
  parametros: Pick<Parametros, 'diasDeAtualizacao' | 'itensSemAtualizacao'>,
): boolean {
  return !estaAtualizado(item, atualizadoEm, referenciaDaAtualizacao(verificadoEm, quadrimestre, hoje), parametros)
}

/** O dia em que se viu a página; sem ele, hoje, ou o fim do quadrimestre que já acabou. */
export function referenciaDaAtualizacao(verificadoEm: Dia | null, quadrimestre: Quadrimestre, hoje: Dia): Dia {
  const fim = fimDoQuadrimestre(quadrimestre)
  return verificadoEm ?? (hoje < fim ? hoje : fim)
}
