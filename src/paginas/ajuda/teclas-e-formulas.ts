import { ENTRADAS_DAS_FORMULAS } from '../../google/entradas-das-formulas.ts'
import { el } from '../comum/elementos.ts'
import { TECLAS } from '../ficha/teclas.ts'
import { bloco, definicoes } from './secao.ts'

/** As fórmulas que se escrevem nas células, como se digitam. */
export const formulas = (): HTMLElement[] => [
  bloco(
    'Em qualquer aba, sobre uma linha ou muitas',
    el(
      'p',
      {},
      'Com os títulos no intervalo, acham cada item pelo numeral, em qualquer ordem, e devolvem o seu próprio título na primeira linha. Os argumentos se separam por ponto e vírgula.',
    ),
  ),
  ...ENTRADAS_DAS_FORMULAS.map(({ nome, descricao, parametros, devolve }) =>
    bloco(
      nome,
      el('p', {}, el('code', {}, `=${nome}(${parametros.map(p => p.exemplo).join('; ')})`)),
      el('p', {}, descricao),
      definicoes(parametros.map(p => [p.nome, p.texto])),
      devolve !== undefined && el('p', { class: 'leve' }, `Devolve: ${devolve}`),
    ),
  ),
]

export const atalhos = (): HTMLElement[] => [
  bloco(
    'Na ficha do consórcio',
    el('p', {}, 'Não valem enquanto se digita em um campo, salvo os de gravar.'),
    definicoes(TECLAS.map(t => [teclas(t.teclas, 'ate' in t ? ' a ' : ' ou '), t.faz])),
  ),
  bloco('Nas janelas das ações', definicoes(NAS_JANELAS.map(([t, faz]) => [teclas([t], ''), faz]))),
  bloco('Na planilha', definicoes(NA_PLANILHA.map(([t, faz]) => [teclas([t], ''), faz]))),
]

const NAS_JANELAS = [
  ['Enter', 'fazer o que o botão azul diz'],
  ['Tab', 'ir ao próximo campo ou botão'],
  ['Esc', 'fechar sem fazer nada'],
] as const

/** As do Google Planilhas que servem a quem avalia; no Mac, Cmd no lugar de Ctrl. */
const NA_PLANILHA = [
  ['Ctrl+Z', 'desfazer'],
  ['Ctrl+F', 'procurar'],
  ['Ctrl+;', 'pôr a data de hoje na célula'],
  ['Ctrl+Shift+V', 'colar só os valores'],
  ['Alt+Shift+K', 'a lista das abas'],
  ['Ctrl+/', 'todos os atalhos do Google Planilhas'],
] as const

const teclas = (quais: readonly string[], entre: string): HTMLElement =>
  el('span', {}, ...quais.flatMap((t, i) => [i === 0 ? null : entre, el('kbd', {}, t)]))
