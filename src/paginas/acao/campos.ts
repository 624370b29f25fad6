import { CAMPOS, type Campo } from '../../google/campos-das-acoes.ts'
import type { CampoPerguntado, Escolha } from '../../google/escolhas-dos-campos.ts'
import type { Opcoes } from '../../google/opcoes.ts'
import { el } from '../comum/elementos.ts'

/** As perguntas de uma ação, e o que nelas está respondido. */
export interface Perguntas {
  readonly elemento: HTMLElement | null
  ler(): Opcoes
  /** O que falta dizer, pelo rótulo. */
  faltam(): string[]
}

/**
 * `aoEscolher`: a resposta ficou completa (escolheu-se na lista, marcou-se, mudou-se o dia). `aoDigitar`: está sendo escrita.
 */
export function montarPerguntas(
  perguntados: readonly CampoPerguntado[],
  aoEscolher: (id: string) => void,
  aoDigitar: () => void,
): Perguntas {
  const controles = perguntados.map(p => ({
    ...p,
    campo: CAMPOS[p.id],
    controle: controleDe(p, aoEscolher, aoDigitar),
  }))
  const valor = (c: (typeof controles)[number]): string | boolean =>
    c.campo.tipo === 'marca' ? (c.controle as HTMLInputElement).checked : c.controle.value.trim()
  return {
    elemento:
      controles.length === 0
        ? null
        : el(
            'div',
            { class: 'campos' },
            ...controles.map(({ id, campo, controle, escolhas }) => linha(id, campo, controle, escolhas)),
          ),
    ler: () => Object.fromEntries(controles.map(c => [c.id, valor(c)] as const).filter(([, v]) => v !== '')),
    faltam: () => controles.filter(c => c.campo.obrigatorio && valor(c) === '').map(c => c.campo.rotulo),
  }
}

type Controle = HTMLInputElement | HTMLSelectElement

/** Até tantas, uma lista que se vê inteira; mais que isso, escreve-se para achar. */
const CABEM_NA_LISTA = 12

function controleDe(p: CampoPerguntado, aoEscolher: (id: string) => void, aoDigitar: () => void): Controle {
  const campo = CAMPOS[p.id]
  const comuns = {
    id: p.id,
    required: campo.obrigatorio,
    // A ajuda da sugestão diz como se escreve: na lista curta, não há o que escrever.
    'aria-describedby':
      campo.ajuda === undefined || (campo.tipo === 'sugestao' && ehCurta(p.escolhas)) ? null : `${p.id}-ajuda`,
  }
  const escolheu = (): void => aoEscolher(p.id)
  if (campo.tipo === 'marca')
    return el('input', { ...comuns, type: 'checkbox', checked: p.valor === true, aoMudar: escolheu })
  if (campo.tipo === 'dia') return el('input', { ...comuns, type: 'date', value: String(p.valor), aoMudar: escolheu })
  if (campo.tipo === 'escolha' || (campo.tipo === 'sugestao' && ehCurta(p.escolhas))) return lista(p, comuns, escolheu)
  const entrada: HTMLInputElement = el('input', {
    ...comuns,
    type: 'text',
    value: String(p.valor),
    title: p.valor === '' ? null : String(p.valor),
    maxlength: campo.maior,
    autocomplete: 'off',
    list: campo.tipo === 'sugestao' ? `${p.id}-lista` : null,
    aoDigitar: () => {
      // O nome longo não cabe no campo: pousado nele, lê-se inteiro.
      entrada.title = entrada.value
      if (p.escolhas.some(e => e.valor === entrada.value)) escolheu()
      else aoDigitar()
    },
  })
  return entrada
}

const ehCurta = (escolhas: readonly Escolha[]): boolean => escolhas.length > 0 && escolhas.length <= CABEM_NA_LISTA

function lista(p: CampoPerguntado, atributos: Parameters<typeof el>[1], aoMudar: () => void): HTMLSelectElement {
  const { tipo } = CAMPOS[p.id]
  const opcao = ({ valor, texto }: Escolha): HTMLElement =>
    el(
      'option',
      { value: valor, selected: valor === p.valor },
      tipo === 'escolha' || texto === '' ? texto || valor : `${valor} (${texto})`,
    )
  const vazia = tipo === 'escolha' ? null : el('option', { value: '' }, 'Escolha…')
  return el('select', { ...atributos, aoMudar }, vazia, ...p.escolhas.map(opcao))
}

function linha(id: string, campo: Campo, controle: Controle, escolhas: readonly Escolha[]): HTMLElement {
  const temAjuda = controle.hasAttribute('aria-describedby')
  const ajuda =
    !temAjuda || campo.ajuda === undefined ? null : el('p', { class: 'leve', id: `${id}-ajuda` }, campo.ajuda)
  if (campo.tipo === 'marca')
    return el('div', { class: 'campo marca' }, controle, el('div', {}, el('label', { for: id }, campo.rotulo), ajuda))
  const sugestoes = controle.hasAttribute('list')
    ? el('datalist', { id: `${id}-lista` }, ...escolhas.map(e => el('option', { value: e.valor }, e.texto)))
    : null
  return el('div', { class: 'campo' }, el('label', { for: id }, campo.rotulo), controle, sugestoes, ajuda)
}
