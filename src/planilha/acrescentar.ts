import type { Aba } from './aba.ts'
import type { Celula } from './celula.ts'
import { crescerTabela } from './crescer-tabela.ts'
import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'
import { celulaDaApi, fimDosValores } from './pedidos-de-celulas.ts'
import { ondeEstaoAsColunas } from './reestruturar.ts'

type Linha = readonly (Celula | null)[]

/** Linhas novas depois da última de uma aba de pessoas, cada valor na coluna em que ela está agora; as outras não se tocam. */
export function acrescentarLinhas(aba: Aba, folha: Folha, linhas: readonly Linha[]): Pedido[] {
  const onde = ondeEstaoAsColunas(aba, folha)
  if (linhas.length === 0 || onde === null) return []
  const inicio = Math.max(fimDosValores(folha.valores ?? []), onde.linha + 1)
  const presentes = onde.posicoes.flatMap((posicao, i) => (onde.faltam.includes(i) ? [] : [{ posicao, i }]))
  return [
    ...crescerTabela(aba, folha, inicio + linhas.length, onde),
    ...presentes
      .filter(({ i }) => linhas.some(l => (l[i]?.valor ?? null) !== null))
      .map(({ posicao, i }) => ({
        updateCells: {
          range: {
            sheetId: folha.id,
            startRowIndex: inicio,
            endRowIndex: inicio + linhas.length,
            startColumnIndex: posicao,
            endColumnIndex: posicao + 1,
          },
          rows: linhas.map(l => ({ values: [celulaDaApi(l[i] ?? null, false)] })),
          fields: 'userEnteredValue',
        },
      })),
  ]
}
