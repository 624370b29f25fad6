import type { FolhaLocal } from '../../../pasta-local.ts'
import { recusar } from '../../erros.ts'
import { contem, cruzam, naGrade, type Retangulo } from '../faixa.ts'
import { escreverCelula, folhaParaEscrever, linhaParaEscrever, type Rascunho } from '../rascunho.ts'
import { criarEscritor } from './escrever-celula.ts'
import { conferirAba } from './propriedades-da-aba.ts'
import type { Tratador } from './tratador.ts'

/** Une as células; só o valor do canto fica. */
export const mergeCells: Tratador<'mergeCells'> = (rascunho, { range }) => {
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  const faixa = naGrade(folha, range)
  separar(folha, faixa)
  if (faixa.ateLinha - faixa.linha > 1 || faixa.ateColuna - faixa.coluna > 1) folha.mesclas.push(faixa)
  esvaziarForaDoCanto(rascunho, folha, faixa)
  conferirAba(rascunho, folha)
  return undefined
}

export const unmergeCells: Tratador<'unmergeCells'> = (rascunho, { range }) => {
  const folha = folhaParaEscrever(rascunho, range.sheetId)
  separar(folha, naGrade(folha, range))
  return undefined
}

function separar(folha: FolhaLocal, faixa: Retangulo): void {
  const tocadas = folha.mesclas.filter(m => cruzam(m, faixa))
  if (tocadas.some(m => !contem(faixa, m))) {
    recusar('You must select all cells in a merged range to merge or unmerge them.')
  }
  folha.mesclas = folha.mesclas.filter(m => !tocadas.includes(m))
}

function esvaziarForaDoCanto(rascunho: Rascunho, folha: FolhaLocal, faixa: Retangulo): void {
  for (let i = faixa.linha; i < faixa.ateLinha; i++) {
    if (folha.celulas[i] === undefined) continue
    const linha = linhaParaEscrever(rascunho, folha, i)
    for (let j = faixa.coluna; j < faixa.ateColuna; j++) {
      const celula = linha[j]
      if (celula === undefined || (i === faixa.linha && j === faixa.coluna)) continue
      escreverCelula(linha, j, ESVAZIAR(celula, {}))
    }
  }
}

const ESVAZIAR = criarEscritor(new Map([['userEnteredValue', true]]))
