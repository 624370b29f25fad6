import { describe, expect, test } from 'vitest'
import { classificar } from '../../src/apuracao/classificar.ts'
import { pontuar } from '../../src/apuracao/pontuar.ts'
import { respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { EM } from './exemplares.ts'

const completas = Array.from({ length: 4096 }, (_, mascara) =>
  respostasNaOrdem(IDS_DOS_ITENS.map((_, i) => ((mascara >> i) & 1 ? 'Sim' : 'Não'))),
)
const comPontos = (pontos: number) => completas.filter(respostas => pontuar(respostas, EM).pontos === pontos)
const classificacoesCom = (pontos: number) =>
  new Set(comPontos(pontos).map(respostas => classificar(pontuar(respostas, EM), EM)))

describe('Art. 11: conforme é igual ou maior que 70 pontos', () => {
  test.each([64, 66, 67, 69])('toda combinação de %i pontos é não conforme', pontos => {
    expect(classificacoesCom(pontos)).toEqual(new Set(['Não conforme']))
  })

  test.each([70, 72, 73])('toda combinação de %i pontos é conforme', pontos => {
    expect(classificacoesCom(pontos)).toEqual(new Set(['Conforme']))
  })

  test.each([65, 68, 71])('nenhuma combinação soma %i pontos', pontos => {
    expect(comPontos(pontos)).toEqual([])
  })

  test('os seis primeiros itens bastam; sem três deles, não há como', () => {
    const seis = (falta: number) => respostasNaOrdem(IDS_DOS_ITENS.map((_, i) => (i < falta ? 'Não' : 'Sim')))
    expect(pontuar(seis(3), EM).pontos).toBe(64)
    expect(pontuar(seis(2), EM).pontos).toBe(76)
  })
})
