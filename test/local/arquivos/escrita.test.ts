import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { CelulaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import { ESTILOS } from '../../../src/planilha/estilos.ts'
import type { Impressao } from '../../../src/planilha/impressao.ts'
import type { RegraDeValidacao } from '../../../src/planilha/pedido.ts'
import { folhaCom, pastaCom, pastaDeExemplo, SIM_OU_NAO } from './exemplo.ts'

const PAISAGEM: Impressao = { orientacao: 'paisagem', repetirLinhas: [0, 1], rodape: 'SES/MG & CIB' }
const escrever = (pasta: PastaLocal, impressao: Impressao | null = null) => escreverXlsx(pasta, () => impressao)
const lidoPorOutro = async (pasta: PastaLocal, impressao: Impressao | null = null) =>
  (await readXlsx(await escrever(pasta, impressao), { readStyles: true })).sheets
const umaCelula = async (celula: CelulaLocal) =>
  (await lidoPorOutro(pastaCom(folhaCom('Aba', [[celula]]))))[0]?.cells?.get('0,0')

describe('fórmulas escritas como o Google as exporta', () => {
  it.each([
    ['=CONFORMIDADE_SCORE(F4:Q)', 'Pontos', 'IFERROR(__xludf.DUMMYFUNCTION("CONFORMIDADE_SCORE(F4:Q)"),"Pontos")'],
    ['=CONFORMIDADE_X("a;b";1)', 76, 'IFERROR(__xludf.DUMMYFUNCTION("CONFORMIDADE_X(""a;b"";1)"),76.0)'],
    [
      '=IF(CONFORMIDADE_X(A1)>70;"s";"n")',
      's',
      'IFERROR(__xludf.DUMMYFUNCTION("IF(CONFORMIDADE_X(A1)>70;""s"";""n"")"),"s")',
    ],
  ])('%s', async (formula, calculado, escrita) => {
    const celula = await umaCelula({ valor: null, formula, calculado })
    expect(celula).toMatchObject({ formula: escrita, value: calculado })
  })

  it.each([
    [76, '76.0'],
    [13.5, '13.5'],
    [true, 'TRUE'],
    ['diz "não"', '"diz ""não"""'],
    [null, '" "'],
  ])('célula derramada com %s', async (calculado, literal) => {
    const celula = await umaCelula({ valor: null, calculado, derramada: true })
    expect(celula?.formula).toBe(`IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),${literal})`)
  })

  it('texto derramado maior que o limite do Excel fica inteiro na célula, e nenhum literal passa de 255 letras', async () => {
    const calculado = '😀 pendência; '.repeat(900)
    const celula = await umaCelula({ valor: null, calculado, derramada: true })
    expect(celula?.value).toBe(calculado)
    expect(celula?.formula?.length).toBeLessThanOrEqual(8192)
    const curto = await umaCelula({ valor: null, calculado: '😀'.repeat(300), derramada: true })
    for (const literal of curto?.formula?.match(/"(?:[^"]|"")*"/g) ?? [])
      expect(literal.length).toBeLessThanOrEqual(257)
  })

  it('fórmula comum ganha vírgulas e intervalos fechados, sem tocar nos textos', async () => {
    const celula = await umaCelula({ valor: null, formula: '=COUNTIF(F4:F;"a;b")+SUM({1;2})', calculado: 3 })
    expect(celula?.formula).toBe('COUNTIF(F4:F1048576,"a;b")+SUM({1;2})')
  })

  it('erro mostra o texto do erro', async () => {
    const celula = await umaCelula({
      valor: null,
      formula: '=CONFORMIDADE_X(A1)',
      calculado: { erro: '#ERROR!', mensagem: 'x' },
    })
    expect(celula).toMatchObject({
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("CONFORMIDADE_X(A1)"),"#ERROR!")',
      value: '#ERROR!',
    })
  })
})

describe('aparência escrita', () => {
  it('toda célula tem fonte com nome', async () => {
    const [folha] = await lidoPorOutro(pastaDeExemplo())
    expect(folha?.cells?.get('1,0')?.style).toMatchObject({
      font: { name: 'Arial', size: 9, bold: true, color: { rgb: 'FFFFFF' } },
      fill: { fgColor: { rgb: '1F4E78' } },
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      border: { top: { style: 'thin', color: { rgb: 'BFBFBF' } } },
    })
    expect(folha?.cells?.get('2,1')?.style?.numFmt).toBe('dd/mm/yyyy')
  })

  it('a página sai em A4, uma folha de largura, com linhas repetidas e rodapé', async () => {
    const [folha] = await lidoPorOutro(pastaDeExemplo(), PAISAGEM)
    expect(folha?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
    })
    expect(folha?.headerFooter?.oddFooter).toBe('&LSES/MG && CIB&CImpresso em &D&RPágina &P de &N')
  })

  it('a página com quebras diz a escala que cabe, porque ajustar à folha faria esquecê-las', async () => {
    const folha = folhaCom('Aba', [[{ valor: 'a' }], [{ valor: 'b' }], [{ valor: 'c' }]], { larguras: [2000] })
    const [escrita] = await lidoPorOutro(pastaCom(folha), { ...PAISAGEM, quebrarAntesDe: ['b'] })
    expect(escrita?.rowBreaks).toEqual([0])
    expect(escrita?.pageSetup?.fitToPage).toBeFalsy()
    // 842 − 57,6 pontos de papel, com 7% de folga, para 1500 pontos de coluna.
    expect(escrita?.pageSetup?.scale).toBe(48)
  })

  it('proteção de aviso não tranca a aba', async () => {
    expect((await lidoPorOutro(pastaDeExemplo()))[0]?.protection).toBeUndefined()
  })

  it('link para aba salta dentro do arquivo; para aba que não existe, não há link', async () => {
    const [folha] = await lidoPorOutro(pastaDeExemplo())
    expect(folha?.cells?.get('2,4')?.hyperlink?.location).toBe("'Resumo'!A1")
    const formato = { ...ESTILOS.link, textFormat: { link: { uri: '#gid=999' } } }
    expect((await umaCelula({ valor: 'x', formato }))?.hyperlink).toBeUndefined()
  })

  it('listas em milhares de células viram poucos intervalos', async () => {
    const celulas = Array.from({ length: 5000 }, () =>
      Array.from({ length: 12 }, () => ({ valor: null, validacao: SIM_OU_NAO })),
    )
    const [folha] = await lidoPorOutro(pastaCom(folhaCom('Aba', celulas, { linhas: 5000 })))
    expect(folha?.dataValidations).toHaveLength(1)
    expect(folha?.dataValidations?.[0]).toMatchObject({
      range: 'A1:L5000',
      values: ['Sim', 'Não'],
      errorStyle: 'stop',
      inputMessage: 'Digite Sim ou Não.',
    })
  })

  it('com todas as abas ocultas, a primeira é mostrada, que o Excel não abriria o arquivo', async () => {
    const folhas = await lidoPorOutro(
      pastaCom(folhaCom('A', [], { oculta: true }), folhaCom('B', [], { id: 2, oculta: true })),
    )
    expect(folhas.map(folha => folha.hidden ?? false)).toEqual([false, true])
  })
})

describe('o que não cabe no Excel', () => {
  const lista = (valores: string[]): RegraDeValidacao => ({
    condition: { type: 'ONE_OF_LIST', values: valores.map(userEnteredValue => ({ userEnteredValue })) },
    strict: true,
    showCustomUi: true,
  })

  it.each([
    ['longa demais', Array.from({ length: 74 }, (_, i) => `Consórcio de Saúde nº ${i}`)],
    ['com vírgulas', ['Sim, com ressalva', 'Não']],
    ['com aspas', ['diz "sim"', 'não']],
  ])('lista %s vai para uma aba auxiliar e volta inteira', async (_, valores) => {
    const pasta = pastaCom(folhaCom('Aba', [[{ valor: 'x', validacao: lista(valores) }]]))
    const volta = await lerArquivo(await escrever(pasta), 'teste.xlsx')
    expect(volta.folhas.map(folha => folha.titulo)).toEqual(['Aba'])
    expect(volta.folhas[0]?.celulas[0]?.[0]?.validacao).toEqual(lista(valores))
  })

  it('títulos longos, com sinais ou parecidos demais ganham outro nome no arquivo e voltam iguais', async () => {
    const titulos = [
      'A/B: [2026]?',
      'A B   2026',
      'Título com mais de trinta e uma letras nº 1',
      'Título com mais de trinta e uma letras nº 2',
      "d'água!",
      '😀 aba',
    ]
    const folhas = titulos.map((titulo, i) => folhaCom(titulo, [[{ valor: titulo }]], { id: i + 1 }))
    folhas[0]?.celulas[0]?.push({
      valor: null,
      formula: `='${titulos[2]}'!A1`,
      calculado: titulos[2] ?? '',
      naoCalculada: true,
    })
    const volta = await lerArquivo(await escrever(pastaCom(...folhas)), 'teste.xlsx')
    expect(volta.folhas.map(folha => folha.titulo)).toEqual(titulos)
    expect(volta.folhas[0]?.celulas[0]?.[1]?.formula).toBe(`='${titulos[2]}'!A1`)
  })
})
