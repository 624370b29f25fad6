import { conteudo, el } from '../comum/elementos.ts'
import { chamar } from '../comum/servidor.ts'

const ENTRE_PERGUNTAS = 700
const SEM_RELOGIO = 3

/** A barra que acompanha o que o servidor faz; enquanto ele não diz em que passo está, só mostra que trabalha. */
export function barraDeProgresso(titulo: string, nota: string | null): HTMLElement {
  const cheio = el('div', { class: 'cheio' })
  const barra = el(
    'div',
    { class: 'barra', role: 'progressbar', 'aria-label': titulo, 'aria-valuemin': 0, 'aria-valuemax': 1 },
    cheio,
  )
  const passo = el('span', {}, 'pedindo ao servidor')
  const relogio = el('span', { class: 'leve' })
  const elemento = el(
    'section',
    { class: 'progresso' },
    el('h2', {}, titulo),
    barra,
    el('p', {}, passo, relogio),
    nota !== null && el('p', { class: 'leve' }, nota),
  )
  acompanhar(
    elemento,
    (texto, feito, de) => {
      barra.classList.toggle('com-passos', de > 0)
      if (de > 0) {
        barra.setAttribute('aria-valuemax', String(de))
        barra.setAttribute('aria-valuenow', String(feito))
        cheio.style.width = `${(100 * feito) / (de + 1)}%`
      }
      barra.setAttribute('aria-valuetext', texto)
      if (passo.textContent !== texto) conteudo(passo, texto)
    },
    segundos => conteudo(relogio, segundos < SEM_RELOGIO ? null : ` — há ${segundos} s`),
  )
  return elemento
}

/** Pergunta em que passo está, uma pergunta de cada vez, até que a barra saia da tela. */
function acompanhar(
  elemento: HTMLElement,
  dizer: (texto: string, passo: number, de: number) => void,
  contar: (segundos: number) => void,
): void {
  const comeco = Date.now()
  let perguntando = false
  const relogio = setInterval(() => {
    if (!elemento.isConnected && Date.now() - comeco > ENTRE_PERGUNTAS) return clearInterval(relogio)
    contar(Math.floor((Date.now() - comeco) / 1000))
    if (perguntando) return
    perguntando = true
    chamar('progressoDaAcao')
      .then(p => p !== null && dizer(`${p.passo} de ${p.de}: ${p.texto}`, p.passo, p.de))
      // O progresso é cortesia: quem diz se deu certo é a resposta da ação.
      .catch(() => undefined)
      .finally(() => {
        perguntando = false
      })
  }, ENTRE_PERGUNTAS)
}
