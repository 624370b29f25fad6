import type { Dia } from '../tempo/dia.ts'
import { fimDoQuadrimestre, inicioDoQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'

/**
 * O dia cuja norma se aplica a um quadrimestre: o último dele, ou hoje se ele ainda corre. Assim uma mudança futura dos
 * pontos não altera o resultado de um quadrimestre encerrado.
 */
export function diaDaNorma(quadrimestre: Quadrimestre, hoje: Dia): Dia {
  const inicio = inicioDoQuadrimestre(quadrimestre)
  const fim = fimDoQuadrimestre(quadrimestre)
  if (hoje > fim) return fim
  return hoje < inicio ? inicio : hoje
}
