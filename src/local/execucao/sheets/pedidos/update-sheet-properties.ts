import type { PropriedadesDeAba } from '../../../../planilha/pedido.ts'
import type { FolhaLocal } from '../../../pasta-local.ts'
import { recusar } from '../../erros.ts'
import { type Campos, conferirMascara, lerMascara, type Mascara, pedida } from '../mascara.ts'
import { CAMPOS_DA_GRADE } from '../propriedades-lidas.ts'
import { folhaParaEscrever, type Rascunho } from '../rascunho.ts'
import { aplicarPropriedades, conferirAba, conferirTitulo } from './propriedades-da-aba.ts'
import type { Tratador } from './tratador.ts'

export const updateSheetProperties: Tratador<'updateSheetProperties'> = (rascunho, { properties, fields }) => {
  const mascara = exigirMascara(fields, CAMPOS)
  if (!rascunho.folhas.some(f => f.id === properties.sheetId)) recusar(`No sheet with id: ${properties.sheetId}`)
  const folha = folhaParaEscrever(rascunho, properties.sheetId)
  if (pedida(mascara, 'title') !== undefined) conferirTitulo(rascunho, properties.title ?? '', folha)
  aplicarPropriedades(folha, comPadroes(properties, mascara))
  if (pedida(mascara, 'index') !== undefined) mover(rascunho, folha, properties.index)
  conferirAba(rascunho, folha)
  return undefined
}

/** Lê a máscara que o pedido é obrigado a trazer, e recusa campo que não existe. */
export function exigirMascara(fields: string, campos: Campos): Mascara {
  if (fields.trim() === '') recusar("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  const mascara = lerMascara(fields)
  conferirMascara(mascara, campos, caminho => recusar(`Invalid field: ${caminho}`))
  return mascara
}

const CAMPOS = {
  title: true,
  index: true,
  hidden: true,
  gridProperties: CAMPOS_DA_GRADE,
  tabColorStyle: true,
} as const satisfies Record<keyof PropriedadesDeAba, Campos>

/** Só os campos da máscara; campo pedido que não veio volta ao padrão, e os que não têm padrão são recusados por zero. */
function comPadroes(vindas: PropriedadesDeAba, mascara: Mascara): PropriedadesDeAba & { semCor?: boolean } {
  const grade = vindas.gridProperties ?? {}
  const pedido = (...caminho: string[]) => pedida(mascara, ...caminho) !== undefined
  const naGrade = (campo: string) => pedido('gridProperties', campo)
  return {
    ...(pedido('title') ? { title: vindas.title ?? '' } : {}),
    ...(pedido('hidden') ? { hidden: vindas.hidden ?? false } : {}),
    ...(pedido('tabColorStyle')
      ? vindas.tabColorStyle === undefined
        ? { semCor: true }
        : { tabColorStyle: vindas.tabColorStyle }
      : {}),
    gridProperties: {
      ...(naGrade('rowCount') ? { rowCount: grade.rowCount ?? 0 } : {}),
      ...(naGrade('columnCount') ? { columnCount: grade.columnCount ?? 0 } : {}),
      ...(naGrade('frozenRowCount') ? { frozenRowCount: grade.frozenRowCount ?? 0 } : {}),
      ...(naGrade('frozenColumnCount') ? { frozenColumnCount: grade.frozenColumnCount ?? 0 } : {}),
      ...(naGrade('hideGridlines') ? { hideGridlines: grade.hideGridlines ?? false } : {}),
    },
  }
}

/** O índice se conta antes do movimento, e sem índice a aba vai para o fim. */
function mover(rascunho: Rascunho, folha: FolhaLocal, indice = rascunho.folhas.length): void {
  if (indice > rascunho.folhas.length) recusar(`Sheet index ${indice} is out of bounds.`)
  const atual = rascunho.folhas.indexOf(folha)
  rascunho.folhas.splice(atual, 1)
  rascunho.folhas.splice(indice > atual ? indice - 1 : indice, 0, folha)
}
