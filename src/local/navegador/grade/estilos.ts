import type { EstiloVisto } from '../../livro/mensagens.ts'
import { alturaDoTexto, FONTES, pixels, TAMANHO_PADRAO } from './medir-texto.ts'

/**
 * Cada estilo do livro vira uma classe (`e0`, `e1`…) na folha de estilo da página. As propriedades entram uma a uma pela CSSOM:
 * o que vem de um arquivo e não é um valor delas não entra, e nunca vira outra regra.
 */
export function criarEstilos(): { atualizar(estilos: readonly EstiloVisto[], desdeOComeco?: boolean): void } {
  let regras = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, regras]
  return {
    atualizar: (estilos, desdeOComeco = false) => {
      if (desdeOComeco || regras.cssRules.length > estilos.length) {
        const novas = new CSSStyleSheet()
        document.adoptedStyleSheets = document.adoptedStyleSheets.map(folha => (folha === regras ? novas : folha))
        regras = novas
      }
      for (let i = regras.cssRules.length; i < estilos.length; i++) {
        regras.insertRule(`.celula.e${i} {}`, i)
        escrever((regras.cssRules[i] as CSSStyleRule).style, estilos[i]!)
      }
    },
  }
}

function escrever(css: CSSStyleDeclaration, estilo: EstiloVisto): void {
  if (estilo.fundo) {
    css.backgroundColor = estilo.fundo
    // O fundo cobre a grade, como no Sheets.
    css.setProperty('--grade', estilo.fundo)
  }
  if (estilo.cor) css.color = estilo.cor
  if (estilo.negrito) css.fontWeight = '700'
  if (estilo.italico) css.fontStyle = 'italic'
  if (estilo.sublinhado || estilo.tachado)
    css.textDecorationLine = `${estilo.sublinhado ? 'underline ' : ''}${estilo.tachado ? 'line-through' : ''}`
  if (estilo.fonte) css.fontFamily = `"${estilo.fonte.replace(/["\\]/g, '')}", ${FONTES}`
  if (estilo.tamanho) css.fontSize = `${pixels(estilo.tamanho)}px`
  css.lineHeight = `${alturaDoTexto(estilo.tamanho ?? TAMANHO_PADRAO)}px`
  if (estilo.horizontal) css.textAlign = estilo.horizontal
  if (estilo.vertical) css.justifyContent = JUSTIFICADO[estilo.vertical]
  if (estilo.quebra === 'quebra') {
    css.whiteSpace = 'pre-wrap'
    css.overflowWrap = 'anywhere'
  }
  for (const lado of ['top', 'right', 'bottom', 'left'] as const) {
    const borda = estilo.bordas?.[lado]
    if (borda) css.setProperty(`border-${lado}`, borda)
  }
}

/** `safe`: o texto mais alto que a célula perde o fim, e não o começo. */
const JUSTIFICADO = { top: 'flex-start', middle: 'safe center', bottom: 'safe flex-end' } as const
