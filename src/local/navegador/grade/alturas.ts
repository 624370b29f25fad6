import type { EstiloVisto, FolhaVista } from '../../livro/mensagens.ts'
import { alturaDoTexto, LETRA_MAIS_LARGA, letraDe, linhasDoTexto, pixels, TAMANHO_PADRAO } from './medir-texto.ts'
import type { Mesclas } from './visao.ts'

export const ALTURA_PADRAO = 21
/** De cada lado do texto, mais a linha da grade. */
const RESPIRO = { largura: 7, altura: 4 }

/** A altura da linha: a que a aba diz ou, se é automática, a que o texto dela pede. */
export function alturaDaLinha(
  folha: FolhaVista,
  estilos: readonly EstiloVisto[],
  xs: readonly number[],
  mesclas: Mesclas,
  linha: number,
): number {
  const dita = folha.alturas[linha]
  if (dita !== null && dita !== undefined) return dita
  let altura = ALTURA_PADRAO
  const celulas = folha.celulas[linha] ?? {}
  // Sem `Object.entries`: são milhares de linhas a cada troca de aba.
  for (const c in celulas) {
    const celula = celulas[c]!
    if (celula.t === undefined) continue
    const estilo = celula.s === undefined ? undefined : estilos[celula.s]
    const tamanho = estilo?.tamanho ?? TAMANHO_PADRAO
    const mescla = mesclas.em(linha, Number(c))
    // A que ocupa várias linhas tem nelas o espaço de que precisa.
    if (mescla !== undefined && mescla.ateLinha - mescla.linha > 1) continue
    const largura = xs[mescla?.ateColuna ?? Number(c) + 1]! - xs[Number(c)]! - RESPIRO.largura
    altura = Math.max(altura, linhasDe(celula.t, estilo, tamanho, largura) * alturaDoTexto(tamanho) + RESPIRO.altura)
  }
  return altura
}

function linhasDe(texto: string, estilo: EstiloVisto | undefined, tamanho: number, largura: number): number {
  if (estilo?.quebra !== 'quebra') return texto.includes('\n') ? texto.split('\n').length : 1
  if (!texto.includes('\n') && texto.length * pixels(tamanho) * LETRA_MAIS_LARGA < largura) return 1
  return linhasDoTexto(texto, letraDe(tamanho, estilo.fonte, estilo.negrito === 1, estilo.italico === 1), largura)
}
