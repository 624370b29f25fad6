import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abaResumo } from '../../../src/planilha/abas/resumo.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import { daEquipe } from '../acoes/pastas.ts'
import { doze, folha, NUMERAIS, pasta } from '../folhas.ts'
import { valores } from './dados.ts'

function resumo(p: Pasta): Valor[][] {
  const dados = reunir(p, '2026-3', '2026-11-21')
  return valores(abaResumo(dados, apurarTodos(dados).resumo))
}

/** As linhas de uma seção: da que a intitula até a primeira vazia, sem o título, a nota e o cabeçalho. */
function secao(tudo: Valor[][], titulo: string): Valor[][] {
  const inicio = tudo.findIndex(l => l[0] === titulo)
  const fim = tudo.findIndex((l, i) => i > inicio && l.every(v => v === null))
  return tudo.slice(inicio + 3, fim)
}

const SECOES = ['Por tipo de consórcio', 'Por macrorregião de saúde', 'Por Unidade Regional de Saúde (URS)']
const somar = (linhas: Valor[][], coluna: number): number => linhas.reduce((s, l) => s + Number(l[coluna]), 0)

describe('o resumo da equipe', () => {
  const tudo = resumo(daEquipe())

  it('os totais, com a parte de cada um', () => {
    expect(tudo[3]?.slice(0, 5)).toEqual([5, 2, 1, 1, 1])
    expect(tudo[4]?.slice(0, 5)).toEqual([
      'Consórcios',
      'Conforme (40,0%)',
      'Não conforme (20,0%)',
      'Em avaliação (20,0%)',
      'Não avaliado (20,0%)',
    ])
  })

  it('cada item: quantos publicam, quantos não, quantos faltam, e a parte dos avaliados', () => {
    const itens = secao(tudo, 'Itens do Art. 7º')
    expect(itens).toHaveLength(12)
    expect(itens[0]?.slice(0, 6)).toEqual(['I – Entes', 12, 4, 0, 1, 1])
    expect(itens[5]?.slice(1, 6)).toEqual([12, 1, 2, 2, 1 / 3])
    for (const i of itens) expect(Number(i[2]) + Number(i[3]) + Number(i[4])).toBe(5)
    expect(somar(itens, 1)).toBe(100)
  })

  it('quem está abaixo do limiar, quanto falta e o menor conjunto', () => {
    expect(secao(tudo, 'Consórcios abaixo do limiar')).toEqual([
      ['CIS Sul', 69, 1, 46338, -9, 'Ubá', 'Norte', 'Basta publicar: X. Não publica: VI, VII, X, XI, XII.'],
    ])
  })

  it('sem ninguém abaixo, diz que não há ninguém', () => {
    const vazio = resumo(pasta())
    expect(vazio.flat()).toContain('Nenhum consórcio com resultado certo abaixo do limiar.')
    expect(vazio[3]?.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(vazio[4]?.[1]).toBe('Conforme')
  })
})

describe('para qualquer matriz', () => {
  const consorcio = fc.record({
    tipo: fc.constantFrom('Generalista', 'SAMU', ''),
    urs: fc.constantFrom('Ubá', 'Alfenas', 'uba', ''),
    macro: fc.constantFrom('Norte', 'Sul', ''),
    respostas: fc.array(fc.constantFrom('S', 'N', '.'), { minLength: 12, maxLength: 12 }).map(r => r.join('')),
  })

  it('as somas por tipo, macrorregião e URS são os totais', () => {
    fc.assert(
      fc.property(fc.array(consorcio, { minLength: 1, maxLength: 8 }), consorcios => {
        const linhas = consorcios.map((c, i) => [`C${i}`, c.tipo, c.urs, c.macro, ...doze(c.respostas)])
        const tudo = resumo(pasta(folha([['Consórcio', 'Tipo', 'URS', 'Macrorregião', ...NUMERAIS], ...linhas])))
        const totais = tudo[3]!.slice(0, 5).map(Number)
        expect(totais[0]).toBe(consorcios.length)
        expect(totais.slice(1).reduce((s, n) => s + n, 0)).toBe(totais[0])
        for (const nome of SECOES) {
          const grupos = secao(tudo, nome)
          const todos = grupos.pop()
          for (const c of [1, 2, 3, 4, 5]) {
            expect(somar(grupos, c)).toBe(totais[c - 1])
            expect(todos?.[c]).toBe(totais[c - 1])
          }
        }
        expect(secao(tudo, 'Consórcios abaixo do limiar').filter(l => l.length > 1)).toHaveLength(totais[2]!)
      }),
      { numRuns: 30 },
    )
  })
})
