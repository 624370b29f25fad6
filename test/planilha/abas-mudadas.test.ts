import { describe, expect, it } from 'vitest'
import { abasMudadas } from '../../src/planilha/abas-mudadas.ts'
import type { Pedido } from '../../src/planilha/pedido.ts'
import { folha, pasta } from './folhas.ts'

const DUAS = pasta({ ...folha([], 'Prazos'), id: 0 }, { ...folha([], 'Resumo'), id: 7 })

const celula = (sheetId: number): Pedido => ({
  updateCells: { range: { sheetId, startRowIndex: 0 }, rows: [], fields: 'userEnteredValue' },
})

describe('as abas em que os pedidos mexem', () => {
  it('as que nascem vêm à parte das que já existem, cada uma uma vez', () => {
    const nova: Pedido = { addSheet: { properties: { sheetId: 9, title: 'Norma' } } }
    expect(abasMudadas(DUAS, [nova, celula(9), celula(7), celula(7), celula(0)])).toEqual({
      novas: ['Norma'],
      refeitas: ['Resumo', 'Prazos'],
    })
  })

  it('sem pedidos, nenhuma; e o que se apaga pelo número próprio não diz a aba', () => {
    expect(abasMudadas(DUAS, [])).toEqual({ novas: [], refeitas: [] })
    expect(abasMudadas(DUAS, [{ deleteProtectedRange: { protectedRangeId: 7 } }])).toEqual({ novas: [], refeitas: [] })
  })

  it('o gráfico que tira os números de outra aba conta na aba em que fica', () => {
    const grafico = {
      addChart: {
        chart: {
          chartId: 1,
          spec: { basicChart: { domains: [{ domain: { sourceRange: { sources: [{ sheetId: 0 }] } } }] } },
          position: { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 0, columnIndex: 0 } } },
        },
      },
    } as unknown as Pedido
    expect(abasMudadas(DUAS, [grafico]).refeitas).toEqual(['Resumo'])
  })
})
