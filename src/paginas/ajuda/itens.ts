import { EIXOS, eixoDoItem } from '../../norma/eixos.ts'
import { interpretacao } from '../../norma/interpretacoes.ts'
import { IDS_DOS_ITENS, type IdItem, ITENS, pontosDoItem } from '../../norma/itens.ts'
import type { Subrequisito } from '../../norma/subrequisitos.ts'
import type { Dia } from '../../tempo/dia.ts'
import { el } from '../comum/elementos.ts'
import { umaLeitura } from './leituras.ts'
import { bloco, blocoQueAbre, lista, literal } from './secao.ts'

/** Os doze itens, cada um com o que diz a norma, palavra por palavra. */
export const itens = (em: Dia): HTMLElement[] => [
  bloco(
    'O que vale pontos',
    el(
      'p',
      {},
      `Doze itens somam ${IDS_DOS_ITENS.reduce((soma, id) => soma + pontosDoItem(id, em), 0)} pontos. Cada um vale tudo ou nada: Sim só quando o site tem todos os seus subrequisitos. Em branco é “ainda não avaliado”, nunca Não.`,
    ),
  ),
  ...IDS_DOS_ITENS.map(id => item(id, em)),
]

function item(id: IdItem, em: Dia): HTMLElement {
  const { rotulo, dispositivo, artigo7, interpretacoes } = ITENS[id]
  const eixo = eixoDoItem(id)
  return blocoQueAbre(
    `${id} – ${rotulo}`,
    `${pontosDoItem(id, em)} pontos`,
    el('p', {}, el('strong', {}, 'Eixo: '), `${eixo} – ${EIXOS[eixo].rotulo}`),
    el('h3', {}, 'O que diz a norma'),
    literal(dispositivo),
    literal(artigo7),
    el('h3', {}, 'O que se confere no site'),
    lista(ITENS[id].subrequisitos.map((grupo: readonly Subrequisito[]) => grupo.map(s => s.texto).join(' ou '))),
    el('p', { class: 'leve' }, 'A lista é leitura nossa do Quadro 2; na Ficha e em Evidências, cada um se marca.'),
    el('h3', {}, 'Dúvidas comuns'),
    ...interpretacoes.map(numero => umaLeitura(interpretacao(numero))),
  )
}
