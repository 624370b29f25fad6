import type { Valor } from '../celula.ts'
import { chave, citarNome, limpo } from '../texto.ts'
import { type Argumento, emLinhas } from './por-linha.ts'

/** A linha de um consórcio em uma tabela com cabeçalho, pelo nome, sem distinguir maiúsculas nem acentos; ou o que corrigir. */
export function linhaDoConsorcio(
  nome: Argumento,
  valores: readonly (readonly Valor[])[],
  cabecalho: number,
  coluna: number,
): readonly Valor[] | string {
  const pedido = emLinhas(nome)[0]?.[0] ?? null
  if (limpo(pedido) === '') return 'Escolha um consórcio'
  const procurado = chave(pedido)
  const achada = valores.find((linha, i) => i > cabecalho && chave(linha[coluna]) === procurado)
  return achada ?? `Corrigir: não achei ${citarNome(limpo(pedido))}`
}
