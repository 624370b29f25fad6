import { endereco } from '../../../planilha/celula.ts'
import type { CelulaLocal, FolhaLocal } from '../../pasta-local.ts'
import { ehErro } from '../sheets/celula-efetiva.ts'
import type { Retangulo } from '../sheets/faixa.ts'
import { acharFolha, escreverCelula, folhaParaEscrever, linhaParaEscrever, type Rascunho } from '../sheets/rascunho.ts'
import { erroDeCelula, type Resultado } from './resultado.ts'

/** Onde a fórmula está. */
export interface Ancora {
  readonly folha: number
  readonly linha: number
  readonly coluna: number
}

/** Põe o resultado a partir da âncora e devolve o retângulo que ele tomou; ocupado o caminho, só o erro na âncora. */
export function derramar(rascunho: Rascunho, ancora: Ancora, resultado: Resultado): Retangulo {
  const folha = folhaParaEscrever(rascunho, ancora.folha)
  const { linha, coluna } = ancora
  const faixa = {
    linha,
    coluna,
    ateLinha: linha + resultado.length,
    ateColuna: coluna + (resultado[0]?.length ?? 1),
  }
  const impedimento = acharImpedimento(folha, faixa)
  if (impedimento !== undefined) return derramar(rascunho, ancora, erroDeCelula('#REF!', impedimento))
  // O Sheets acrescenta linhas quando o resultado passa da última.
  folha.linhas = Math.max(folha.linhas, faixa.ateLinha)
  for (const [i, valores] of resultado.entries()) {
    const celulas = linhaParaEscrever(rascunho, folha, linha + i)
    for (const [j, calculado] of valores.entries()) {
      const { naoCalculada: _, ...antes } = celulas[coluna + j] ?? VAZIA
      const ehAncora = i === 0 && j === 0
      celulas[coluna + j] = ehAncora ? { ...antes, calculado } : { ...antes, derramada: true, calculado }
    }
  }
  return faixa
}

/** Troca o resultado por outro do mesmo tamanho: só as células que mudam, para que se saiba quais mudaram. */
export function trocarDerramado(rascunho: Rascunho, ancora: Ancora, resultado: Resultado): void {
  for (const [i, valores] of resultado.entries()) {
    for (const [j, calculado] of valores.entries()) {
      const [linha, coluna] = [ancora.linha + i, ancora.coluna + j]
      const celula = acharFolha(rascunho, ancora.folha).celulas[linha]?.[coluna]
      if (celula === undefined || mesmoValor(celula.calculado, calculado)) continue
      const { naoCalculada: _, ...antes } = celula
      linhaParaEscrever(rascunho, folhaParaEscrever(rascunho, ancora.folha), linha)[coluna] = { ...antes, calculado }
    }
  }
}

const mesmoValor = (a: CelulaLocal['calculado'], b: CelulaLocal['calculado']): boolean =>
  a === b || (ehErro(a ?? null) && JSON.stringify(a) === JSON.stringify(b))

/** Tira da folha os valores derramados, menos os que `manter` guarda. */
export function recolher(rascunho: Rascunho, id: number, manter: (linha: number, coluna: number) => boolean): void {
  const original = rascunho.folhas.find(f => f.id === id)
  for (const [i, lida] of original?.celulas.entries() ?? []) {
    if (lida === undefined || !lida.some((c, j) => c.derramada === true && !manter(i, j))) continue
    const linha = linhaParaEscrever(rascunho, folhaParaEscrever(rascunho, id), i)
    for (const [j, celula] of linha.entries()) {
      if (celula?.derramada !== true || manter(i, j)) continue
      const { derramada: _, calculado: __, ...resto } = celula
      escreverCelula(linha, j, resto)
    }
  }
}

const VAZIA: CelulaLocal = { valor: null }

function acharImpedimento(folha: FolhaLocal, faixa: Retangulo): string | undefined {
  const faltam = faixa.ateColuna - folha.colunas
  if (faltam > 0) return `Result was not automatically expanded, please insert more columns (${faltam}).`
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    const linha = folha.celulas[i]
    for (let j = faixa.coluna; linha !== undefined && j < faixa.ateColuna; j++) {
      if (i === faixa.linha && j === faixa.coluna) continue
      const celula = linha[j]
      if (celula === undefined) continue
      if (celula.valor !== null || celula.formula !== undefined || celula.derramada === true) {
        return `Array result was not expanded because it would overwrite data in ${endereco(i, j)}.`
      }
    }
  }
  return undefined
}
