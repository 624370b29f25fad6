import { semAcentos } from '../../tempo/sem-acentos.ts'
import type { FolhaVista, Selecao } from '../livro/mensagens.ts'

/** Onde o texto aparece, na ordem das abas, das linhas e das colunas; acentos e maiúsculas não contam. Abas ocultas ficam de fora. */
export function achar(folhas: readonly FolhaVista[], procurado: string): Selecao[] {
  const alvo = semAcentos(procurado)
  if (alvo === '') return []
  return folhas
    .filter(folha => !folha.oculta)
    .flatMap(folha =>
      folha.celulas.flatMap((celulas, linha) =>
        Object.entries(celulas ?? {})
          .filter(([, celula]) => celula.t !== undefined && normal(celula.t).includes(alvo))
          .map(([coluna]) => ({ folha: folha.id, linha, coluna: Number(coluna) })),
      ),
    )
}

/** Qual dos achados vem primeiro a partir de um lugar (contando com ele): por ali a busca começa. */
export function aPartirDe(achados: readonly Selecao[], ordem: readonly number[], daqui: Selecao): number {
  const posicao = (s: Selecao): number[] => [ordem.indexOf(s.folha), s.linha, s.coluna]
  const aqui = posicao(daqui)
  const indice = achados.findIndex(achado => !vemAntes(posicao(achado), aqui))
  return indice < 0 ? 0 : indice
}

function vemAntes(a: readonly number[], b: readonly number[]): boolean {
  const diferente = a.findIndex((valor, i) => valor !== b[i])
  return diferente >= 0 && a[diferente]! < b[diferente]!
}

/** Tirar acentos custa, e as células quase todas se repetem de uma busca para outra. */
const NORMAIS = new Map<string, string>()
const LEMBRADAS = 50_000

function normal(texto: string): string {
  const pronta = NORMAIS.get(texto)
  if (pronta !== undefined) return pronta
  if (NORMAIS.size > LEMBRADAS) NORMAIS.clear()
  const nova = semAcentos(texto)
  NORMAIS.set(texto, nova)
  return nova
}
