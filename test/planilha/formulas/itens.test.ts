import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IDS_DOS_EIXOS } from '../../../src/norma/eixos.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../../../src/norma/itens.ts'
import { classificacao, doEixo, emPendencia, explicacao, faltam, score } from '../../../src/planilha/formulas/itens.ts'
import { COM_69, COM_70, DOZE_SIM, doze, NUMERAIS } from '../folhas.ts'

const EM = '2026-11-21'
const DOZE_NAO = 'NNNNNNNNNNNN'
/** 60 pontos certos; com o item VII (10) em branco, pode chegar a 70. */
const PODE_CHEGAR = 'SSSSSN.NNNNN'
/** 60 pontos certos; com os itens VIII e IX (9) em branco, não passa de 69. */
const NAO_CHEGA = 'SSSSSNN..NNN'

const linha = (escritas: string) => [doze(escritas)]
const um = (resultado: unknown[][]): unknown => resultado[0]?.[0]

describe('nos 69 e nos 70 pontos (Art. 11)', () => {
  it.each([
    [COM_69, 69, 'Não conforme', '1 ponto: X', 'VI, VII, X, XI, XII'],
    [COM_70, 70, 'Conforme', '—', 'VI, VIII, IX, X, XI, XII'],
    [DOZE_SIM, 100, 'Conforme', '—', '—'],
    [DOZE_NAO, 0, 'Não conforme', '70 pontos: I + II + III + IV + V + VII', IDS_DOS_ITENS.join(', ')],
    [PODE_CHEGAR, 60, 'Em avaliação', '10 pontos: VII', 'VI, VIII, IX, X, XI, XII (a avaliar: VII)'],
    [NAO_CHEGA, 60, 'Não conforme', '10 pontos: VII', 'VI, VII, X, XI, XII (a avaliar: VIII, IX)'],
    ['SSSSSS......', 72, 'Conforme', '—', '(a avaliar: VII, VIII, IX, X, XI, XII)'],
    [
      'S',
      12,
      'Em avaliação',
      '58 pontos: II + III + IV + V + VII',
      `(a avaliar: ${IDS_DOS_ITENS.slice(1).join(', ')})`,
    ],
  ])('%s: %i pontos, %s', (escritas, pontos, classe, falta, pendente) => {
    expect(um(score(linha(escritas), EM))).toBe(pontos)
    expect(um(classificacao(linha(escritas), EM))).toBe(classe)
    expect(um(faltam(linha(escritas), EM))).toBe(falta)
    expect(um(emPendencia(linha(escritas)))).toBe(pendente)
  })

  it('só traços são nada avaliado, em todas as fórmulas: fica em branco, e não zero', () => {
    const tracos = linha('------------')
    const todas = [score, classificacao, faltam, explicacao].map(f => f(tracos, EM))
    expect([...todas, emPendencia(tracos), doEixo(tracos, 'I', EM)].map(um)).toEqual(['', '', '', '', '', ''])
  })

  it('cada fórmula devolve o seu título no lugar do cabeçalho', () => {
    const com = [NUMERAIS, doze(COM_70)]
    expect(score(com, EM)).toEqual([['Pontos'], [70]])
    expect(classificacao(com, EM)).toEqual([['Classificação'], ['Conforme']])
    expect(faltam(com, EM)).toEqual([['Faltam'], ['—']])
    expect(emPendencia(com)[0]).toEqual(['Pendências'])
    expect(explicacao(com, EM)[0]).toEqual(['Explicação'])
    expect(doEixo(com, 'I', EM)).toEqual([['Eixo I – Transparência'], [36]])
  })

  it('a explicação traz a conta, o limiar e o dispositivo', () => {
    const texto = um(explicacao(linha(COM_69), EM))
    expect(texto).toContain('69 de 100 pontos: I (12) + II (12)')
    expect(texto).toContain('Não conforme: 69 < 70')
    expect(texto).toContain('Art. 11, II')
    expect(texto).toContain('Falta 1 ponto')
    expect(um(explicacao(linha(COM_70), EM))).toContain('Conforme: 70 ≥ 70')
  })
})

describe('os pontos de um eixo do Art. 10', () => {
  it.each([
    ['I', 45],
    ['II', 6],
    ['III', 3],
    ['IV', 10],
    ['V', 36],
  ] as const)('o eixo %s tem %i pontos', (eixo, pontos) => {
    const i = IDS_DOS_EIXOS.indexOf(eixo)
    const grafias = [eixo, eixo.toLowerCase(), `Eixo ${eixo}`, i + 1, String(i + 1), [[eixo]], ` ${eixo} `]
    for (const grafia of grafias) expect(um(doEixo(linha(DOZE_SIM), grafia, EM))).toBe(pontos)
  })

  it.each([0, 6, 'VI', '', null, undefined, 'Saúde', true])('o eixo %j não existe, e isso é dito', eixo => {
    expect(um(doEixo(linha(DOZE_SIM), eixo, EM))).toMatch(/^Corrigir: o eixo “.*” não existe; use "I" a "V"$/)
  })

  it('os cinco somam a pontuação', () => {
    const respostas = fc.array(fc.constantFrom('S', 'N', '.'), { minLength: 12, maxLength: 12 }).map(l => l.join(''))
    fc.assert(
      fc.property(respostas, escritas => {
        const soma = IDS_DOS_EIXOS.reduce((s, e) => s + Number(um(doEixo(linha(escritas), e, EM))), 0)
        expect(soma).toBe(Number(um(score(linha(escritas), EM))))
      }),
    )
  })
})

describe('mais um item publicado', () => {
  it('nunca tira pontos, e soma os do Quadro 2', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.nat(11), (atende, i) => {
        const escrever = (sim: boolean) => atende.map((a, j) => ((j === i ? sim : a) ? 'S' : 'N')).join('')
        const antes = Number(um(score(linha(escrever(false)), EM)))
        const depois = Number(um(score(linha(escrever(true)), EM)))
        expect(depois - antes).toBe(pontosDoItem(IDS_DOS_ITENS[i]!, EM))
      }),
    )
  })
})
