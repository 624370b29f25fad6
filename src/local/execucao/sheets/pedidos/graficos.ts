import { recusar } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { acharFolha, folhaParaEscrever } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

export const addChart: Tratador<'addChart'> = (rascunho, { chart }) => {
  if (rascunho.folhas.some(f => f.graficos.some(g => g.chartId === chart.chartId))) {
    recusar(`A chart with id ${chart.chartId} already exists.`)
  }
  const { basicChart } = chart.spec
  const fontes = [...basicChart.domains.map(d => d.domain), ...basicChart.series.map(s => s.series)]
  for (const intervalo of fontes.flatMap(f => f.sourceRange.sources)) {
    naGrade(acharFolha(rascunho, intervalo.sheetId), intervalo)
  }
  const { sheetId, rowIndex, columnIndex } = chart.position.overlayPosition.anchorCell
  const folha = folhaParaEscrever(rascunho, sheetId)
  naGrade(folha, {
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  })
  folha.graficos.push(chart)
  return { chart }
}

export const deleteEmbeddedObject: Tratador<'deleteEmbeddedObject'> = (rascunho, { objectId }) => {
  const dona = rascunho.folhas.find(f => f.graficos.some(g => g.chartId === objectId))
  if (dona === undefined) return recusar(`No embedded object with ID: ${objectId}`)
  const folha = folhaParaEscrever(rascunho, dona.id)
  folha.graficos = folha.graficos.filter(g => g.chartId !== objectId)
  return undefined
}
