import type { RegraCondicional } from '../../../../planilha/pedido.ts'
import { recusar } from '../../erros.ts'
import { conferirFormula } from '../../formulas/sintaxe.ts'
import { naGrade } from '../faixa.ts'
import { folhaParaEscrever } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

export const addConditionalFormatRule: Tratador<'addConditionalFormatRule'> = (rascunho, { rule, index }) => {
  const [primeiro, ...outros] = rule.ranges
  if (primeiro === undefined) return recusar('At least one range must be specified.')
  if (outros.some(r => r.sheetId !== primeiro.sheetId)) recusar('All ranges must be on the same sheet.')
  const folha = folhaParaEscrever(rascunho, primeiro.sheetId)
  for (const intervalo of rule.ranges) naGrade(folha, intervalo)
  conferirCondicao(rule.booleanRule.condition)
  if (index > folha.regras.length) recusar(`Conditional format rule index ${index} is out of bounds.`)
  folha.regras.splice(index, 0, rule)
  return undefined
}

export const deleteConditionalFormatRule: Tratador<'deleteConditionalFormatRule'> = (rascunho, { sheetId, index }) => {
  const folha = folhaParaEscrever(rascunho, sheetId)
  const [rule] = folha.regras.splice(index, 1)
  if (rule === undefined) recusar(`No conditional format on sheet: ${sheetId} at index: ${index}`)
  return { rule }
}

function conferirCondicao({ type, values }: RegraCondicional['booleanRule']['condition']): void {
  const [valor] = values
  if (valor === undefined || values.length > 1) recusar(`${type} requires exactly one ConditionValue.`)
  else if (type === 'CUSTOM_FORMULA') conferirFormula(valor.userEnteredValue)
}
