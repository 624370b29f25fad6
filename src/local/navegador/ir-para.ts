import { escreverA1, lerA1 } from '../arquivos/intervalo-a1.ts'
import type { AreaVista, FolhaVista } from '../livro/mensagens.ts'

/** O que se digita na caixa de nome: `F5`, `B2:D9`, `C:C`, `7:7` ou `Aba!B2`; `null` quando não existe. */
export function lerDestino(
  texto: string,
  folhas: readonly FolhaVista[],
  atual: FolhaVista,
): { folha: FolhaVista; area: AreaVista } | null {
  const [, aba, endereco = ''] = /^(?:(.+)!)?([^!]+)$/.exec(texto.trim()) ?? []
  const titulo = aba?.replace(/^'(.*)'$/, '$1').replaceAll("''", "'")
  const folha = titulo === undefined ? atual : folhas.find(f => f.titulo.toLowerCase() === titulo.toLowerCase())
  // `A` ou `5` sozinhos são começo de palavra, e não a coluna ou a linha.
  const lida = /:|[A-Z]\$?\d/i.test(endereco) ? lerA1(endereco) : null
  if (folha === undefined || lida === null) return null
  const area = {
    linha: Math.min(lida.linha, lida.ateLinha - 1),
    coluna: Math.min(lida.coluna, lida.ateColuna - 1),
    ateLinha: Math.min(Math.max(lida.linha + 1, lida.ateLinha), folha.linhas),
    ateColuna: Math.min(Math.max(lida.coluna + 1, lida.ateColuna), folha.colunas),
  }
  return area.linha >= folha.linhas || area.coluna >= folha.colunas || area.linha < 0 ? null : { folha, area }
}

export const nomeDaArea = (area: AreaVista): string => escreverA1(area)
