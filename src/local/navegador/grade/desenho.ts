import { conteudo, el } from '../../../paginas/comum/elementos.ts'
import type { Trecho } from '../faixas.ts'
import { colunasAVista, linhasAVista } from './a-vista.ts'
import { porGraficos } from './graficos.ts'
import { desenharLetras } from './letras.ts'
import { desenharLinha, type LinhaDesenhada } from './linha.ts'
import { ALTURA_DAS_LETRAS, LARGURA_DOS_NUMEROS, type Visao } from './visao.ts'

interface Lugares {
  readonly rolagem: HTMLElement
  readonly folha: HTMLElement
  readonly tabela: HTMLElement
  readonly graficos: HTMLElement
}

/** O que está desenhado agora: só as linhas à vista (e colunas, se a aba é larga), com uma folga. */
export interface Desenho {
  readonly linhas: ReadonlyMap<number, LinhaDesenhada>
  readonly letras: ReadonlyMap<number, HTMLElement>
  tudo(visao: Visao, fixa: number): void
  algumas(visao: Visao, mudadas: readonly number[]): void
  /** Traz as linhas que a rolagem pôs à vista, e tira as que deixou. */
  aJanela(): void
  /** Esta fica desenhada mesmo fora da tela: é a da célula ativa, que o leitor de tela acompanha. */
  fixar(linha: number): void
}

export function criarDesenho(
  { rolagem, folha, tabela, graficos }: Lugares,
  aoDesenhar: (linha: LinhaDesenhada) => void,
): Desenho {
  const alto = el('div', { class: 'letras', role: 'row' })
  const congeladas = el('div', { class: 'congeladas', role: 'rowgroup' })
  const corpo = el('div', { class: 'corpo', role: 'rowgroup' })
  tabela.append(el('div', { class: 'alto', role: 'rowgroup' }, alto), congeladas, corpo)
  const linhas = new Map<number, LinhaDesenhada>()
  let letras = new Map<number, HTMLElement>()
  let visao: Visao
  let colunas: Trecho = { de: 0, ate: 0 }
  let fixa = 0

  function desenhar(numero: number): HTMLElement {
    const desenhada = desenharLinha(visao, numero, colunas)
    linhas.set(numero, desenhada)
    posicionar(numero, desenhada)
    aoDesenhar(desenhada)
    return desenhada.elemento
  }

  function posicionar(numero: number, { elemento }: LinhaDesenhada): void {
    const presas = visao.congeladas.linhas
    elemento.style.top = `${visao.ys[numero]! - (numero < presas ? 0 : visao.ys[presas]!)}px`
    elemento.style.height = `${visao.alturas[numero]}px`
  }

  function medir(): void {
    const presas = visao.ys[visao.congeladas.linhas]!
    const total = visao.ys[visao.ys.length - 1]!
    folha.style.width = `${LARGURA_DOS_NUMEROS + visao.xs[visao.xs.length - 1]!}px`
    folha.style.height = `${ALTURA_DAS_LETRAS + total}px`
    congeladas.style.height = `${presas}px`
    corpo.style.height = `${total - presas}px`
    tabela.classList.toggle('sem-grade', visao.folha.semGrade)
    tabela.classList.toggle('com-linhas-presas', presas > 0)
    tabela.classList.toggle('com-colunas-presas', visao.congeladas.colunas > 0)
  }

  function porLetras(): void {
    const desenhadas = desenharLetras(visao, colunas)
    letras = desenhadas.letras
    conteudo(alto, ...desenhadas.filhos)
  }

  function recomecar(novas: Trecho): void {
    colunas = novas
    linhas.clear()
    conteudo(congeladas)
    conteudo(corpo)
    porLetras()
  }

  const desenho: Desenho = {
    linhas,
    get letras() {
      return letras
    },
    tudo: (nova, daAtiva) => {
      visao = nova
      fixa = daAtiva
      medir()
      recomecar(colunasAVista(visao, rolagem, { de: 0, ate: 0 }))
      desenho.aJanela()
      porGraficos(graficos, visao)
    },
    algumas: (nova, mudadas) => {
      const antes = visao
      visao = nova
      for (const numero of mudadas) {
        const velha = linhas.get(numero)?.elemento
        velha?.replaceWith(desenhar(numero))
      }
      const outraAltura = mudadas.some(l => antes.alturas[l] !== visao.alturas[l])
      if (outraAltura) {
        medir()
        for (const [numero, desenhada] of linhas) posicionar(numero, desenhada)
        desenho.aJanela()
      }
      if (mudadas.some(l => l < visao.congeladas.linhas)) porLetras()
      if (outraAltura || JSON.stringify(antes.folha.graficos) !== JSON.stringify(visao.folha.graficos))
        porGraficos(graficos, visao)
    },
    aJanela: () => {
      const novas = colunasAVista(visao, rolagem, colunas)
      if (novas.de !== colunas.de || novas.ate !== colunas.ate) recomecar(novas)
      const queridas = linhasAVista(visao, rolagem, fixa)
      const ficam = new Set(queridas)
      for (const [numero, { elemento }] of linhas) {
        if (ficam.has(numero)) continue
        elemento.remove()
        linhas.delete(numero)
      }
      // Na ordem da aba também no documento: é nela que o leitor de tela as percorre.
      const seguintes = new Map<HTMLElement, Element | null>()
      for (const numero of queridas) {
        const grupo = numero < visao.congeladas.linhas ? congeladas : corpo
        const seguinte = seguintes.has(grupo) ? seguintes.get(grupo)! : grupo.firstElementChild
        const elemento = linhas.get(numero)?.elemento ?? grupo.insertBefore(desenhar(numero), seguinte)
        seguintes.set(grupo, elemento.nextElementSibling)
      }
    },
    fixar: linha => {
      fixa = linha
      if (!linhas.has(linha)) desenho.aJanela()
    },
  }
  return desenho
}
