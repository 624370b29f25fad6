import type { Aba } from '../aba.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import { abaParametros } from '../abas/parametros.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import type { Dados } from '../reunir.ts'
import { chave } from '../texto.ts'

/** Os parâmetros que uma aba Parâmetros mais antiga ainda não tem entram no fim dela, com o valor de partida. */
export function parametrosQueFaltam(pasta: Pasta, dados: Dados): { aba: Aba; pedidos: Pedido[]; nova: false }[] {
  const folha = acharAba(pasta, 'parametros', dados.quadrimestre)
  if (folha === null) return []
  const presentes = new Set((folha.valores ?? []).flatMap(l => l.map(chave)))
  const aba = abaParametros(dados.quadrimestre, dados.parametros)
  const faltam = aba.linhas.slice(LINHA_DO_CABECALHO + 1).filter(l => !presentes.has(chave(l[0]?.valor)))
  const pedidos = acrescentarLinhas(aba, folha, faltam)
  return pedidos.length === 0 ? [] : [{ aba: { ...aba, titulo: folha.titulo }, pedidos, nova: false }]
}
