import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completas } from '../../../src/apuracao/respostas.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { type Argumento, porLinha } from '../../../src/planilha/formulas/por-linha.ts'
import { DOZE_SIM, doze, NUMERAIS } from '../folhas.ts'

/** Quantos Sim há: o cálculo mais simples que distingue as linhas. */
const contar = (itens: Argumento): Valor[] =>
  porLinha(itens, 'Quantos', r => Object.values(r).filter(v => v === 'Sim').length).map(l => l[0]!)

describe('o intervalo sem título', () => {
  it('valem as doze colunas na ordem da lei, uma resposta por linha', () => {
    expect(contar([doze('SSS'), doze('N'), doze(DOZE_SIM)])).toEqual([3, 0, 12])
  })

  it('uma linha só', () => {
    expect(contar([doze('SS')])).toEqual([2])
  })

  it.each([
    ['onze', doze(DOZE_SIM).slice(1), 11],
    ['treze', ['A', ...doze(DOZE_SIM)], 13],
    ['uma', ['Sim'], 1],
  ])('com %s colunas, diz quantas são e o que selecionar', (_, linha, n) => {
    expect(contar([linha])).toEqual([
      `Corrigir: selecione as doze colunas dos itens I a XII (o intervalo tem ${n}), ou inclua a linha de títulos`,
    ])
  })

  it.each<Argumento>(['Sim', 1, null, undefined])('uma célula sozinha (%j) não são doze', celula => {
    expect(contar(celula)).toHaveLength(1)
    expect(contar(celula)[0]).toContain('o intervalo tem 1')
  })
})

describe('o intervalo com a linha de títulos', () => {
  it('devolve o próprio título no lugar dela', () => {
    expect(contar([NUMERAIS, doze('SSS'), doze('S')])).toEqual(['Quantos', 3, 1])
  })

  it('as colunas se acham pelo numeral, em qualquer ordem e com outras no meio', () => {
    const titulos = ['Obs.', ...[...NUMERAIS].reverse(), 'Consórcio']
    const linha = ['nada', ...doze('SSN').reverse(), 'CIS']
    expect(contar([titulos, linha])).toEqual(['Quantos', 2])
  })

  it('os títulos podem estar na segunda linha: a de cima fica em branco', () => {
    expect(contar([doze('').map(() => 12), NUMERAIS, doze('SS')])).toEqual(['', 'Quantos', 2])
  })

  it('faltando uma coluna, diz qual; as outras linhas não são adivinhadas', () => {
    expect(contar([NUMERAIS.filter(n => n !== 'IX' && n !== 'II'), doze('SS').slice(2)])).toEqual([
      'Corrigir: falta no intervalo a coluna II, IX',
    ])
  })

  it('havendo duas do mesmo item, diz qual', () => {
    expect(
      contar([
        [...NUMERAIS, 'VII – outra'],
        [...doze('SS'), 'Sim'],
      ]),
    ).toEqual(['Corrigir: há mais de uma coluna para item VII'])
  })
})

describe('linhas em branco e linhas que não se leem', () => {
  it('a em branco no meio fica em branco; as do fim não se devolvem', () => {
    expect(contar([NUMERAIS, doze('S'), doze(''), doze('SS'), doze(''), doze('')])).toEqual(['Quantos', 1, '', 2])
    expect(contar([NUMERAIS, doze('')])).toEqual(['Quantos'])
    expect(contar([doze(''), doze('')])).toEqual([''])
  })

  it('"", espaço e NBSP e traço também são em branco', () => {
    const de = (v: Valor) => contar([NUMERAIS, NUMERAIS.map(() => v), doze('S')])[1]
    expect(['', ' ', '\u00a0', null, '-', '–', '—'].map(de)).toEqual(['', '', '', '', '', '', ''])
  })

  it('a que não se lê diz em si mesma o que corrigir; as outras valem', () => {
    const ruim = doze(DOZE_SIM).map((v, i) => (i === 6 ? 'talvez' : v))
    const pior = doze(DOZE_SIM).map((v, i) => (i === 1 || i === 8 ? 7 : v))
    expect(contar([NUMERAIS, doze('S'), ruim, doze('SS'), pior])).toEqual([
      'Quantos',
      1,
      'Corrigir: VII',
      2,
      'Corrigir: II, IX',
    ])
  })
})

describe('para qualquer intervalo de doze colunas', () => {
  const celula = fc.constantFrom<Valor>('Sim', 'Não', null, 'x', 'talvez', 3, true, '-')
  const linhas = fc.array(fc.array(celula, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 })

  it('com ou sem os títulos, o resultado é o mesmo, um por linha e nunca além do intervalo', () => {
    fc.assert(
      fc.property(linhas, dados => {
        const sem = contar(dados)
        const com = contar([NUMERAIS, ...dados])
        expect(com[0]).toBe('Quantos')
        const vazia = sem.length === 1 && sem[0] === ''
        expect(com.slice(1)).toEqual(vazia ? [] : sem)
        expect(sem.length).toBeLessThanOrEqual(dados.length)
      }),
    )
  })

  it('só se calcula com as doze respostas, ainda que em branco', () => {
    fc.assert(
      fc.property(linhas, dados => {
        porLinha(dados, '', r =>
          Object.keys(r).length === 12 && typeof completas(r) === 'boolean' ? 1 : expect.fail(),
        )
      }),
    )
  })
})
