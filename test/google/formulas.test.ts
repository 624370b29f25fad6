import { describe, expect, it } from 'vitest'
import { folhaNova } from '../../src/local/folha-nova.ts'
import type { CelulaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { serialDoDia } from '../../src/tempo/dia.ts'
import { abrir, visto } from './apoio.ts'

const NUMERAIS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const SIM = NUMERAIS.map(() => 'Sim')
const DATA = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } as const

/** Uma planilha qualquer, que não é nossa, com o que se escreveu nela; texto com `=` é fórmula. */
function planilha(linhas: (Valor | CelulaLocal)[][], fuso = 'America/Sao_Paulo'): PastaLocal {
  const celulas = linhas.map(linha =>
    linha.map((c): CelulaLocal => {
      if (typeof c === 'object' && c !== null) return c
      return typeof c === 'string' && c.startsWith('=') ? { valor: null, formula: c } : { valor: c }
    }),
  )
  return { id: 'qualquer', titulo: 'Qualquer', fuso, folhas: [{ ...folhaNova(1, 'Plan1'), celulas }] }
}

const dia = (d: Parameters<typeof serialDoDia>[0]): CelulaLocal => ({ valor: serialDoDia(d), formato: DATA })

describe('as fórmulas, sozinhas em qualquer planilha', () => {
  it('sem cabeçalho, valem as doze colunas na ordem da lei', async () => {
    const pasta = planilha([[...SIM, '=CONFORMIDADE_SCORE(A1:L)'], NUMERAIS.map(n => (n === 'IV' ? 'não' : 's')), []])
    await abrir(pasta)
    expect(['M1', 'M2', 'M3'].map(c => visto(pasta.folhas[0]!, c))).toEqual([100, 88, null])
  })

  it('com o cabeçalho, acham as colunas pelo numeral, em qualquer ordem, e devolvem o seu título', async () => {
    const trocada = [...NUMERAIS].reverse()
    const pasta = planilha([
      [...trocada, '=CONFORMIDADE_CLASSIFICACAO(A1:L)'],
      trocada.map(n => (['I', 'II', 'III', 'IV', 'V', 'VI'].includes(n) ? 'Sim' : 'Não')),
      trocada.map(n => (n === 'I' ? '' : ['II', 'III'].includes(n) ? 'Não' : 'Sim')),
      trocada.map(n => (n === 'VII' ? 'talvez' : 'Sim')),
    ])
    await abrir(pasta)
    expect(['M1', 'M2', 'M3', 'M4'].map(c => visto(pasta.folhas[0]!, c))).toEqual([
      'Classificação',
      'Conforme',
      'Em avaliação',
      'Corrigir: VII',
    ])
  })

  it('cada uma diz o que se espera de uma linha só', async () => {
    const linha = NUMERAIS.map(n => (n === 'III' ? 'Não' : n === 'VII' ? '' : ['I', 'II'].includes(n) ? 'Não' : 'Sim'))
    const formulas = ['SCORE', 'CLASSIFICACAO', 'PENDENCIAS', 'FALTAM', 'EXPLICAR'].map(
      f => `=CONFORMIDADE_${f}(A1:L1)`,
    )
    const pasta = planilha([[...linha, ...formulas, '=CONFORMIDADE_EIXO(A1:L1;"V")']])
    await abrir(pasta)
    const folha = pasta.folhas[0]!
    expect(['M1', 'N1', 'O1', 'P1', 'R1'].map(c => visto(folha, c))).toEqual([
      54,
      'Não conforme',
      'I, II, III (a avaliar: VII)',
      '16 pontos: I + VII',
      36,
    ])
    expect(visto(folha, 'Q1')).toContain(
      'Não conforme: 64 < 70, quaisquer que sejam as respostas que faltam (Art. 11, II)',
    )
  })

  it.each(['America/Sao_Paulo', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'])(
    'o prazo não muda de dia com a planilha no fuso %s',
    async fuso => {
      const pasta = planilha(
        [[dia('2026-02-19'), '=CONFORMIDADE_PRAZO(A1;60)', '=CONFORMIDADE_QUADRIMESTRE(A1)']],
        fuso,
      )
      await abrir(pasta)
      expect(visto(pasta.folhas[0]!, 'B1')).toBe(serialDoDia('2026-04-22'))
      expect(visto(pasta.folhas[0]!, 'C1')).toBe('2026-1')
    },
  )

  it('o prazo que chega a ano sem feriados é um texto que manda confirmar, não uma data', async () => {
    const pasta = planilha([[dia('2026-11-01'), '=CONFORMIDADE_PRAZO(A1;60)']])
    await abrir(pasta)
    expect(visto(pasta.folhas[0]!, 'B1')).toBe('04/01/2027 — confirmar: sem feriados de 2027')
  })

  it('os feriados dados na fórmula valem no lugar dos do programa', async () => {
    const pasta = planilha([
      [dia('2026-02-19'), '=CONFORMIDADE_PRAZO(A1;60;D1:D2)', null, dia('2026-04-20')],
      [null, null, null, dia('2026-04-22')],
    ])
    await abrir(pasta)
    expect(visto(pasta.folhas[0]!, 'B1')).toBe(serialDoDia('2026-04-21'))
  })

  it('resultado que não cabe dá #REF!, e o que estava no caminho fica', async () => {
    const pasta = planilha([
      [...SIM, '=CONFORMIDADE_SCORE(A1:L)'],
      [...SIM, 'minha nota'],
    ])
    await abrir(pasta)
    expect(visto(pasta.folhas[0]!, 'M1')).toMatchObject({ erro: '#REF!' })
    expect(visto(pasta.folhas[0]!, 'M2')).toBe('minha nota')
  })
})
