import { conteudo, el } from '../../../paginas/comum/elementos.ts'
import type { AreaVista } from '../../livro/mensagens.ts'
import type { Grade } from './grade.ts'

/** Uma caixa presa a uma célula: a nota, o que há de errado, o que não se aceitou. */
export interface Balao {
  readonly aberto: boolean
  mostrar(area: AreaVista, ...filhos: Node[]): void
  fechar(): void
}

const DISTANCIA = 6

export function criarBalao(grade: Grade, atributos: Readonly<Record<string, string>>, de: 'lado' | 'baixo'): Balao {
  const caixa = el('div', { ...atributos, hidden: true })
  let onde: AreaVista | null = null
  grade.painel.append(caixa)
  grade.aoRolar(() => onde !== null && colocar(onde))

  function colocar(area: AreaVista): void {
    const { x, y, largura, altura } = grade.retangulo(area)
    const { clientWidth, clientHeight } = grade.painel
    const { offsetWidth, offsetHeight } = caixa
    const aDireita = x + largura + DISTANCIA
    const aoLado = aDireita + offsetWidth <= clientWidth ? aDireita : x - DISTANCIA - offsetWidth
    const abaixo = y + altura + DISTANCIA
    const embaixo = abaixo + offsetHeight <= clientHeight ? abaixo : y - DISTANCIA - offsetHeight
    const [esquerda, topo] = de === 'lado' ? [aoLado, y] : [x, embaixo]
    // Célula fora da tela, ou tela pequena: encosta na borda, e não some.
    caixa.style.left = `${Math.max(DISTANCIA, Math.min(esquerda, clientWidth - offsetWidth - DISTANCIA))}px`
    caixa.style.top = `${Math.max(DISTANCIA, Math.min(topo, clientHeight - offsetHeight - DISTANCIA))}px`
  }

  return {
    get aberto() {
      return onde !== null
    },
    mostrar: (area, ...filhos) => {
      onde = area
      conteudo(caixa, ...filhos)
      caixa.hidden = false
      colocar(area)
    },
    fechar: () => {
      onde = null
      caixa.hidden = true
      conteudo(caixa)
    },
  }
}
