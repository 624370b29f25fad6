import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparar,
  evoluir,
  mudancasPorItem,
  type NoQuadrimestre,
  totaisNoTempo,
  totalizar,
} from '../../src/apuracao/evoluir.ts'
import { pontuar } from '../../src/apuracao/pontuar.ts'
import { respostasNaOrdem } from '../../src/apuracao/respostas.ts'
import type { Classificacao } from '../../src/norma/classificacao.ts'
import { type IdItem, pontosDoItem } from '../../src/norma/itens.ts'
import type { Quadrimestre } from '../../src/tempo/quadrimestre.ts'
import { dozeRespostas, EM, respostas } from './exemplares.ts'

function no(
  quadrimestre: Quadrimestre,
  escritas: string,
  pontos: number,
  classificacao: Classificacao,
  resto: Partial<NoQuadrimestre> = {},
): NoQuadrimestre {
  return {
    quadrimestre,
    respostas: respostas(escritas),
    pontos,
    classificacao,
    diagnostico: false,
    emCurso: false,
    ...resto,
  }
}

const COM_64 = 'SSSSSNNNNNSN'
const DOZE = 'SSSSSSSSSSSS'

describe('a evolução de um consórcio', () => {
  it('tem os pontos de cada quadrimestre; repetido, vale o último dado', () => {
    const { porQuadrimestre } = evoluir([
      no('2026-1', COM_64, 64, 'Não conforme'),
      no('2025-3', DOZE, 100, 'Conforme'),
      no('2026-1', DOZE, 100, 'Conforme'),
    ])
    expect([...porQuadrimestre].map(([q, r]) => [q, r.pontos])).toEqual([
      ['2026-1', 100],
      ['2025-3', 100],
    ])
  })

  it('compara os dois últimos que ele tem, ainda que falte algum no meio e venham fora de ordem', () => {
    const { comparacao } = evoluir([
      no('2026-3', DOZE, 100, 'Conforme'),
      no('2025-1', DOZE, 100, 'Conforme'),
      no('2025-2', COM_64, 64, 'Não conforme'),
    ])
    expect(comparacao).toMatchObject({
      antes: { quadrimestre: '2025-2' },
      depois: { quadrimestre: '2026-3' },
      variacao: 36,
      ganhos: ['VI', 'VII', 'VIII', 'IX', 'X', 'XII'],
      perdidos: [],
      cruzou: 'subiu',
    })
  })

  it('de um só, ou de nenhum, não há comparação', () => {
    expect(evoluir([]).comparacao).toBeNull()
    expect(evoluir([no('2026-1', DOZE, 100, 'Conforme')]).comparacao).toBeNull()
  })

  it('o que está em curso só se compara com os doze itens respondidos', () => {
    const passado = [no('2026-1', COM_64, 64, 'Não conforme'), no('2026-2', DOZE, 100, 'Conforme')]
    const faltando = no('2026-3', 'SSN', 24, 'Em avaliação', { emCurso: true })
    const inteiro = no('2026-3', COM_64, 64, 'Não conforme', { emCurso: true })
    expect(evoluir([...passado, faltando]).comparacao).toMatchObject({
      depois: { quadrimestre: '2026-2' },
      variacao: 36,
    })
    expect(evoluir([...passado, faltando]).porQuadrimestre.get('2026-3')?.pontos).toBe(24)
    expect(evoluir([...passado, inteiro]).comparacao).toMatchObject({ variacao: -36, cruzou: 'caiu' })
  })
})

describe('de um quadrimestre a outro', () => {
  const itens = (antes: string, depois: string) => {
    const { ganhos, perdidos } = comparar(
      no('2026-1', antes, 0, 'Não conforme'),
      no('2026-2', depois, 0, 'Não conforme'),
    )
    return { ganhos, perdidos }
  }

  it('ganha-se de Não ou de em branco a Sim; só se perde de Sim a Não', () => {
    expect(itens('N.SSS', 'SSN.S')).toEqual({ ganhos: ['I', 'II'], perdidos: ['III'] })
  })

  it('o limiar se cruza pelas classificações guardadas, quaisquer que sejam os pontos', () => {
    const cruzou = (antes: Classificacao, depois: Classificacao) =>
      comparar(no('2026-1', DOZE, 100, antes), no('2026-2', DOZE, 100, depois)).cruzou
    expect(cruzou('Não conforme', 'Conforme')).toBe('subiu')
    expect(cruzou('Conforme', 'Não conforme')).toBe('caiu')
    expect(cruzou('Conforme', 'Conforme')).toBeNull()
    expect(cruzou('Não conforme', 'Em avaliação')).toBeNull()
    expect(cruzou('Não avaliado', 'Conforme')).toBeNull()
  })

  it('do diagnóstico comparam-se pontos e itens, mas ele não classifica: não se cruza nada', () => {
    const antes = no('2026-1', COM_64, 64, 'Não conforme', { diagnostico: true })
    expect(comparar(antes, no('2026-2', DOZE, 100, 'Conforme'))).toMatchObject({ variacao: 36, cruzou: null })
  })

  it('a variação dos que se pontuaram pelo mesmo quadro é a soma dos ganhos menos a dos perdidos', () => {
    const doze = fc.array(fc.constantFrom('Sim' as const, 'Não' as const), { minLength: 12, maxLength: 12 })
    const soma = (ids: readonly IdItem[]): number => ids.reduce((s, id) => s + pontosDoItem(id, EM), 0)
    fc.assert(
      fc.property(doze, doze, (a, b) => {
        const lado = (q: Quadrimestre, r: typeof a) => {
          const escritas = respostasNaOrdem(r)
          return { ...no(q, '', pontuar(escritas, EM).minimo, 'Conforme'), respostas: escritas }
        }
        const c = comparar(lado('2026-1', a), lado('2026-2', b))
        expect(c.variacao).toBe(soma(c.ganhos) - soma(c.perdidos))
        const volta = comparar(c.depois, c.antes)
        expect([volta.variacao, volta.ganhos, volta.perdidos]).toEqual([-c.variacao || 0, c.perdidos, c.ganhos])
      }),
    )
  })

  it('os itens que mais mudaram vêm primeiro; os que não mudaram, não vêm', () => {
    const c = (antes: string, depois: string) =>
      comparar(no('2026-1', antes, 0, 'Não conforme'), no('2026-2', depois, 0, 'Não conforme'))
    expect(mudancasPorItem([c('NNS', 'SSN'), c('NNS', 'NSN'), c('NSS', 'NNS')])).toEqual([
      { item: 'II', ganharam: 2, perderam: 1 },
      { item: 'III', ganharam: 0, perderam: 2 },
      { item: 'I', ganharam: 1, perderam: 0 },
    ])
    expect(mudancasPorItem([])).toEqual([])
  })
})

describe('os totais no tempo', () => {
  it('um por quadrimestre com resultado, do mais antigo ao mais novo, com a média e a parte dos conformes', () => {
    const totais = totaisNoTempo([
      no('2026-1', DOZE, 100, 'Conforme'),
      no('2025-3', COM_64, 64, 'Não conforme'),
      no('2026-1', COM_64, 64, 'Não conforme'),
      no('2026-1', COM_64, 65, 'Não conforme'),
    ])
    expect(totais).toEqual([
      { quadrimestre: '2025-3', comResultado: 1, conformes: 0, naoConformes: 1, proporcao: 0, media: 64 },
      { quadrimestre: '2026-1', comResultado: 3, conformes: 1, naoConformes: 2, proporcao: 1 / 3, media: 229 / 3 },
    ])
  })

  it('diagnósticos, o que está em curso e o que não tem classificação ficam de fora', () => {
    const fora = [
      no('2025-1', DOZE, 100, 'Conforme', { diagnostico: true }),
      no('2025-2', DOZE, 100, 'Conforme', { emCurso: true }),
      no('2025-3', 'SSN', 24, 'Em avaliação'),
    ]
    expect(totaisNoTempo(fora)).toEqual([])
    expect(totalizar([])).toEqual({ comResultado: 0, conformes: 0, naoConformes: 0, proporcao: null, media: null })
  })

  it('no que está em curso conta quem já tem resultado certo; a média é só dos inteiros', () => {
    const correndo = [
      no('2026-3', DOZE, 100, 'Conforme', { emCurso: true }),
      no('2026-3', 'SSSSSSSSS', 75, 'Conforme', { emCurso: true }),
      no('2026-3', 'SS', 24, 'Em avaliação', { emCurso: true }),
    ]
    expect(totalizar(correndo)).toMatchObject({ comResultado: 2, conformes: 2, media: 100 })
  })

  it('para quaisquer resultados, conformes e não conformes somam os com resultado, em qualquer ordem', () => {
    const resultado = fc.record({
      quadrimestre: fc.constantFrom<Quadrimestre>('2025-2', '2025-3', '2026-1'),
      respostas: dozeRespostas,
      pontos: fc.integer({ min: 0, max: 100 }),
      classificacao: fc.constantFrom<Classificacao>('Conforme', 'Não conforme', 'Em avaliação', 'Não avaliado'),
      diagnostico: fc.boolean(),
      emCurso: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(resultado), resultados => {
        const totais = totaisNoTempo(resultados)
        for (const t of totais) {
          expect(t.comResultado).toBeGreaterThan(0)
          expect(t.conformes + t.naoConformes).toBe(t.comResultado)
        }
        expect(totaisNoTempo([...resultados].reverse())).toEqual(totais)
      }),
    )
  })
})
