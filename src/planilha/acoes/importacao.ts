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
import { umaVez } from '../uma-vez.ts'

/**
 * O que a matriz importada traz e o cadastro e as notificações que já existem não têm: entra no fim deles. Nas abas que
 * nascem agora, já nasceu junto.
 */
export function pedidosDaImportacao(pasta: Pasta, dados: Dados): { aba: Aba; pedidos: Pedido[]; nova: false }[] {
  if (!dados.importada) return []
  const q = dados.quadrimestre
  const novos = umaVez(
    dados.avaliados.map(a => a.consorcio),
    c => chave(c.nome),
    new Set(dados.registrados),
  )
  const destaMatriz = dados.avaliados.filter(a => a.notificadoDe === null)
  const semNota = umaVez(destaMatriz, a => chave(a.consorcio.nome), new Set(dados.notificados))
  return [abaConsorcios(q, novos), abaNotificacoes(q, semNota)].flatMap(aba => {
    const folha = acharAba(pasta, aba.tipo, q)
    const pedidos = folha === null ? [] : acrescentarLinhas(aba, folha, aba.linhas.slice(LINHA_DO_CABECALHO + 1))
    return pedidos.length === 0 ? [] : [{ aba, pedidos, nova: false as const }]
  })
}
