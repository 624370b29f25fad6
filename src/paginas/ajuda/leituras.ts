import { PARAMETROS } from '../../norma/definicoes-de-parametros.ts'
import { INTERPRETACOES, type Interpretacao } from '../../norma/interpretacoes.ts'
import { el } from '../comum/elementos.ts'
import { bloco, blocoQueAbre } from './secao.ts'

/** Onde a Deliberação admite mais de uma leitura, a que se adotou, e por quê. */
export const leituras = (): HTMLElement[] => [
  bloco(
    'Onde o texto não é claro',
    el(
      'p',
      {},
      'Cada leitura está também na aba Norma. As que têm parâmetro a equipe pode trocar na aba Parâmetros: vale na apuração seguinte.',
    ),
  ),
  ...INTERPRETACOES.map(i => blocoQueAbre(`${i.numero}. ${i.problema}`, i.lugar, detalhes(i))),
]

/** A mesma, dentro de outro assunto. */
export const umaLeitura = (i: Interpretacao): HTMLElement =>
  el('div', { class: 'leitura' }, el('p', {}, el('strong', {}, `${i.problema} `), `(${i.lugar})`), detalhes(i))

const detalhes = ({ leitura, porque, alternativas, parametro }: Interpretacao): HTMLElement =>
  el(
    'div',
    {},
    el('p', {}, leitura),
    el('p', { class: 'leve' }, `Por quê: ${porque}`),
    alternativas.length > 0 && el('p', { class: 'leve' }, `Outras leituras: ${alternativas.join('; ')}.`),
    parametro !== null && el('p', { class: 'leve' }, `Troca-se em Parâmetros, “${nomeDoParametro(parametro)}”.`),
  )

const nomeDoParametro = (id: string): string => PARAMETROS.find(p => p.id === id)?.nome ?? id
