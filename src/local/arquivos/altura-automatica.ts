import type { CelulaLocal, FolhaLocal } from '../pasta-local.ts'
import { formatoVisivel } from './formato-visivel.ts'
import { LARGURA_PADRAO } from './medidas.ts'

const TAMANHO_PADRAO = 10
/** Pixels de uma letra média, por ponto da fonte (medido em Arial; as negritas são mais largas). */
const LETRA = 0.63
const LETRA_NEGRITA = 0.66
/** Pixels de uma linha de texto, por ponto da fonte, e o respiro da célula. */
const LINHA_DE_TEXTO = 1.6
const RESPIRO = 5
/** Acima disto, a altura padrão da linha corta o número. */
const LETRA_GRANDE = 12

/**
 * A altura, em pixels, de que a linha precisa para o texto quebrado caber; `undefined` quando uma linha de texto basta.
 * O Sheets faz isso sozinho; o arquivo tem de dizer, porque quem o abre nem sempre refaz a conta.
 */
export function alturaAutomatica(folha: FolhaLocal, linha: number): number | undefined {
  let maior: number | undefined
  folha.celulas[linha]?.forEach((celula, coluna) => {
    const letra = typeof celula.valor === 'number' ? (formatoVisivel(celula, [])?.textFormat?.fontSize ?? 0) : 0
    if (letra > LETRA_GRANDE) maior = Math.max(maior ?? 0, Math.ceil(letra * LINHA_DE_TEXTO + 2 * RESPIRO))
    const texto = textoDe(celula)
    if (texto === '' || emMescla(folha, linha, coluna)) return
    const largura = (folha.larguras[coluna] ?? LARGURA_PADRAO) - RESPIRO
    // A conta cara só se faz para quem pode não caber.
    if (!texto.includes('\n') && texto.length * TAMANHO_PADRAO * LETRA_NEGRITA <= largura) return
    const formato = formatoVisivel(celula, [])
    if (formato?.wrapStrategy !== 'WRAP') return
    const { fontSize = TAMANHO_PADRAO, bold = false } = formato.textFormat ?? {}
    const cabem = Math.max(1, Math.floor(largura / (fontSize * (bold ? LETRA_NEGRITA : LETRA))))
    const linhas = texto.split('\n').reduce((soma, paragrafo) => soma + linhasDoParagrafo(paragrafo, cabem), 0)
    if (linhas < 2) return
    maior = Math.max(maior ?? 0, Math.ceil(linhas * fontSize * LINHA_DE_TEXTO + RESPIRO))
  })
  return maior
}

/** As alturas de todas as linhas como vão ao arquivo: as que alguém fixou e as que o texto pede. */
export function alturasNoArquivo(folha: FolhaLocal): number[] {
  const alturas = folha.alturas.slice()
  folha.celulas.forEach((_, linha) => {
    const altura = alturas[linha] ?? alturaAutomatica(folha, linha)
    if (altura !== undefined) alturas[linha] = altura
  })
  return alturas
}

function textoDe({ valor, calculado }: CelulaLocal): string {
  const visto = calculado ?? valor
  return typeof visto === 'string' ? visto : ''
}

const emMescla = (folha: FolhaLocal, linha: number, coluna: number): boolean =>
  folha.mesclas.some(m => linha >= m.linha && linha < m.ateLinha && coluna >= m.coluna && coluna < m.ateColuna)

/** Quebra entre palavras, como as planilhas; a palavra maior que a coluna se parte. */
function linhasDoParagrafo(paragrafo: string, cabem: number): number {
  let linhas = 1
  let usadas = 0
  for (const palavra of paragrafo.split(' ')) {
    const tamanho = palavra.length
    if (usadas > 0 && usadas + 1 + tamanho > cabem) {
      linhas++
      usadas = 0
    }
    usadas += (usadas > 0 ? 1 : 0) + tamanho
    while (usadas > cabem) {
      linhas++
      usadas -= cabem
    }
  }
  return linhas
}
