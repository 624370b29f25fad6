import { createHash } from 'node:crypto'
import type { GraficoDaApi, Protecao } from '../../planilha/pedido.ts'
import type { FolhaLocal } from '../pasta-local.ts'

/** O que o xlsx não tem onde guardar de uma aba. Fica em propriedades personalizadas do arquivo, que todos preservam. */
export interface DadosDaFolha {
  readonly id: number
  /** Título por extenso, quando o nome no arquivo teve de ser outro (o Excel só aceita 31 letras). */
  readonly titulo?: string
  readonly grade: readonly [number, number]
  readonly metadados: Readonly<Record<string, { readonly id: number; readonly valor: string }>>
  readonly protecoes: readonly Protecao[]
  readonly graficos: readonly GraficoDaApi[]
  /** Resumo do conteúdo das primeiras linhas: reconhece a aba que foi renomeada fora daqui. */
  readonly marca: string
}

export interface DadosDaPasta {
  readonly id: string
  readonly fuso: string
}

export const PROPRIEDADE_DA_PASTA = 'conformidade'
export const propriedadeDaFolha = (nome: string): string => `${PROPRIEDADE_DA_PASTA}:${nome}`

export function dadosDaFolha(folha: FolhaLocal, nomeNoArquivo: string): DadosDaFolha {
  return {
    id: folha.id,
    ...(folha.titulo === nomeNoArquivo ? {} : { titulo: folha.titulo }),
    grade: [folha.linhas, folha.colunas],
    metadados: Object.fromEntries(folha.metadados.map(({ chave, id, valor }) => [chave, { id, valor }])),
    protecoes: folha.protecoes,
    graficos: folha.graficos,
    marca: marcaDaFolha(folha),
  }
}

/** Corta o JSON em pedaços: o Excel só garante 255 letras por propriedade. O primeiro tem o nome sem número. */
export function escreverPropriedade(nome: string, dados: DadosDaFolha | DadosDaPasta): [string, string][] {
  const pedacos = JSON.stringify(dados).match(PEDACOS) ?? []
  return pedacos.map((pedaco, i) => [i === 0 ? nome : `${nome}:${i + 1}`, pedaco])
}

/** Junta os pedaços e lê; `null` quando a propriedade não existe ou alguém a estragou. */
export function lerPropriedade(nome: string, propriedades: ReadonlyMap<string, string>): unknown {
  let json = propriedades.get(nome) ?? ''
  for (let i = 2; propriedades.has(`${nome}:${i}`); i++) json += propriedades.get(`${nome}:${i}`)
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

export function marcaDaFolha(folha: FolhaLocal): string {
  const inicio = folha.celulas.slice(0, LINHAS_DA_MARCA).map(linha => linha.map(celula => celula?.valor ?? ''))
  const textos = inicio.flat().filter(valor => valor !== '')
  return textos.length === 0 ? '' : createHash('sha1').update(JSON.stringify(textos)).digest('hex').slice(0, 12)
}

const LINHAS_DA_MARCA = 4
const PEDACOS = /[\s\S]{1,254}[^\uD800-\uDBFF]|[\s\S]{1,255}/g
