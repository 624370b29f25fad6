import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diaDoSerial, serialDoDia, somarDias } from '../../src/tempo/dia.ts'
import { emBarras } from '../../src/tempo/formatar-dia.ts'
import {
  compararQuadrimestres,
  fimDoQuadrimestre,
  inicioDoQuadrimestre,
  lerQuadrimestre,
  type Quadrimestre,
  quadrimestreAnterior,
  quadrimestreDoDia,
  quadrimestreSeguinte,
  tituloDoQuadrimestre,
} from '../../src/tempo/quadrimestre.ts'

const qualquer = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom(1, 2, 3))
  .map(([ano, n]) => `${ano}-${n}` as Quadrimestre)
const diaQualquer = fc.integer({ min: serialDoDia('2000-01-01'), max: serialDoDia('2099-12-31') }).map(diaDoSerial)

describe('o quadrimestre de um dia', () => {
  it.each([
    ['2025-12-31', '2025-3'],
    ['2026-01-01', '2026-1'],
    ['2026-04-30', '2026-1'],
    ['2026-05-01', '2026-2'],
    ['2026-08-31', '2026-2'],
    ['2026-09-01', '2026-3'],
    ['2026-12-31', '2026-3'],
    ['2027-01-01', '2027-1'],
  ] as const)('%s está em %s', (d, q) => {
    expect(quadrimestreDoDia(d)).toBe(q)
  })

  it.each([
    ['2026-1', '2026-01-01', '2026-04-30'],
    ['2026-2', '2026-05-01', '2026-08-31'],
    ['2026-3', '2026-09-01', '2026-12-31'],
  ] as const)('%s vai de %s a %s', (q, inicio, fim) => {
    expect(inicioDoQuadrimestre(q)).toBe(inicio)
    expect(fimDoQuadrimestre(q)).toBe(fim)
  })

  it('todo dia está entre o início e o fim do seu quadrimestre', () => {
    fc.assert(
      fc.property(diaQualquer, d => {
        const q = quadrimestreDoDia(d)
        return inicioDoQuadrimestre(q) <= d && d <= fimDoQuadrimestre(q)
      }),
    )
  })

  it('entre um quadrimestre e o seguinte não sobra nem falta dia', () => {
    fc.assert(
      fc.property(qualquer, q => {
        expect(somarDias(fimDoQuadrimestre(q), 1)).toBe(inicioDoQuadrimestre(quadrimestreSeguinte(q)))
        expect(quadrimestreAnterior(quadrimestreSeguinte(q))).toBe(q)
        expect(compararQuadrimestres(q, quadrimestreSeguinte(q))).toBeLessThan(0)
        expect(compararQuadrimestres(quadrimestreSeguinte(q), q)).toBeGreaterThan(0)
        expect(compararQuadrimestres(q, q)).toBe(0)
      }),
    )
  })

  it('vira o ano', () => {
    expect(quadrimestreSeguinte('2026-3')).toBe('2027-1')
    expect(quadrimestreAnterior('2026-1')).toBe('2025-3')
  })

  it('tem título com os meses', () => {
    expect(tituloDoQuadrimestre('2026-1')).toBe('1º quadrimestre de 2026 (janeiro a abril)')
    expect(tituloDoQuadrimestre('2026-2')).toBe('2º quadrimestre de 2026 (maio a agosto)')
    expect(tituloDoQuadrimestre('2026-3')).toBe('3º quadrimestre de 2026 (setembro a dezembro)')
  })
})

describe('ler um quadrimestre', () => {
  it.each([
    '2026-3',
    '2026/3',
    '2026.3',
    '2026 - 3',
    '3º/2026',
    '3/2026',
    '3-2026',
    '3º quadrimestre de 2026',
    '3o quadrimestre de 2026',
    '3° Quadrimestre/2026',
    '3º QUADRIMESTRE 2026',
    '3º quad. 2026',
    'Quadrimestre 3/2026',
    'Avaliação 2026-3',
    'Avaliação 2026-3.',
    'Avaliação (2026-3)',
    'Cópia de Avaliação 2026-3',
    'Resumo do 3º quadrimestre de 2026 (setembro a dezembro)',
    ' ２０２６－３ ',
    '2026-3 (3º quadrimestre de 2026)',
  ])('"%s" é o 3º de 2026', texto => {
    expect(lerQuadrimestre(texto)).toBe('2026-3')
  })

  it.each([
    '',
    '2026',
    '03/12/2026',
    '3/12/2026',
    '12/3/2026',
    '1/1/2026',
    '12/2026',
    '03/2026',
    '13/2026',
    '2026-03',
    '2026-03-01',
    '2026-3-15',
    '2026/3/15',
    '2026-4',
    '2026-0',
    '2026-31',
    '12026-3',
    '1926-3',
    'Deliberação 4.987/2024 - 1',
    '2026-1 e 2026-2',
  ])('"%s" não é um quadrimestre', texto => {
    expect(lerQuadrimestre(texto)).toBeNull()
  })

  it('lê o que escreve, em qualquer lugar do texto', () => {
    fc.assert(
      fc.property(qualquer, q => {
        expect(lerQuadrimestre(q)).toBe(q)
        expect(lerQuadrimestre(`Avaliação ${q}`)).toBe(q)
        expect(lerQuadrimestre(tituloDoQuadrimestre(q))).toBe(q)
      }),
    )
  })

  it('nenhuma data se parece com um quadrimestre', () => {
    fc.assert(
      fc.property(diaQualquer, d => {
        const semZeros = emBarras(d).replace(/\b0/g, '')
        for (const texto of [d, emBarras(d), semZeros, semZeros.replaceAll('/', '-'), semZeros.replaceAll('/', '.')])
          expect(lerQuadrimestre(texto)).toBeNull()
      }),
    )
  })
})
