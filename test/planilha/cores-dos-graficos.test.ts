import { describe, expect, it } from 'vitest'
import { CLASSIFICACOES } from '../../src/norma/classificacao.ts'
import { COR_UNICA, CORES_DAS_CLASSIFICACOES } from '../../src/planilha/cores-dos-graficos.ts'
import { tintaSobre } from '../../src/planilha/tinta-sobre.ts'

const canal = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const luz = (hex: string): number =>
  [0.2126, 0.7152, 0.0722].reduce(
    (y, p, i) => y + p * canal(Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255),
    0,
  )
/** A claridade L* da CIE: o cinza que a cor vira no papel. */
const claridade = (hex: string): number => 116 * luz(hex) ** (1 / 3) - 16
const contraste = (a: string, b: string): number => {
  const [maior, menor] = [luz(a), luz(b)].sort((x, y) => y - x) as [number, number]
  return (maior + 0.05) / (menor + 0.05)
}

describe('as cores das classificações', () => {
  const cinzas = CLASSIFICACOES.map(c => claridade(CORES_DAS_CLASSIFICACOES[c]))

  it('sem cor, cada uma é um cinza distante dos outros ao menos 18 pontos de claridade', () => {
    cinzas.forEach((a, i) => {
      for (const b of cinzas.slice(i + 1)) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(18)
    })
  })

  it('as que se tocam na barra diferem ao menos 20', () => {
    for (let i = 1; i < cinzas.length; i++) expect(Math.abs(cinzas[i]! - cinzas[i - 1]!)).toBeGreaterThanOrEqual(20)
  })

  it('o número escrito sobre cada uma se lê (4,5:1)', () => {
    for (const cor of [...Object.values(CORES_DAS_CLASSIFICACOES), COR_UNICA])
      expect(contraste(cor, tintaSobre(cor))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['#000000', '#ffffff'],
    ['#ffffff', '#000000'],
    ['#767676', '#000000'],
    ['#6b6b6b', '#ffffff'],
  ])('sobre %s se escreve em %s', (cor, tinta) => {
    expect(tintaSobre(cor)).toBe(tinta)
  })
})
