import { recusar } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { escreverCelula, folhaParaEscrever, linhaParaEscrever } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

/** Põe a regra em todas as células do intervalo; sem regra, tira a que houver. */
export const setDataValidation: Tratador<'setDataValidation'> = (rascunho, { range, rule }) => {
  if (rule?.condition.type === 'ONE_OF_LIST') {
    const { values } = rule.condition
    if (values.length === 0) recusar('ONE_OF_LIST requires at least one ConditionValue.')
    if (values.length > MAIOR_LISTA) {
      recusar(
        `The data validation rule has more items than the limit of ${MAIOR_LISTA}. Use the 'List from a range' criteria instead.`,
      )
    }
  }
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  const faixa = naGrade(folha, range)
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    if (rule === undefined && folha.celulas[i] === undefined) continue
    const linha = linhaParaEscrever(rascunho, folha, i)
    for (let j = faixa.coluna; j < faixa.ateColuna; j++) {
      const { validacao: _, ...resto } = linha[j] ?? { valor: null }
      escreverCelula(linha, j, rule === undefined ? resto : { ...resto, validacao: rule })
    }
  }
  return undefined
}

const MAIOR_LISTA = 500
