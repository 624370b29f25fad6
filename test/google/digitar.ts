import { type LinhaDigitada, tabela } from '../../src/local/exemplo/digitar.ts'
import type { PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../src/norma/itens.ts'
import type { Valor } from '../../src/planilha/celula.ts'

/** Digita na linha que já diz `onde`: `digitar(pasta, 'Notificações', { Consórcio: 'A' }, { 'Ciência em': '10/09/2025' })`. */
export function digitar(pasta: PastaLocal, aba: string, onde: LinhaDigitada, valores: LinhaDigitada): void {
  const { linhas, digitar: escrever } = tabela(pasta, aba, Object.keys(onde))
  const achada = linhas().find(l => Object.entries(onde).every(([coluna, valor]) => l.valor(coluna) === valor))
  if (achada === undefined) throw new Error(`a aba ${aba} não tem a linha ${JSON.stringify(onde)}`)
  escrever(achada.linha, valores)
}

/** Escreve linhas novas no fim da aba. */
export function acrescentar(pasta: PastaLocal, aba: string, ...linhas: readonly LinhaDigitada[]): void {
  const { acrescentar: escrever } = tabela(pasta, aba)
  for (const linha of linhas) escrever(linha)
}

/** As linhas da aba, só com as colunas pedidas. */
export const ler = (pasta: PastaLocal, aba: string, ...colunas: readonly string[]): Valor[][] =>
  tabela(pasta, aba, colunas)
    .linhas()
    .map(l => colunas.map(l.valor))

/** Responde os doze itens de um consórcio: Não nos que se dizem, Sim nos outros. */
export function responder(pasta: PastaLocal, quadrimestre: string, nome: string, nao: readonly IdItem[]): void {
  const respostas = IDS_DOS_ITENS.map(id => [id, nao.includes(id) ? 'Não' : 'Sim'] as const)
  digitar(pasta, `Avaliação ${quadrimestre}`, { Consórcio: nome }, Object.fromEntries(respostas))
}
