import { describe, expect, it } from 'vitest'
import type { GraficoVisto } from '../../../src/local/livro/mensagens.ts'
import { compor } from '../../../src/local/navegador/grafico/compor.ts'
import { escalaDoGrafico } from '../../../src/local/navegador/grafico/escala.ts'
import { cortar, emLinhas, larguraDoTexto } from '../../../src/local/navegador/grafico/texto.ts'
import type { TextoTracado, Traco } from '../../../src/local/navegador/grafico/traco.ts'

const G: GraficoVisto = {
  id: 1,
  tipo: 'BAR',
  empilhado: false,
  titulo: 'Consórcios por classificação',
  subtitulo: 'Fonte: Avaliação 2026-3, apurada em 21/11/2026',
  descricao: 'Barras.',
  eixos: { categorias: '', valores: 'Consórcios' },
  escala: null,
  formato: 'inteiro',
  categorias: ['Conforme', 'Não conforme', 'Em avaliação'],
  series: [{ nome: '', cor: '#1f4e78', rotulos: true, valores: [50, 20, 0] }],
  em: { linha: 0, coluna: 0, largura: 500, altura: 240 },
}
const PILHA: GraficoVisto = {
  ...G,
  empilhado: true,
  series: [
    { nome: 'Conforme', cor: '#173a5e', rotulos: true, valores: [5, 0, 2] },
    { nome: 'Não conforme', cor: '#eb9a3d', rotulos: true, valores: [1, 3, null] },
  ],
}
const SERIES = ['#1f4e78', '#173a5e', '#eb9a3d']
type Barra = Extract<Traco, { forma: 'retangulo' }>

const textos = (g: GraficoVisto): TextoTracado[] => compor(g).filter(t => t.forma === 'texto')
const escritos = (g: GraficoVisto): string[] => textos(g).map(t => t.texto)
const barras = (g: GraficoVisto): Barra[] =>
  compor(g).filter((t): t is Barra => t.forma === 'retangulo' && t.dica !== undefined && SERIES.includes(t.cor))

describe('o desenho de um gráfico', () => {
  it('diz o título, a fonte, o eixo, as categorias e o número de cada barra, o zero também', () => {
    expect(escritos(G)).toEqual(expect.arrayContaining([G.titulo, G.subtitulo, 'Consórcios', ...G.categorias]))
    for (const n of ['50', '20', '0']) expect(escritos(G)).toContain(n)
  })

  it('a barra é tão comprida quanto o seu valor, e a primeira categoria fica em cima', () => {
    const [a, b, c] = barras(G)
    expect(b!.largura / a!.largura).toBeCloseTo(20 / 50)
    expect(c!.largura).toBe(0)
    expect(a!.y).toBeLessThan(b!.y)
    expect(a!.x).toBe(b!.x)
  })

  it('em pé, a altura é o valor, e a base é a mesma', () => {
    const [a, b] = barras({ ...G, tipo: 'COLUMN' })
    expect(b!.altura / a!.altura).toBeCloseTo(20 / 50)
    expect(a!.y + a!.altura).toBeCloseTo(b!.y + b!.altura)
    expect(a!.x).toBeLessThan(b!.x)
  })

  it('empilhado, cada pedaço começa onde o outro acaba; o zero e o que falta não se desenham', () => {
    const pedacos = barras(PILHA)
    expect(pedacos.map(p => p.dica)).toEqual([
      'Conforme – Conforme: 5',
      'Conforme – Não conforme: 1',
      'Não conforme – Não conforme: 3',
      'Em avaliação – Conforme: 2',
    ])
    expect(pedacos[1]!.x).toBeCloseTo(pedacos[0]!.x + pedacos[0]!.largura)
    expect(pedacos[2]!.x).toBeCloseTo(pedacos[0]!.x)
  })

  it('lado a lado, as séries dividem a faixa e não se tocam', () => {
    const [a, b] = barras({ ...PILHA, empilhado: false })
    expect(a!.y + a!.altura).toBeLessThanOrEqual(b!.y + 1e-9)
    expect(a!.x).toBe(b!.x)
  })

  it('o número do pedaço fica dentro dele, na tinta que se lê, e só se cabe', () => {
    const dentro = textos(PILHA).filter(t => t.texto === '5' && t.ancora === 'middle' && t.cor === '#ffffff')
    expect(dentro).toHaveLength(1)
    expect(textos(PILHA).find(t => t.texto === '3' && t.cor === '#000000')).toBeDefined()
    const cheia = { ...PILHA, series: [{ ...PILHA.series[0]!, valores: [1000, 1, 0] }, PILHA.series[1]!] }
    const sobre = textos(cheia).filter(t => t.texto === '1' && t.cor !== '#505458')
    expect(sobre).toEqual([])
  })

  it('sem pedir rótulos, nenhum número fora do eixo', () => {
    const sem = { ...G, series: G.series.map(s => ({ ...s, rotulos: false })) }
    expect(escritos(sem).filter(t => t === '50')).toHaveLength(escritos(G).filter(t => t === '50').length - 1)
  })

  it('a legenda só com duas séries ou mais, na ordem delas', () => {
    expect(escritos(G).filter(t => t === '')).toEqual([])
    const nomes = escritos(PILHA).filter(t => ['Conforme', 'Não conforme'].includes(t))
    expect(nomes.slice(0, 2)).toEqual(['Conforme', 'Não conforme'])
  })

  it('a linha se interrompe onde falta valor, e o ponto sozinho ainda se vê', () => {
    const linha: GraficoVisto = {
      ...G,
      tipo: 'LINE',
      formato: 'decimal',
      escala: { de: 0, ate: 110 },
      categorias: ['2025-3', '2026-1', '2026-2', '2026-3'],
      series: [{ nome: 'Média', cor: '#1f4e78', rotulos: true, valores: [70, 74.35, null, 80] }],
    }
    const tracos = compor(linha)
    const linhas = tracos.filter(t => t.forma === 'linha' && t.cor === '#1f4e78')
    expect(linhas).toHaveLength(1)
    expect(tracos.filter(t => t.forma === 'ponto').map(t => t.dica)).toEqual([
      '2025-3: 70,0',
      '2026-1: 74,4',
      '2026-3: 80,0',
    ])
    expect(compor({ ...linha, series: [{ ...linha.series[0]!, valores: [70] }] }).some(t => t.forma === 'ponto')).toBe(
      true,
    )
  })

  it('a proporção se escreve em porcento, e o eixo vai até 100%', () => {
    const partes: GraficoVisto = {
      ...G,
      formato: 'porcento',
      escala: { de: 0, ate: 1.1 },
      series: [{ ...G.series[0]!, valores: [1, 0.437, 0] }],
    }
    expect(escritos(partes)).toEqual(expect.arrayContaining(['100,0%', '43,7%', '0,0%', '0%', '100%']))
    expect(escritos(partes)).not.toContain('110%')
  })

  it.each(['BAR', 'COLUMN', 'LINE'] as const)(
    '%s: o nome comprido se corta, e se lê inteiro ao parar em cima',
    tipo => {
      const comprido =
        'Consórcio Intermunicipal de Saúde da Microrregião do Alto Rio das Velhas e do Médio Jequitinhonha'
      const g = { ...G, tipo, categorias: Array.from({ length: 6 }, (_, i) => `${comprido} ${i}`) }
      const cortados = textos(g).filter(t => t.dica?.startsWith(comprido))
      expect(new Set(cortados.map(t => t.dica)).size).toBe(6)
      expect(cortados.some(t => t.texto.endsWith('…'))).toBe(true)
    },
  )

  it.each(['BAR', 'COLUMN', 'LINE'] as const)('%s: nada sai do quadro, nem sem categoria nenhuma', tipo => {
    for (const g of [G, PILHA, { ...G, categorias: [], series: [] }, { ...G, categorias: ['Só uma'] }])
      for (const t of compor({ ...g, tipo })) {
        const [x, y] = t.forma === 'linha' ? t.pontos[0]! : [t.x, t.y]
        expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true])
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(500)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(240)
      }
  })
})

describe('a escala dos valores', () => {
  const marcas = (valores: number[], cabem = 6): readonly number[] =>
    escalaDoGrafico({ ...G, series: [{ ...G.series[0]!, valores }] }, cabem).marcas

  it.each([
    [
      [3, 1],
      [0, 1, 2, 3],
    ],
    [
      [50, 20],
      [0, 10, 20, 30, 40, 50],
    ],
    [[1], [0, 1]],
    [[0], [0]],
  ])('%j: marcas redondas e inteiras, do zero', (valores, esperadas) => {
    expect(marcas(valores)).toEqual(esperadas)
  })

  it('empilhado, conta a soma de cada categoria', () => {
    expect(escalaDoGrafico(PILHA, 10).ate).toBeCloseTo(6.6)
    expect(escalaDoGrafico({ ...PILHA, empilhado: false }, 10).ate).toBeCloseTo(5.5)
  })
})

describe('o texto que se mede sem tela', () => {
  it('acento não alarga; maiúscula e negrito, sim', () => {
    expect(larguraDoTexto('ação', 11)).toBe(larguraDoTexto('acao', 11))
    expect(larguraDoTexto('AB', 11)).toBeGreaterThan(larguraDoTexto('ab', 11))
    expect(larguraDoTexto('ab', 11, true)).toBeGreaterThan(larguraDoTexto('ab', 11))
  })

  it('o que cabe fica inteiro; o que não cabe acaba em reticências e cabe', () => {
    expect(cortar('Alfenas', 200, 11)).toBe('Alfenas')
    const cortado = cortar('Governador Valadares', 60, 11)
    expect(cortado).toMatch(/^Gov.*…$/)
    expect(larguraDoTexto(cortado, 11)).toBeLessThanOrEqual(60)
  })

  it('quebra entre palavras, e só a última linha se corta', () => {
    const linhas = emLinhas('Licitações, Contratos, Compras e Contratações Públicas', 110, 11, 2)
    expect(linhas).toHaveLength(2)
    expect(linhas[0]).toBe('Licitações, Contratos,')
    expect(linhas[1]).toMatch(/…$/)
    expect(emLinhas('', 100, 11, 2)).toEqual([])
  })
})
