import { inexistente } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { CAMPOS_DA_CELULA } from '../formas-da-celula.ts'
import { escreverCelula, folhaParaEscrever, linhaParaEscrever } from '../rascunho.ts'
import { criarEscritor } from './escrever-celula.ts'
import type { Tratador } from './tratador.ts'
import { exigirMascara } from './update-sheet-properties.ts'

/** A mesma célula em todo o intervalo. */
export const repeatCell: Tratador<'repeatCell'> = (rascunho, { range, cell, fields }) => {
  const escrever = criarEscritor(exigirMascara(fields, CAMPOS_DA_CELULA))
  // O Google ajusta as referências da fórmula a cada célula; não o imitamos.
  if (cell.userEnteredValue?.formulaValue !== undefined) throw inexistente('repeatCell com formulaValue')
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  const faixa = naGrade(folha, range)
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    const linha = linhaParaEscrever(rascunho, folha, i)
    for (let j = faixa.coluna; j < faixa.ateColuna; j++) escreverCelula(linha, j, escrever(linha[j], cell))
  }
  return undefined
}
