import type { Cell } from 'hucre'
import type { Mescla } from '../../planilha/pasta.ts'
import type { FolhaLocal } from '../pasta-local.ts'
import { aparenciaDaCelula } from './aparencia.ts'
import { type ArredoresDaCelula, celulaEscrita } from './celula-escrita.ts'
import { lerA1 } from './intervalo-a1.ts'

/** Todas as células de uma aba na forma do escritor, chaveadas por "linha,coluna". */
export function celulasEscritas(
  folha: FolhaLocal,
  arredores: Omit<ArredoresDaCelula, 'emMatriz'>,
): Map<string, Partial<Cell>> {
  const matrizes = matrizesDaFolha(folha)
  const escritas = new Map<string, Partial<Cell>>()
  folha.celulas.forEach((celulas, linha) => {
    celulas.forEach((celula, coluna) => {
      const emMatriz = matrizes.some(area => contem(area, linha, coluna))
      const escrita = celulaEscrita(celula, { ...arredores, emMatriz })
      if (escrita) escritas.set(`${linha},${coluna}`, escrita)
    })
  })
  return escritas
}

function matrizesDaFolha(folha: FolhaLocal): Mescla[] {
  return folha.celulas.flat().flatMap(celula => {
    const aparencia = aparenciaDaCelula(celula)
    if (!aparencia?.matriz || aparencia.formula?.legivel !== celula.formula) return []
    return lerA1(aparencia.matriz.area) ?? []
  })
}

const contem = (area: Mescla, linha: number, coluna: number): boolean =>
  linha >= area.linha && linha < area.ateLinha && coluna >= area.coluna && coluna < area.ateColuna
