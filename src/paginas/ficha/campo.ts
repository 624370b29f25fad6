import type { IdItem } from '../../norma/itens.ts'
import type { Campo } from '../../planilha/ficha/campos.ts'
import type { Ficha } from '../../planilha/ficha/ficha.ts'
import { el } from '../comum/elementos.ts'
import { criarConflito } from './conflito.ts'
import type { Estado } from './estado.ts'
import { chaveDe, digitado, problemaDe } from './rascunho.ts'
import type { Edicao } from './responder.ts'

interface Opcoes {
  readonly rotulo: string
  readonly tipo?: 'url' | 'text'
  readonly dica?: string
  readonly multilinha?: true
}

export interface CampoNaTela {
  readonly elemento: HTMLElement
  readonly entrada: HTMLInputElement | HTMLTextAreaElement
  readonly pintar: (estado: Estado & { ficha: Ficha }, desligado: boolean) => void
}

/** Um campo de texto da ficha: o rótulo, o que se digita, por que não serve, e o conflito com outra pessoa. */
export function criarCampo(item: IdItem | null, campo: Campo, edicao: Edicao, opcoes: Opcoes): CampoNaTela {
  const id = `${campo}-${item ?? 'consorcio'}`
  const atributos = {
    id,
    'aria-describedby': `${id}-problema`,
    autocomplete: 'off',
    placeholder: opcoes.dica,
    aoDigitar: () => edicao.preencher(item, campo, entrada.value),
  }
  const entrada: HTMLInputElement | HTMLTextAreaElement = opcoes.multilinha
    ? el('textarea', { ...atributos, rows: 2 })
    : el('input', { ...atributos, type: opcoes.tipo ?? 'text', spellcheck: 'false' })
  const problema = el('p', { class: 'problema', id: `${id}-problema` })
  const conflito = criarConflito(item, campo, edicao)
  const elemento = el(
    'div',
    { class: 'campo' },
    el(
      'label',
      { for: id },
      opcoes.rotulo,
      item === null ? null : el('span', { class: 'so-leitor' }, ` do item ${item}`),
    ),
    entrada,
    problema,
    conflito.elemento,
  )
  return {
    elemento,
    entrada,
    pintar: ({ ficha, rascunho, conflitos }, desligado) => {
      const valor = String(digitado(ficha, rascunho, item, campo) ?? '')
      if (entrada.value !== valor) entrada.value = valor
      entrada.disabled = desligado
      const porque = problemaDe(item, campo, valor, ficha.hoje)
      entrada.setAttribute('aria-invalid', String(porque !== null))
      problema.textContent = porque === null ? '' : `${porque.charAt(0).toUpperCase()}${porque.slice(1)}`
      conflito.pintar(conflitos.get(chaveDe(item, campo)), valor)
    },
  }
}
