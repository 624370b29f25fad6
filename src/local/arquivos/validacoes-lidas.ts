import type { DataValidation } from 'hucre'
import type { RegraDeValidacao } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { lerSqref } from './intervalo-a1.ts'

/** Põe nas células as validações que o modelo conhece e devolve as outras, que seguem no arquivo como vieram. */
export function aplicarValidacoes(
  folha: FolhaLocal,
  validacoes: readonly DataValidation[],
  listaGuardada: (referencia: string) => readonly string[] | null,
): DataValidation[] {
  return validacoes.filter(validacao => {
    const regra = regraDoModelo(validacao, listaGuardada)
    if (regra) marcar(folha, validacao.range, regra)
    return regra === null
  })
}

function regraDoModelo(
  lida: DataValidation,
  listaGuardada: (referencia: string) => readonly string[] | null,
): RegraDeValidacao | null {
  const condition = condicao(lida, listaGuardada)
  if (!condition) return null
  return {
    condition,
    ...(lida.inputMessage ? { inputMessage: lida.inputMessage } : {}),
    strict: lida.showErrorMessage === true && (lida.errorStyle ?? 'stop') === 'stop',
    ...(condition.type === 'ONE_OF_LIST' ? { showCustomUi: true } : {}),
  }
}

function condicao(
  lida: DataValidation,
  listaGuardada: (referencia: string) => readonly string[] | null,
): RegraDeValidacao['condition'] | null {
  if (lida.type === 'list') {
    const valores = lida.values ?? (lida.formula1 ? listaGuardada(lida.formula1) : null)
    return valores && { type: 'ONE_OF_LIST', values: valores.map(valor => ({ userEnteredValue: valor })) }
  }
  const dataQualquer = lida.type === 'date' && lida.operator === 'greaterThanOrEqual' && lida.formula1 === '1'
  // O Google exporta "é uma data válida" como esta fórmula.
  const dataDoGoogle = lida.type === 'custom' && /^OR\(NOT\(ISERROR\(DATEVALUE\(/.test(lida.formula1 ?? '')
  return dataQualquer || dataDoGoogle ? { type: 'DATE_IS_VALID' } : null
}

function marcar(folha: FolhaLocal, sqref: string, regra: RegraDeValidacao): void {
  for (const area of lerSqref(sqref)) {
    const ateLinha = Math.min(area.ateLinha, folha.linhas)
    const ateColuna = Math.min(area.ateColuna, folha.colunas)
    for (let linha = area.linha; linha < ateLinha; linha++) {
      folha.celulas[linha] ??= []
      const celulas = folha.celulas[linha] ?? []
      for (let coluna = area.coluna; coluna < ateColuna; coluna++) {
        celulas[coluna] ??= { valor: null }
        const celula = celulas[coluna]
        if (celula) celula.validacao = regra
      }
    }
  }
}
