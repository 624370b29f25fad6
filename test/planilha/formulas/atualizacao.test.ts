import { describe, expect, it } from 'vitest'
import { atualizacao } from '../../../src/planilha/formulas/atualizacao.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'

const HOJE = '2026-11-21'

describe('CONFORMIDADE_ATUALIZACAO (Art. 8º)', () => {
  it.each([
    ['21/10/2026', 'Em dia'],
    ['20/10/2026', 'Desatualizado'],
    ['22/10/2026', 'Em dia'],
    [serialDoDia('2026-10-21'), 'Em dia'],
    [serialDoDia('2026-10-20'), 'Desatualizado'],
  ])('atualizado em %s, visto em 21/11/2026: %s', (data, esperado) => {
    expect(atualizacao(data, '21/11/2026', '2030-01-01')).toEqual([[esperado]])
    expect(atualizacao(data, null, HOJE)).toEqual([[esperado]])
  })

  it('sem data à vista, na página que alguém viu, está desatualizado; a linha que ninguém viu fica vazia', () => {
    expect(atualizacao(null, '21/11/2026', HOJE)).toEqual([['Desatualizado']])
    expect(atualizacao(null, null, HOJE)).toEqual([['']])
  })

  it('uma coluna de datas com a sua coluna de referências, ou com uma só referência', () => {
    const datas = [['Atualizado em'], ['21/10/2026'], [null], ['20/10/2026'], [null]]
    expect(
      atualizacao(datas, [['Verificado em'], ['21/11/2026'], ['21/11/2026'], ['01/11/2026'], [null]], HOJE),
    ).toEqual([['Atualização'], ['Em dia'], ['Desatualizado'], ['Em dia']])
    expect(atualizacao(datas, '21/11/2026', HOJE).slice(1, 4)).toEqual([
      ['Em dia'],
      ['Desatualizado'],
      ['Desatualizado'],
    ])
  })

  it('o que não é data diz o que corrigir, na própria célula', () => {
    expect(atualizacao('ontem', '21/11/2026', HOJE)[0]![0]).toMatch(/^Corrigir: “ontem”/)
    expect(atualizacao('21/10/2026', 'hoje', HOJE)[0]![0]).toMatch(/^Corrigir: a referência “hoje”/)
    expect(atualizacao([['a1'], ['2']], [['1'], ['2'], ['3']], HOJE)[0]![0]).toContain('use o mesmo tamanho')
  })
})
