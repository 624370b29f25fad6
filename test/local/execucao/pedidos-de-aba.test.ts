import { describe, expect, it } from 'vitest'
import { aplicar, folha, pasta } from './apoio.ts'
import { AREA, COR, PROTECAO, primeira, REGRA, recusa } from './exemplos-de-pedidos.ts'

describe('addSheet', () => {
  it('cria a aba no lugar pedido e responde com as propriedades', () => {
    const p = pasta()
    const { replies } = aplicar(p, {
      addSheet: {
        properties: {
          sheetId: 2,
          title: 'Resumo',
          index: 0,
          gridProperties: { rowCount: 5, frozenRowCount: 1 },
          tabColorStyle: COR,
        },
      },
    })
    expect(p.folhas.map(f => f.titulo)).toEqual(['Resumo', 'Dados'])
    expect(primeira(p)).toMatchObject({
      id: 2,
      linhas: 5,
      colunas: 26,
      linhasCongeladas: 1,
      cor: 'FF8000',
      oculta: false,
    })
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 2,
            title: 'Resumo',
            sheetType: 'GRID',
            gridProperties: { rowCount: 5, columnCount: 26, frozenRowCount: 1 },
          },
        },
      },
    ])
  })

  it('recusa id e título repetidos, título vazio e grade impossível', () => {
    const nova = (properties: object) => ({ addSheet: { properties } })
    recusa(pasta(), nova({ sheetId: 1, title: 'Outra' })).toThrow(
      'Invalid requests[0].addSheet: A sheet with id 1 already exists.',
    )
    recusa(pasta(), nova({ sheetId: 2, title: 'DADOS' })).toThrow(
      'A sheet with the name "DADOS" already exists. Please enter another name.',
    )
    recusa(pasta(), nova({ sheetId: 2, title: '' })).toThrow('cannot be empty')
    recusa(pasta(), nova({ sheetId: 2, title: 'X', index: 7 })).toThrow('out of bounds')
    recusa(pasta(), nova({ sheetId: 2, title: 'X', gridProperties: { rowCount: 2, frozenRowCount: 2 } })).toThrow(
      "You can't freeze all visible rows",
    )
    recusa(pasta(), nova({ sheetId: 2, title: 'X', gridProperties: { rowCount: 10_000_000, columnCount: 2 } })).toThrow(
      'limit of 10000000 cells',
    )
  })
})

describe('updateSheetProperties', () => {
  const mudar = (properties: object, fields: string) => ({
    updateSheetProperties: { properties: { sheetId: 1, ...properties }, fields },
  })

  it('só muda os campos da máscara; o pedido que falta volta ao padrão', () => {
    const p = pasta(folha(1, 'Dados', [], { oculta: true, linhasCongeladas: 2, cor: 'FF0000' }), folha(2, 'Outra'))
    aplicar(
      p,
      mudar(
        { title: 'Novo', gridProperties: { rowCount: 50, frozenColumnCount: 1 } },
        'hidden,gridProperties(rowCount,frozenRowCount),tabColorStyle',
      ),
    )
    expect(primeira(p)).toMatchObject({
      titulo: 'Dados',
      oculta: false,
      linhas: 50,
      linhasCongeladas: 0,
      colunasCongeladas: 0,
      cor: null,
    })
  })

  it('move contando as posições de antes do movimento', () => {
    const tres = () => pasta(folha(1, 'A'), folha(2, 'B'), folha(3, 'C'))
    const depois = (index: number | undefined) => {
      const p = tres()
      aplicar(p, mudar(index === undefined ? {} : { index }, 'index'))
      return p.folhas.map(f => f.titulo).join('')
    }
    expect([0, 1, 2, 3, undefined].map(depois)).toEqual(['ABC', 'ABC', 'BAC', 'BCA', 'BCA'])
  })

  it('encolher a grade corta o que sobra', () => {
    const p = pasta(
      folha(1, 'D', [['a', 'b', 'c'], ['d'], ['e']], {
        mesclas: [
          { linha: 0, coluna: 1, ateLinha: 1, ateColuna: 3 },
          { linha: 2, coluna: 0, ateLinha: 3, ateColuna: 2 },
        ],
        protecoes: [{ ...PROTECAO, range: { sheetId: 1, startRowIndex: 2 } }],
        regras: [REGRA],
      }),
    )
    aplicar(
      p,
      mudar({ gridProperties: { rowCount: 1, columnCount: 2 } }, 'gridProperties.rowCount,gridProperties.columnCount'),
    )
    const f = primeira(p)
    expect(f.celulas.map(l => l.length)).toEqual([2])
    expect(f.mesclas).toEqual([{ linha: 0, coluna: 1, ateLinha: 1, ateColuna: 2 }])
    expect(f.protecoes).toEqual([])
    expect(f.regras[0]?.ranges).toEqual([{ ...AREA, endRowIndex: 1, endColumnIndex: 2 }])
  })

  it('recusa máscara vazia, desconhecida ou malfeita, aba que não há e esconder tudo', () => {
    recusa(pasta(), mudar({}, '')).toThrow(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    )
    recusa(pasta(), mudar({}, 'titulo')).toThrow('Invalid field: titulo')
    recusa(pasta(), mudar({}, 'gridProperties(rowCount')).toThrow('Invalid field mask')
    recusa(pasta(), mudar({ sheetId: 9 }, 'index')).toThrow('No sheet with id: 9')
    recusa(pasta(), mudar({ hidden: true }, 'hidden')).toThrow('hide all')
    recusa(pasta(), mudar({}, 'gridProperties')).toThrow('rowCount must be greater than 0')
    recusa(pasta(), mudar({}, 'title')).toThrow('cannot be empty')
  })
})
