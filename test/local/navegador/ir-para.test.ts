import { describe, expect, it } from 'vitest'
import { lerDestino, nomeDaArea } from '../../../src/local/navegador/ir-para.ts'
import { area, folhaVista } from './folha.ts'

const AVALIACAO = folhaVista([], { id: 1, titulo: 'Avaliação 2026-3' })
const PRAZOS = folhaVista([], { id: 2, titulo: "Prazos d'água" })
const ler = (texto: string) => lerDestino(texto, [AVALIACAO, PRAZOS], AVALIACAO)

describe('a caixa de nome', () => {
  it.each([
    ['F5', area(4, 5, 5, 6)],
    [' f5 ', area(4, 5, 5, 6)],
    ['$B$2:D9', area(1, 1, 9, 4)],
    ['D9:B2', area(1, 1, 9, 4)],
    ['C:C', area(0, 2, 20, 3)],
    ['7:8', area(6, 0, 8, 10)],
    ['A1:Z99', area(0, 0, 20, 10)],
  ])('%s', (texto, esperada) => {
    expect(ler(texto)).toEqual({ folha: AVALIACAO, area: esperada })
  })

  it('com o nome da aba, com aspas ou sem', () => {
    expect(ler('avaliação 2026-3!B1')?.folha).toBe(AVALIACAO)
    expect(ler("'Prazos d''água'!B1")).toEqual({ folha: PRAZOS, area: area(0, 1, 1, 2) })
  })

  it.each(['', 'A', 'A0', 'A21', 'K1', 'Sim', 'Outra!A1', '5'])('“%s” não é lugar nenhum', texto => {
    expect(ler(texto)).toBeNull()
  })

  it('mostra o intervalo, ou a célula', () => {
    expect(nomeDaArea(area(1, 1, 9, 4))).toBe('B2:D9')
    expect(nomeDaArea(area(4, 5, 5, 6))).toBe('F5')
  })
})
