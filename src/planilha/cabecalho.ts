import type { IdItem } from '../norma/itens.ts'
import { endereco, type Valor } from './celula.ts'
import { citado, palavras } from './texto.ts'
import { itemPeloNumeral, itemPeloTitulo } from './titulo-de-item.ts'

/** Até onde se procura o cabeçalho: títulos e linhas soltas podem vir acima dele. */
export const LINHAS_DE_PROCURA = 20

/** Uma coluna que se reconhece pelo nome. A primeira grafia é a nossa; as outras, as que as pessoas usam. */
export type NomesDeColunas<C extends string> = Readonly<Record<C, readonly [string, ...string[]]>>

export interface Cabecalho<C extends string> {
  /** Linha do cabeçalho, a partir de zero. */
  readonly linha: number
  readonly colunas: Readonly<Partial<Record<C, number>>>
  readonly itens: Readonly<Partial<Record<IdItem, number>>>
  /** Colunas repetidas: o endereço de cada uma, para dizer à pessoa. */
  readonly repetidas: readonly { readonly nome: string; readonly celulas: readonly string[] }[]
}

/** Acha, nas primeiras linhas, a que mais parece o cabeçalho; `null` quando nenhuma tem ao menos `minimo` colunas conhecidas. */
export function acharCabecalho<C extends string>(
  valores: readonly (readonly Valor[])[],
  nomes: NomesDeColunas<C>,
  minimo: { readonly colunas: number; readonly itens: number },
): Cabecalho<C> | null {
  let melhor: { cabecalho: Cabecalho<C>; peso: number } | null = null
  for (let linha = 0; linha < Math.min(valores.length, LINHAS_DE_PROCURA); linha++) {
    const cabecalho = lerLinha(valores[linha] ?? [], linha, nomes)
    const itens = Object.keys(cabecalho.itens).length
    const colunas = Object.keys(cabecalho.colunas).length
    if (itens < minimo.itens || colunas < minimo.colunas) continue
    if (melhor === null || itens + colunas > melhor.peso) melhor = { cabecalho, peso: itens + colunas }
  }
  return melhor?.cabecalho ?? null
}

/** As colunas de itens de uma linha de títulos; o segundo "X" do Art. 7º que fala de endereços é o XII (interpretação 1). */
export function itensDaLinha(celulas: readonly Valor[]): Map<IdItem, number[]> {
  const posicoes = new Map<IdItem, number[]>()
  const anotar = (id: IdItem, coluna: number): void => {
    posicoes.set(id, [...(posicoes.get(id) ?? []), coluna])
  }
  const titulos = celulas.map(c => (typeof c === 'string' ? c : ''))
  titulos.forEach((titulo, coluna) => {
    const id = itemPeloNumeral(titulo)
    if (id !== null) anotar(id, coluna)
  })
  separarOSegundoX(posicoes, titulos)
  const semNumeral = new Map<IdItem, number[]>()
  titulos.forEach((titulo, coluna) => {
    if (titulo === '' || itemPeloNumeral(titulo) !== null) return
    const id = itemPeloTitulo(titulo)
    if (id !== null && !posicoes.has(id)) semNumeral.set(id, [...(semNumeral.get(id) ?? []), coluna])
  })
  for (const [id, colunas] of semNumeral) posicoes.set(id, colunas)
  return posicoes
}

function separarOSegundoX(posicoes: Map<IdItem, number[]>, titulos: readonly string[]): void {
  const dez = posicoes.get('X') ?? []
  if (dez.length !== 2 || posicoes.has('XII')) return
  const doze = dez.filter(c => /endereco|telefone|horario|atendimento/.test(palavras(titulos[c])))
  if (doze.length !== 1) return
  posicoes.set(
    'X',
    dez.filter(c => c !== doze[0]),
  )
  posicoes.set('XII', doze)
}

function lerLinha<C extends string>(celulas: readonly Valor[], linha: number, nomes: NomesDeColunas<C>): Cabecalho<C> {
  const repetidas: { nome: string; celulas: string[] }[] = []
  const itens: Partial<Record<IdItem, number>> = {}
  for (const [id, onde] of itensDaLinha(celulas)) {
    itens[id] = onde[0]!
    if (onde.length > 1) repetidas.push({ nome: `item ${id}`, celulas: onde.map(c => endereco(linha, c)) })
  }
  const deItem = new Set(Object.values(itens))
  const colunas: Partial<Record<C, number>> = {}
  for (const nome of Object.keys(nomes) as C[]) {
    const onde = colunasComNome(celulas, nomes[nome], deItem)
    if (onde.length === 0) continue
    colunas[nome] = onde[0]!
    if (onde.length > 1) {
      const achado = citado(celulas[onde[0]!])
      repetidas.push({ nome: `coluna ${achado}`, celulas: onde.map(c => endereco(linha, c)) })
    }
  }
  return { linha, colunas, itens, repetidas }
}

/** As colunas com a primeira grafia que alguma tiver: "Consórcio" vale mais que "Nome" quando os dois existem. */
function colunasComNome(celulas: readonly Valor[], grafias: readonly string[], fora: ReadonlySet<number>): number[] {
  for (const grafia of grafias) {
    const procurada = palavras(grafia)
    const onde = celulas.flatMap((c, i) =>
      typeof c === 'string' && !fora.has(i) && palavras(c) === procurada ? [i] : [],
    )
    if (onde.length > 0) return onde
  }
  return celulas.flatMap((c, i) => (typeof c === 'string' && !fora.has(i) && comecaPor(c, grafias) ? [i] : []))
}

/** "CNPJ (matriz)" ou "Macrorregião – PDR": só para as palavras que não servem a outra coisa. */
const INCONFUNDIVEIS = new Set(['consorcio', 'cnpj', 'urs', 'macrorregiao', 'ciencia', 'data da ciencia'])

function comecaPor(titulo: string, grafias: readonly string[]): boolean {
  const lido = palavras(titulo)
  return grafias.some(g => INCONFUNDIVEIS.has(palavras(g)) && lido.startsWith(`${palavras(g)} `))
}
