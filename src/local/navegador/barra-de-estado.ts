import { conteudo, el } from '../../paginas/comum/elementos.ts'
import { icone } from './icone.ts'
import type { Planilha } from './planilha.ts'
import { emPortugues, resumirSelecao } from './resumir-selecao.ts'

/** No pé, à direita: o resumo do que está selecionado, e o aviso da aba protegida. */
export function criarBarraDeEstado(planilha: Planilha): HTMLElement {
  const resumo = el('p', { class: 'resumo' })
  const protegida = el('p', { class: 'protegida' })

  function somar(): void {
    const { contagem, soma, media } = resumirSelecao(planilha.folha, planilha.selecionada.area)
    // De uma célula só não há o que somar.
    const partes =
      contagem < 2
        ? []
        : [
            ...(soma === null || media === null ? [] : [`Soma: ${emPortugues(soma)}`, `Média: ${emPortugues(media)}`]),
            `Contagem: ${emPortugues(contagem)}`,
          ]
    conteudo(resumo, partes.join('   '))
  }

  function proteger(): void {
    const porque = planilha.folha.protegida
    protegida.title = porque ?? ''
    conteudo(protegida, porque !== null && icone('cadeado'), porque !== null && 'Aba protegida')
  }

  for (const assunto of ['selecao', 'linhas', 'folha'] as const) planilha.ouvir(assunto, somar)
  planilha.ouvir('folha', proteger)
  somar()
  proteger()
  return el('div', { class: 'estado' }, protegida, resumo)
}
