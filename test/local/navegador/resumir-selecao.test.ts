import { describe, expect, it } from 'vitest'
import { numeroDe, resumirSelecao } from '../../../src/local/navegador/resumir-selecao.ts'
import { area, folhaVista } from './folha.ts'

describe('o resumo da seleção', () => {
  it.each([
    ['76', 76],
    ['-3', -3],
    ['0', 0],
    ['0,5', 0.5],
    ['1.234,5', 1234.5],
    ['45%', 0.45],
    ['69,5%', 0.695],
    ['Sim', null],
    ['', null],
    ['007', null],
    ['12.34', null],
    ['21/11/2026', null],
    ['12.345.678/0001-95', null],
    ['11222333000181', null],
  ])('“%s” é o número %s', (texto, numero) => {
    expect(numeroDe(texto)).toBe(numero)
  })

  it('conta o que está escrito e soma os números, só os da área', () => {
    const folha = folhaVista([
      ['Sim', '10', '99'],
      ['', '0,1'],
      ['Não', '0,2'],
    ])
    expect(resumirSelecao(folha, area(0, 0, 5, 2))).toEqual({ contagem: 5, soma: 10.3, media: 10.3 / 3 })
    expect(resumirSelecao(folha, area(0, 0, 5, 1))).toEqual({ contagem: 2, soma: null, media: null })
  })
})
