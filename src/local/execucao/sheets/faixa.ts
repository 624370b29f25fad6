import { endereco } from '../../../planilha/celula.ts'
import type { Mescla } from '../../../planilha/pasta.ts'
import type { Intervalo } from '../../../planilha/pedido.ts'
import type { FolhaLocal } from '../../pasta-local.ts'
import { recusar } from '../erros.ts'

/** Início incluído, fim excluído, índices a partir de zero. */
export type Retangulo = Mescla

/** O intervalo dentro da grade da folha; fora dela, o erro do Google. */
export function naGrade(folha: FolhaLocal, intervalo: Omit<Intervalo, 'sheetId'>): Retangulo {
  const faixa: Retangulo = {
    linha: intervalo.startRowIndex ?? 0,
    coluna: intervalo.startColumnIndex ?? 0,
    ateLinha: intervalo.endRowIndex ?? folha.linhas,
    ateColuna: intervalo.endColumnIndex ?? folha.colunas,
  }
  if (faixa.ateLinha > folha.linhas || faixa.ateColuna > folha.colunas) {
    recusar(
      `Range (${nomeDaFaixa(folha, faixa)}) exceeds grid limits. Max rows: ${folha.linhas}, max columns: ${folha.colunas}`,
    )
  }
  if (faixa.linha < 0 || faixa.coluna < 0 || faixa.linha >= faixa.ateLinha || faixa.coluna >= faixa.ateColuna) {
    recusar(
      `GridRange must have start before end: rows [${faixa.linha}, ${faixa.ateLinha}), columns [${faixa.coluna}, ${faixa.ateColuna})`,
    )
  }
  return faixa
}

export const nomeDaFaixa = (folha: FolhaLocal, faixa: Retangulo): string =>
  `${nomeDaAba(folha.titulo)}!${endereco(faixa.linha, faixa.coluna)}:${endereco(faixa.ateLinha - 1, faixa.ateColuna - 1)}`

/** O título da aba como se escreve em A1: entre apóstrofos quando não é uma palavra simples. */
const nomeDaAba = (titulo: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(titulo) ? titulo : `'${titulo.replaceAll("'", "''")}'`

export const cruzam = (a: Retangulo, b: Retangulo): boolean =>
  a.linha < b.ateLinha && b.linha < a.ateLinha && a.coluna < b.ateColuna && b.coluna < a.ateColuna

export const contem = (fora: Retangulo, dentro: Retangulo): boolean =>
  fora.linha <= dentro.linha &&
  fora.coluna <= dentro.coluna &&
  fora.ateLinha >= dentro.ateLinha &&
  fora.ateColuna >= dentro.ateColuna
