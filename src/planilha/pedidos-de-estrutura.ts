import type { Aba, Coluna, Grafico, Realce } from './aba.ts'
import { CHAVE_DA_DIGITAL, digitalDaAba } from './digital.ts'
import { cor, ESTILOS } from './estilos.ts'
import type { Folha, Mescla } from './pasta.ts'
import type { GraficoDaApi, Intervalo, Pedido, RegraDeValidacao } from './pedido.ts'

/** Onde está, na aba que existe, cada coluna da tabela (as pessoas movem colunas); numa aba nova, a própria ordem. */
export type Posicoes = readonly number[]

/** Números do que criamos, derivados do da aba: nunca colidem e a segunda aplicação os reconhece. */
const numeroDerivado = (id: number, ordem: number): number => (Math.imul(id, 31) + ordem) & 0x7fffffff

/** Desfaz a estrutura que pusemos antes, para refazê-la; os valores e os realces das pessoas ficam. */
export function desfazerEstrutura(aba: Aba, folha: Folha): Pedido[] {
  const digital = folha.metadados[CHAVE_DA_DIGITAL]
  const nossas = new Set(aba.realces.map(r => semEnderecos(condicao(r).join(':'))))
  const aTirar = folha.regras.flatMap((r, i) => (aba.dono === 'programa' || nossas.has(semEnderecos(r)) ? [i] : []))
  return [
    ...(aba.dono === 'programa' ? folha.mesclas : []).map(m => ({ unmergeCells: { range: intervalo(folha.id, m) } })),
    ...aTirar.reverse().map(index => ({ deleteConditionalFormatRule: { sheetId: folha.id, index } })),
    ...folha.protecoes
      .filter(p => p === numeroDerivado(folha.id, 0))
      .map(protectedRangeId => ({ deleteProtectedRange: { protectedRangeId } })),
    ...folha.graficos
      .filter(g => g >= numeroDerivado(folha.id, 1) && g < numeroDerivado(folha.id, 1) + MAXIMO_DE_GRAFICOS)
      .map(objectId => ({ deleteEmbeddedObject: { objectId } })),
    ...(digital === undefined
      ? []
      : [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: digital.id } } } }]),
  ]
}

const MAXIMO_DE_GRAFICOS = 20

/** Larguras, aparência do corpo, listas de escolha, mesclas, realces, proteção, gráficos e a digital. */
export function pedidosDeEstrutura(aba: Aba, id: number, linhas: number, posicoes: Posicoes): Pedido[] {
  return [
    ...larguras(aba, id, posicoes),
    ...corpoDaTabela(aba, id, linhas, posicoes),
    ...aba.mesclas.map(m => ({ mergeCells: { range: intervalo(id, m), mergeType: 'MERGE_ALL' as const } })),
    ...aba.realces.map((r, index) => ({ addConditionalFormatRule: { rule: regra(r, id, posicoes), index } })),
    ...pedidoDeProtecao(aba, id),
    ...aba.graficos.map((g, i) => ({ addChart: { chart: grafico(g, id, numeroDerivado(id, 1) + i) } })),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: numeroDerivado(id, MAXIMO_DE_GRAFICOS + 1),
          metadataKey: CHAVE_DA_DIGITAL,
          metadataValue: digitalDaAba(aba),
          location: { sheetId: id },
          visibility: 'DOCUMENT',
        },
      },
    },
  ]
}

function larguras(aba: Aba, id: number, posicoes: Posicoes): Pedido[] {
  return aba.larguras.map((pixelSize, i) => {
    const startIndex = posicoes[i] ?? i
    const range = { sheetId: id, dimension: 'COLUMNS' as const, startIndex, endIndex: startIndex + 1 }
    return { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' as const } }
  })
}

function corpoDaTabela(aba: Aba, id: number, linhas: number, posicoes: Posicoes): Pedido[] {
  if (aba.tabela === null) return []
  const inicio = aba.tabela.cabecalho + 1
  if (linhas <= inicio) return []
  return aba.tabela.colunas.flatMap((coluna, i): Pedido[] => {
    const c = posicoes[i] ?? i
    const range = {
      sheetId: id,
      startRowIndex: inicio,
      endRowIndex: linhas,
      startColumnIndex: c,
      endColumnIndex: c + 1,
    }
    const rule = validacao(coluna)
    return [
      { repeatCell: { range, cell: { userEnteredFormat: ESTILOS[coluna.estilo] }, fields: 'userEnteredFormat' } },
      ...(rule === null ? [] : [{ setDataValidation: { range, rule } }]),
    ]
  })
}

/** A lista de escolha avisa e não impede: o que se cola de fora entra e é apontado, nunca se perde. */
export function validacao(coluna: Coluna): RegraDeValidacao | null {
  const inputMessage = coluna.ajuda === undefined ? {} : { inputMessage: coluna.ajuda }
  if (coluna.escolhas !== undefined) {
    const values = coluna.escolhas.map(userEnteredValue => ({ userEnteredValue }))
    return { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true, ...inputMessage }
  }
  return coluna.estilo === 'data' && coluna.ajuda !== undefined
    ? { condition: { type: 'DATE_IS_VALID' }, strict: false, ...inputMessage }
    : null
}

/** A proteção que avisa (e não impede: o programa roda como quem o usa) nas abas do programa. */
export function pedidoDeProtecao(aba: Aba, id: number): Pedido[] {
  if (aba.dono === 'pessoas') return []
  const description = 'Escrita pelo programa Conformidade: o que se digita aqui se perde na próxima apuração.'
  const protectedRangeId = numeroDerivado(id, 0)
  return [
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId, range: { sheetId: id }, description, warningOnly: true },
      },
    },
  ]
}

function regra(
  realce: Realce,
  id: number,
  posicoes: Posicoes,
): Extract<Pedido, { addConditionalFormatRule: unknown }>['addConditionalFormatRule']['rule'] {
  const { fundo, letra } = realce
  const [type, texto] = condicao(realce)
  const { cor: corDaLetra, ...pesos } = letra ?? {}
  const colunas = Array.from(
    { length: realce.intervalo.ateColuna - realce.intervalo.coluna },
    (_, i) => realce.intervalo.coluna + i,
  )
  const movida = colunas.some((c, i) => (posicoes[c] ?? c) !== (posicoes[colunas[0]!] ?? colunas[0]!) + i)
  const ranges = movida
    ? colunas.map(c =>
        intervalo(id, { ...realce.intervalo, coluna: posicoes[c] ?? c, ateColuna: (posicoes[c] ?? c) + 1 }),
      )
    : [deslocado(realce.intervalo, id, posicoes)]
  return {
    ranges,
    booleanRule: {
      condition: { type, values: [{ userEnteredValue: texto }] },
      format: {
        ...(fundo === undefined ? {} : { backgroundColorStyle: cor(fundo) }),
        ...(letra === undefined
          ? {}
          : {
              textFormat: { ...pesos, ...(corDaLetra === undefined ? {} : { foregroundColorStyle: cor(corDaLetra) }) },
            }),
      },
    },
  }
}

function condicao({ quando }: Realce): readonly ['TEXT_EQ' | 'TEXT_STARTS_WITH' | 'CUSTOM_FORMULA', string] {
  if ('igual' in quando) return ['TEXT_EQ', quando.igual]
  return 'comeca' in quando ? ['TEXT_STARTS_WITH', quando.comeca] : ['CUSTOM_FORMULA', quando.formula]
}

/** A condição sem colunas nem linhas, que mudam quando a pessoa move colunas. */
const semEnderecos = (texto: string): string => texto.replace(/\$?[A-Z]{1,3}\$?\d+/g, '_')

function deslocado(m: Mescla, id: number, posicoes: Posicoes): Intervalo {
  const primeira = posicoes[m.coluna] ?? m.coluna
  return intervalo(id, { ...m, coluna: primeira, ateColuna: primeira + m.ateColuna - m.coluna })
}

/** Um retângulo na forma da API; fim infinito vai até a borda da grade. */
export function intervalo(sheetId: number, m: Mescla): Intervalo {
  return {
    sheetId,
    startRowIndex: m.linha,
    ...(Number.isFinite(m.ateLinha) ? { endRowIndex: m.ateLinha } : {}),
    startColumnIndex: m.coluna,
    ...(Number.isFinite(m.ateColuna) ? { endColumnIndex: m.ateColuna } : {}),
  }
}

function grafico(g: Grafico, id: number, chartId: number): GraficoDaApi {
  const fonte = (m: Mescla): { sourceRange: { sources: readonly Intervalo[] } } => ({
    sourceRange: { sources: [intervalo(id, m)] },
  })
  const deitado = g.tipo === 'BAR'
  const dasCategorias = { title: g.eixos.categorias }
  const dosValores = {
    title: g.eixos.valores,
    viewWindowOptions: { viewWindowMin: g.escala.de, viewWindowMax: g.escala.ate },
  }
  return {
    chartId,
    spec: {
      title: g.titulo,
      altText: g.descricao,
      basicChart: {
        chartType: g.tipo,
        legendPosition: 'NO_LEGEND',
        headerCount: 1,
        axis: [
          { position: 'BOTTOM_AXIS', ...(deitado ? dosValores : dasCategorias) },
          { position: 'LEFT_AXIS', ...(deitado ? dasCategorias : dosValores) },
        ],
        domains: [{ domain: fonte(g.categorias) }],
        series: [
          {
            series: fonte(g.valores),
            targetAxis: deitado ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
            colorStyle: cor(g.cor),
            dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' },
          },
        ],
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId: id, rowIndex: g.em.linha, columnIndex: g.em.coluna },
        widthPixels: g.em.largura,
        heightPixels: g.em.altura,
      },
    },
  }
}
