import type { Aba } from './aba.ts'
import { CHAVE_DA_DIGITAL, digitalDaAba } from './digital.ts'
import { graficoDaApi } from './grafico-da-api.ts'
import { MAXIMO_DE_GRAFICOS, numeroDerivado } from './numero-derivado.ts'
import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'

const numeroDoGrafico = (id: number, ordem: number): number => numeroDerivado(id, 1) + ordem

/**
 * Os gráficos da aba: o que já está na folha fica, e só o que ele diz se atualiza; o que falta nasce. O lugar que a pessoa
 * lhe deu se respeita enquanto a estrutura for a mesma.
 */
export function pedidosDosGraficos(aba: Aba, id: number, existente: Folha | null): Pedido[] {
  const mesmaEstrutura = existente?.metadados[CHAVE_DA_DIGITAL]?.valor === digitalDaAba(aba)
  return aba.graficos.flatMap((g, i): Pedido[] => {
    const chart = graficoDaApi(g, id, numeroDoGrafico(id, i))
    const { chartId, spec, position } = chart
    if (!existente?.graficos.includes(chartId)) return [{ addChart: { chart } }]
    const atualizar = { updateChartSpec: { chartId, spec } }
    if (mesmaEstrutura) return [atualizar]
    const fields = 'anchorCell,widthPixels,heightPixels'
    return [atualizar, { updateEmbeddedObjectPosition: { objectId: chartId, newPosition: position, fields } }]
  })
}

/** Os nossos que a aba já não tem. */
export function graficosQueSobram(aba: Aba, folha: Folha): Pedido[] {
  const primeiro = numeroDoGrafico(folha.id, 0)
  return folha.graficos
    .filter(g => g >= primeiro + aba.graficos.length && g < primeiro + MAXIMO_DE_GRAFICOS)
    .map(objectId => ({ deleteEmbeddedObject: { objectId } }))
}
