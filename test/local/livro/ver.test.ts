import { describe, expect, it } from 'vitest'
import { criarVista } from '../../../src/local/livro/ver/ver-livro.ts'
import { folhaChamada, HOJE, indices, visto } from '../../google/apoio.ts'
import { DATA, folha } from '../execucao/apoio.ts'
import { apurada, verFolhas } from './apoio.ts'

const preto = { rgbColor: { red: 0, green: 0, blue: 0 } }
const vermelho = { rgbColor: { red: 1, green: 0, blue: 0 } }

describe('a folha como a página a mostra', () => {
  it('diz a forma dela, em pixels e em cores de CSS', () => {
    const { folhas } = verFolhas(
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
    const { folhas, estilos, listas } = verFolhas(folha(1, 'Dados', [[negrito(), negrito(), comLista(), comLista()]]))
    expect([estilos, listas]).toEqual([[{ negrito: 1 }], [['Sim']]])
    expect(folhas[0]?.celulas[0]).toEqual({ 0: { t: 'x', s: 0 }, 1: { t: 'x', s: 0 }, 2: { x: 0 }, 3: { x: 0 } })
  })

  it('sem alinhamento escolhido, número e data vão à direita, e lógico ao centro', () => {
    const { folhas, estilos } = verFolhas(
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
    const { estilos } = verFolhas(
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
    const { folhas } = verFolhas(
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
