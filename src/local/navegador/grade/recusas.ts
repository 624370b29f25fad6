import { el } from '../../../paginas/comum/elementos.ts'
import type { Mudanca } from '../../livro/mensagens.ts'
import { areaEntre } from '../area.ts'
import type { Planilha } from '../planilha.ts'
import { criarBalao } from './balao.ts'
import type { Grade } from './grade.ts'

const MOSTRADAS = 5

/** O que não se aceitou, junto da primeira célula recusada; some com a próxima edição aceita, com Esc ou no X. */
export function criarRecusas(planilha: Planilha, grade: Grade): { esconder(): boolean } {
  const balao = criarBalao(grade, { class: 'balao recusa', role: 'alert' }, 'baixo')
  const fechar = (): void => {
    balao.fechar()
    grade.focar()
  }

  function mostrar(recusas: Mudanca['recusas']): void {
    const aqui = recusas.find(r => r.onde.folha === planilha.folha.id)
    if (aqui === undefined) {
      balao.fechar()
      return
    }
    const titulo = recusas.length === 1 ? 'Não foi aceito' : `${recusas.length} células não foram aceitas`
    const resto = recusas.length > MOSTRADAS ? [el('p', {}, `… e mais ${recusas.length - MOSTRADAS}.`)] : []
    balao.mostrar(
      areaEntre(aqui.onde, aqui.onde),
      el('strong', {}, titulo),
      ...recusas.slice(0, MOSTRADAS).map(r => el('p', {}, r.mensagem)),
      ...resto,
      el('p', { class: 'leve' }, 'O valor anterior foi mantido.'),
      el('button', { type: 'button', class: 'fechar', 'aria-label': 'Fechar o aviso', aoClicar: fechar }, '✕'),
    )
  }

  planilha.ouvir('recusas', mostrar)
  planilha.ouvir('folha', () => balao.fechar())
  return {
    esconder: () => {
      const estava = balao.aberto
      balao.fechar()
      return estava
    },
  }
}
