import type { GraficoVisto } from '../../livro/mensagens.ts'
import { barras } from './barras.ts'
import { eixosDeitados, eixosEmPe } from './eixos.ts'
import { moldura } from './moldura.ts'
import { pontos } from './pontos.ts'
import type { Traco } from './traco.ts'

/** Tudo o que se desenha de um gráfico, de trás para a frente. */
export function compor(g: GraficoVisto): Traco[] {
  const { tracos, area } = moldura(g)
  const eixos = g.tipo === 'BAR' ? eixosDeitados(g, area) : eixosEmPe(g, area)
  return [...tracos, ...eixos.tracos, ...(g.tipo === 'LINE' ? pontos(g, eixos) : barras(g, eixos))]
}
