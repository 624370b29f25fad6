import type { GraficoDaApi } from '../../../../planilha/pedido.ts'
import type { FolhaLocal } from '../../../pasta-local.ts'
import { recusar } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { conferirMascara, lerMascara, sobrepor } from '../mascara.ts'
import { acharFolha, folhaParaEscrever, type Rascunho } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

export const addChart: Tratador<'addChart'> = (rascunho, { chart }) => {
  if (rascunho.folhas.some(f => f.graficos.some(g => g.chartId === chart.chartId))) {
    recusar(`A chart with id ${chart.chartId} already exists.`)
  }
  conferirFontes(rascunho, chart.spec)
  folhaDaAncora(rascunho, chart.position).graficos.push(chart)
  return { chart }
}

export const updateChartSpec: Tratador<'updateChartSpec'> = (rascunho, { chartId, spec }) => {
  const folha = donaDe(rascunho, chartId)
  conferirFontes(rascunho, spec)
  folha.graficos = folha.graficos.map(g => (g.chartId === chartId ? { ...g, spec } : g))
  return undefined
}

/** O gráfico pode mudar de aba: vai para a da âncora. */
export const updateEmbeddedObjectPosition: Tratador<'updateEmbeddedObjectPosition'> = (
  rascunho,
  { objectId, newPosition, fields },
) => {
  const dona = donaDe(rascunho, objectId)
  const mascara = lerMascara(fields)
  conferirMascara(mascara, CAMPOS_DA_POSICAO, campo => recusar(`Invalid field: ${campo}`))
  const antes = dona.graficos.find(g => g.chartId === objectId) as GraficoDaApi
  const overlayPosition = sobrepor(antes.position?.overlayPosition, newPosition.overlayPosition, mascara)
  const position = { overlayPosition } as GraficoDaApi['position']
  const nova = folhaDaAncora(rascunho, position)
  if (nova === dona) dona.graficos = dona.graficos.map(g => (g === antes ? { ...g, position } : g))
  else {
    dona.graficos = dona.graficos.filter(g => g !== antes)
    nova.graficos.push({ ...antes, position })
  }
  return { position }
}

export const deleteEmbeddedObject: Tratador<'deleteEmbeddedObject'> = (rascunho, { objectId }) => {
  const folha = donaDe(rascunho, objectId)
  folha.graficos = folha.graficos.filter(g => g.chartId !== objectId)
  return undefined
}

const CAMPOS_DA_POSICAO = { anchorCell: true, widthPixels: true, heightPixels: true } as const

function donaDe(rascunho: Rascunho, id: number): FolhaLocal {
  const dona = rascunho.folhas.find(f => f.graficos.some(g => g.chartId === id))
  return dona === undefined ? recusar(`No embedded object with ID: ${id}`) : folhaParaEscrever(rascunho, dona.id)
}

function conferirFontes(rascunho: Rascunho, { basicChart }: GraficoDaApi['spec']): void {
  const fontes = [...basicChart.domains.map(d => d.domain), ...basicChart.series.map(s => s.series)]
  for (const intervalo of fontes.flatMap(f => f.sourceRange.sources)) {
    naGrade(acharFolha(rascunho, intervalo.sheetId), intervalo)
  }
}

function folhaDaAncora(rascunho: Rascunho, { overlayPosition }: GraficoDaApi['position']): FolhaLocal {
  const { sheetId, rowIndex, columnIndex } = overlayPosition.anchorCell
  const folha = folhaParaEscrever(rascunho, sheetId)
  naGrade(folha, {
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  })
  return folha
}
