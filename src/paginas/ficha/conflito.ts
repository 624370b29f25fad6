import type { IdItem } from '../../norma/itens.ts'
import { type Campo, NOMES_DOS_CAMPOS } from '../../planilha/ficha/campos.ts'
import type { Conflito } from '../../planilha/ficha/ficha.ts'
import { conteudo, el } from '../comum/elementos.ts'
import type { Edicao } from './responder.ts'

/** A célula mudou na planilha (foi outra pessoa, ou a mesma, na grade): os dois valores, e a escolha. */
export function criarConflito(
  item: IdItem | null,
  campo: Campo,
  edicao: Edicao,
): { elemento: HTMLElement; pintar: (conflito: Conflito | undefined, meu: string) => void } {
  const elemento = el('div', { class: 'conflito', hidden: true })
  let mostrado: Conflito | undefined
  let oMeu = ''
  return {
    elemento,
    pintar: (conflito, meu) => {
      if (conflito === mostrado && meu === oMeu) return
      mostrado = conflito
      oMeu = meu
      elemento.hidden = conflito === undefined
      conteudo(elemento)
      if (conflito === undefined) return
      const nome = item === null ? NOMES_DOS_CAMPOS[campo] : `${NOMES_DOS_CAMPOS[campo]} do item ${item}`
      const escolha = (texto: string, fazer: () => void): HTMLElement =>
        el('button', { type: 'button', aoClicar: fazer }, texto, el('span', { class: 'so-leitor' }, `: ${nome}`))
      conteudo(
        elemento,
        el(
          'p',
          {},
          `${nome} mudou na planilha enquanto isso: está agora ${citado(conflito.lido)}. O seu, ${citado(meu)}, não foi gravado.`,
        ),
        el(
          'div',
          { class: 'botoes' },
          escolha('Ficar com o da planilha', () => edicao.ficarComODaPlanilha(item, campo)),
          escolha('Gravar o meu', () => edicao.insistirNoMeu(item, campo)),
        ),
      )
    },
  }
}

const citado = (texto: string): string => (texto === '' ? 'em branco' : `“${texto}”`)
