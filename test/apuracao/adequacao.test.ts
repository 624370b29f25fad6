import { describe, expect, test } from 'vitest'
import { prazoDeAdequacao, type Suspensao } from '../../src/apuracao/adequacao.ts'
import { PARAMETROS_PADRAO } from '../../src/norma/parametros.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { CALENDARIO } from './exemplares.ts'

// Ciência em 11/05/2026: sem atos, o 60º dia é 10/07/2026, uma sexta-feira.
const prazo = (atos: readonly Suspensao[], hoje: Dia = '2026-12-01', cienciaEm: Dia = '2026-05-11') =>
  prazoDeAdequacao({ enviadaEm: null, cienciaEm }, PARAMETROS_PADRAO, CALENDARIO, hoje, atos)!

const suspensao = (de: Dia, ate: Dia, ato = 'Resolução 1') => ({ tipo: 'Suspensão', de, ate, ato }) as const
const prorrogacao = (de: Dia, ate: Dia, ato = 'Ofício 1') => ({ tipo: 'Prorrogação', de, ate, ato }) as const

describe('a suspensão tira da conta os seus dias, com as duas pontas', () => {
  test.each([
    ['um dia, uma segunda-feira', '2026-06-01', '2026-06-01', '2026-07-13'],
    ['sete dias', '2026-06-01', '2026-06-07', '2026-07-17'],
    ['acabou no dia da ciência', '2026-05-01', '2026-05-11', '2026-07-10'],
    ['acabou no primeiro dia do prazo', '2026-05-01', '2026-05-12', '2026-07-13'],
    ['começou no último dia do prazo', '2026-07-10', '2026-07-16', '2026-07-17'],
    ['começou depois do vencimento', '2026-07-11', '2026-07-17', '2026-07-10'],
    ['dura mais do que o prazo', '2026-05-11', '2026-07-31', '2026-09-29'],
  ] as const)('%s: de %s a %s, vence em %s', (_, de, ate, fim) => {
    expect(prazo([suspensao(de, ate)]).fim).toBe(fim)
  })

  test.each([
    ['2026-05-31', '2026-07-10', 40],
    ['2026-06-01', '2026-07-17', 46],
    ['2026-06-08', '2026-07-17', 39],
  ] as const)(
    'só conta a partir do seu primeiro dia: em %s vence em %s, faltam %i dias',
    (hoje, fim, diasRestantes) => {
      expect(prazo([suspensao('2026-06-01', '2026-06-07')], hoje)).toMatchObject({ fim, diasRestantes })
    },
  )

  test('duas que se sobrepõem contam uma vez; duas seguidas somam', () => {
    const sobrepostas = [suspensao('2026-06-01', '2026-06-07'), suspensao('2026-06-05', '2026-06-14')]
    const seguidas = [suspensao('2026-06-08', '2026-06-14'), suspensao('2026-06-01', '2026-06-07')]
    expect(prazo(sobrepostas).fim).toBe('2026-07-24')
    expect(prazo(seguidas).fim).toBe('2026-07-24')
    expect(prazo([sobrepostas[0]!, sobrepostas[0]!]).fim).toBe('2026-07-17')
  })

  test('a segunda alcança o prazo que a primeira estendeu', () => {
    expect(prazo([suspensao('2026-06-01', '2026-06-07'), suspensao('2026-07-13', '2026-07-19')]).fim).toBe('2026-07-24')
  })

  test('aparece na contagem em palavras', () => {
    expect(prazo([suspensao('2026-06-01', '2026-06-07')]).emPalavras).toBe(
      'ciência 11/05/2026 (não conta) → suspenso de 01/06/2026 a 07/06/2026 (Resolução 1) → 60º dia 17/07/2026',
    )
  })
})

describe('a prorrogação leva o vencimento ao dia que ela diz', () => {
  test.each([
    ['2026-06-30', '2026-07-10'],
    ['2026-07-01', '2026-07-31'],
  ] as const)('vale do dia em que foi decidida, 01/07/2026: em %s vence em %s', (hoje, fim) => {
    expect(prazo([prorrogacao('2026-07-01', '2026-07-31')], hoje).fim).toBe(fim)
  })

  test.each([
    ['2026-07-09', '2026-07-31', 0],
    ['2026-07-10', '2026-07-31', 0],
    ['2026-07-11', '2026-07-10', 1],
  ] as const)('decidida em %s, com vencimento em 10/07: vence em %s, %i aviso', (de, fim, avisos) => {
    const { fim: achado, alertas } = prazo([prorrogacao(de, '2026-07-31')])
    expect(achado).toBe(fim)
    expect(alertas.length).toBe(avisos)
  })

  test('a que veio depois do vencimento é dita, com o ato', () => {
    expect(prazo([prorrogacao('2026-07-11', '2026-07-31')]).alertas).toEqual([
      'Prorrogação a partir de 11/07/2026 (Ofício 1), depois do vencimento, em 10/07/2026: não conta.',
    ])
  })

  test('a de antes de o prazo começar é de outro prazo', () => {
    expect(prazo([prorrogacao('2026-05-10', '2026-12-31')]).fim).toBe('2026-07-10')
    expect(prazo([prorrogacao('2026-05-11', '2026-07-31')]).fim).toBe('2026-07-31')
  })

  test('a suspensão dentro do tempo prorrogado tira os seus dias: não se vence em dia suspenso', () => {
    const p = prazo([prorrogacao('2026-07-01', '2026-07-31'), suspensao('2026-07-27', '2026-08-07')], '2026-08-03')
    expect(p.fim).toBe('2026-08-12')
    expect(p.emPalavras).toContain('suspenso de 27/07/2026 a 07/08/2026')
  })

  test('num sábado, passa à segunda-feira; para antes do vencimento, não o encurta', () => {
    expect(prazo([prorrogacao('2026-07-01', '2026-08-01')]).fim).toBe('2026-08-03')
    for (const ate of ['2026-07-02', '2026-07-09', '2026-07-10'] as const)
      expect(prazo([prorrogacao('2026-07-01', ate)]).fim).toBe('2026-07-10')
    expect(prazo([prorrogacao('2026-07-01', '2026-07-11')]).fim).toBe('2026-07-13')
  })

  test('a segunda alcança o prazo que a primeira prorrogou, em que ordem estejam escritas', () => {
    const [primeira, segunda] = [prorrogacao('2026-07-01', '2026-07-31'), prorrogacao('2026-07-31', '2026-08-14')]
    expect(prazo([segunda, primeira]).fim).toBe('2026-08-14')
    expect(prazo([segunda]).fim).toBe('2026-07-10')
  })

  test('e alcança o prazo que a suspensão estendeu', () => {
    const atos = [suspensao('2026-06-01', '2026-06-07'), prorrogacao('2026-07-17', '2026-07-31')]
    expect(prazo(atos).fim).toBe('2026-07-31')
    expect(prazo(atos.slice(1)).fim).toBe('2026-07-10')
  })

  test('aparece na contagem em palavras', () => {
    expect(prazo([prorrogacao('2026-07-01', '2026-07-31')]).emPalavras).toBe(
      'ciência 11/05/2026 (não conta) → 60º dia 10/07/2026 → prorrogado (Ofício 1) até 31/07/2026',
    )
  })

  test('a um ano sem feriados cadastrados, avisa', () => {
    const { anosSemFeriados, alertas } = prazo([prorrogacao('2026-07-01', '2027-01-04')])
    expect(anosSemFeriados).toEqual([2027])
    expect(alertas).toEqual(['Sem feriados cadastrados de 2027: o fim do prazo pode mudar.'])
  })
})
