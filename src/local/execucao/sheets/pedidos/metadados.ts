import { recusar } from '../../erros.ts'
import { metadadoLido } from '../propriedades-lidas.ts'
import { folhaParaEscrever } from '../rascunho.ts'
import type { Tratador } from './tratador.ts'

export const createDeveloperMetadata: Tratador<'createDeveloperMetadata'> = (rascunho, { developerMetadata }) => {
  const { metadataId: id, metadataKey: chave, metadataValue: valor, location } = developerMetadata
  if (rascunho.folhas.some(f => f.metadados.some(m => m.id === id))) {
    recusar(`Developer metadata with id ${id} already exists.`)
  }
  const folha = folhaParaEscrever(rascunho, location.sheetId)
  const metadado = { id, chave, valor }
  folha.metadados.push(metadado)
  const total = folha.metadados.reduce((soma, m) => soma + m.chave.length + m.valor.length, 0)
  if (total > MAXIMO_POR_ABA) recusar(`Developer metadata on a sheet is limited to ${MAXIMO_POR_ABA} characters.`)
  return { developerMetadata: metadadoLido(folha, metadado) }
}

/** Apaga o que casar com o filtro; não casar com nada não é erro. */
export const deleteDeveloperMetadata: Tratador<'deleteDeveloperMetadata'> = (rascunho, { dataFilter }) => {
  const { metadataId } = dataFilter.developerMetadataLookup
  const dona = rascunho.folhas.find(f => f.metadados.some(m => m.id === metadataId))
  if (dona === undefined) return { deletedDeveloperMetadata: [] }
  const folha = folhaParaEscrever(rascunho, dona.id)
  const apagados = folha.metadados.filter(m => m.id === metadataId)
  folha.metadados = folha.metadados.filter(m => m.id !== metadataId)
  return { deletedDeveloperMetadata: apagados.map(m => metadadoLido(folha, m)) }
}

const MAXIMO_POR_ABA = 30_000
