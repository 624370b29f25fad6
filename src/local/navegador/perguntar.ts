import { el } from '../../paginas/comum/elementos.ts'

interface Pergunta {
  readonly titulo: string
  readonly texto: string
  readonly sim: string
  /** Sem ele há um botão só: é um aviso. */
  readonly nao?: string | null
}

/** Uma pergunta sobre a página, que espera a resposta; Esc é não. */
export function perguntar({ titulo, texto, sim, nao = 'Cancelar' }: Pergunta): Promise<boolean> {
  const antes = document.activeElement
  return new Promise(responder => {
    const janela = el(
      'dialog',
      { class: 'pergunta', 'aria-labelledby': 'pergunta-titulo', 'aria-describedby': 'pergunta-texto' },
      el('h2', { id: 'pergunta-titulo' }, titulo),
      el('p', { id: 'pergunta-texto' }, texto),
      el(
        'div',
        { class: 'botoes' },
        nao !== null && el('button', { type: 'button', aoClicar: () => janela.close('') }, nao),
        el('button', { type: 'button', class: 'principal', aoClicar: () => janela.close('sim') }, sim),
      ),
    )
    janela.addEventListener('close', () => {
      janela.remove()
      if (antes instanceof HTMLElement) antes.focus()
      responder(janela.returnValue === 'sim')
    })
    // As teclas daqui não são da grade.
    janela.addEventListener('keydown', evento => evento.stopPropagation())
    document.body.append(janela)
    janela.showModal()
    // Pergunta-se antes do que pode estragar: o Enter que sobrou de quem digitava não pode ser o sim.
    janela.querySelector<HTMLElement>('button')?.focus()
  })
}
