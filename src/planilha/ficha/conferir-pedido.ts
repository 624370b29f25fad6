import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import type { Valor } from '../celula.ts'
import { CAMPOS_DA_AVALIACAO, CAMPOS_DO_ITEM, type Campo, nomeDoCampo } from './campos.ts'
import { oRecebido, porQueNaoServe } from './conferir-valor.ts'
import type { Mudanca, PedidoDeFicha, PedidoDeGravacao } from './ficha.ts'

/** Doze itens de seis campos, mais os do consórcio: uma página nossa nunca manda mais. */
const MAXIMO_DE_MUDANCAS = IDS_DOS_ITENS.length * CAMPOS_DO_ITEM.length + CAMPOS_DA_AVALIACAO.length
const MAIOR_NOME = 1000

/** O que a página pede para ler; vem de fora, e cada valor se confere. @throws NaoPodeSerFeito com todos os motivos. */
export function conferirPedidoDeFicha(recebido: unknown): PedidoDeFicha {
  const { consorcio, quadrimestre, daSelecao, apontado } = objeto(recebido ?? {}, 'o pedido')
  recusar([
    ...(consorcio === undefined || ehNome(consorcio) ? [] : [invalido('consorcio', consorcio)]),
    ...(quadrimestre === undefined || ehQuadrimestre(quadrimestre) ? [] : [invalido('quadrimestre', quadrimestre)]),
    ...(daSelecao === undefined || typeof daSelecao === 'boolean' ? [] : [invalido('daSelecao', daSelecao)]),
    ...(apontado === undefined || apontado === null || ehNome(apontado) ? [] : [invalido('apontado', apontado)]),
  ])
  return {
    ...(consorcio === undefined ? {} : { consorcio: consorcio as string }),
    ...(quadrimestre === undefined ? {} : { quadrimestre: quadrimestre as string }),
    ...(daSelecao === true ? { daSelecao } : {}),
    ...(apontado === undefined ? {} : { apontado: apontado as string | null }),
  }
}

/** O que a página pede para gravar. @throws NaoPodeSerFeito com todos os motivos; nada se grava de um pedido malfeito. */
export function conferirPedidoDeGravacao(recebido: unknown, hoje: string): PedidoDeGravacao {
  const { quadrimestre, consorcio, mudancas } = objeto(recebido, 'o pedido')
  recusar([
    ...(ehQuadrimestre(quadrimestre) ? [] : [invalido('quadrimestre', quadrimestre)]),
    ...(ehNome(consorcio) ? [] : [invalido('consorcio', consorcio)]),
    ...(Array.isArray(mudancas) && mudancas.length <= MAXIMO_DE_MUDANCAS ? [] : [invalido('mudancas', mudancas)]),
  ])
  const vistas = new Set<string>()
  const problemas: string[] = []
  const conferidas = (mudancas as unknown[]).flatMap((m, i): Mudanca[] => {
    const onde = `mudancas[${i}]`
    const { item, campo, antes, depois } = objeto(m, onde)
    const forma = problemaDaForma(onde, item, campo, antes)
    if (forma !== null) {
      problemas.push(forma)
      return []
    }
    const porque = porQueNaoServe(item as IdItem | null, campo as Campo, depois, hoje)
    const marca = `${String(item)}|${String(campo)}`
    if (porque !== null) problemas.push(`${nomeDoCampo(item as IdItem | null, campo as Campo)} ${porque}`)
    else if (vistas.has(marca))
      problemas.push(`${nomeDoCampo(item as IdItem | null, campo as Campo)} veio mais de uma vez.`)
    vistas.add(marca)
    return [{ item: item as IdItem | null, campo: campo as Campo, antes: antes as Valor, depois: normal(depois) }]
  })
  recusar(problemas)
  return { quadrimestre: quadrimestre as string, consorcio: consorcio as string, mudancas: conferidas }
}

function problemaDaForma(onde: string, item: unknown, campo: unknown, antes: unknown): string | null {
  if (item !== null && !(IDS_DOS_ITENS as readonly unknown[]).includes(item)) return invalido(`${onde}.item`, item)
  const campos: readonly unknown[] = item === null ? CAMPOS_DA_AVALIACAO : CAMPOS_DO_ITEM
  if (!campos.includes(campo)) return invalido(`${onde}.campo`, campo)
  if (antes !== null && !['string', 'number', 'boolean'].includes(typeof antes)) return invalido(`${onde}.antes`, antes)
  return null
}

/** Texto sem espaços nas pontas; vazio é apagar. */
function normal(depois: unknown): Mudanca['depois'] {
  if (typeof depois === 'string') return depois.trim() === '' ? null : depois.trim()
  return Array.isArray(depois) && depois.length > 0 ? [...new Set(depois as string[])] : null
}

function objeto(valor: unknown, nome: string): Record<string, unknown> {
  if (typeof valor !== 'object' || valor === null || Array.isArray(valor))
    throw new NaoPodeSerFeito([invalido(nome, valor)])
  return valor as Record<string, unknown>
}

const ehQuadrimestre = (v: unknown): boolean => typeof v === 'string' && /^20\d{2}-[123]$/.test(v)
const ehNome = (v: unknown): boolean => typeof v === 'string' && v.trim() !== '' && v.length <= MAIOR_NOME

const invalido = (campo: string, valor: unknown): string =>
  `Pedido inválido: “${campo}” não pode ser ${oRecebido(valor)}. Feche a ficha e abra outra vez.`

function recusar(motivos: readonly string[]): void {
  if (motivos.length > 0) throw new NaoPodeSerFeito(motivos)
}
