import type { CelulaDaApi } from '../../../../planilha/pedido.ts'
import { recusar } from '../../erros.ts'
import { naGrade } from '../faixa.ts'
import { CAMPOS_DA_CELULA } from '../formas-da-celula.ts'
import { escreverCelula, folhaParaEscrever, linhaParaEscrever } from '../rascunho.ts'
import { criarEscritor } from './escrever-celula.ts'
import type { Tratador } from './tratador.ts'
import { exigirMascara } from './update-sheet-properties.ts'

/** Escreve as linhas a partir do canto do intervalo; o resto do intervalo perde os campos da máscara. */
export const updateCells: Tratador<'updateCells'> = (rascunho, { range, rows, fields }) => {
  const escrever = criarEscritor(exigirMascara(fields, CAMPOS_DA_CELULA))
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  const faixa = naGrade(folha, range)
  const maisLarga = rows.reduce((maior, linha) => Math.max(maior, linha.values.length), 0)
  if (faixa.linha + rows.length > faixa.ateLinha) {
    recusar(`Attempting to write row: ${faixa.ateLinha}, beyond the last requested row of: ${faixa.ateLinha - 1}`)
  }
  if (faixa.coluna + maisLarga > faixa.ateColuna) {
    recusar(
      `Attempting to write column: ${faixa.ateColuna}, beyond the last requested column of: ${faixa.ateColuna - 1}`,
    )
  }
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    const vindas = rows[i - faixa.linha]?.values
    const atual = folha.celulas[i]
    if (vindas === undefined && atual === undefined) continue
    const linha = linhaParaEscrever(rascunho, folha, i)
    for (let j = faixa.coluna; j < faixa.ateColuna; j++) {
      const antes = linha[j]
      const vinda = vindas?.[j - faixa.coluna]
      if (antes === undefined && vinda === undefined) continue
      escreverCelula(linha, j, escrever(antes, vinda ?? VAZIA))
    }
  }
  return undefined
}

const VAZIA: CelulaDaApi = {}
