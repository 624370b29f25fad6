import type { Opcoes } from '../../google/opcoes.ts'
import { type Feito, type Retorno, SO_SE_LIA } from '../../google/retorno.ts'
import { conteudo, el } from '../comum/elementos.ts'
import { chamar } from '../comum/servidor.ts'
import { itemDoAviso, listaComResto } from './avisos.ts'
import { problemasDe } from './conferencia.ts'
import { pedir } from './pedir.ts'

export const conferir = (quadrimestre: string | undefined): Promise<Retorno> =>
  pedir(chamar('conferirPlanilha', quadrimestre === undefined ? {} : { quadrimestre }), SO_SE_LIA)

/** Conserta o que a pessoa viu; se já é outra coisa, não se mexe. */
export const consertar = (
  quadrimestre: string | undefined,
  { mensagem }: Pick<Feito, 'mensagem'>,
): Promise<Retorno> => {
  const opcoes: Opcoes = {
    consertar: true,
    previsto: mensagem,
    ...(quadrimestre === undefined ? {} : { quadrimestre }),
  }
  return pedir(chamar('conferirPlanilha', opcoes))
}

/**
 * Depois de uma recusa: a estrutura da planilha tem algo que o programa conserta? Então se oferece o conserto, ali mesmo, e
 * se tenta de novo. Sem nada a consertar, não se mostra nada.
 */
export function oferecerConserto(quadrimestre: string | undefined, aoConsertar: () => void): HTMLElement {
  const lugar = el('div', {})
  void conferir(quadrimestre).then(achado => {
    if (!achado.feito) return
    const consertaveis = problemasDe(achado).filter(p => p.temConserto)
    if (consertaveis.length === 0) return
    const dito = el('p', { role: 'status', class: 'erro' })
    const botao = el(
      'button',
      {
        type: 'button',
        aoClicar: () => {
          botao.disabled = true
          void consertar(quadrimestre, achado).then(r => {
            if (r.feito) return aoConsertar()
            botao.disabled = false
            conteudo(dito, r.motivos.join(' '))
          })
        },
      },
      'Consertar e tentar de novo',
    )
    conteudo(
      lugar,
      el(
        'section',
        { class: 'cartao previsto' },
        el('h2', {}, 'O programa pode consertar a estrutura da planilha'),
        el('p', { class: 'leve' }, 'O que foi digitado nas avaliações não muda.'),
        listaComResto(consertaveis, p => itemDoAviso(p.texto, [])),
        botao,
        dito,
      ),
    )
  })
  return lugar
}
