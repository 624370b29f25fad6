import type { Valor } from '../../../planilha/celula.ts'
import type { CelulaLocal, ErroDeCelula, FolhaLocal } from '../../pasta-local.ts'
import { efetivo, ehErro } from './celula-efetiva.ts'
import type { Retangulo } from './faixa.ts'
import { semVazios } from './propriedades-lidas.ts'

/** `GridData` de um retângulo: linhas e células vazias no fim não vêm; as do meio vêm como `{}`. */
export function lerDados(folha: FolhaLocal, faixa: Retangulo): object {
  const rowData: object[] = []
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    const values: object[] = []
    const linha = folha.celulas[i]
    for (let j = faixa.coluna; linha !== undefined && j < Math.min(faixa.ateColuna, linha.length); j++) {
      values.push(celulaLida(linha[j]))
    }
    aparar(values)
    rowData.push(values.length === 0 ? {} : { values })
  }
  aparar(rowData)
  return semVazios({ startRow: faixa.linha, startColumn: faixa.coluna, rowData })
}

function celulaLida(celula: CelulaLocal | undefined): object {
  if (celula === undefined) return {}
  const { validacao } = celula
  return semVazios({
    userEnteredValue: celula.formula === undefined ? valorLido(celula.valor) : { formulaValue: celula.formula },
    effectiveValue: valorLido(efetivo(celula)),
    dataValidation: validacao === undefined ? undefined : semVazios({ ...validacao }),
    note: celula.nota,
  })
}

function valorLido(valor: Valor | ErroDeCelula): object | undefined {
  if (valor === null) return undefined
  if (ehErro(valor)) return { errorValue: { type: TIPO_DO_ERRO[valor.erro], message: valor.mensagem } }
  if (typeof valor === 'number') return { numberValue: valor }
  return typeof valor === 'boolean' ? { boolValue: valor } : { stringValue: valor }
}

const TIPO_DO_ERRO: Readonly<Record<ErroDeCelula['erro'], string>> = {
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#ERROR!': 'ERROR',
  '#VALUE!': 'VALUE',
  '#N/A': 'N_A',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NUM!': 'NUM',
  '#NULL!': 'NULL_VALUE',
}

function aparar(lista: object[]): void {
  while (lista.length > 0 && Object.keys(lista.at(-1) as object).length === 0) lista.pop()
}
