import { el, link } from '../../../paginas/comum/elementos.ts'
import type { CelulaVista } from '../../livro/mensagens.ts'
import { areaDe, canto, type Lugar } from '../area.ts'
import { celulaDe, igual } from '../mover.ts'
import type { Planilha } from '../planilha.ts'
import { criarBalao } from './balao.ts'
import type { Grade } from './grade.ts'
import { linkDaCelula } from './link.ts'

/** A nota da célula sob o ponteiro ou, sem ele, da célula ativa; com ela, o que o valor tem de errado. Esc a esconde. */
export function criarNotas(
  planilha: Planilha,
  grade: Grade,
  editando: () => boolean,
): { atualizar(): void; esconder(): boolean } {
  // O leitor de tela já tem a nota na descrição da célula.
  const balao = criarBalao(grade, { class: 'balao nota', 'aria-hidden': 'true' }, 'lado')
  let sob: Lugar | null = null
  let espera: ReturnType<typeof setTimeout> | undefined

  function mostrar(): void {
    const { folha, selecionada } = planilha
    const lugar = [sob, selecionada.ativa].find(l => l !== null && dizAlgo(l))
    if (editando() || lugar === undefined || lugar === null) {
      balao.fechar()
      return
    }
    const celula = celulaDe(folha, lugar)
    balao.mostrar(
      areaDe(folha.mesclas, lugar),
      ...(celula?.p === undefined ? [] : [el('p', { class: 'problema' }, celula.p)]),
      ...(celula?.n === undefined ? [] : [el('p', {}, celula.n)]),
      ...(lugar === sob ? [] : paraAbrir(celula)),
    )
  }

  const dizAlgo = (lugar: Lugar): boolean => {
    const celula = celulaDe(planilha.folha, lugar)
    return celula?.n !== undefined || celula?.p !== undefined || (lugar !== sob && paraAbrir(celula).length > 0)
  }

  planilha.ouvir('selecao', mostrar)
  planilha.ouvir('linhas', mostrar)
  planilha.ouvir('folha', () => {
    sob = null
    mostrar()
  })
  grade.painel.addEventListener('pointermove', evento => {
    // Quem leva o ponteiro até a nota, para ler o resto dela, não a perde.
    if ((evento.target as Element).closest('.balao') !== null) return
    const ponto = grade.em(evento)
    const novo = ponto.onde === 'celula' ? canto(planilha.folha.mesclas, ponto.lugar) : null
    if (novo === sob || (novo !== null && sob !== null && igual(novo, sob))) return
    sob = novo
    clearTimeout(espera)
    espera = setTimeout(mostrar, ESPERA)
  })
  grade.painel.addEventListener('pointerleave', () => {
    sob = null
    clearTimeout(espera)
    espera = setTimeout(mostrar, ESPERA)
  })
  return {
    atualizar: mostrar,
    esconder: () => {
      const estava = balao.aberto
      balao.fechar()
      return estava
    },
  }
}

const ESPERA = 250

/** O endereço digitado como texto se abre daqui; pelo teclado, com Alt+Enter. */
function paraAbrir(celula: CelulaVista | undefined): HTMLElement[] {
  const endereco = celula?.l === undefined ? linkDaCelula(celula) : null
  if (endereco === null) return []
  const abrir = link(endereco, 'Abrir o endereço ↗')
  abrir.tabIndex = -1
  return [el('p', {}, abrir)]
}
