import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classificar } from '../../src/apuracao/classificar.ts'
import { pontosPorEixo } from '../../src/apuracao/eixos.ts'
import { menorConjunto } from '../../src/apuracao/menor-conjunto.ts'
import { pontuar } from '../../src/apuracao/pontuar.ts'
import { type Respostas, respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { dozeRespostas, EM } from './exemplares.ts'

const umItem = fc.constantFrom(...IDS_DOS_ITENS)
const simOuNao = fc.constantFrom('Sim' as const, 'Não' as const)

describe('o que vale para quaisquer respostas', () => {
  test('um "Sim" a mais nunca tira pontos', () => {
    fc.assert(
      fc.property(dozeRespostas, umItem, (respostas, item) => {
        const antes = pontuar(respostas, EM)
        const depois = pontuar({ ...respostas, [item]: 'Sim' }, EM)
        expect(depois.minimo).toBeGreaterThanOrEqual(antes.minimo)
        expect(depois.maximo).toBeGreaterThanOrEqual(antes.maximo)
      }),
    )
  })

  test('responder um item em branco nunca leva a pontuação para fora do mínimo e do máximo anunciados', () => {
    fc.assert(
      fc.property(dozeRespostas, umItem, simOuNao, (respostas, item, resposta) => {
        fc.pre(respostas[item] === null)
        const antes = pontuar(respostas, EM)
        const depois = pontuar({ ...respostas, [item]: resposta }, EM)
        expect(depois.minimo).toBeGreaterThanOrEqual(antes.minimo)
        expect(depois.maximo).toBeLessThanOrEqual(antes.maximo)
      }),
    )
  })

  test('uma classificação anunciada como certa não muda quando os brancos são respondidos', () => {
    fc.assert(
      fc.property(dozeRespostas, fc.array(simOuNao, { minLength: 12, maxLength: 12 }), (respostas, novas) => {
        const antes = classificar(pontuar(respostas, EM), EM)
        fc.pre(antes === 'Conforme' || antes === 'Não conforme')
        const respondidas = respostasNaOrdem(IDS_DOS_ITENS.map((item, i) => respostas[item] ?? novas[i]!))
        expect(classificar(pontuar(respondidas, EM), EM)).toBe(antes)
      }),
    )
  })

  test('"Em avaliação" pode mesmo terminar dos dois modos', () => {
    fc.assert(
      fc.property(dozeRespostas, respostas => {
        fc.pre(classificar(pontuar(respostas, EM), EM) === 'Em avaliação')
        expect(classificar(pontuar(respondendo(respostas, 'Sim'), EM), EM)).toBe('Conforme')
        expect(classificar(pontuar(respondendo(respostas, 'Não'), EM), EM)).toBe('Não conforme')
      }),
    )
  })

  test('publicar o menor conjunto torna o consórcio conforme, e sem qualquer um dos itens dele não torna', () => {
    fc.assert(
      fc.property(dozeRespostas, respostas => {
        const conjunto = menorConjunto(respostas, EM)
        const publicando = (itens: readonly string[]) =>
          pontuar({ ...respostas, ...Object.fromEntries(itens.map(item => [item, 'Sim'])) }, EM).minimo
        expect(publicando(conjunto)).toBeGreaterThanOrEqual(70)
        for (const item of conjunto) expect(publicando(conjunto.filter(i => i !== item))).toBeLessThan(70)
      }),
    )
  })

  test('a soma dos eixos é a soma das parcelas', () => {
    fc.assert(
      fc.property(dozeRespostas, fc.constantFrom('I' as const, 'III' as const), (respostas, doItemIII) => {
        const { parcelas, minimo } = pontuar(respostas, EM)
        const eixos = Object.values(pontosPorEixo(respostas, EM, doItemIII))
        expect(eixos.reduce((a, b) => a + b, 0)).toBe(minimo)
        expect(parcelas.reduce((a, p) => a + p.pontos, 0)).toBe(minimo)
      }),
    )
  })
})

function respondendo(respostas: Respostas, resposta: 'Sim' | 'Não'): Respostas {
  return respostasNaOrdem(IDS_DOS_ITENS.map(item => respostas[item] ?? resposta))
}
