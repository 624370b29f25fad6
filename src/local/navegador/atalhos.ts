import { desfazer, refazer } from './editar.ts'
import type { Planilha } from './planilha.ts'

interface Fazeres {
  readonly localizar: () => void
  readonly trocarDeAba: (passo: 1 | -1) => void
  readonly mostrarAtalhos: () => void
  /** Na ordem em que F6 as percorre; a que está escondida não conta. */
  readonly regioes: readonly { readonly elemento: HTMLElement; focar(): void }[]
}

/** As teclas que valem na página inteira, e não só na grade. */
export function ligarAtalhos(
  planilha: Planilha,
  { localizar, trocarDeAba, mostrarAtalhos, regioes }: Fazeres,
): { sair(passo?: 1 | -1): void } {
  function sair(passo: 1 | -1 = 1): void {
    const visiveis = regioes.filter(r => r.elemento.getClientRects().length > 0)
    const atual = visiveis.findIndex(r => r.elemento.contains(document.activeElement))
    visiveis[(atual + passo + visiveis.length) % visiveis.length]?.focar()
  }

  document.addEventListener('keydown', evento => {
    const { key, shiftKey, target } = evento
    const ctrl = (evento.ctrlKey || evento.metaKey) && !evento.altKey
    // Em um campo, desfazer é o dele.
    const emCampo = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const tecla = key.toLowerCase()
    if (key === 'F6') sair(shiftKey ? -1 : 1)
    else if (ctrl && tecla === 'f') localizar()
    else if (ctrl && key === '/') mostrarAtalhos()
    else if (ctrl && (key === 'PageDown' || key === 'PageUp')) trocarDeAba(key === 'PageDown' ? 1 : -1)
    else if (ctrl && tecla === 'z' && !emCampo) void (shiftKey ? refazer(planilha) : desfazer(planilha))
    else if (ctrl && tecla === 'y' && !emCampo) void refazer(planilha)
    else return
    evento.preventDefault()
  })
  return { sair }
}
