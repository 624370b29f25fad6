import type { Respostas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'

/** As respostas em doze letras: S, N, traço para o que não foi avaliado, D para o publicado que, desatualizado, não atende. */
export const mascaraDe = (r: Respostas, desatualizados: readonly IdItem[] = []): string =>
  IDS_DOS_ITENS.map(id =>
    desatualizados.includes(id) ? 'D' : r[id] === 'Sim' ? 'S' : r[id] === 'Não' ? 'N' : '-',
  ).join('')

/** As respostas que valeram. */
export const respostasDaMascara = (mascara: string): Respostas => lerLetras(mascara, { S: 'Sim', N: 'Não', D: 'Não' })

/** As respostas como estavam escritas na avaliação. */
export const escritasNaMascara = (mascara: string): Respostas => lerLetras(mascara, { S: 'Sim', N: 'Não', D: 'Sim' })

const lerLetras = (mascara: string, letras: Readonly<Record<string, 'Sim' | 'Não'>>): Respostas =>
  Object.fromEntries(IDS_DOS_ITENS.map((id, i) => [id, letras[mascara[i] ?? ''] ?? null])) as Record<
    IdItem,
    'Sim' | 'Não' | null
  >
