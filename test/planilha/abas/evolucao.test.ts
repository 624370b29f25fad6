import { describe, expect, it } from 'vitest'
import { abaEvolucao, CABECALHO_DA_EVOLUCAO } from '../../../src/planilha/abas/evolucao.ts'
import { COLUNAS_DA_EVOLUCAO, LARGURA_DA_EVOLUCAO } from '../../../src/planilha/abas/evolucao-colunas.ts'
import { idDaAba } from '../../../src/planilha/abas/identidade.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { impressaoDaAba } from '../../../src/planilha/impressao.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { pedidos } from '../../../src/planilha/pedidos.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import type { Quadrimestre } from '../../../src/tempo/quadrimestre.ts'
import { quadrimestreSeguinte } from '../../../src/tempo/quadrimestre.ts'
import { aplicar } from '../aplicar.ts'
import { CABECALHO, COM_69, COM_70, DOZE_SIM, doze, folha, pasta } from '../folhas.ts'
import { historico, reabertura, registro } from './com-historico.ts'
import { valores } from './dados.ts'

const HOJE = '2026-11-21'
/** Doze respostas em branco. */
const NADA = ''
/** Cinco itens de 12 pontos. */
const COM_60 = 'SSSSSNNNNNNN'

const matriz = (...linhas: [string, string][]): Folha =>
  folha([CABECALHO, ...linhas.map(([nome, r]) => [nome, ...doze(r)])], 'Matriz 2026-3')
const cadastro = (...linhas: Valor[][]): Folha =>
  folha([['Consórcio', 'CNPJ', 'URS'], ...linhas], 'Consórcios', { id: idDaAba('consorcios', '2026-3') })

function evolucao(folhas: readonly Folha[], quadrimestre: Quadrimestre = '2026-3') {
  const dados = reunir(pasta(...folhas), quadrimestre, HOJE)
  return abaEvolucao(dados, apurarTodos(dados).apuracoes)
}

/** As linhas da tabela dos consórcios, cada uma pelos títulos das colunas. */
function tabela(aba: ReturnType<typeof evolucao>): Record<string, Valor>[] {
  const [titulos, ...linhas] = valores(aba).slice(CABECALHO_DA_EVOLUCAO)
  return linhas.map(l => Object.fromEntries((titulos ?? []).map((t, i) => [String(t), l[i] ?? null])))
}
const titulos = (aba: ReturnType<typeof evolucao>): Valor[] => valores(aba)[CABECALHO_DA_EVOLUCAO] ?? []
const totais = (aba: ReturnType<typeof evolucao>): Valor[][] =>
  valores(aba)
    .slice(6, CABECALHO_DA_EVOLUCAO - 3)
    .filter(l => l.length > 0)

/** `n` quadrimestres seguidos a partir de 2025-1. */
function seguidos(n: number): Quadrimestre[] {
  const q: Quadrimestre[] = ['2025-1']
  while (q.length < n) q.push(quadrimestreSeguinte(q.at(-1)!))
  return q
}

describe('antes da primeira homologação', () => {
  it('uma frase diz quando a evolução aparece, e não há gráficos', () => {
    for (const folhas of [[matriz(['CIS Norte', DOZE_SIM])], [matriz(['CIS Norte', DOZE_SIM]), historico()]]) {
      const aba = evolucao(folhas)
      expect(valores(aba)[1]).toEqual([
        'A evolução aparece aqui depois da primeira homologação final de um quadrimestre.',
      ])
      expect(aba.linhas).toHaveLength(2)
      expect(aba.graficos).toEqual([])
    }
  })

  it('o resultado preliminar ainda não é evolução', () => {
    const preliminar = historico(registro('CIS Norte', '2026-2', DOZE_SIM, { fase: 'Preliminar' }))
    expect(evolucao([matriz(['CIS Norte', DOZE_SIM]), preliminar]).linhas).toHaveLength(2)
  })
})

describe('a evolução de cada consórcio', () => {
  const aba = evolucao([
    matriz(['CIS Norte', DOZE_SIM], ['CIS Sul', COM_70], ['CIS Leste', 'SSS'], ['CIS Oeste', NADA]),
    historico(
      registro('CIS Norte', '2026-1', COM_60),
      registro('CIS Sul', '2026-1', DOZE_SIM),
      registro('CIS Leste', '2026-1', DOZE_SIM),
      registro('CIS Norte', '2026-2', COM_69),
      registro('CIS Sul', '2026-2', COM_69),
      registro('CIS Leste', '2026-2', COM_69),
    ),
  ])
  const [norte, sul, leste, oeste] = tabela(aba)

  it('uma coluna por quadrimestre, do mais antigo ao mais novo; o que não foi homologado se diz em curso', () => {
    expect(titulos(aba)).toEqual([
      'Consórcio',
      'URS',
      '2026-1',
      '2026-2',
      '2026-3 (em curso)',
      'Variação',
      'Itens ganhos',
      'Itens perdidos',
      'Cruzou o limiar',
      'Último resultado',
    ])
    expect(tabela(aba).map(l => l['Consórcio'])).toEqual(['CIS Norte', 'CIS Sul', 'CIS Leste', 'CIS Oeste'])
  })

  it('compara os dois últimos quadrimestres, e diz quem cruzou o limiar e que ainda está em curso', () => {
    expect(norte).toMatchObject({
      '2026-1': 60,
      '2026-2': 69,
      '2026-3 (em curso)': 100,
      Variação: 31,
      'Itens ganhos': 'VI, VII, X, XI, XII',
      'Itens perdidos': '',
      'Cruzou o limiar': 'subiu a 70 ou mais (em curso)',
      'Último resultado': '69 · Não conforme (2026-2)',
    })
    expect(sul).toMatchObject({ Variação: 1, 'Itens ganhos': 'VII', 'Itens perdidos': 'VIII, IX' })
  })

  it('quem ainda tem itens por avaliar mostra o que já tem, e compara os homologados', () => {
    expect(leste).toMatchObject({
      '2026-3 (em curso)': '≥ 36',
      Variação: -31,
      'Itens ganhos': '',
      'Itens perdidos': 'VI, VII, X, XI, XII',
      'Cruzou o limiar': 'caiu abaixo de 70',
    })
  })

  it('quem nunca foi avaliado tem a sua linha, em branco', () => {
    expect(Object.values(oeste ?? {}).filter(v => v !== null && v !== '')).toEqual(['CIS Oeste'])
  })

  it('os sinais que aparecem são explicados; os que não aparecem, não', () => {
    const nota = valores(aba)[CABECALHO_DA_EVOLUCAO - 1]?.[0]
    expect(nota).toMatch(/em curso.*ainda não homologado.*≥/)
    expect(nota).not.toMatch(/diagnóstico|reaberto/)
  })

  it('homologado, o quadrimestre deixa de estar em curso', () => {
    const depois = evolucao([
      matriz(['CIS Norte', DOZE_SIM]),
      historico(registro('CIS Norte', '2026-2', COM_69), registro('CIS Norte', '2026-3', DOZE_SIM, { em: HOJE })),
    ])
    expect(titulos(depois).slice(2, 4)).toEqual(['2026-2', '2026-3'])
    expect(tabela(depois)[0]).toMatchObject({
      'Cruzou o limiar': 'subiu a 70 ou mais',
      'Último resultado': '100 · Conforme (2026-3)',
    })
  })
})

describe('o passado é o que ficou guardado', () => {
  it('pontos e classificação não se calculam outra vez', () => {
    const aba = evolucao([
      matriz(['CIS Norte', NADA]),
      historico(
        registro('CIS Norte', '2026-1', DOZE_SIM, { pontos: 71, classificacao: 'Não conforme' }),
        registro('CIS Norte', '2026-2', COM_60, { pontos: 65, classificacao: 'Conforme' }),
      ),
    ])
    expect(tabela(aba)[0]).toMatchObject({
      '2026-1': 71,
      '2026-2': 65,
      Variação: -6,
      'Cruzou o limiar': 'subiu a 70 ou mais',
      'Último resultado': '65 · Conforme (2026-2)',
    })
    expect(totais(aba).map(l => l.slice(0, 4))).toEqual([
      ['2026-1', 1, 0, 1],
      ['2026-2', 1, 1, 0],
    ])
  })

  const duasVersoes = [
    registro('CIS Norte', '2026-1', COM_60),
    registro('CIS Norte', '2026-2', COM_60),
    reabertura('2026-2'),
  ]

  it('do reaberto vale a versão homologada até a próxima, e isso se diz', () => {
    const aba = evolucao([matriz(['CIS Norte', NADA]), historico(...duasVersoes)])
    expect(tabela(aba)[0]).toMatchObject({ '2026-1': 60, '2026-2 (reaberto)': 60 })
    expect(valores(aba)[CABECALHO_DA_EVOLUCAO - 1]?.[0]).toContain('(reaberto): vale a última versão homologada')
  })

  it('homologado outra vez, vale a versão mais nova', () => {
    const aba = evolucao([
      matriz(['CIS Norte', NADA]),
      historico(...duasVersoes, registro('CIS Norte', '2026-2', DOZE_SIM, { versao: 2, em: '2026-10-01' })),
    ])
    expect(tabela(aba)[0]).toMatchObject({ '2026-2': 100, Variação: 40 })
    expect(totais(aba).at(-1)).toEqual(['2026-2', 1, 1, 0, 1, 100])
  })

  it('a reavaliação que é o último resultado se mostra com o seu dia, e não vira quadrimestre', () => {
    const aba = evolucao([
      matriz(['CIS Norte', NADA]),
      historico(registro('CIS Norte', '2026-2', COM_60), registro('CIS Norte', '2026-10-05', COM_70)),
    ])
    expect(titulos(aba)).not.toContain('2026-10-05')
    expect(tabela(aba)[0]).toMatchObject({
      Variação: null,
      'Último resultado': '70 · Conforme (reavaliação de 05/10/2026)',
    })
    expect(totais(aba)).toEqual([['2026-2', 1, 0, 1, 0, 60]])
  })

  it('o diagnóstico leva asterisco, não cruza o limiar e fica fora dos totais', () => {
    const aba = evolucao([
      matriz(['CIS Norte', NADA], ['CIS Sul', NADA]),
      historico(
        registro('CIS Norte', '2025-1', COM_60, { efeito: 'Diagnóstico' }),
        registro('CIS Sul', '2025-1', COM_60),
        registro('CIS Norte', '2025-2', DOZE_SIM),
      ),
    ])
    expect(tabela(aba)[0]).toMatchObject({ '2025-1': '60*', '2025-2': 100, Variação: 40, 'Cruzou o limiar': null })
    expect(totais(aba)).toEqual([
      ['2025-1', 1, 0, 1, 0, 60],
      ['2025-2', 1, 1, 0, 1, 100],
    ])
    expect(valores(aba)[CABECALHO_DA_EVOLUCAO - 1]?.[0]).toMatch(/^\* diagnóstico: consórcio em adaptação \(Art\. 13\)/)
  })

  it('só com diagnósticos há a tabela, e não há totais nem gráficos', () => {
    const aba = evolucao([
      matriz(['CIS Norte', NADA]),
      historico(registro('CIS Norte', '2025-1', COM_60, { efeito: 'Diagnóstico' })),
    ])
    expect(tabela(aba)[0]).toMatchObject({ '2025-1': '60*', 'Último resultado': null })
    expect(totais(aba)).toEqual([])
    expect(aba.graficos).toEqual([])
    expect(valores(aba)[4]?.[0]).toContain('os totais e os gráficos aparecem aqui')
  })
})

describe('ninguém se perde', () => {
  const CNPJ = '11.222.333/0001-81'

  it('quem só está no Histórico vem depois dos do cadastro, com o último nome e uma nota', () => {
    const aba = evolucao([
      cadastro(['CIS Norte', '', 'Ubá']),
      historico(
        registro('CIS Antigo', '2026-1', COM_60, { cnpj: CNPJ, urs: 'Alfenas' }),
        registro('CIS Rebatizado', '2026-2', COM_70, { cnpj: CNPJ, urs: 'Alfenas' }),
        registro('CIS Norte', '2026-2', COM_70),
      ),
    ])
    expect(tabela(aba)).toMatchObject([
      { Consórcio: 'CIS Norte', URS: 'Ubá', '2026-1': null, '2026-2': 70 },
      {
        Consórcio: 'CIS Rebatizado',
        URS: 'Alfenas',
        '2026-1': 60,
        '2026-2': 70,
        'Cruzou o limiar': 'subiu a 70 ou mais',
      },
    ])
    expect(aba.linhas.at(-1)?.[0]?.nota).toContain('Só no Histórico')
    expect(aba.linhas.at(-2)?.[0]?.nota).toBeUndefined()
  })

  it('o rebatizado tem uma linha só, com o nome de agora; o registro que não é dele fica na do nome antigo', () => {
    const aba = evolucao([
      cadastro(['CIS Novo', CNPJ, 'Ubá']),
      historico(registro('CIS Velho', '2026-1', COM_60, { cnpj: CNPJ }), registro('CIS Velho', '2025-3', COM_60)),
    ])
    expect(tabela(aba).map(l => [l['Consórcio'], l['2025-3'], l['2026-1']])).toEqual([
      ['CIS Novo', null, 60],
      ['CIS Velho', 60, null],
    ])
  })

  it('registros do mesmo nome com e sem CNPJ, fora do cadastro, são um só', () => {
    const aba = evolucao([
      cadastro(['CIS Norte', '', 'Ubá']),
      historico(registro('CIS Velho', '2025-3', COM_60), registro('CIS Velho', '2026-1', COM_70, { cnpj: CNPJ })),
    ])
    expect(tabela(aba).map(l => [l['Consórcio'], l['2025-3'], l['2026-1']])).toEqual([
      ['CIS Norte', null, null],
      ['CIS Velho', 60, 70],
    ])
  })

  it('quem está na avaliação e não no cadastro também tem linha', () => {
    const aba = evolucao([
      cadastro(['CIS Norte', '', 'Ubá']),
      matriz(['CIS Norte', DOZE_SIM], ['CIS Avulso', COM_60]),
      historico(registro('CIS Norte', '2026-2', COM_70)),
    ])
    expect(tabela(aba).map(l => [l['Consórcio'], l['2026-3 (em curso)']])).toEqual([
      ['CIS Norte', 100],
      ['CIS Avulso', 60],
    ])
  })

  it('dois no cadastro com o mesmo CNPJ não contam duas vezes nos totais', () => {
    const aba = evolucao([
      cadastro(['CIS Norte', CNPJ, ''], ['CIS Norte 2', CNPJ, '']),
      historico(registro('CIS Norte', '2026-2', COM_70, { cnpj: CNPJ })),
    ])
    expect(totais(aba)).toEqual([['2026-2', 1, 1, 0, 1, 70]])
  })

  it('a comparação que não é a dos dois últimos diz, numa nota, qual é', () => {
    const aba = evolucao([
      cadastro(['CIS Norte', '', ''], ['CIS Sul', '', '']),
      historico(
        registro('CIS Norte', '2025-3', COM_60),
        registro('CIS Sul', '2026-1', COM_60),
        registro('CIS Norte', '2026-2', COM_60),
        registro('CIS Sul', '2026-2', COM_60),
      ),
    ])
    const variacao = titulos(aba).indexOf('Variação')
    expect(aba.linhas[CABECALHO_DA_EVOLUCAO + 1]?.[variacao]?.nota).toBe('De 2025-3 a 2026-2.')
    expect(aba.linhas[CABECALHO_DA_EVOLUCAO + 2]?.[variacao]?.nota).toBeUndefined()
  })
})

describe('muitos quadrimestres', () => {
  const com = (n: number) =>
    evolucao([
      matriz(['CIS Norte', NADA]),
      historico(...seguidos(n).map(q => registro('CIS Norte', q, COM_70, { em: '2026-01-01' }))),
    ])

  it('mostram-se os nove últimos, na tabela, nos totais e no subtítulo', () => {
    const aba = com(11)
    expect(titulos(aba).slice(2, 11)).toEqual(seguidos(11).slice(2))
    expect(totais(aba).map(l => l[0])).toEqual(seguidos(11).slice(2))
    expect(valores(aba)[1]?.[0]).toContain('os 9 últimos de 11 quadrimestres')
  })

  it('quantos forem, o cabeçalho está na linha que o papel repete e a largura é a mesma', () => {
    expect(impressaoDaAba('Evolução')?.repetirLinhas).toEqual([CABECALHO_DA_EVOLUCAO, CABECALHO_DA_EVOLUCAO])
    for (let n = 1; n <= 10; n++) {
      const aba = com(n)
      const escritas = titulos(aba).length
      expect(titulos(aba)[0]).toBe('Consórcio')
      expect(aba.larguras).toHaveLength(COLUNAS_DA_EVOLUCAO)
      expect(aba.larguras.slice(0, escritas).reduce((s, l) => s + l, 0)).toBe(LARGURA_DA_EVOLUCAO)
      expect(Math.min(...aba.larguras)).toBeGreaterThan(50)
    }
  })

  it('os dois gráficos leem os totais, cabem ao lado deles e não se sobrepõem', () => {
    for (let n = 1; n <= 10; n++) {
      const aba = com(n)
      const [conforme, media] = aba.graficos
      const linhas = Math.min(n, 9)
      for (const [g, colunas] of [
        [conforme, [2, 3]],
        [media, [5]],
      ] as const) {
        expect(g?.categorias).toEqual({ linha: 5, ateLinha: 6 + linhas, coluna: 0, ateColuna: 1 })
        expect(g?.series.map(s => s.valores)).toEqual(
          colunas.map(coluna => ({ linha: 5, ateLinha: 6 + linhas, coluna, ateColuna: coluna + 1 })),
        )
        expect(g?.em.linha).toBe(5)
        expect(g?.em.largura).toBeGreaterThan(250)
      }
      expect([conforme?.tipo, conforme?.empilhado, media?.tipo]).toEqual(['COLUMN', true, 'LINE'])
      expect(valores(aba)[5]?.slice(2)).toEqual(['Conforme', 'Não conforme', '% Conforme', 'Média de pontos'])
      const inicio = (coluna: number): number => aba.larguras.slice(0, coluna).reduce((s, l) => s + l, 0)
      expect(conforme?.em.coluna).toBe(6)
      expect(inicio(6) + conforme!.em.largura).toBeLessThan(inicio(media!.em.coluna))
      expect(inicio(media!.em.coluna) + media!.em.largura).toBeLessThan(LARGURA_DA_EVOLUCAO)
    }
  })

  it('o texto alternativo dos gráficos traz os números', () => {
    const [conforme, media] = com(2).graficos
    expect(conforme?.descricao).toContain('2025-1, 1 e 0 (100,0% Conforme); 2025-2, 1 e 0 (100,0% Conforme).')
    expect(media?.descricao).toContain('de 0 a 100: 2025-1, 70,0; 2025-2, 70,0.')
    for (const g of [conforme, media]) expect([g?.titulo, g?.eixos.categorias, g?.eixos.valores]).not.toContain('')
    expect(media?.fonte).toMatch(/^Fonte: Histórico, homologados até \d{2}\/\d{2}\/\d{4}$/)
  })

  it('refeita sem mudança, não pede nada; com menos quadrimestres, nada do que havia sobra', () => {
    const [antes, depois] = [com(8), com(3)]
    const nascida = aplicar(pasta(), pedidos(antes, null, 0))
    expect(pedidos(antes, nascida.folhas[0]!, 0)).toEqual([])
    const refeita = aplicar(nascida, pedidos(depois, nascida.folhas[0]!, 0))
    const lidas = refeita.folhas[0]!.valores!.map(l => l.map(v => v ?? ''))
    valores(depois).forEach((l, i) => {
      expect(lidas[i]?.slice(0, l.length)).toEqual(l.map(v => v ?? ''))
      expect(lidas[i]?.slice(l.length).join('')).toBe('')
    })
    expect(pedidos(depois, refeita.folhas[0]!, 0)).toEqual([])
  })
})
