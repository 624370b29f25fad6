import type { TipoDePedido } from '../../../../planilha/pedido.ts'
import { addSheet } from './add-sheet.ts'
import { appendDimension, updateDimensionProperties } from './dimensoes.ts'
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from './graficos.ts'
import { mergeCells, unmergeCells } from './mesclas.ts'
import { createDeveloperMetadata, deleteDeveloperMetadata } from './metadados.ts'
import { addProtectedRange, deleteProtectedRange } from './protecoes.ts'
import { addConditionalFormatRule, deleteConditionalFormatRule } from './regras.ts'
import { repeatCell } from './repeat-cell.ts'
import type { Tratador } from './tratador.ts'
import { updateCells } from './update-cells.ts'
import { updateSheetProperties } from './update-sheet-properties.ts'
import { setDataValidation } from './validacao.ts'

/** Um tratador por tipo de pedido: tipo novo em `CorpoDoPedido` sem tratador não compila. */
export const TRATADORES: { readonly [T in TipoDePedido]: Tratador<T> } = {
  addSheet,
  updateSheetProperties,
  updateCells,
  repeatCell,
  updateDimensionProperties,
  appendDimension,
  setDataValidation,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  deleteProtectedRange,
  mergeCells,
  unmergeCells,
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
}
