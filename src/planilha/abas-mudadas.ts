import type { Pasta } from './pasta.ts'
import type { Pedido } from './pedido.ts'

/** Os títulos das abas em que uma ação mexe. */
export interface AbasMudadas {
  readonly novas: readonly string[]
  readonly refeitas: readonly string[]
}

export const NENHUMA_ABA: AbasMudadas = { novas: [], refeitas: [] }

/** Que abas os pedidos criam e em quais outras escrevem, na ordem em que os pedidos as tocam. */
export function abasMudadas(pasta: Pick<Pasta, 'folhas'>, pedidos: readonly Pedido[]): AbasMudadas {
  const novas = new Map(
    pedidos.flatMap(p =>
      p.addSheet === undefined ? [] : [[p.addSheet.properties.sheetId, p.addSheet.properties.title]],
    ),
  )
  const tocadas = new Set(pedidos.flatMap(p => abaDoPedido(p) ?? []))
  const refeitas = [...tocadas].flatMap(id => pasta.folhas.find(f => f.id === id)?.titulo ?? [])
  return { novas: [...novas.values()], refeitas }
}

/** O gráfico pode tirar os números de outra aba: conta a aba em que ele fica, e quem só muda o desenho dele não a diz. */
function abaDoPedido(pedido: Pedido): number | null {
  if (pedido.updateChartSpec !== undefined) return null
  return pedido.addChart === undefined
    ? primeiroSheetId(pedido)
    : pedido.addChart.chart.position.overlayPosition.anchorCell.sheetId
}

function primeiroSheetId(valor: unknown): number | null {
  if (typeof valor !== 'object' || valor === null) return null
  for (const [chave, dentro] of Object.entries(valor)) {
    const id = chave === 'sheetId' && typeof dentro === 'number' ? dentro : primeiroSheetId(dentro)
    if (id !== null) return id
  }
  return null
}
