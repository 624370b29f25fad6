import type { Aba, Coluna } from './aba.ts'
import { acharCabecalho, type Cabecalho } from './cabecalho.ts'
import type { Celula } from './celula.ts'
import { digitalDaAba } from './digital.ts'
import { cor } from './estilos.ts'
import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'
import { celulaDaApi } from './pedidos-de-celulas.ts'
import { desfazerEstrutura, pedidosDeEstrutura } from './pedidos-de-estrutura.ts'
import type { Posicoes } from './realce-da-api.ts'
import { palavras } from './texto.ts'

/** Refaz a estrutura de uma aba de pessoas onde as colunas estão agora; nenhuma linha de dados muda. */
export function reestruturar(aba: Aba, folha: Folha): Pedido[] {
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null) return []
  const deslocada = comCabecalhoEm(aba, onde.linha)
  return [
    ...desfazerEstrutura(aba, folha),
    ...crescer(folha, folha.linhas, Math.max(...onde.posicoes) + 1),
    ...propriedades(deslocada, folha),
    ...pedidosDeEstrutura(deslocada, folha.id, folha.linhas, onde.posicoes, digitalDaAba(aba), folha),
    ...cabecalhos(aba, folha.id, onde),
  ]
}

export interface OndeEstao {
  readonly linha: number
  /** A posição de cada coluna da aba; as que faltam ficam à direita de tudo o que existe. */
  readonly posicoes: Posicoes
  /** Índices (na aba) das colunas que faltam. */
  readonly faltam: readonly number[]
  readonly repetidas: Cabecalho<string>['repetidas']
}

/** Onde está, agora, cada coluna de uma aba de tabela; `null` quando o cabeçalho não se acha. */
export function ondeEstaoAsColunas(aba: Aba, folha: Folha): OndeEstao | null {
  if (aba.tabela === null) return null
  const deItem = (titulo: string): string | undefined => /^([IVX]+) – /.exec(titulo)?.[1]
  const comuns = aba.tabela.colunas.filter(c => deItem(c.titulo) === undefined)
  const nomes = Object.fromEntries(comuns.map(c => [palavras(c.titulo), [c.titulo] as const]))
  const achado = acharCabecalho(folha.valores ?? [], nomes, { itens: 0, colunas: 2 })
  if (achado === null) return null
  const itens = new Map(Object.entries(achado.itens))
  let livre = (folha.valores ?? []).reduce(
    (maior, l) =>
      Math.max(
        maior,
        l.reduce<number>((n, v, i) => (v === null || v === '' ? n : i + 1), 0),
      ),
    0,
  )
  const faltam: number[] = []
  const posicoes = aba.tabela.colunas.map((c, i) => {
    const item = deItem(c.titulo)
    const posicao =
      pelaFormula(c, folha, achado.linha) ?? (item === undefined ? achado.colunas[palavras(c.titulo)] : itens.get(item))
    if (posicao !== undefined) return posicao
    faltam.push(i)
    return livre++
  })
  return { linha: achado.linha, posicoes, faltam, repetidas: achado.repetidas }
}

/** Com a coluna bloqueada, o cabeçalho calculado mostra #REF! e não o título: é a fórmula que a acha, quando foi lida. */
function pelaFormula({ formula }: Coluna, folha: Folha, linha: number): number | undefined {
  const funcao = formula?.slice(0, formula.indexOf('(') + 1)
  const onde =
    funcao === undefined ? -1 : (folha.formulas?.[linha] ?? []).findIndex(f => f.toUpperCase().startsWith(funcao))
  return onde === -1 ? undefined : onde
}

/**
 * As propriedades da aba que voltam ao que devem ser; o título é de quem o mudou. Onde alguém mesclou células de um lado a
 * outro do que se congela, o Sheets recusaria tudo: ali o congelamento fica como está.
 */
export function propriedades(aba: Aba, folha: Folha): Pedido[] {
  const { linhas, colunas } = aba.congelar
  const mescladas = aba.dono === 'pessoas' ? folha.mesclas : []
  const gridProperties = {
    ...(mescladas.some(m => m.linha < linhas && m.ateLinha > linhas) ? {} : { frozenRowCount: linhas }),
    ...(mescladas.some(m => m.coluna < colunas && m.ateColuna > colunas) ? {} : { frozenColumnCount: colunas }),
    hideGridlines: aba.semGrade,
  }
  const fields = [...Object.keys(gridProperties).map(campo => `gridProperties.${campo}`), 'tabColorStyle'].join(',')
  return [
    {
      updateSheetProperties: { properties: { sheetId: folha.id, gridProperties, tabColorStyle: cor(aba.cor) }, fields },
    },
  ]
}

/** A grade só cresce: nunca se tira linha ou coluna de ninguém. */
export function crescer(folha: Folha, linhas: number, colunas: number): Pedido[] {
  const faltam = (dimension: 'ROWS' | 'COLUMNS', length: number): Pedido[] =>
    length > 0 ? [{ appendDimension: { sheetId: folha.id, dimension, length } }] : []
  return [...faltam('ROWS', linhas - folha.linhas), ...faltam('COLUMNS', colunas - folha.colunas)]
}

function comCabecalhoEm(aba: Aba, linha: number): Aba {
  const passo = linha - aba.tabela!.cabecalho
  const mover = <M extends { linha: number; ateLinha: number }>(m: M): M => ({
    ...m,
    linha: m.linha + passo,
    ateLinha: m.ateLinha + passo,
  })
  return {
    ...aba,
    tabela: { ...aba.tabela!, cabecalho: linha },
    congelar: { ...aba.congelar, linhas: linha + 1 },
    realces: aba.realces.map(r => ({ ...r, intervalo: mover(r.intervalo) })),
  }
}

/** Coluna que existe ganha de volta só a nota (o título é de quem o escreveu); a que falta nasce inteira, fórmula à parte. */
function cabecalhos(aba: Aba, sheetId: number, { linha, posicoes, faltam }: OndeEstao): Pedido[] {
  const celulas = aba.linhas[aba.tabela!.cabecalho] ?? []
  return celulas.flatMap((celula, i) => {
    if (celula === null || celula.formula !== undefined) return []
    return faltam.includes(i)
      ? [emUmaCelula(sheetId, linha, posicoes[i]!, celula, 'userEnteredValue,userEnteredFormat,note')]
      : [emUmaCelula(sheetId, linha, posicoes[i]!, celula, 'note')]
  })
}

/** Um pedido que escreve uma célula só. */
export function emUmaCelula(sheetId: number, linha: number, coluna: number, celula: Celula, fields: string): Pedido {
  const range = {
    sheetId,
    startRowIndex: linha,
    endRowIndex: linha + 1,
    startColumnIndex: coluna,
    endColumnIndex: coluna + 1,
  }
  return { updateCells: { range, rows: [{ values: [celulaDaApi(celula, true)] }], fields } }
}
