import { folhaVazia } from '../../../src/local/arquivos/folha-vazia.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import { cor, ESTILOS } from '../../../src/planilha/estilos.ts'
import type { FormatoDeCelula, GraficoDaApi, RegraDeValidacao } from '../../../src/planilha/pedido.ts'

/** Uma pasta pequena com um pouco de tudo o que o programa escreve. */
export function pastaDeExemplo(): PastaLocal {
  return {
    id: 'local:Exemplo',
    titulo: 'Exemplo',
    fuso: 'America/Sao_Paulo',
    folhas: [avaliacao(), resumo(), oculta()],
  }
}

export function folhaCom(
  titulo: string,
  celulas: (CelulaLocal | null)[][],
  mais: Partial<FolhaLocal> = {},
): FolhaLocal {
  const folha = { ...folhaVazia(titulo), id: 1, linhas: 1000, colunas: 26, ...mais }
  folha.celulas = celulas.map(linha => {
    const esparsa: CelulaLocal[] = []
    linha.forEach((celula, coluna) => {
      if (celula) esparsa[coluna] = celula
    })
    return esparsa
  })
  return folha
}

export const pastaCom = (...folhas: FolhaLocal[]): PastaLocal => ({
  id: 'local:teste',
  titulo: 'teste',
  fuso: 'America/Sao_Paulo',
  folhas,
})

export const SIM_OU_NAO: RegraDeValidacao = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sim' }, { userEnteredValue: 'Não' }] },
  inputMessage: 'Digite Sim ou Não.',
  strict: true,
  showCustomUi: true,
}
export const DATA_VALIDA: RegraDeValidacao = { condition: { type: 'DATE_IS_VALID' }, strict: false }

const NOMES = ['Consórcio Alto Rio Doce', 'Consórcio São João & Região', 'Consórcio 😀 do Vale']
const comLink = (uri: string): FormatoDeCelula => ({
  ...ESTILOS.link,
  textFormat: { ...ESTILOS.link.textFormat, link: { uri } },
})

function avaliacao(): FolhaLocal {
  const cabecalho: CelulaLocal[] = [
    { valor: 'Consórcio', formato: ESTILOS.cabecalho },
    { valor: 'Avaliado em', formato: ESTILOS.cabecalho, nota: 'Dia em que a equipe avaliou.\nDigite dd/mm/aaaa.' },
    { valor: 'I – Estatuto atualizado e publicado no site do consórcio', formato: ESTILOS.cabecalho },
    { valor: null, formula: '=CONFORMIDADE_SCORE(C2:C)', calculado: 'Pontos', formato: ESTILOS.cabecalhoCalculado },
    { valor: 'Link', formato: ESTILOS.cabecalho },
    { valor: 'Publicado', formato: ESTILOS.cabecalho },
  ]
  const linhas = NOMES.map((nome, i): CelulaLocal[] => [
    { valor: nome, formato: ESTILOS.corpo },
    { valor: 45_631 + i, formato: ESTILOS.data, validacao: DATA_VALIDA },
    { valor: i === 1 ? 'Não' : 'Sim', formato: ESTILOS.centro, validacao: SIM_OU_NAO },
    { valor: null, calculado: i === 1 ? 13.5 : 76, derramada: true, formato: ESTILOS.calculadoCentro },
    {
      valor: i === 0 ? 'Resumo' : 'site',
      formato: comLink(i === 0 ? '#gid=77' : 'https://exemplo.mg.gov.br/a?b=1&c=2'),
    },
    { valor: i !== 1, formato: ESTILOS.centro },
  ])
  const celulas = [[{ valor: 'Avaliação 2026-3', formato: ESTILOS.titulo }], cabecalho, ...linhas]
  return folhaCom('Avaliação 2026-3', celulas, {
    id: 1026,
    linhasCongeladas: 2,
    colunasCongeladas: 1,
    semGrade: true,
    cor: '1F4E78',
    larguras: [220, 90, 180, 80, 80, 80],
    alturas: [30, 60],
    mesclas: [{ linha: 0, coluna: 0, ateLinha: 1, ateColuna: 4 }],
    regras: [
      {
        ranges: [{ sheetId: 1026, startRowIndex: 2, endRowIndex: 1000, startColumnIndex: 2, endColumnIndex: 3 }],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Não' }] },
          format: { backgroundColorStyle: cor('#fde9e7'), textFormat: { bold: true, strikethrough: true } },
        },
      },
      {
        ranges: [{ sheetId: 1026, startRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 }],
        booleanRule: {
          condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: 'Si' }] },
          format: { textFormat: { italic: true, bold: true, foregroundColorStyle: cor('#0b5394') } },
        },
      },
      {
        ranges: [{ sheetId: 1026, startRowIndex: 2, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 6 }],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND($C3="Não",$D3<70)' }] },
          format: { backgroundColorStyle: cor('#fff2cc') },
        },
      },
    ],
    protecoes: [
      {
        protectedRangeId: 9,
        range: { sheetId: 1026, startRowIndex: 1, endRowIndex: 2 },
        description: 'Cabeçalho do programa',
        warningOnly: true,
      },
    ],
    metadados: [{ id: 5, chave: 'digital', valor: 'a1b2c3' }],
  })
}

function resumo(): FolhaLocal {
  const linhas: CelulaLocal[][] = [
    [
      { valor: 'Situação', formato: ESTILOS.cabecalho },
      { valor: 'Consórcios', formato: ESTILOS.cabecalho },
    ],
    [
      { valor: 'Conforme', formato: ESTILOS.corpo },
      { valor: 50, formato: ESTILOS.inteiro },
    ],
    [
      { valor: 'Não conforme', formato: ESTILOS.corpo },
      { valor: 20, formato: ESTILOS.inteiro },
    ],
    [
      { valor: 'Média', formato: ESTILOS.forte },
      { valor: 0.714, formato: ESTILOS.porcento },
    ],
    [
      { valor: 'Total', formato: ESTILOS.forte },
      { valor: null, formula: '=SUM(B2:B3)', calculado: 70, naoCalculada: true, formato: ESTILOS.total },
    ],
  ]
  return folhaCom('Resumo', linhas, { id: 77, larguras: [180, 120], graficos: [graficoDeBarras()] })
}

const oculta = (): FolhaLocal => folhaCom('Parâmetros', [[{ valor: 'mínimo' }, { valor: 70 }]], { id: 3, oculta: true })

function graficoDeBarras(): GraficoDaApi {
  const coluna = (indice: number) => ({
    sourceRange: {
      sources: [
        { sheetId: 77, startRowIndex: 0, endRowIndex: 3, startColumnIndex: indice, endColumnIndex: indice + 1 },
      ],
    },
  })
  return {
    chartId: 31,
    spec: {
      title: 'Situação dos consórcios',
      subtitle: '3º quadrimestre de 2026',
      altText: 'Barras: 50 conformes e 20 não conformes.',
      basicChart: {
        chartType: 'BAR',
        legendPosition: 'NO_LEGEND',
        headerCount: 1,
        axis: [
          { position: 'BOTTOM_AXIS', title: 'Consórcios' },
          { position: 'LEFT_AXIS', title: 'Situação' },
        ],
        domains: [{ domain: coluna(0) }],
        series: [
          {
            series: coluna(1),
            targetAxis: 'BOTTOM_AXIS',
            colorStyle: cor('#1f4e78'),
            dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' },
          },
        ],
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId: 77, rowIndex: 6, columnIndex: 0 },
        widthPixels: 600,
        heightPixels: 320,
      },
    },
  }
}
