import { type CellObject, write as escreverSheetJs, utils, type WorkBook } from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { afterEach, describe, expect, it } from 'vitest'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { CelulaLocal } from '../../../src/local/pasta-local.ts'
import { comEntrada } from './zip-mexido.ts'

const doSheetJs = (livro: WorkBook, bookType: 'xlsx' | 'ods' | 'xls' = 'xlsx') =>
  new Uint8Array(escreverSheetJs(livro, { type: 'array', bookType, compression: true }))
const livroCom = (celulas: Record<string, CellObject>, ref = 'A1:C9') =>
  utils.book_new({ ...celulas, '!ref': ref }, 'Aba')
const primeira = async (bytes: Uint8Array, nome = 'a.xlsx') => {
  const folha = (await lerArquivo(bytes, nome)).folhas[0]
  return (folha?.celulas ?? []).map(linha => linha.map(semAparencia))
}
const semAparencia = ({ formatoDoArquivo: _, ...celula }: CelulaLocal) => celula

describe('valores', () => {
  it.each(['xlsx', 'ods', 'xls'] as const)(
    'números, textos e verdadeiro/falso de um .%s do SheetJS',
    async bookType => {
      const livro = utils.book_new(
        utils.aoa_to_sheet([
          ['Sim', 1.5, true],
          [' \u00a0x', -7, false],
        ]),
        'Aba',
      )
      expect(await primeira(doSheetJs(livro, bookType), `a.${bookType}`)).toEqual([
        [{ valor: 'Sim' }, { valor: 1.5 }, { valor: true }],
        [{ valor: ' \u00a0x' }, { valor: -7 }, { valor: false }],
      ])
    },
  )

  it('células de erro mostram o erro e a explicação', async () => {
    const livro = livroCom({ A1: { t: 'e', v: 0x17 }, A2: { t: 'e', v: 0x2a, f: 'NA()' } })
    expect(await primeira(doSheetJs(livro))).toEqual([
      [{ valor: null, calculado: { erro: '#REF!', mensagem: expect.stringContaining('não existe mais') } }],
      [
        {
          valor: null,
          formula: '=NA()',
          calculado: { erro: '#N/A', mensagem: expect.any(String) },
          naoCalculada: true,
        },
      ],
    ])
  })

  it('fórmula sem resultado no arquivo não ganha resultado inventado', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Aba', cells: new Map([['1,0', { formula: 'SUM(1,2)' }]]) }] })
    expect((await primeira(bytes))[1]).toEqual([{ valor: null, formula: '=SUM(1,2)', naoCalculada: true }])
  })

  it('comentários viram notas, inclusive em célula vazia', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Aba',
          cells: new Map([
            ['0,0', { value: 'x', comment: { text: 'uma\nnota' } }],
            ['2,1', { comment: { text: 'só' } }],
          ]),
        },
      ],
    })
    const celulas = await primeira(bytes)
    expect(celulas[0]?.[0]).toEqual({ valor: 'x', nota: 'uma\nnota' })
    expect(celulas[2]?.[1]).toEqual({ valor: null, nota: 'só' })
  })

  it('texto com trechos de letras diferentes vira texto simples e guarda os trechos para a escrita', async () => {
    const richText = [{ text: 'Sim ' }, { text: 'riscado', font: { strikethrough: true } }]
    const bytes = await writeXlsx({ sheets: [{ name: 'Aba', cells: new Map([['0,0', { richText }]]) }] })
    expect((await primeira(bytes))[0]).toEqual([{ valor: 'Sim riscado' }])
  })
})

describe('datas', () => {
  const fuso = process.env['TZ']
  afterEach(() => {
    if (fuso === undefined) delete process.env['TZ']
    else process.env['TZ'] = fuso
  })
  const dia = (texto: string) => new Date(`${texto}T00:00:00Z`)
  const datas = utils.aoa_to_sheet([[dia('2024-12-05')], [dia('2018-11-04')], [dia('2000-02-29')]], { UTC: true })

  it.each(['America/Sao_Paulo', 'Asia/Tokyo', 'UTC', 'America/Los_Angeles'])('não mudam de dia em %s', async zona => {
    process.env['TZ'] = zona
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zona)
    const esperadas = [[{ valor: 45_631 }], [{ valor: 43_408 }], [{ valor: 36_585 }]]
    for (const bookType of ['xlsx', 'ods', 'xls'] as const) {
      expect(await primeira(doSheetJs(utils.book_new(datas, 'Aba'), bookType), `a.${bookType}`)).toEqual(esperadas)
    }
  })

  it('do sistema de 1904 são corrigidas, e só elas: números comuns ficam como estão', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        {
          name: 'Aba',
          cells: new Map([
            ['0,0', { value: dia('2024-12-05'), style: { numFmt: 'dd/mm/yyyy' } }],
            ['0,1', { value: 76 }],
          ]),
        },
      ],
    })
    expect(await primeira(bytes)).toEqual([[{ valor: 45_631 }, { valor: 76 }]])
  })
})

describe('formas que o Google exporta', () => {
  const com = (f: string, v: CellObject['v'], t: CellObject['t']) =>
    primeira(doSheetJs(livroCom({ A1: { t, v, f } as CellObject })))

  it('função personalizada volta a ser a fórmula da pessoa, com o último resultado', async () => {
    expect(
      await com('IFERROR(__xludf.DUMMYFUNCTION("CONFORMIDADE_SCORE(F4:Q,""x"")"),"Pontos")', 'Pontos', 's'),
    ).toEqual([[{ valor: null, formula: '=CONFORMIDADE_SCORE(F4:Q,"x")', calculado: 'Pontos' }]])
  })

  it('célula derramada volta a ser só o resultado da vizinha', async () => {
    expect(await com('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),759.0)', 759, 'n')).toEqual([
      [{ valor: null, calculado: 759, derramada: true }],
    ])
  })

  it.each([
    ['IFERROR(__xludf.dummyfunction("""COMPUTED_VALUE"""),759)', 759],
    ['IFERROR(_xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Sim")', 'Sim'],
    ['IFERROR(@__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),TRUE)', true],
    ['IFERROR( COM.GOOGLE.DUMMYFUNCTION( """COMPUTED_""" & "VALUE""" ) , FALSE() )', false],
  ])('reconhece a forma regravada %s', async (formula, calculado) => {
    const partes = formula.replace('"""COMPUTED_""" & "VALUE"""', '"""COMPUTED_"&"VALUE"""')
    const t = typeof calculado === 'number' ? 'n' : typeof calculado === 'string' ? 's' : 'b'
    expect(await com(partes, calculado, t)).toEqual([[{ valor: null, calculado, derramada: true }]])
  })

  it('fórmula longa, que o Google parte em pedaços de texto, é juntada', async () => {
    expect(await com('IFERROR(__xludf.DUMMYFUNCTION("CONFORMIDADE_SCO"&"RE(F4:Q)"),1.0)', 1, 'n')).toEqual([
      [{ valor: null, formula: '=CONFORMIDADE_SCORE(F4:Q)', calculado: 1 }],
    ])
  })

  it('função do Google que não calculamos fica com o último resultado', async () => {
    expect(await com('IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""a"",""b"")"),7.0)', 7, 'n')).toEqual([
      [{ valor: null, formula: '=IMPORTRANGE("a","b")', calculado: 7, naoCalculada: true }],
    ])
  })
})

describe('arquivos que mentem sobre o tamanho', () => {
  it('dimensão de A1:XFD1048576 com uma célula só não enche a memória', async () => {
    const bytes = doSheetJs(utils.book_new({ B2: { t: 's', v: 'x' }, '!ref': 'B2:B2' }, 'Aba'))
    const mentira = comEntrada(bytes, '/xl/worksheets/sheet1.xml', xml =>
      xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
    )
    const [folha] = (await lerArquivo(mentira, 'a.xlsx')).folhas
    expect(folha).toMatchObject({ linhas: 1000, colunas: 26 })
    expect(folha?.celulas[1]?.[1]?.valor).toBe('x')
  })

  it('50.001 linhas vazias e formatadas contam como vazias', async () => {
    const cells = new Map<string, object>([['0,0', { value: 'x' }]])
    for (let linha = 1; linha <= 50_001; linha++)
      cells.set(`${linha},0`, { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } } })
    const [folha] = (await lerArquivo(await writeXlsx({ sheets: [{ name: 'Aba', cells }] }), 'a.xlsx')).folhas
    expect(folha?.linhas).toBe(1000)
    expect(folha?.celulas.flat().filter(celula => celula.valor !== null)).toHaveLength(1)
  })

  it('mescla da aba inteira é cortada na grade', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Aba', rows: [['x']], merges: [{ startRow: 0, startCol: 0, endRow: 1_048_575, endCol: 16_383 }] },
      ],
    })
    const [folha] = (await lerArquivo(bytes, 'a.xlsx')).folhas
    expect(folha?.mesclas).toEqual([{ linha: 0, coluna: 0, ateLinha: 1000, ateColuna: 26 }])
  })

  it('lista de escolha na coluna inteira para na última linha da grade', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Aba',
          rows: [['x']],
          dataValidations: [{ type: 'list', values: ['Sim', 'Não'], range: 'A1:A1048576' }],
        },
      ],
    })
    const [folha] = (await lerArquivo(bytes, 'a.xlsx')).folhas
    expect(folha?.celulas).toHaveLength(1000)
    expect(folha?.celulas[999]?.[0]?.validacao?.condition.type).toBe('ONE_OF_LIST')
  })
})
