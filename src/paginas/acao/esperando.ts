import { el } from '../comum/elementos.ts'

/** Enquanto a planilha é lida; sem barra, porque nada ainda se faz. */
export const esperando = (): HTMLElement =>
  el(
    'p',
    { class: 'esperando', role: 'status' },
    el('span', { class: 'roda', 'aria-hidden': 'true' }),
    'Lendo a planilha…',
  )
