import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { graficoParaArquivo } from '../../../src/local/arquivos/graficos.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import { entradasDoZip, textoDoZip } from '../../../src/local/arquivos/zip.ts'
import type { Grafico } from '../../../src/planilha/aba.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { graficoDaApi } from '../../../src/planilha/grafico-da-api.ts'
import { folhaCom, pastaCom } from './exemplo.ts'

const coluna = (c: number) => ({ linha: 0, ateLinha: 3, coluna: c, ateColuna: c + 1 })
const G: Grafico = {
  titulo: 'Classificação por URS',
  fonte: 'Fonte: Avaliação 2026-3, apurada em 21/11/2026',
  descricao: 'Barras.',
  tipo: 'BAR',
  empilhado: true,
  eixos: { categorias: '', valores: 'Consórcios' },
  categorias: coluna(0),
  series: [
    { valores: coluna(1), cor: '#173a5e' },
    { valores: coluna(2), cor: '#e3e3e3' },
  ],
  em: { linha: 4, coluna: 0, largura: 440, altura: 300 },
}

const { empilhado: _, ...LADO_A_LADO } = G

function escrito(
  mudancas: Partial<Grafico> = {},
  numeros: Valor[][] = [
    [3, 1],
    [0, 2],
  ],
  base: Grafico = G,
) {
  const linhas = [['URS', 'Conforme', 'Não avaliado'], ...numeros.map((n, i) => [`U${i}`, ...n])]
  const folha = folhaCom(
    'Resumo',
    linhas.map(l => l.map(valor => ({ valor }))),
    { id: 7 },
  )
  const grafico = graficoDaApi({ ...base, ...mudancas }, 7, 70)
  return { folha, grafico, feito: graficoParaArquivo(grafico, folha, [folha], new Map([[folha, 'Resumo']])) }
}

describe('o gráfico no arquivo', () => {
  it('empilhado, com a legenda, as cores e cada série no seu intervalo, sem o título dela', () => {
    const { feito } = escrito()
    expect([feito.type, feito.barGrouping, feito.legend]).toEqual(['bar', 'stacked', 'bottom'])
    expect(feito.series.map(s => [s.name, s.values, s.categories, s.color])).toEqual([
      ['Conforme', "'Resumo'!$B$2:$B$3", "'Resumo'!$A$2:$A$3", '173A5E'],
      ['Não avaliado', "'Resumo'!$C$2:$C$3", "'Resumo'!$A$2:$A$3", 'E3E3E3'],
    ])
  })

  it('o número vai no meio do pedaço, na tinta que se lê, e o zero não se escreve', () => {
    for (const [i, tinta] of ['FFFFFF', '000000'].entries())
      expect(escrito().feito.series[i]?.dataLabels).toMatchObject({
        position: 'ctr',
        fontColor: tinta,
        numberFormat: { formatCode: '0;-0;;' },
      })
    expect(escrito({ empilhado: true, series: G.series.slice(0, 1) }).feito.legend).toBe(false)
  })

  it('a fonte vai embaixo, depois do título do eixo que estiver ali', () => {
    expect(escrito().feito.axes?.y?.title).toBe(`Consórcios. ${G.fonte}`)
    const emPe = escrito({ tipo: 'COLUMN', eixos: { categorias: 'URS', valores: 'Consórcios' } }).feito
    expect([emPe.axes?.x?.title, emPe.axes?.y?.title]).toEqual([`URS. ${G.fonte}`, 'Consórcios'])
    expect(emPe.title).toBe(G.titulo)
  })

  it.each<[string, Valor[][], boolean, number]>([
    [
      'até seis, de um em um',
      [
        [3, 1],
        [0, 2],
      ],
      true,
      1,
    ],
    ['a soma da pilha conta', [[6, 6]], true, 2],
    ['lado a lado conta o maior', [[6, 6]], false, 1],
    ['dezenas', [[50, 24]], true, 20],
    ['nada ainda', [[null, null]], true, 1],
  ])('o eixo das contagens tem marcas inteiras: %s', (_, numeros, empilhado, passo) => {
    const { feito } = escrito({}, numeros, empilhado ? G : LADO_A_LADO)
    expect(feito.axes?.y?.scale).toEqual({ min: 0, majorUnit: passo })
  })

  it('a proporção se lê em porcento, de 20 em 20', () => {
    const { y } = escrito({ escala: { de: 0, ate: 1.1 } }).feito.axes ?? {}
    expect(y?.scale).toEqual({ min: 0, max: 1.1, majorUnit: 0.2 })
    expect(y?.numberFormat?.formatCode).toBe('0%')
  })

  it('na linha há um marcador em cada ponto', () => {
    const { feito } = escrito({ tipo: 'LINE', series: G.series.slice(0, 1) })
    expect(feito.type).toBe('line')
    expect(feito.series[0]?.marker).toEqual({ symbol: 'circle', size: 8, fill: '173A5E', line: '173A5E' })
  })

  it('sem títulos nas células, a primeira já é dado', () => {
    const { feito } = escrito({ semTitulos: true })
    expect(feito.series[0]?.values).toBe("'Resumo'!$B$1:$B$3")
    expect(feito.series[0]?.name).toBeUndefined()
  })

  it('o título fica acima das barras, e as barras acima da fonte, dentro do gráfico', () => {
    for (const altura of [180, 300, 650])
      for (const tipo of ['BAR', 'COLUMN'] as const) {
        const { feito } = escrito({ tipo, em: { ...G.em, altura } })
        const fonte = (tipo === 'BAR' ? feito.axes?.y : feito.axes?.x)?.axisTitleLayout
        const barras = feito.plotAreaLayout
        expect(feito.titleLayout!.y!).toBeLessThan(barras!.y!)
        expect(barras!.y!).toBeLessThan(barras!.h!)
        expect(barras!.h!).toBeLessThanOrEqual(fonte!.y!)
        expect(fonte!.y! * altura).toBeLessThan(altura - 14)
      }
  })

  it('gravado e lido de volta, é o mesmo; no arquivo, barras empilhadas', async () => {
    const { folha, grafico } = escrito()
    folha.graficos = [grafico]
    const bytes = await escreverXlsx(pastaCom(folha), () => null)
    const xml = textoDoZip(bytes, entradasDoZip(bytes)!, 'xl/charts/chart1.xml')
    expect(xml).toContain('<c:grouping val="stacked"/>')
    expect(xml).toContain('<c:overlap val="100"/>')
    expect((await lerArquivo(bytes, 'a.xlsx')).folhas[0]?.graficos).toEqual([grafico])
  })
})
