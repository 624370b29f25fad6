import type { Aba, Coluna } from './aba.ts'
import { CHAVE_DA_DIGITAL, digitalDaAba } from './digital.ts'
import { ESTILOS } from './estilos.ts'
import { intervalo } from './intervalo.ts'
import { MAXIMO_DE_GRAFICOS, numeroDerivado } from './numero-derivado.ts'
import type { Folha } from './pasta.ts'
import type { Pedido, RegraDeValidacao } from './pedido.ts'
import { graficosQueSobram, pedidosDosGraficos } from './pedidos-dos-graficos.ts'
import { marcaDoRealce, type Posicoes, regraDoRealce, semEnderecos } from './realce-da-api.ts'

/** Desfaz a estrutura que pusemos antes, para refazê-la; os valores e os realces das pessoas ficam, e os gráficos que continuam. */
export function desfazerEstrutura(aba: Aba, folha: Folha): Pedido[] {
  const digital = folha.metadados[CHAVE_DA_DIGITAL]
  const nossas = new Set(aba.realces.map(marcaDoRealce))
  const aTirar = folha.regras.flatMap((r, i) => (aba.dono === 'programa' || nossas.has(semEnderecos(r)) ? [i] : []))
  return [
    ...(aba.dono === 'programa' ? folha.mesclas : []).map(m => ({ unmergeCells: { range: intervalo(folha.id, m) } })),
    ...aTirar.reverse().map(index => ({ deleteConditionalFormatRule: { sheetId: folha.id, index } })),
    ...folha.protecoes
      .filter(p => p === numeroDerivado(folha.id, 0))
      .map(protectedRangeId => ({ deleteProtectedRange: { protectedRangeId } })),
    ...graficosQueSobram(aba, folha),
    ...(digital === undefined
      ? []
      : [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: digital.id } } } }]),
  ]
}

/**
 * Larguras, aparência do corpo, listas de escolha, mesclas, realces, proteção, gráficos e a digital: a da aba como deve ser,
 * também quando a tabela da pessoa começa em outra linha. Os gráficos que a folha já tem só mudam.
 */
export function pedidosDeEstrutura(
  aba: Aba,
  id: number,
  linhas: number,
  posicoes: Posicoes,
  digital = digitalDaAba(aba),
  existente: Folha | null = null,
): Pedido[] {
  return [
    ...larguras(aba, id, posicoes),
    ...corpoDaTabela(aba, id, linhas, posicoes),
    ...aba.mesclas.map(m => ({ mergeCells: { range: intervalo(id, m), mergeType: 'MERGE_ALL' as const } })),
    ...aba.realces.map((r, index) => ({ addConditionalFormatRule: { rule: regraDoRealce(r, id, posicoes), index } })),
    ...pedidoDeProtecao(aba, id),
    ...pedidosDosGraficos(aba, id, existente),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: numeroDerivado(id, MAXIMO_DE_GRAFICOS + 1),
          metadataKey: CHAVE_DA_DIGITAL,
          metadataValue: digital,
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

/** A aparência e as listas de escolha de cada coluna da tabela, de `inicio` até `linhas` (fim excluído). */
export function corpoDaTabela(
  aba: Aba,
  id: number,
  linhas: number,
  posicoes: Posicoes,
  inicio = (aba.tabela?.cabecalho ?? 0) + 1,
  menos: readonly number[] = [],
): Pedido[] {
  if (aba.tabela === null || linhas <= inicio) return []
  return aba.tabela.colunas.flatMap((coluna, i): Pedido[] => {
    if (menos.includes(i)) return []
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
      ...(coluna.porCelula
        ? []
        : [
            { repeatCell: { range, cell: { userEnteredFormat: ESTILOS[coluna.estilo] }, fields: 'userEnteredFormat' } },
          ]),
      ...(rule === null ? [] : [{ setDataValidation: { range, rule } }]),
    ]
  })
}

/** As listas que são de uma célula só, e não da coluna. */
export const escolhasPorCelula = (aba: Aba, id: number): Pedido[] =>
  aba.linhas.flatMap((celulas, linha) =>
    celulas.flatMap((celula, coluna): Pedido[] => {
      if (celula?.escolhas === undefined) return []
      const range = intervalo(id, { linha, coluna, ateLinha: linha + 1, ateColuna: coluna + 1 })
      return [{ setDataValidation: { range, rule: listaDeEscolha(celula.escolhas) } }]
    }),
  )

/** A lista de escolha avisa e não impede: o que se cola de fora entra e é apontado, nunca se perde. */
export function validacao(coluna: Coluna): RegraDeValidacao | null {
  const inputMessage = coluna.ajuda === undefined ? {} : { inputMessage: coluna.ajuda }
  if (coluna.escolhas !== undefined) {
    return { ...listaDeEscolha(coluna.escolhas), ...inputMessage }
  }
  return coluna.estilo === 'data' && coluna.ajuda !== undefined
    ? { condition: { type: 'DATE_IS_VALID' }, strict: false, ...inputMessage }
    : null
}

const listaDeEscolha = (escolhas: readonly string[]): RegraDeValidacao => ({
  condition: { type: 'ONE_OF_LIST', values: escolhas.map(userEnteredValue => ({ userEnteredValue })) },
  strict: false,
  showCustomUi: true,
})

/** A proteção que avisa (e não impede: o programa roda como quem o usa) nas abas do programa. */
export function pedidoDeProtecao(aba: Aba, id: number): Pedido[] {
  if (aba.dono === 'pessoas' && aba.protegida === undefined) return []
  const description =
    aba.protegida ?? 'Escrita pelo programa Conformidade: o que se digita aqui se perde na próxima apuração.'
  const protectedRangeId = numeroDerivado(id, 0)
  const livres = aba.livres === undefined ? {} : { unprotectedRanges: aba.livres.map(m => intervalo(id, m)) }
  return [
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId, range: { sheetId: id }, ...livres, description, warningOnly: true },
      },
    },
  ]
}
