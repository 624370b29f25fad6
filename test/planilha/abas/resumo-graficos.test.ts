import { describe, expect, it } from 'vitest'
import type { Aba, Grafico } from '../../../src/planilha/aba.ts'
import { abaResumo } from '../../../src/planilha/abas/resumo.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { pedidos } from '../../../src/planilha/pedidos.ts'
import { reunir } from '../../../src/planilha/reunir.ts'
import { tipos } from '../abas-de-teste.ts'
import { aplicar } from '../aplicar.ts'
import { DOZE_SIM, doze, folha, matriz, NUMERAIS, pasta } from '../folhas.ts'

function resumo(p: Pasta, hoje: '2026-11-21' | '2026-11-22' = '2026-11-21'): Aba {
  const dados = reunir(p, '2026-3', hoje)
  return abaResumo(dados, apurarTodos(dados).resumo)
}
const DAS_REGIOES = pasta(
  folha([
    ['Consórcio', 'URS', 'Macrorregião', ...NUMERAIS],
    ['A', 'Ubá', 'Sudeste', ...doze(DOZE_SIM)],
    ['B', 'Alfenas', 'Sul', ...doze(DOZE_SIM)],
    ['C', 'Varginha', 'Sul', ...doze('NNNNNNNNNNNN')],
    ['D', 'Varginha', 'Sul', ...doze('S')],
    ['E', 'Ubá', 'Sudeste', ...doze('')],
  ]),
)
const titulo = (g: Grafico): string => g.titulo
const chamado = (aba: Aba, nome: string): Grafico => aba.graficos.find(g => g.titulo === nome)!
/** O que está nas células de um intervalo do gráfico. */
const lido = (aba: Aba, m: Grafico['categorias']) =>
  aba.linhas.slice(m.linha, m.ateLinha).flatMap(l => l.slice(m.coluna, m.ateColuna).map(c => c?.valor ?? null))

describe('os gráficos do Resumo', () => {
  const aba = resumo(DAS_REGIOES)

  it('a distribuição, os itens, os eixos, as macrorregiões e as URS, com a fonte e o dia', () => {
    expect(aba.graficos.map(titulo)).toEqual([
      'Consórcios por classificação',
      'Consórcios que publicam cada item',
      'Pontos obtidos em cada eixo, em média',
      'Classificação por macrorregião',
      'Classificação por URS',
    ])
    for (const g of aba.graficos) expect(g.fonte).toBe('Fonte: Avaliação 2026-3, apurada em 21/11/2026')
  })

  it('a distribuição lê os números grandes e o que cada um conta', () => {
    const g = chamado(aba, 'Consórcios por classificação')
    expect(lido(aba, g.categorias)[0]).toBe('Conforme (40,0%)')
    expect(g.series.map(s => lido(aba, s.valores))).toEqual([[2, 1, 1, 1]])
    expect(g.descricao).toContain('2 Conforme, 1 Não conforme, 1 Em avaliação, 1 Não avaliado')
  })

  it('os itens e os eixos leem a coluna da proporção, com o título dela', () => {
    const [itens, eixos] = [chamado(aba, 'Consórcios que publicam cada item'), aba.graficos[2]!]
    expect([lido(aba, itens.categorias)[0], lido(aba, itens.series[0]!.valores)[0]]).toEqual(['Item', 'Publicam (%)'])
    expect(lido(aba, itens.categorias)).toHaveLength(13)
    expect([lido(aba, eixos.categorias)[0], lido(aba, eixos.series[0]!.valores)[0]]).toEqual(['Eixo', 'Obtido (%)'])
    expect(lido(aba, eixos.categorias)).toHaveLength(6)
  })

  it.each([
    ['macrorregião', 'Macrorregião'],
    ['URS', 'URS'],
  ])('por %s: as quatro classificações, na ordem da tabela, sem a linha de todos', (nome, cabecalho) => {
    const g = chamado(aba, `Classificação por ${nome}`)
    expect(g.empilhado).toBe(true)
    expect(lido(aba, g.categorias)[0]).toBe(cabecalho)
    expect(lido(aba, g.categorias)).not.toContain('Todos')
    expect(g.series.map(s => lido(aba, s.valores)[0])).toEqual([
      'Conforme',
      'Não conforme',
      'Em avaliação',
      'Não avaliado',
    ])
    expect(new Set(g.series.map(s => s.cor)).size).toBe(4)
  })

  it('com um grupo só não há o que comparar: fica a tabela', () => {
    const sos = resumo(pasta(matriz([['A', DOZE_SIM]])))
    expect(sos.graficos.map(titulo)).not.toContain('Classificação por URS')
    expect(sos.graficos).toHaveLength(3)
  })

  it.each([
    [60, true],
    [61, false],
  ])('com %i grupos, o gráfico existe: %s', (n, existe) => {
    const linhas = Array.from({ length: n }, (_, i) => [`C${i}`, `URS ${String(i).padStart(2, '0')}`, ...doze('S')])
    const muitos = resumo(pasta(folha([['Consórcio', 'URS', ...NUMERAIS], ...linhas])))
    expect(muitos.graficos.some(g => g.titulo === 'Classificação por URS')).toBe(existe)
  })

  it('nenhum passa por cima de outro, nem da seção seguinte', () => {
    const ALTURA_DA_LINHA = 21
    const naMesma = aba.graficos.filter(g => g.em.coluna === 7).sort((a, b) => a.em.linha - b.em.linha)
    naMesma.forEach((g, i) => {
      const fim = g.em.linha + Math.ceil(g.em.altura / ALTURA_DA_LINHA)
      const proximaSecao = aba.linhas.findIndex((l, j) => j > g.em.linha && l[0]?.estilo === 'secao')
      if (proximaSecao !== -1) expect(fim).toBeLessThanOrEqual(proximaSecao)
      if (i + 1 < naMesma.length) expect(fim).toBeLessThanOrEqual(naMesma[i + 1]!.em.linha)
    })
  })

  it('apurado de novo no dia seguinte, os gráficos são os mesmos, com a data nova', () => {
    const nascido = aplicar(pasta(), pedidos(aba, null, 0))
    const lista = pedidos(resumo(DAS_REGIOES, '2026-11-22'), nascido.folhas[0]!, 0)
    expect(tipos(lista).filter(t => t === 'updateChartSpec')).toHaveLength(5)
    for (const t of ['addChart', 'deleteEmbeddedObject', 'updateEmbeddedObjectPosition'] as const)
      expect(tipos(lista)).not.toContain(t)
    expect(lista.flatMap(p => p.updateChartSpec?.spec.subtitle ?? [])[0]).toContain('22/11/2026')
  })
})
