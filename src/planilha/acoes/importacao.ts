import type { Aba } from '../aba.ts'
import { abaConsorcios } from '../abas/consorcios.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import { abaNotificacoes } from '../abas/notificacoes.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import type { Dados } from '../reunir.ts'
import { chave } from '../texto.ts'

/**
 * O que a matriz importada traz e o cadastro e as notificações que já existem não têm: entra no fim deles. Nas abas que
 * nascem agora, já nasceu junto.
 */
export function pedidosDaImportacao(pasta: Pasta, dados: Dados): { aba: Aba; pedidos: Pedido[]; nova: false }[] {
  if (!dados.importada) return []
  const q = dados.quadrimestre
  const cadastrados = new Set(dados.cadastro.map(c => chave(c.nome)))
  const novos = dados.avaliados.map(a => a.consorcio).filter(c => !cadastrados.has(chave(c.nome)))
  const semNota = dados.avaliados.filter(a => !dados.notificados.has(chave(a.consorcio.nome)))
  return [abaConsorcios(q, novos), abaNotificacoes(q, semNota)].flatMap(aba => {
    const folha = acharAba(pasta, aba.tipo, q)
    const pedidos = folha === null ? [] : acrescentarLinhas(aba, folha, aba.linhas.slice(LINHA_DO_CABECALHO + 1))
    return pedidos.length === 0 ? [] : [{ aba, pedidos, nova: false as const }]
  })
}
