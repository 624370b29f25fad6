import type { IdItem } from '../norma/itens.ts'
import { endereco, type Valor } from './celula.ts'
import { lembrando } from './lembrando.ts'
import { limpo, palavras } from './texto.ts'
import { itemPeloNumeral, itemPeloTitulo, type Semelhanca } from './titulo-de-item.ts'

/** Até onde se procura o cabeçalho: títulos e linhas soltas podem vir acima dele. */
export const LINHAS_DE_PROCURA = 20

/** Com menos itens que isto, uma linha não é o cabeçalho dos itens. */
export const MINIMO_DE_ITENS = 6

/** Uma coluna que se reconhece pelo nome. A primeira grafia é a nossa; as outras, as que as pessoas usam. */
export type NomesDeColunas<C extends string> = Readonly<Record<C, readonly [string, ...string[]]>>

export interface Cabecalho<C extends string> {
  /** Linha do cabeçalho, a partir de zero. */
  readonly linha: number
  readonly colunas: Readonly<Partial<Record<C, number>>>
  readonly itens: Readonly<Partial<Record<IdItem, number>>>
  /** Colunas repetidas, pelo nome da coluna ou "item VII": o endereço de cada uma, para dizer à pessoa. Vale a primeira. */
  readonly repetidas: readonly { readonly nome: string; readonly celulas: readonly string[] }[]
}

/**
 * Acha, nas primeiras linhas, o cabeçalho: o primeiro que tem itens (e, nas linhas coladas a ele, a que tem mais); sem itens,
 * a linha com mais colunas conhecidas. `null` quando nenhuma tem ao menos `minimo`.
 */
export function acharCabecalho<C extends string>(
  valores: readonly (readonly Valor[])[],
  nomes: NomesDeColunas<C>,
  minimo: { readonly colunas: number; readonly itens: number },
): Cabecalho<C> | null {
  let melhor: { cabecalho: Cabecalho<C>; peso: number } | null = null
  for (let linha = 0; linha < Math.min(valores.length, LINHAS_DE_PROCURA); linha++) {
    const cabecalho = cabecalhoNaLinha(valores, linha, nomes)
    const itens = Object.keys(cabecalho.itens).length
    const colunas = Object.keys(cabecalho.colunas).length
    if (itens < minimo.itens || colunas < minimo.colunas) continue
    // Depois do primeiro cabeçalho de itens, só a linha colada nele pode ser o seu resto: mais abaixo, é outra tabela.
    if (melhor !== null && minimo.itens > 0 && linha > melhor.cabecalho.linha + LINHAS_DE_CABECALHO_ACIMA) break
    const peso = itens === 0 ? colunas : itens * 2 + Math.min(colunas, 1)
    if (melhor === null || peso > melhor.peso) melhor = { cabecalho, peso }
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
  const numerados = titulos.map(titulo => (titulo === '' ? null : numeralDe(titulo)))
  numerados.forEach((id, coluna) => {
    if (id !== null) anotar(id, coluna)
  })
  separarOSegundoX(posicoes, titulos)
  const semNumeral = new Map<IdItem, Map<Semelhanca, number[]>>()
  titulos.forEach((titulo, coluna) => {
    if (titulo === '' || numerados[coluna] !== null) return
    const achado = tituloDe(titulo)
    if (achado === null || posicoes.has(achado.id)) return
    const porSemelhanca = semNumeral.get(achado.id) ?? new Map<Semelhanca, number[]>()
    porSemelhanca.set(achado.semelhanca, [...(porSemelhanca.get(achado.semelhanca) ?? []), coluna])
    semNumeral.set(achado.id, porSemelhanca)
  })
  for (const [id, achados] of semNumeral) {
    const forca = FORCAS.find(f => achados.has(f))!
    posicoes.set(id, achados.get(forca)!)
  }
  return posicoes
}

/** Da mais forte à mais fraca: "Atas" é coluna a mais quando há "Atas de assembleia realizadas". */
const FORCAS: readonly Semelhanca[] = ['texto da norma', 'começo do texto', 'apelido']

function separarOSegundoX(posicoes: Map<IdItem, number[]>, titulos: readonly string[]): void {
  const dez = posicoes.get('X') ?? []
  if (dez.length !== 2 || posicoes.has('XII')) return
  const onze = posicoes.get('XI')?.[0] ?? Number.POSITIVE_INFINITY
  const peloTexto = dez.filter(c => /endereco|telefone|horario|atendimento/.test(palavras(titulos[c])))
  const doze = peloTexto.length === 1 ? peloTexto : dez.filter(c => c > onze)
  if (doze.length !== 1) return
  posicoes.set(
    'X',
    dez.filter(c => c !== doze[0]),
  )
  posicoes.set('XII', doze)
}

/**
 * O que uma linha diz como cabeçalho. Os nomes das colunas podem estar acima dela, ou logo abaixo, quando o cabeçalho tem
 * mais de uma linha ("Consórcio" mesclada ao lado de "Itens do Art. 7º", e os numerais embaixo).
 */
export function cabecalhoNaLinha<C extends string>(
  valores: readonly (readonly Valor[])[],
  linha: number,
  nomes: NomesDeColunas<C>,
): Cabecalho<C> {
  const celulas = valores[linha] ?? []
  const repetidas: { nome: string; celulas: string[] }[] = []
  const itens: Partial<Record<IdItem, number>> = {}
  for (const [id, onde] of itensDaLinha(celulas)) {
    itens[id] = onde[0]!
    if (onde.length > 1) repetidas.push({ nome: `item ${id}`, celulas: onde.map(c => endereco(linha, c)) })
  }
  const deItem = new Set(Object.values(itens))
  const titulos = deItem.size === 0 ? celulas : comOsVizinhos(valores, linha)
  const porPalavras = new Map<string, number[]>()
  titulos.forEach((c, i) => {
    if (typeof c !== 'string' || c === '' || deItem.has(i)) return
    const lido = emPalavras(c)
    const onde = porPalavras.get(lido)
    if (onde === undefined) porPalavras.set(lido, [i])
    else onde.push(i)
  })
  const colunas: Partial<Record<C, number>> = {}
  for (const nome of Object.keys(nomes) as C[]) {
    const onde = colunasComNome(porPalavras, nomes[nome])
    if (onde.length === 0) continue
    colunas[nome] = onde[0]!
    if (onde.length > 1) repetidas.push({ nome, celulas: onde.map(c => endereco(linha, c)) })
  }
  return { linha, colunas, itens, repetidas }
}

/** Até quantas linhas de um cabeçalho ficam acima da que tem os numerais. */
const LINHAS_DE_CABECALHO_ACIMA = 2

function comOsVizinhos(valores: readonly (readonly Valor[])[], linha: number): readonly Valor[] {
  const celulas = [...(valores[linha] ?? [])]
  const vizinhas = [...Array(LINHAS_DE_CABECALHO_ACIMA).keys()].map(i => linha - 1 - i)
  for (const outra of [...vizinhas, linha + 1]) {
    valores[outra]?.forEach((valor, c) => {
      if (limpo(celulas[c]) === '') celulas[c] = valor
    })
  }
  return celulas
}

/** As colunas com a primeira grafia que alguma tiver: "Consórcio" vale mais que "Nome" quando os dois existem. */
function colunasComNome(porPalavras: ReadonlyMap<string, readonly number[]>, grafias: readonly string[]): number[] {
  for (const grafia of grafias) {
    const onde = porPalavras.get(emPalavras(grafia))
    if (onde !== undefined) return [...onde]
  }
  const inconfundiveis = grafias.map(emPalavras).filter(g => INCONFUNDIVEIS.has(g))
  if (inconfundiveis.length === 0) return []
  return [...porPalavras]
    .flatMap(([lido, onde]) => (inconfundiveis.some(g => lido.startsWith(`${g} `)) ? onde : []))
    .sort((a, b) => a - b)
}

/** "CNPJ (matriz)" ou "Macrorregião – PDR": só para as palavras que não servem a outra coisa. */
const INCONFUNDIVEIS = new Set(['consorcio', 'cnpj', 'urs', 'macrorregiao', 'ciencia', 'data da ciencia'])

const emPalavras = lembrando(palavras)
const numeralDe = lembrando(itemPeloNumeral)
const tituloDe = lembrando(itemPeloTitulo)
