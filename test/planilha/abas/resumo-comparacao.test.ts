import { describe, expect, it } from 'vitest'
import { abaResumo } from '../../../src/planilha/abas/resumo.ts'
import { titulosDaComparacao } from '../../../src/planilha/abas/resumo-comparacao.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { impressaoDaAba } from '../../../src/planilha/impressao.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import { CABECALHO, COM_69, COM_70, DOZE_SIM, doze, folha, pasta } from '../folhas.ts'
import { historico, reabertura, registro } from './com-historico.ts'
import { valores } from './dados.ts'

const COM_60 = 'SSSSSNNNNNNN'

function resumo(linhas: readonly [string, string][], ...folhas: Folha[]): Valor[][] {
  const matriz = folha([CABECALHO, ...linhas.map(([nome, r]) => [nome, ...doze(r)])], 'Matriz 2026-3')
  const dados = reunir(pasta(matriz, ...folhas), '2026-3', '2026-11-21')
  return valores(abaResumo(dados, apurarTodos(dados).resumo))
}

const titulo = (tudo: Valor[][]): string | undefined =>
  tudo.map(l => String(l[0] ?? '')).find(t => t.startsWith('Comparação'))
const nota = (tudo: Valor[][]): Valor | undefined => tudo[tudo.findIndex(l => l[0] === titulo(tudo)) + 1]?.[0]

/** As linhas da parte da seção que começa pelo cabeçalho dado, sem ele. */
function parte(tudo: Valor[][], cabecalho: string): Valor[][] {
  const inicio = tudo.findIndex(l => l[0] === cabecalho)
  const fim = tudo.findIndex((l, i) => i > inicio && l.every(v => v === null))
  return inicio === -1 ? [] : tudo.slice(inicio + 1, fim)
}

describe('a comparação com o quadrimestre homologado anterior', () => {
  const tudo = resumo(
    [
      ['CIS Norte', DOZE_SIM],
      ['CIS Sul', COM_69],
      ['CIS Leste', COM_70],
      ['CIS Oeste', COM_70],
    ],
    historico(
      registro('CIS Norte', '2026-1', DOZE_SIM),
      registro('CIS Norte', '2026-2', COM_60),
      registro('CIS Sul', '2026-2', DOZE_SIM),
      registro('CIS Leste', '2026-2', COM_70),
      registro('CIS Extinto', '2026-2', DOZE_SIM),
    ),
  )

  it('é com o último antes deste, e vem entre os eixos e quem está abaixo do limiar', () => {
    expect(titulo(tudo)).toBe('Comparação com 2026-2')
    const onde = (t: string): number => tudo.findIndex(l => l[0] === t)
    expect(onde('Comparação com 2026-2')).toBeGreaterThan(onde('Eixos do Art. 10'))
    expect(onde('Comparação com 2026-2')).toBeLessThan(onde('Consórcios abaixo do limiar'))
  })

  it('os totais de antes, de agora e a diferença', () => {
    expect(parte(tudo, 'Totais')).toEqual([
      ['Com resultado', 4, 4, 0],
      ['Conforme', 3, 3, 0],
      ['Não conforme', 1, 1, 0],
      ['Média de pontos', 82.5, 77.25, -5.25],
    ])
    expect(nota(tudo)).toBe(
      'Só resultados que classificam: os homologados em 2026-2 e os apurados até aqui em 2026-3. Diagnósticos ficam de fora.',
    )
  })

  it('quem cruzou o limiar, os pontos de antes e de agora, e por quais itens', () => {
    expect(parte(tudo, 'Quem cruzou o limiar')).toEqual([
      ['CIS Norte', 60, 100, 40, 'subiu a 70 ou mais', 'VI, VII, VIII, IX, X, XI, XII', ''],
      ['CIS Sul', 100, 69, -31, 'caiu abaixo de 70', '', 'VI, VII, X, XI, XII'],
    ])
  })

  it('os itens que mais mudaram, com quantos ganharam e quantos perderam', () => {
    const itens = parte(tudo, 'Itens que mais mudaram')
    expect(itens[0]).toEqual(['VI – Programas aderidos', 1, 1, 0])
    expect(itens.slice(-2).map(l => l.slice(1))).toEqual([
      [1, 0, 1],
      [1, 0, 1],
    ])
    expect(itens.map(l => String(l[0]).split(' ')[0])).toEqual(['VI', 'VII', 'X', 'XI', 'XII', 'VIII', 'IX'])
  })

  it('no papel começa página, qualquer que seja o quadrimestre anterior', () => {
    expect(impressaoDaAba('Resumo 2026-3')?.quebrarAntesDe).toContain(titulo(tudo))
    expect(titulosDaComparacao('2025-3')).toEqual([
      'Comparação com 2025-2',
      'Comparação com 2025-1',
      'Comparação com 2024-3',
    ])
  })
})

describe('enquanto há itens por avaliar', () => {
  const tudo = resumo(
    [
      ['CIS Norte', 'SSSSSSS'],
      ['CIS Sul', 'SS'],
      ['CIS Leste', ''],
    ],
    historico(
      registro('CIS Norte', '2026-2', COM_60),
      registro('CIS Sul', '2026-2', DOZE_SIM),
      registro('CIS Leste', '2026-2', DOZE_SIM),
    ),
  )

  it('a diferença dos totais não se mostra, e se diz por quê', () => {
    expect(parte(tudo, 'Totais')).toEqual([
      ['Com resultado', 3, 1, null],
      ['Conforme', 2, 1, null],
      ['Não conforme', 1, 0, null],
      ['Média de pontos', 260 / 3, null, null],
    ])
    expect(nota(tudo)).toMatch(/A diferença dos totais aparece quando todos estiverem avaliados\.$/)
  })

  it('quem já cruzou de certo aparece, com o que já tem', () => {
    expect(parte(tudo, 'Quem cruzou o limiar')).toEqual([
      ['CIS Norte', 60, '≥ 82', '≥ 22', 'subiu a 70 ou mais', 'VI, VII', ''],
    ])
  })
})

describe('com que se compara', () => {
  const linhas: [string, string][] = [['CIS Norte', COM_70]]

  it('sem quadrimestre homologado antes deste, a seção não existe', () => {
    const nenhuma = [
      [],
      [historico()],
      [historico(registro('CIS Norte', '2026-2', COM_60, { fase: 'Preliminar' }))],
      [historico(registro('CIS Norte', '2026-2', COM_60, { efeito: 'Diagnóstico' }))],
      [historico(registro('CIS Norte', '2026-3', COM_70, { em: '2026-11-20' }))],
      [historico(registro('CIS Norte', '2026-07-01', COM_70))],
    ]
    for (const folhas of nenhuma) expect(titulo(resumo(linhas, ...folhas))).toBeUndefined()
  })

  it('sem nenhuma resposta agora, também não', () => {
    expect(titulo(resumo([['CIS Norte', '']], historico(registro('CIS Norte', '2026-2', COM_60))))).toBeUndefined()
  })

  it('pula o quadrimestre só de diagnósticos', () => {
    const tudo = resumo(
      linhas,
      historico(
        registro('CIS Norte', '2026-1', COM_60),
        registro('CIS Norte', '2026-2', COM_60, { efeito: 'Diagnóstico' }),
      ),
    )
    expect(titulo(tudo)).toBe('Comparação com 2026-1')
  })

  it('do reaberto vale a última versão final', () => {
    const antes = [registro('CIS Norte', '2026-2', COM_60), reabertura('2026-2')]
    const depois = [...antes, registro('CIS Norte', '2026-2', COM_69, { versao: 2, em: '2026-10-01' })]
    for (const [registros, pontos] of [
      [antes, 60],
      [depois, 69],
    ] as const)
      expect(parte(resumo(linhas, historico(...registros)), 'Quem cruzou o limiar')[0]?.slice(1, 3)).toEqual([
        pontos,
        70,
      ])
  })

  it('antes e agora, quando homologado, são o que ficou guardado, e não o que se calcularia', () => {
    const tudo = resumo(
      linhas,
      historico(
        registro('CIS Norte', '2026-2', DOZE_SIM, { pontos: 68, classificacao: 'Não conforme' }),
        registro('CIS Norte', '2026-3', COM_70, { pontos: 72, em: '2026-11-20' }),
      ),
    )
    expect(parte(tudo, 'Quem cruzou o limiar')[0]?.slice(0, 5)).toEqual(['CIS Norte', 68, 72, 4, 'subiu a 70 ou mais'])
    expect(nota(tudo)).toContain('os homologados em 2026-2 e os homologados em 2026-3')
  })

  it('sem mudança nenhuma, diz que ninguém cruzou e que nada mudou', () => {
    const tudo = resumo(linhas, historico(registro('CIS Norte', '2026-2', COM_70))).flat()
    expect(tudo).toContain('Nenhum consórcio cruzou o limiar de um para o outro.')
    expect(tudo).toContain('Nenhum item mudou de um para o outro.')
  })

  it('a linha repetida na avaliação não conta duas vezes', () => {
    const tudo = resumo(
      [
        ['CIS Norte', COM_70],
        ['CIS Norte', COM_70],
      ],
      historico(registro('CIS Norte', '2026-2', COM_60)),
    )
    expect(parte(tudo, 'Totais')[0]).toEqual(['Com resultado', 1, 1, 0])
    expect(parte(tudo, 'Quem cruzou o limiar')).toHaveLength(1)
  })
})
