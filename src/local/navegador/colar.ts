import type { AreaVista, Edicao, FolhaVista } from '../livro/mensagens.ts'
import { canto } from './area.ts'
import { igual } from './mover.ts'
import type { Bloco } from './tsv.ts'

/**
 * O bloco a partir do canto da seleção. Se a seleção é um múltiplo exato dele (um valor só, em particular), ele se repete até
 * enchê-la. O que passa da borda da aba a aumenta, como no Sheets.
 */
export function colar(
  folha: FolhaVista,
  area: AreaVista,
  bloco: Bloco,
): { readonly edicoes: Edicao[]; readonly ocupada: AreaVista } {
  const altura = bloco.length
  const largura = Math.max(...bloco.map(linha => linha.length))
  const repete = (area.ateLinha - area.linha) % altura === 0 && (area.ateColuna - area.coluna) % largura === 0
  const ocupada = repete ? area : { ...area, ateLinha: area.linha + altura, ateColuna: area.coluna + largura }
  const edicoes: Edicao[] = []
  for (let linha = area.linha; linha < ocupada.ateLinha; linha++) {
    for (let coluna = area.coluna; coluna < ocupada.ateColuna; coluna++) {
      // A célula coberta por uma mescla não guarda nada.
      if (!igual(canto(folha.mesclas, { linha, coluna }), { linha, coluna })) continue
      const texto = bloco[(linha - area.linha) % altura]![(coluna - area.coluna) % largura]
      edicoes.push({ folha: folha.id, linha, coluna, texto: texto || null })
    }
  }
  return { edicoes, ocupada }
}

/** Delete: só o que tem algo escrito; o que uma fórmula derramou não se apaga, que ela o escreveria de novo. */
export function apagar(folha: FolhaVista, area: AreaVista): Edicao[] {
  const edicoes: Edicao[] = []
  for (let linha = area.linha; linha < Math.min(area.ateLinha, folha.celulas.length); linha++) {
    for (const [c, celula] of Object.entries(folha.celulas[linha] ?? {})) {
      const coluna = Number(c)
      const escrita = celula.t !== undefined || celula.e !== undefined
      const derramada = celula.c === 1 && !celula.e
      if (escrita && !derramada && coluna >= area.coluna && coluna < area.ateColuna)
        edicoes.push({ folha: folha.id, linha, coluna, texto: null })
    }
  }
  return edicoes
}
