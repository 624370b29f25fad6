import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Valor } from '../../../src/planilha/celula.ts'
import { eixosDoConsorcio, LINHAS_DOS_EIXOS, TITULOS_DOS_EIXOS } from '../../../src/planilha/formulas/eixos.ts'
import { score } from '../../../src/planilha/formulas/itens.ts'
import { CABECALHO, DOZE_SIM, doze } from '../folhas.ts'

const EM = '2026-11-21'
const matriz = (...linhas: [string, string][]): (readonly Valor[])[] => [
  CABECALHO,
  ...linhas.map(([nome, r]): Valor[] => [nome, ...doze(r)]),
]
const eixos = (nome: Valor, ...linhas: [string, string][]): Valor[][] => eixosDoConsorcio(nome, matriz(...linhas), EM)

describe('CONFORMIDADE_EIXOS', () => {
  it('separa, em cada eixo, os pontos obtidos, os que não publica e os que faltam avaliar', () => {
    expect(eixos('CIS Sul', ['CIS Norte', DOZE_SIM], ['CIS Sul', 'SN.SSNN.SSSS'])).toEqual([
      [...TITULOS_DOS_EIXOS],
      ['I – Transparência', 21, 12, 12, 45, 21 / 45],
      ['II – Orçamento', 0, 0, 6, 6, 0],
      ['III – Licitações', 3, 0, 0, 3, 1],
      ['IV – Recursos Humanos', 0, 10, 0, 10, 0],
      ['V – Serviços de saúde', 24, 12, 0, 36, 24 / 36],
      ['Total', 48, 34, 18, 100, 0.48],
    ])
  })

  it('o nome não distingue maiúsculas, acentos nem espaços a mais; repetido, vale a primeira linha', () => {
    const linhas: [string, string][] = [
      ['CIS Ubá', 'S'],
      ['CIS Ubá', ''],
    ]
    expect(eixos('  cis uba ', ...linhas)).toEqual(eixos('CIS Ubá', ...linhas))
    expect(eixos('CIS Ubá', ...linhas)[1]?.[1]).toBe(12)
  })

  it('acha as colunas pelo título, em qualquer ordem e com linhas acima', () => {
    const direta = eixos('A', ['A', 'SNSNSNSNSNSN'])
    const trocada = matriz(['A', 'SNSNSNSNSNSN']).map(l => [...l].reverse())
    expect(eixosDoConsorcio('A', [['Avaliação 2026-3'], [], ...trocada], EM)).toEqual(direta)
  })

  it.each<[string, Valor, readonly (readonly Valor[])[], string]>([
    ['sem nome', '', matriz(['A', 'S']), 'Escolha um consórcio'],
    ['nome que não há', 'B', matriz(['A', 'S']), 'Corrigir: não achei “B”'],
    [
      'sem a linha de títulos',
      'A',
      [['A', ...doze('S')]],
      'Corrigir: inclua a linha de títulos da avaliação (Consórcio e I a XII)',
    ],
    ['sem a coluna do nome', 'A', [CABECALHO.slice(1), doze('S')], 'Corrigir: falta no intervalo a coluna Consórcio'],
    ['sem um item', 'A', matriz(['A', 'S']).map(l => l.slice(0, -1)), 'Corrigir: falta no intervalo a coluna XII'],
    ['resposta que não se entende', 'A', [CABECALHO, ['A', 'talvez', ...doze('S').slice(1)]], 'Corrigir: I'],
  ])('%s: diz o que é, sem mudar de tamanho', (_, nome, tabela, mensagem) => {
    const dita = eixosDoConsorcio(nome, tabela, EM)
    expect(dita).toHaveLength(LINHAS_DOS_EIXOS)
    expect(dita[0]).toEqual([...TITULOS_DOS_EIXOS])
    expect(dita[1]?.[0]).toBe(mensagem)
    expect(
      dita
        .slice(1)
        .flat()
        .filter(v => v !== ''),
    ).toEqual([mensagem])
  })

  it('em qualquer linha, as três partes somam o possível, e o total obtido é a pontuação', () => {
    const respostas = fc.array(fc.constantFrom('S', 'N', '.'), { minLength: 12, maxLength: 12 }).map(r => r.join(''))
    fc.assert(
      fc.property(respostas, escritas => {
        const [, ...linhas] = eixos('A', ['A', escritas])
        expect(linhas).toHaveLength(LINHAS_DOS_EIXOS - 1)
        for (const [, obtidos, negados, aAvaliar, possiveis] of linhas)
          expect(Number(obtidos) + Number(negados) + Number(aAvaliar)).toBe(possiveis)
        expect(linhas.at(-1)?.[1]).toBe(score([doze(escritas)], EM)[0]?.[0] || 0)
      }),
    )
  })
})
