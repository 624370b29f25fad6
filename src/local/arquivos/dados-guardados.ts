import type { FolhaLocal } from '../pasta-local.ts'
import {
  type DadosDaFolha,
  lerPropriedade,
  marcaDaFolha,
  PROPRIEDADE_DA_PASTA,
  propriedadeDaFolha,
} from './propriedades.ts'

/** O que estava guardado para cada aba do arquivo, conferido campo a campo: a propriedade pode ter sido mexida. */
export function dadosGuardados(
  folhas: readonly FolhaLocal[],
  propriedades: ReadonlyMap<string, string>,
): Map<FolhaLocal, DadosDaFolha> {
  const achados = new Map<FolhaLocal, DadosDaFolha>()
  for (const folha of folhas) {
    const dados = conferidos(lerPropriedade(propriedadeDaFolha(folha.titulo), propriedades))
    if (dados) achados.set(folha, dados)
  }
  for (const [folha, dados] of renomeadas(folhas, propriedades, achados)) achados.set(folha, dados)
  return achados
}

/** Aba sem dados cujo começo é igual ao de uma única aba que sumiu: foi renomeada no Excel ou no LibreOffice. */
function renomeadas(
  folhas: readonly FolhaLocal[],
  propriedades: ReadonlyMap<string, string>,
  achados: ReadonlyMap<FolhaLocal, DadosDaFolha>,
): [FolhaLocal, DadosDaFolha][] {
  const titulos = new Set(folhas.map(folha => propriedadeDaFolha(folha.titulo)))
  const prefixo = `${PROPRIEDADE_DA_PASTA}:`
  const orfaos = [...propriedades.keys()]
    .filter(nome => nome.startsWith(prefixo) && !titulos.has(nome) && !/:\d+$/.test(nome))
    .flatMap(nome => conferidos(lerPropriedade(nome, propriedades)) ?? [])
  const semDados = folhas.filter(folha => !achados.has(folha))
  return orfaos.flatMap(dados => {
    const iguais = semDados.filter(folha => dados.marca !== '' && marcaDaFolha(folha) === dados.marca)
    const unica = iguais.length === 1 && orfaos.filter(outro => outro.marca === dados.marca).length === 1
    return unica && iguais[0] ? [[iguais[0], semTitulo(dados)] as [FolhaLocal, DadosDaFolha]] : []
  })
}

function conferidos(lido: unknown): DadosDaFolha | null {
  if (!objeto(lido) || !Number.isSafeInteger(lido['id']) || Number(lido['id']) < 0) return null
  const grade = Array.isArray(lido['grade']) ? lido['grade'].map(Number) : []
  const titulo = lido['titulo']
  return {
    id: Number(lido['id']),
    ...(typeof titulo === 'string' && titulo !== '' ? { titulo } : {}),
    grade: [tamanho(grade[0]), tamanho(grade[1])],
    metadados: metadados(lido['metadados']),
    protecoes: lista(
      lido['protecoes'],
      item =>
        Number.isSafeInteger(item['protectedRangeId']) &&
        objeto(item['range']) &&
        (item['unprotectedRanges'] === undefined || lista(item['unprotectedRanges'], () => true).length > 0),
    ),
    graficos: lista(lido['graficos'], item => Number.isSafeInteger(item['chartId']) && objeto(item['spec'])),
    marca: String(lido['marca'] ?? ''),
  }
}

const semTitulo = ({ titulo: _, ...dados }: DadosDaFolha): DadosDaFolha => dados
const tamanho = (lido: number | undefined): number =>
  Number.isSafeInteger(lido) && lido !== undefined && lido > 0 ? lido : 0
const objeto = (lido: unknown): lido is Record<string, unknown> => typeof lido === 'object' && lido !== null

function metadados(lido: unknown): DadosDaFolha['metadados'] {
  const pares = objeto(lido) ? Object.entries(lido) : []
  return Object.fromEntries(
    pares.flatMap(([chave, item]) =>
      objeto(item) && Number.isSafeInteger(item['id']) && typeof item['valor'] === 'string'
        ? [[chave, { id: Number(item['id']), valor: item['valor'] }]]
        : [],
    ),
  )
}

function lista<T>(lida: unknown, valido: (item: Record<string, unknown>) => boolean): T[] {
  return Array.isArray(lida) ? lida.filter(item => objeto(item) && valido(item)) : []
}
