import { describe, expect, test } from 'vitest'
import { menorConjunto } from '../../src/apuracao/menor-conjunto.ts'
import { type Resposta, respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { EM, respostas } from './exemplares.ts'
import { menorConjuntoPorForcaBruta } from './oraculo.ts'

function comMascara(mascara: number, naoAtendido: (item: number) => Resposta) {
  return respostasNaOrdem(IDS_DOS_ITENS.map((_, i) => ((mascara >> i) & 1 ? 'Sim' : naoAtendido(i))))
}

describe('o menor conjunto de itens que leva ao limiar', () => {
  test('é o da força bruta nas 4.096 combinações de itens atendidos, estejam os demais em branco ou com "Não"', () => {
    const divergentes: unknown[] = []
    for (let mascara = 0; mascara < 4096; mascara++) {
      const esperado = menorConjuntoPorForcaBruta(mascara).join(' ')
      const variantes = [() => 'Não' as const, () => null, (i: number) => (i % 2 === 0 ? ('Não' as const) : null)]
      for (const naoAtendido of variantes) {
        const achado = menorConjunto(comMascara(mascara, naoAtendido), EM).join(' ')
        if (achado !== esperado) divergentes.push({ mascara, achado, esperado })
      }
    }
    expect(divergentes).toEqual([])
  })

  test('é vazio quando o limiar já foi alcançado', () => {
    expect(menorConjunto(respostas('SSSSSNSNNNNN'), EM)).toEqual([])
  })

  test('prefere menos itens a menos pontos: o VII sozinho, e não dois itens de 3', () => {
    expect(menorConjunto(respostas('SSSSSNNSNNNN'), EM)).toEqual(['VII'])
  })

  test('no empate de itens, prefere passar menos do limiar: o VII de 10, e não o VI de 12', () => {
    expect(menorConjunto(respostas('SSSSSNNNNNNN'), EM)).toEqual(['VII'])
  })

  test('no empate de itens e de pontos, segue a ordem da Deliberação', () => {
    expect(menorConjunto(respostas('SSSNNNSSSSSS'), EM)).toEqual(['IV'])
    expect(menorConjunto(respostas('NNNNNNNNNNNN'), EM)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VII'])
  })
})
