import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { abaAvaliacao } from '../abas/avaliacao.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import { acharAba } from '../achar-aba.ts'
import { acrescentarLinhas } from '../acrescentar.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { type Dados, reunir } from '../reunir.ts'
import { abasDaPasta, pedidosPorAba, semRespostas } from './abas-da-pasta.ts'
import type { Contexto } from './contexto.ts'
import { pedidosDaImportacao } from './importacao.ts'
import { parametrosQueFaltam } from './parametros-que-faltam.ts'
import { apurarTodos, comRegistro, descreverMudancas, type Plano } from './plano.ts'
import { quemEntra } from './quem-entra.ts'

export interface ResultadoDoPreparo {
  readonly quadrimestre: Quadrimestre
  readonly novas: readonly string[]
}

/** Cria as abas que faltam e completa a estrutura das que existem; nenhum dado digitado muda, e as do programa não são refeitas. */
export function planejarPreparo(pasta: Pasta, contexto: Contexto): Plano<ResultadoDoPreparo> {
  const { quadrimestre, hoje } = contexto
  const dados = reunir(pasta, quadrimestre, hoje)
  const { apuracoes, resumo } = apurarTodos(dados)
  const abas = abasDaPasta(pasta, dados, apuracoes, resumo).filter(
    a => a.dono === 'pessoas' || acharAba(pasta, a.tipo, quadrimestre) === null,
  )
  const mudancas = [
    ...pedidosPorAba(pasta, abas, quadrimestre),
    ...pedidosDaImportacao(pasta, dados),
    ...quemFaltaAvaliar(pasta, dados),
    ...parametrosQueFaltam(pasta, dados),
  ]
  const oQueMudou = descreverMudancas(mudancas)
  const pedidos = comRegistro(pasta, dados, contexto, 'Preparar planilha', mudancas, oQueMudou)
  return {
    pedidos,
    avisos: dados.avisos,
    mensagem: pedidos.length === 0 ? 'A planilha já está preparada; nada mudou.' : oQueMudou || 'Registro criado.',
    resultado: { quadrimestre, novas: mudancas.filter(m => m.nova).map(m => m.aba.titulo) },
  }
}

/** Quem está ativo no cadastro e não tem linha na avaliação ganha uma, em branco, no fim dela. */
function quemFaltaAvaliar(pasta: Pasta, dados: Dados): { aba: Aba; pedidos: Pedido[]; nova: false }[] {
  const folha = acharAba(pasta, 'avaliacao', dados.quadrimestre)
  if (folha === null || dados.importada) return []
  const aba = abaAvaliacao(dados.quadrimestre, quemEntra(dados).map(semRespostas))
  const pedidos = acrescentarLinhas(aba, folha, aba.linhas.slice(LINHA_DO_CABECALHO + 1))
  return pedidos.length === 0 ? [] : [{ aba: { ...aba, titulo: folha.titulo }, pedidos, nova: false }]
}
