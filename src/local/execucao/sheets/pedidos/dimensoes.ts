import { recusar } from '../../erros.ts'
import { folhaParaEscrever } from '../rascunho.ts'
import { conferirTotalDeCelulas } from './propriedades-da-aba.ts'
import type { Tratador } from './tratador.ts'
import { exigirMascara } from './update-sheet-properties.ts'

export const updateDimensionProperties: Tratador<'updateDimensionProperties'> = (
  rascunho,
  { range, properties, fields },
) => {
  exigirMascara(fields, { pixelSize: true })
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  const [tamanhos, total] = range.dimension === 'ROWS' ? [folha.alturas, folha.linhas] : [folha.larguras, folha.colunas]
  if (range.startIndex >= range.endIndex || range.endIndex > total) {
    recusar(`DimensionRange [${range.startIndex}, ${range.endIndex}) is out of bounds; the sheet has ${total}.`)
  }
  for (let i = range.startIndex; i < range.endIndex; i++) tamanhos[i] = properties.pixelSize
  return undefined
}

export const appendDimension: Tratador<'appendDimension'> = (rascunho, { sheetId, dimension, length }) => {
  const folha = folhaParaEscrever(rascunho, sheetId)
  if (dimension === 'ROWS') folha.linhas += length
  else folha.colunas += length
  conferirTotalDeCelulas(rascunho)
  return undefined
}
