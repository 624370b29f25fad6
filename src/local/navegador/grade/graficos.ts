import { conteudo, el } from '../../../paginas/comum/elementos.ts'
import { desenharGrafico } from '../grafico.ts'
import { ALTURA_DAS_LETRAS, LARGURA_DOS_NUMEROS, type Visao } from './visao.ts'

/** Os gráficos por cima da grade, cada um no canto da sua célula: rolam com ela. */
export function porGraficos(camada: HTMLElement, { folha, xs, ys }: Visao): void {
  conteudo(
    camada,
    ...folha.graficos.map(grafico => {
      const moldura = el('div', { class: 'moldura' }, desenharGrafico(grafico))
      moldura.style.left = `${LARGURA_DOS_NUMEROS + (xs[grafico.em.coluna] ?? 0)}px`
      moldura.style.top = `${ALTURA_DAS_LETRAS + (ys[grafico.em.linha] ?? 0)}px`
      return moldura
    }),
  )
}
