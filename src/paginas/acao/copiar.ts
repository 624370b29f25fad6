import { conteudo, el } from '../comum/elementos.ts'

/** O botão que copia um texto, e diz se copiou. */
export function botaoDeCopiar(rotulo: string, texto: () => string): HTMLElement {
  const dito = el('span', { role: 'status', class: 'leve' })
  const botao = el(
    'button',
    {
      type: 'button',
      aoClicar: () => {
        void copiar(texto()).then(copiou =>
          conteudo(dito, copiou ? 'Copiado.' : 'O navegador não deixou copiar: selecione o texto e use Ctrl+C.'),
        )
      },
    },
    rotulo,
  )
  return el('div', { class: 'copiar' }, botao, dito)
}

/** Dentro da moldura do Google o navegador pode recusar a forma nova de copiar: a antiga ainda serve. */
async function copiar(texto: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texto)
    return true
  } catch {
    const caixa = el('textarea', { class: 'so-leitor', 'aria-hidden': 'true', tabindex: -1 })
    caixa.value = texto
    const quem = document.activeElement
    document.body.append(caixa)
    caixa.select()
    const copiou = document.execCommand('copy')
    caixa.remove()
    if (quem instanceof HTMLElement) quem.focus()
    return copiou
  }
}
