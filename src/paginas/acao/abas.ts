import type { AbasMudadas } from '../../planilha/abas-mudadas.ts'
import { el } from '../comum/elementos.ts'
import { botaoDeIr } from './ir-para.ts'

interface Grupo {
  readonly titulo: string
  readonly abas: readonly string[]
}

/** "19 abas novas", "8 abas atualizadas": só os grupos que têm alguma. */
export const gruposDeAbas = ({ novas, refeitas }: AbasMudadas): Grupo[] =>
  [
    { titulo: contar(novas.length, 'aba nova', 'abas novas'), abas: novas },
    { titulo: contar(refeitas.length, 'aba atualizada', 'abas atualizadas'), abas: refeitas },
  ].filter(({ abas }) => abas.length > 0)

/** Por extenso; quando a contagem já foi dita, só com dois grupos é preciso dizer qual é qual. */
export const abasEmLinha = (abas: AbasMudadas, contadas: boolean): HTMLElement[] =>
  gruposDeAbas(abas).map((g, _, grupos) =>
    el(
      'p',
      { class: 'abas' },
      (!contadas || grupos.length > 1) && el('strong', {}, `${g.titulo}: `),
      g.abas.join(', '),
    ),
  )

/** Cada aba é um botão que leva a ela; muitas, só quando a pessoa as quer ver. */
export const abasComBotoes = (abas: AbasMudadas, recolher: boolean): HTMLElement[] =>
  gruposDeAbas(abas).map(g =>
    el(
      'details',
      { open: !recolher || g.abas.length <= CABEM },
      el('summary', {}, g.titulo),
      el('ul', { class: 'fichas' }, ...g.abas.map(aba => el('li', {}, botaoDeIr({ aba, celula: 'A1' }, aba)))),
    ),
  )

const CABEM = 8

/** Preparar não tem números a dizer além das abas: a mensagem dela é a própria lista, que já se mostra. */
export const soListaAsAbas = (mensagem: string): boolean => /^Abas (novas|refeitas):/.test(mensagem)

/** "19 abas novas, 2 abas atualizadas." */
export const abasEmNumeros = (abas: AbasMudadas): string =>
  `${gruposDeAbas(abas)
    .map(g => g.titulo)
    .join(', ')}.`

export const contar = (n: number, um: string, muitos: string): string => `${n} ${n === 1 ? um : muitos}`
