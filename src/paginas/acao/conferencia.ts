import type { ResultadoDaConferencia } from '../../google/conferir.ts'
import type { Feito } from '../../google/retorno.ts'
import { el } from '../comum/elementos.ts'
import { contar } from './abas.ts'
import { itemDoAviso, listaComResto } from './avisos.ts'
import { botaoDeCopiar } from './copiar.ts'

export const problemasDe = ({ resultado }: Feito): ResultadoDaConferencia['problemas'] =>
  (resultado as ResultadoDaConferencia).problemas

export const temConserto = (feito: Feito): boolean =>
  !(feito.resultado as ResultadoDaConferencia).consertado && problemasDe(feito).some(p => p.temConserto)

/** O que está quebrado na estrutura, onde, e se o programa conserta. */
export function mostrarConferencia(feito: Feito): HTMLElement[] {
  const problemas = problemasDe(feito)
  const { consertado } = feito.resultado as ResultadoDaConferencia
  if (problemas.length === 0)
    return [cartao('feito', 'A planilha está inteira', 'Nenhum problema de estrutura encontrado.')]
  const comConserto = problemas.filter(p => p.temConserto).length
  return [
    consertado
      ? cartao(
          'feito',
          'Consertado',
          `${contar(comConserto, 'problema consertado', 'problemas consertados')}. Apure o quadrimestre de novo para atualizar os resultados.`,
        )
      : cartao(
          'recusa',
          contar(problemas.length, 'problema encontrado', 'problemas encontrados'),
          quemResolve(comConserto, problemas.length - comConserto),
        ),
    listaComResto(problemas, p =>
      itemDoAviso(
        p.texto,
        p.aba === '' ? [] : [{ aba: p.aba, celula: p.celula }],
        el(
          'p',
          { class: 'etiqueta' },
          p.temConserto ? (consertado ? 'Consertado' : 'O programa conserta') : 'Só você pode resolver',
        ),
      ),
    ),
    botaoDeCopiar('Copiar detalhes', () => feito.mensagem),
  ]
}

const cartao = (classe: string, titulo: string, texto: string): HTMLElement =>
  el('section', { class: `cartao ${classe}` }, el('h2', {}, titulo), el('p', { class: 'mensagem' }, texto))

function quemResolve(comConserto: number, sem: number): string {
  if (comConserto === 0) return 'Só você pode resolver: em cada um se diz como.'
  const quem =
    sem > 0
      ? `O programa conserta ${comConserto}; ${sem} só você pode resolver.`
      : `O programa pode ${comConserto === 1 ? 'consertá-lo' : 'consertá-los'}.`
  return `${quem} O conserto não muda o que foi digitado nas avaliações.`
}
