import type { Mescla } from '../../../../planilha/pasta.ts'
import type { Intervalo } from '../../../../planilha/pedido.ts'
import type { FolhaLocal } from '../../../pasta-local.ts'

/** Joga fora o que ficou além da grade, como o Google faz quando linhas ou colunas são cortadas. */
export function encolher(folha: FolhaLocal): void {
  const { linhas, colunas } = folha
  if (folha.celulas.length > linhas) folha.celulas.length = linhas
  if (folha.alturas.length > linhas) folha.alturas.length = linhas
  if (folha.larguras.length > colunas) folha.larguras.length = colunas
  for (const [i, linha] of folha.celulas.entries()) {
    if (linha !== undefined && linha.length > colunas) folha.celulas[i] = linha.slice(0, colunas)
  }
  folha.mesclas = folha.mesclas.flatMap(m => cortarMescla(m, linhas, colunas))
  folha.protecoes = folha.protecoes.flatMap(p => cortar(p.range, linhas, colunas).map(range => ({ ...p, range })))
  folha.regras = folha.regras.flatMap(r => {
    const ranges = r.ranges.flatMap(range => cortar(range, linhas, colunas))
    return ranges.length === 0 ? [] : [{ ...r, ranges }]
  })
}

function cortarMescla(m: Mescla, linhas: number, colunas: number): Mescla[] {
  if (m.linha >= linhas || m.coluna >= colunas) return []
  return [{ ...m, ateLinha: Math.min(m.ateLinha, linhas), ateColuna: Math.min(m.ateColuna, colunas) }]
}

function cortar(i: Intervalo, linhas: number, colunas: number): Intervalo[] {
  if ((i.startRowIndex ?? 0) >= linhas || (i.startColumnIndex ?? 0) >= colunas) return []
  return [
    {
      ...i,
      ...(i.endRowIndex === undefined ? {} : { endRowIndex: Math.min(i.endRowIndex, linhas) }),
      ...(i.endColumnIndex === undefined ? {} : { endColumnIndex: Math.min(i.endColumnIndex, colunas) }),
    },
  ]
}
