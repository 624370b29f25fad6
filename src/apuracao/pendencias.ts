import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import type { Respostas } from './respostas.ts'

/** Os itens do Art. 7º respondidos "Não", na ordem da Deliberação. */
export function pendencias(respostas: Respostas): readonly IdItem[] {
  return IDS_DOS_ITENS.filter(item => respostas[item] === 'Não')
}

/** Os itens ainda sem resposta, na ordem da Deliberação. */
export function naoAvaliados(respostas: Respostas): readonly IdItem[] {
  return IDS_DOS_ITENS.filter(item => respostas[item] === null)
}
