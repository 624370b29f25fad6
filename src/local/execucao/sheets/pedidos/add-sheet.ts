import { folhaNova } from '../../../folha-nova.ts'
import { recusar } from '../../erros.ts'
import { propriedadesLidas } from '../propriedades-lidas.ts'
import { incluirFolha } from '../rascunho.ts'
import { aplicarPropriedades, conferirAba, conferirTitulo } from './propriedades-da-aba.ts'
import type { Tratador } from './tratador.ts'

export const addSheet: Tratador<'addSheet'> = (rascunho, { properties }) => {
  if (rascunho.folhas.some(f => f.id === properties.sheetId)) {
    recusar(`A sheet with id ${properties.sheetId} already exists.`)
  }
  conferirTitulo(rascunho, properties.title, undefined)
  const indice = properties.index ?? rascunho.folhas.length
  if (indice > rascunho.folhas.length) recusar(`Sheet index ${indice} is out of bounds.`)
  const folha = folhaNova(properties.sheetId, properties.title)
  aplicarPropriedades(folha, properties)
  incluirFolha(rascunho, folha, indice)
  conferirAba(rascunho, folha)
  return { properties: propriedadesLidas(folha, indice) }
}
