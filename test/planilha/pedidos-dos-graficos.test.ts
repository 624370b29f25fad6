import { describe, expect, it } from 'vitest'
import type { Aba, Grafico } from '../../src/planilha/aba.ts'
import { abaBase, celula } from '../../src/planilha/abas/montagem.ts'
import type { Folha } from '../../src/planilha/pasta.ts'
import { pedidos } from '../../src/planilha/pedidos.ts'
import { tipos } from './abas-de-teste.ts'
import { aplicar, daPastaVazia } from './aplicar.ts'
import { pasta } from './folhas.ts'

const coluna = (c: number, linhas = 3) => ({ linha: 1, ateLinha: 1 + linhas, coluna: c, ateColuna: c + 1 })

const grafico = (n: number, mudancas: Partial<Grafico> = {}): Grafico => ({
  titulo: `Gráfico ${n}`,
  fonte: 'Fonte: teste',
  descricao: 'Barras.',
  tipo: 'BAR',
  eixos: { categorias: '', valores: 'Consórcios' },
  categorias: coluna(0),
  series: [{ valores: coluna(1), cor: '#1f4e78' }],
  em: { linha: 5, coluna: n, largura: 300, altura: 200 },
  ...mudancas,
})

/** Uma aba do programa com números e gráficos. */
const com = (numeros: readonly number[], graficos: readonly Grafico[]): Aba => ({
  ...abaBase('umConsorcio', '2026-3'),
  larguras: [100, 100, 100],
  linhas: [
    [celula('Um consórcio — Programa de Conformidade', 'titulo')],
    [celula('Nome', 'cabecalho'), celula('N', 'cabecalho')],
    ...numeros.map((n, i) => [celula(`C${i}`, 'forte'), celula(n, 'inteiro')]),
    ...Array.from({ length: 8 - numeros.length }, () => []),
  ],
  graficos,
  congelar: { linhas: 1, colunas: 0 },
})

const DOIS = [grafico(0), grafico(1)]
const antes = com([1, 2], DOIS)
const criada = daPastaVazia(pedidos(antes, null, 0)).folhas[0]!
const mudar = (aba: Aba, folha: Folha = criada) => {
  const lista = pedidos(aba, folha, 0)
  return {
    lista,
    depois: aplicar(pasta(folha), lista).folhas[0]!,
    dosGraficos: tipos(lista).filter(t => GRAFICOS.has(t)),
  }
}
const GRAFICOS = new Set(['addChart', 'updateChartSpec', 'updateEmbeddedObjectPosition', 'deleteEmbeddedObject'])

describe('os gráficos de uma aba que muda', () => {
  it('sem mudança, nenhum pedido', () => {
    expect(pedidos(antes, criada, 0)).toEqual([])
  })

  it('só os números: nenhum se apaga nem se cria, e o lugar que a pessoa lhe deu fica; só o que dizem se atualiza', () => {
    const graficos = [grafico(0, { descricao: 'Barras: 1 e 3.' }), grafico(1, { fonte: 'Fonte: teste, hoje' })]
    const { lista, depois, dosGraficos } = mudar(com([1, 3], graficos))
    expect(dosGraficos).toEqual(['updateChartSpec', 'updateChartSpec'])
    expect(lista).toContainEqual({
      updateChartSpec: { chartId: criada.graficos[0], spec: expect.objectContaining({ altText: 'Barras: 1 e 3.' }) },
    })
    expect(depois.graficos).toEqual(criada.graficos)
    expect(pedidos(com([1, 3], graficos), depois, 0)).toEqual([])
  })

  it('os intervalos: continuam os mesmos gráficos, com as fontes e o lugar novos', () => {
    const maiores = [grafico(0, { categorias: coluna(0, 4), em: { linha: 6, coluna: 0, largura: 300, altura: 200 } })]
    const { lista, depois } = mudar(com([1, 2, 3], [...maiores, grafico(1)]))
    expect(tipos(lista)).not.toContain('addChart')
    expect(lista).toContainEqual({
      updateEmbeddedObjectPosition: {
        objectId: criada.graficos[0],
        newPosition: expect.objectContaining({
          overlayPosition: expect.objectContaining({ anchorCell: { sheetId: antes.id, rowIndex: 6, columnIndex: 0 } }),
        }),
        fields: 'anchorCell,widthPixels,heightPixels',
      },
    })
    expect(depois.graficos).toEqual(criada.graficos)
  })

  it('o que a pessoa apagou volta, e os outros ficam', () => {
    const { depois, dosGraficos } = mudar(com([1, 3], DOIS), { ...criada, graficos: criada.graficos.slice(1) })
    expect(dosGraficos).toEqual(['addChart', 'updateChartSpec'])
    expect([...depois.graficos].sort()).toEqual([...criada.graficos].sort())
  })

  it('o que a aba já não tem se apaga; o que não é nosso fica', () => {
    const { depois, dosGraficos } = mudar(com([1, 2], [grafico(0)]), { ...criada, graficos: [...criada.graficos, 77] })
    expect(dosGraficos).toEqual(['deleteEmbeddedObject', 'updateChartSpec', 'updateEmbeddedObjectPosition'])
    expect(depois.graficos).toEqual([criada.graficos[0], 77])
  })
})
