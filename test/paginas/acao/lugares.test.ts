import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acharLugares, semOLugar } from '../../../src/paginas/acao/lugares.ts'

const ABAS = ['Avaliação 2026-3', '2026-3', 'Prazos', 'Plano: A!B', 'Prazos (2)']

describe('a célula de que um texto fala', () => {
  it('no começo, entre parênteses ou no meio da frase', () => {
    expect(acharLugares('Avaliação 2026-3!G6: item II contém “talvez”.', ABAS)).toEqual([
      { aba: 'Avaliação 2026-3', celula: 'G6' },
    ])
    expect(acharLugares('“CIS Sul”: sem resposta VII (Avaliação 2026-3!L5).', ABAS)).toEqual([
      { aba: 'Avaliação 2026-3', celula: 'L5' },
    ])
    expect(acharLugares('Confira Prazos!AA10 e Prazos (2)!B2.', ABAS).map(l => l.aba)).toEqual(['Prazos', 'Prazos (2)'])
  })

  it('entre dois títulos que servem, o mais longo; e o título pode ter dois-pontos e ponto de exclamação', () => {
    expect(acharLugares('Avaliação 2026-3!F5', ABAS)[0]?.aba).toBe('Avaliação 2026-3')
    expect(acharLugares('Plano: A!B!C7: falta', ABAS)).toEqual([{ aba: 'Plano: A!B', celula: 'C7' }])
  })

  it('cada célula uma vez, e nenhuma de aba que não há', () => {
    expect(acharLugares('Prazos!F5 e Prazos!F5', ABAS)).toHaveLength(1)
    expect(acharLugares('Outra!F5, Prazos!f5, Prazos!F0, Prazos!F', ABAS)).toEqual([])
    expect(acharLugares('!F5', ['', ...ABAS])).toEqual([])
  })

  it('achada em qualquer texto em que esteja', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...ABAS), (antes, depois, aba) => {
        expect(acharLugares(`${antes} ${aba}!F12 ${depois}`, ABAS)).toContainEqual({ aba, celula: 'F12' })
      }),
    )
  })

  it('o texto perde o lugar que o botão já diz, e só ele', () => {
    const lugar = { aba: 'Prazos', celula: 'F5' }
    expect(semOLugar('Prazos!F5: não é uma data.', lugar)).toBe('Não é uma data.')
    expect(semOLugar('Veja Prazos!F5: não é uma data.', lugar)).toBe('Veja Prazos!F5: não é uma data.')
    expect(semOLugar('Prazos!F5: não é uma data.', undefined)).toBe('Prazos!F5: não é uma data.')
  })
})
