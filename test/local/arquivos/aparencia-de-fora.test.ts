import { readXlsx, type WriteOptions, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'

const amarelo = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } as const
const VERMELHO = { font: { color: { rgb: 'FF0000' } }, border: { top: { style: 'thin' } } } as const

/** Um arquivo da pessoa, com o que o nosso modelo não descreve. */
const DE_FORA: WriteOptions = {
  defaultFont: { name: 'Calibri', size: 11 },
  namedRanges: [{ name: 'Pesos', range: "'Minha aba'!$A$2:$A$4" }],
  sheets: [
    {
      name: 'Minha aba',
      columns: [{ width: 20.7109375 }, { width: 9, hidden: true }, { width: 12, outlineLevel: 1 }],
      rowDefs: new Map([
        [0, { height: 33.75 }],
        [2, { hidden: true }],
      ]),
      cells: new Map<string, object>([
        [
          '0,0',
          {
            value: 'Nome',
            style: {
              fill: amarelo,
              font: { name: 'Georgia', size: 13, bold: true },
              border: { bottom: { style: 'double' } },
            },
          },
        ],
        [
          '0,2',
          {
            value: 'Valor',
            style: {
              alignment: { textRotation: 45 },
              font: { name: 'Calibri', size: 11, color: { theme: 4, tint: 0.4 } },
            },
          },
        ],
        [
          '1,0',
          {
            richText: [{ text: 'Sim ' }, { text: 'riscado', font: { strikethrough: true, name: 'Calibri', size: 11 } }],
          },
        ],
        ['1,1', { value: true, checkbox: true }],
        ['1,2', { value: 1234.5, style: { numFmt: 'R$ #,##0.00' } }],
        [
          '2,2',
          {
            formula: 'UNIQUE(A1:A3)',
            formulaResult: 1,
            formulaType: 'array',
            formulaRef: 'C3:C4',
            formulaDynamic: true,
          },
        ],
        ['3,2', { value: 2 }],
        ['5,0', { formula: '_xlfn.CONCAT("a;b",A1)', formulaResult: 'a;bNome' }],
        ['6,0', { value: 'site', hyperlink: { target: 'https://exemplo.org/' } }],
        ['20,4', { style: { fill: amarelo } }],
      ]),
      freezePane: { rows: 1 },
      autoFilter: { range: 'A1:C7' },
      view: { zoomScale: 85, tabColor: { rgb: '00B050' }, showGridLines: false },
      dataValidations: [
        { type: 'whole', operator: 'between', formula1: '0', formula2: '100', range: 'C2:C7', showErrorMessage: true },
      ],
      conditionalRules: [
        {
          type: 'dataBar',
          priority: 1,
          range: 'C2:C7',
          dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' },
        },
        { type: 'cellIs', operator: 'greaterThan', formula: '70', priority: 2, range: 'C2:C7', style: VERMELHO },
      ],
      pageSetup: { paperSize: 'a3', orientation: 'landscape', margins: { left: 1 } },
      headerFooter: { oddHeader: '&CRelatório' },
      rowBreaks: [4],
    },
    { name: 'Muito oculta', rows: [['x']], veryHidden: true },
  ],
}

async function idaEVolta(mexer: (pasta: PastaLocal) => void = () => {}) {
  const pasta = await lerArquivo(await writeXlsx(DE_FORA), 'da pessoa.xlsx')
  mexer(pasta)
  const antes = await readXlsx(await writeXlsx(DE_FORA), { readStyles: true })
  const depois = await readXlsx(await escreverXlsx(pasta, () => null), { readStyles: true })
  return { pasta, antes, depois }
}

describe('a aba da pessoa em que ninguém mexeu', () => {
  it('sai com a mesma aparência', async () => {
    const { antes, depois } = await idaEVolta()
    const [aba, escrita] = [antes.sheets[0], depois.sheets[0]]
    for (const parte of [
      'rowDefs',
      'autoFilter',
      'freezePane',
      'view',
      'dataValidations',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
    ] as const) {
      expect(escrita?.[parte], parte).toEqual(aba?.[parte])
    }
    expect(escrita?.columns?.slice(0, 3)).toEqual(aba?.columns)
    expect(escrita?.conditionalRules?.map(({ type, range, style }) => ({ type, range, style }))).toEqual(
      aba?.conditionalRules?.map(({ type, range, style }) => ({ type, range, style })),
    )
    expect(depois.namedRanges).toEqual(antes.namedRanges)
    expect(depois.sheets[1]?.veryHidden).toBe(true)
    expect(depois.defaultFont).toMatchObject({ name: 'Calibri', size: 11 })
  })

  it.each(['0,0', '1,2', '20,4'])('a célula %s mantém letra, fundo, bordas e formato', async chave => {
    const { antes, depois } = await idaEVolta()
    expect(depois.sheets[0]?.cells?.get(chave)?.style).toMatchObject(antes.sheets[0]?.cells?.get(chave)?.style ?? {})
  })

  it('mantém trechos riscados, caixas de seleção, links e cores do tema, já resolvidas', async () => {
    const { depois } = await idaEVolta()
    const celulas = depois.sheets[0]?.cells
    expect(celulas?.get('1,0')?.richText?.[1]).toMatchObject({ text: 'riscado', font: { strikethrough: true } })
    expect(celulas?.get('1,1')).toMatchObject({ value: true, checkbox: true })
    expect(celulas?.get('6,0')?.hyperlink?.target).toBe('https://exemplo.org/')
    expect(celulas?.get('0,2')?.style?.font?.color?.rgb).toMatch(/^[0-9A-F]{6}$/)
  })

  it('fórmulas voltam como estavam, e a vizinha de uma fórmula de matriz continua sem fórmula', async () => {
    const { pasta, depois } = await idaEVolta()
    const celulas = depois.sheets[0]?.cells
    expect(celulas?.get('5,0')?.formula).toBe('_xlfn.CONCAT("a;b",A1)')
    expect(celulas?.get('2,2')).toMatchObject({
      formula: 'UNIQUE(A1:A3)',
      formulaType: 'array',
      formulaRef: 'C3:C4',
      formulaDynamic: true,
    })
    expect(celulas?.get('3,2')?.formula).toBeUndefined()
    expect(depois.sheets[0]?.rows[3]?.[2]).toBe(2)
    expect(pasta.folhas[0]?.celulas[5]?.[0]?.formula).toBe('=CONCAT("a;b",A1)')
    expect(pasta.folhas[0]?.celulas[3]?.[2]).toMatchObject({ valor: null, calculado: 2, derramada: true })
  })

  it('a célula que ganhou formato usa o novo, e as outras ficam como estavam', async () => {
    const { depois } = await idaEVolta(pasta => {
      const celula = pasta.folhas[0]?.celulas[0]?.[0]
      if (celula) celula.formato = { textFormat: { bold: true } }
    })
    expect(depois.sheets[0]?.cells?.get('0,0')?.style).toEqual({ font: { name: 'Arial', size: 10, bold: true } })
    expect(depois.sheets[0]?.cells?.get('1,2')?.style?.numFmt).toBe('R$ #,##0.00')
  })

  it('validação nossa prevalece sobre a da pessoa na mesma célula', async () => {
    const { depois } = await idaEVolta(pasta => {
      const celula = pasta.folhas[0]?.celulas[1]?.[2]
      if (celula) celula.validacao = { condition: { type: 'DATE_IS_VALID' }, strict: true }
    })
    expect(depois.sheets[0]?.dataValidations?.map(({ type, range }) => ({ type, range }))).toEqual([
      { type: 'date', range: 'C2' },
    ])
  })

  it('a cor de fundo aparece também para quem lê o modelo', async () => {
    const { formatoVisivel } = await import('../../../src/local/arquivos/formato-visivel.ts')
    const { pasta } = await idaEVolta()
    const celula = pasta.folhas[0]?.celulas[0]?.[0]
    expect(celula && formatoVisivel(celula, pasta.folhas)).toMatchObject({
      backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 0 } },
      textFormat: { fontFamily: 'Georgia', fontSize: 13, bold: true },
    })
  })
})
