import { fechar } from './servidor.ts'

/** No Google a janela não ouve as teclas que a página recebe: Esc quem fecha é a página. */
export function fecharComEsc(): void {
  document.addEventListener('keydown', evento => {
    if (evento.key !== 'Escape' || evento.defaultPrevented || aindaServeAoCampo(evento.target)) return
    evento.preventDefault()
    fechar()
  })
}

/** O primeiro Esc fecha a lista de um campo, ou apaga o que se procura. */
const aindaServeAoCampo = (alvo: EventTarget | null): boolean =>
  alvo instanceof HTMLSelectElement ||
  (alvo instanceof HTMLInputElement &&
    (alvo.type === 'date' || alvo.hasAttribute('list') || (alvo.type === 'search' && alvo.value !== '')))
