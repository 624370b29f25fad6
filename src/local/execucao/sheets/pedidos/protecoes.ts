import { recusar } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { folhaParaEscrever } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

export const addProtectedRange: Tratador<'addProtectedRange'> = (rascunho, { protectedRange }) => {
  const { protectedRangeId: id, range } = protectedRange
  if (rascunho.folhas.some(f => f.protecoes.some(p => p.protectedRangeId === id))) {
    recusar(`A protected range with id ${id} already exists.`)
  }
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  for (const intervalo of [range, ...(protectedRange.unprotectedRanges ?? [])]) naGrade(folha, intervalo)
  folha.protecoes.push(protectedRange)
  return { protectedRange }
}

export const deleteProtectedRange: Tratador<'deleteProtectedRange'> = (rascunho, { protectedRangeId }) => {
  const dona = rascunho.folhas.find(f => f.protecoes.some(p => p.protectedRangeId === protectedRangeId))
  if (dona === undefined) return recusar(`No protected range with ID: ${protectedRangeId}`)
  const folha = folhaParaEscrever(rascunho, dona.id)
  folha.protecoes = folha.protecoes.filter(p => p.protectedRangeId !== protectedRangeId)
  return undefined
}
