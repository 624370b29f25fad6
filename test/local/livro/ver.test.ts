import { describe, expect, it } from 'vitest'
import { criarVista } from '../../../src/local/livro/ver/ver-livro.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import type { GraficoDaApi, RegraCondicional } from '../../../src/planilha/pedido.ts'
import { folhaChamada, HOJE, indices, visto } from '../../google/apoio.ts'
import { DATA, folha, pasta } from '../execucao/apoio.ts'
import { apurada } from './apoio.ts'

const ver = (...folhas: PastaLocal['folhas']) => {
  const vista = criarVista()
  vista.olhar(pasta(...folhas).folhas, HOJE)
  return vista
}
const preto = { rgbColor: { red: 0, green: 0, blue: 0 } }
const vermelho = { rgbColor: { red: 1, green: 0, blue: 0 } }
const regra = (
  type: RegraCondicional['booleanRule']['condition']['type'],
  valor: string,
  colunas = 2,
): RegraCondicional => ({
  ranges: [{ sheetId: 1, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: colunas }],
  booleanRule: {
    condition: { type, values: [{ userEnteredValue: valor }] },
    format: { backgroundColorStyle: vermelho, textFormat: { bold: true } },
  },
})

describe('a folha como a página a mostra', () => {
  it('diz a forma dela, em pixels e em cores de CSS', () => {
    const { folhas } = ver(
      folha(1, 'Dados', [['a']], {
        linhas: 5,
        colunas: 3,
        cor: '0B5394',
        larguras: [250],
        alturas: [undefined as never, 40],
        linhasCongeladas: 1,
        semGrade: true,
        mesclas: [{ linha: 0, coluna: 0, ateLinha: 1, ateColuna: 2 }],
        protecoes: [
          {
            protectedRangeId: 1,
            range: { sheetId: 1, startRowIndex: 2 },
            description: 'só um pedaço',
            warningOnly: true,
          },
          { protectedRangeId: 2, range: { sheetId: 1 }, description: 'Homologada.', warningOnly: true },
        ],
      }),
      folha(2, 'Oculta', [], { oculta: true }),
    )
    expect(folhas[0]).toEqual({
      id: 1,
      titulo: 'Dados',
      oculta: false,
      cor: '#0b5394',
      protegida: 'Homologada.',
      linhas: 5,
      colunas: 3,
      congeladas: { linhas: 1, colunas: 0 },
      semGrade: true,
      larguras: [250, 100, 100],
      alturas: [null, 40],
      mesclas: [{ linha: 0, coluna: 0, ateLinha: 1, ateColuna: 2 }],
      graficos: [],
      celulas: [{ 0: { t: 'a' } }],
    })
    expect(folhas[1]).toMatchObject({ oculta: true, cor: null, protegida: null, celulas: [] })
  })

  it('cada estilo e cada lista aparecem uma vez', () => {
    const negrito = () => ({ valor: 'x', formato: { textFormat: { bold: true } } })
    const comLista = () => ({
      valor: null,
      validacao: {
        condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Sim' }] },
        strict: true,
      },
    })
    const { folhas, estilos, listas } = ver(folha(1, 'Dados', [[negrito(), negrito(), comLista(), comLista()]]))
    expect([estilos, listas]).toEqual([[{ negrito: 1 }], [['Sim']]])
    expect(folhas[0]?.celulas[0]).toEqual({ 0: { t: 'x', s: 0 }, 1: { t: 'x', s: 0 }, 2: { x: 0 }, 3: { x: 0 } })
  })

  it('sem alinhamento escolhido, número e data vão à direita, e lógico ao centro', () => {
    const { folhas, estilos } = ver(
      folha(1, 'Dados', [
        ['a', 1, true, { valor: 46_000, formato: DATA }, { valor: 2, formato: { horizontalAlignment: 'LEFT' } }],
      ]),
    )
    const linha = folhas[0]?.celulas[0] ?? {}
    expect(Object.values(linha).map(c => (c.s === undefined ? undefined : estilos[c.s]?.horizontal))).toEqual([
      undefined,
      'right',
      'center',
      'right',
      'left',
    ])
  })

  it('a borda, o fundo e a letra vêm em CSS; branco é sem fundo', () => {
    const borda = { style: 'SOLID_MEDIUM' as const, colorStyle: vermelho }
    const branco = { rgbColor: { red: 1, green: 1, blue: 1 } }
    const { estilos } = ver(
      folha(1, 'Dados', [
        [
          {
            valor: 'x',
            formato: {
              backgroundColorStyle: vermelho,
              borders: { bottom: borda },
              wrapStrategy: 'WRAP',
              verticalAlignment: 'MIDDLE',
              textFormat: { fontFamily: 'Arial', fontSize: 16, italic: true, foregroundColorStyle: preto },
            },
          },
          { valor: 'y', formato: { backgroundColorStyle: branco } },
        ],
      ]),
    )
    expect(estilos).toEqual([
      {
        fundo: '#ff0000',
        cor: '#000000',
        italico: 1,
        tamanho: 16,
        vertical: 'middle',
        quebra: 'quebra',
        bordas: { bottom: '2px solid #ff0000' },
      },
    ])
  })

  it('a nota, o erro com a sua explicação e o resultado que não se calcula aqui', () => {
    const { folhas } = ver(
      folha(1, 'Dados', [
        [
          { valor: 'x', nota: 'Art. 7º' },
          { valor: null, formula: '=SOMA(A1)', calculado: 7, naoCalculada: true },
          { valor: null, formula: '=F(A1)', calculado: { erro: '#ERROR!', mensagem: 'porque sim' } },
        ],
      ]),
    )
    expect(folhas[0]?.celulas[0]).toMatchObject({
      0: { t: 'x', n: 'Art. 7º' },
      1: { t: '7', e: '=SOMA(A1)', c: 1, p: expect.stringContaining('não é calculada no modo local') },
      2: { t: '#ERROR!', c: 1, p: 'porque sim' },
    })
  })
})

describe('os realces', () => {
  const realcadas = (regras: RegraCondicional[], linhas: Parameters<typeof folha>[2]) => {
    const { folhas, estilos } = ver(folha(1, 'Dados', linhas, { regras }))
    return folhas[0]?.celulas.map(l =>
      Object.entries(l ?? {}).flatMap(([j, c]) => (estilos[c.s ?? -1]?.fundo ? [Number(j)] : [])),
    )
  }

  it('texto igual e texto que começa, sem distinguir maiúsculas', () => {
    const linhas = [
      ['Não', 'não conforme'],
      ['NÃO', 'Sim'],
    ]
    expect(realcadas([regra('TEXT_EQ', 'Não')], linhas)).toEqual([[0], [0]])
    expect(realcadas([regra('TEXT_STARTS_WITH', 'não')], linhas)).toEqual([[0, 1], [0]])
  })

  it('a fórmula realça também a célula vazia', () => {
    expect(
      realcadas([regra('CUSTOM_FORMULA', '=AND(LEN($A1)>0;LEN(A1)=0)')], [['nome'], [null, 'x'], ['nome', 'x']]),
    ).toEqual([[1], [], []])
  })

  it('o que não se sabe calcular não realça, e o primeiro manda onde dois valem', () => {
    const segunda = regra('TEXT_EQ', 'x')
    const formato = {
      ...segunda.booleanRule.format,
      backgroundColorStyle: preto,
      textFormat: { bold: false, italic: true },
    }
    const regras = [
      regra('CUSTOM_FORMULA', '=COUNTIF(A:A;A1)>1'),
      regra('TEXT_EQ', 'x'),
      { ...segunda, booleanRule: { ...segunda.booleanRule, format: formato } },
    ]
    const { estilos } = ver(folha(1, 'Dados', [['x']], { regras }))
    expect(estilos).toEqual([{ fundo: '#ff0000', negrito: 1, italico: 1 }])
  })

  it('a regra que olha outra linha se refaz quando essa outra muda', () => {
    const dados = pasta(folha(1, 'Dados', [['x'], ['a'], ['a']], { regras: [regra('CUSTOM_FORMULA', '=A1=A$1')] }))
    const vista = criarVista()
    vista.olhar(dados.folhas, HOJE)
    const [antes] = dados.folhas
    const depois = [{ ...antes!, celulas: [[{ valor: 'a' }], ...antes!.celulas.slice(1)] }]
    const { folhas } = vista.olhar(depois, HOJE)
    expect(folhas[0]).toMatchObject({
      linhas: [
        [0, expect.anything()],
        [1, expect.anything()],
        [2, expect.anything()],
      ],
    })
  })
})

describe('os gráficos', () => {
  it('o que o programa faz mostra os números que as células têm', async () => {
    const alvo = await apurada(4)
    const vista = criarVista()
    vista.olhar(alvo.folhas, HOJE)
    const dona = alvo.folhas.find(f => f.graficos.length > 0)!
    const grafico = dona.graficos[0] as GraficoDaApi
    const mostrado = vista.folhas.find(f => f.id === dona.id)?.graficos[0]
    expect(mostrado).toMatchObject({ id: grafico.chartId, titulo: grafico.spec.title, descricao: grafico.spec.altText })
    const [fonte] = grafico.spec.basicChart.series[0]!.series.sourceRange.sources
    const deOnde = alvo.folhas.find(f => f.id === fonte!.sheetId)!
    const valores = deOnde.celulas
      .slice(fonte!.startRowIndex! + grafico.spec.basicChart.headerCount, fonte!.endRowIndex)
      .map(l => l?.[fonte!.startColumnIndex!]?.valor ?? null)
    expect(mostrado?.series[0]?.valores).toEqual(valores.map(v => (typeof v === 'number' ? v : null)))
    expect(mostrado?.categorias).toHaveLength(valores.length)
  })

  it('cada série com o nome do seu título, a sua cor e os seus valores; texto não é número', () => {
    const fonte = (coluna: number) => ({
      sourceRange: {
        sources: [
          { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: coluna, endColumnIndex: coluna + 1 },
        ],
      },
    })
    const porcento = (valor: number) => ({
      valor,
      formato: { numberFormat: { type: 'PERCENT' as const, pattern: '0%' } },
    })
    const grafico: GraficoDaApi = {
      chartId: 9,
      spec: {
        title: 'Título',
        subtitle: 'Sub',
        altText: 'Descrição',
        basicChart: {
          chartType: 'COLUMN',
          stackedType: 'STACKED',
          legendPosition: 'BOTTOM_LEGEND',
          headerCount: 1,
          axis: [
            { position: 'BOTTOM_AXIS', title: 'Quadrimestre' },
            {
              position: 'LEFT_AXIS',
              title: 'Proporção',
              viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 0, viewWindowMax: 1 },
            },
          ],
          domains: [{ domain: fonte(0) }],
          series: [
            {
              series: fonte(1),
              targetAxis: 'LEFT_AXIS',
              colorStyle: vermelho,
              dataLabel: { type: 'DATA', placement: 'CENTER' },
            },
            { series: fonte(2), targetAxis: 'LEFT_AXIS' },
          ],
        },
      },
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 1, rowIndex: 4, columnIndex: 1 },
          widthPixels: 300,
          heightPixels: 200,
        },
      },
    }
    const { folhas } = ver(
      folha(
        1,
        'Dados',
        [
          ['', 'Conforme', 'Não conforme'],
          ['2026-1', porcento(0.5), '–'],
          ['2026-2', porcento(0.75), 0.25],
        ],
        { graficos: [grafico] },
      ),
    )
    expect(folhas[0]?.graficos).toEqual([
      {
        id: 9,
        tipo: 'COLUMN',
        empilhado: true,
        titulo: 'Título',
        subtitulo: 'Sub',
        descricao: 'Descrição',
        eixos: { categorias: 'Quadrimestre', valores: 'Proporção' },
        escala: { de: 0, ate: 1 },
        formato: 'porcento',
        categorias: ['2026-1', '2026-2'],
        series: [
          { nome: 'Conforme', cor: '#ff0000', rotulos: true, valores: [0.5, 0.75] },
          { nome: 'Não conforme', cor: '#ea4335', rotulos: false, valores: [null, 0.25] },
        ],
        em: { linha: 4, coluna: 1, largura: 300, altura: 200 },
      },
    ])
  })

  it('o que lê outra aba muda quando ela muda, e só ele', () => {
    const fonte = {
      sourceRange: {
        sources: [{ sheetId: 2, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }],
      },
    }
    const grafico: GraficoDaApi = {
      chartId: 1,
      spec: {
        title: 'T',
        altText: 'D',
        basicChart: {
          chartType: 'BAR',
          legendPosition: 'NO_LEGEND',
          headerCount: 1,
          axis: [],
          domains: [{ domain: fonte }],
          series: [{ series: fonte, targetAxis: 'BOTTOM_AXIS' }],
        },
      },
      position: {
        overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, widthPixels: 10, heightPixels: 10 },
      },
    }
    const dados = pasta(folha(1, 'Painel', [['x']], { graficos: [grafico] }), folha(2, 'Números', [['n'], [1]]))
    const vista = criarVista()
    vista.olhar(dados.folhas, HOJE)
    const [painel, numeros] = dados.folhas
    const { folhas } = vista.olhar([painel!, { ...numeros!, celulas: [numeros!.celulas[0]!, [{ valor: 2 }]] }], HOJE)
    expect(folhas.map(f => [f.id, 'linhas' in f && Array.isArray(f.linhas) ? f.linhas.length : null])).toEqual([
      [1, 0],
      [2, 1],
    ])
    expect(folhas[0]?.graficos[0]?.series[0]?.valores).toEqual([2])
  })
})

describe('a planilha do programa', () => {
  it('na avaliação, a resposta tem a lista, o Não é realçado e as colunas calculadas dizem que o são', async () => {
    const alvo = await apurada(4)
    const vista = criarVista()
    vista.olhar(alvo.folhas, HOJE)
    const local = folhaChamada(alvo, 'Avaliação 2026-3')
    const mostrada = vista.folhas.find(f => f.id === local.id)!
    const celula = (a1: string) => {
      const [linha, coluna] = indices(a1)
      return mostrada.celulas[linha]?.[coluna]
    }
    expect(vista.listas[celula('F5')?.x ?? -1]).toEqual(['Sim', 'Não'])
    expect(celula('R5')).toMatchObject({ t: String(visto(local, 'R5')), c: 1, e: '' })
    expect(celula('R4')).toMatchObject({ e: '=CONFORMIDADE_SCORE(F4:Q)', c: 1 })
    expect(mostrada.congeladas.linhas).toBeGreaterThan(0)
  })
})
