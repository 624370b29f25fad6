import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { acharAba } from '../achar-aba.ts'
import type { Pasta } from '../pasta.ts'
import { reunir } from '../reunir.ts'
import { abasDaPasta, pedidosPorAba } from './abas-da-pasta.ts'
import type { Contexto } from './contexto.ts'
import { pedidosDaImportacao } from './importacao.ts'
import { apurarTodos, comRegistro, descreverMudancas, type Plano } from './plano.ts'

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
  const mudancas = [...pedidosPorAba(pasta, abas, quadrimestre), ...pedidosDaImportacao(pasta, dados)]
  const oQueMudou = descreverMudancas(mudancas)
  const pedidos = comRegistro(pasta, dados, contexto, 'Preparar planilha', mudancas, oQueMudou)
  return {
    pedidos,
    avisos: dados.avisos,
    mensagem: pedidos.length === 0 ? 'A planilha já está preparada; nada mudou.' : oQueMudou || 'Registro criado.',
    resultado: { quadrimestre, novas: mudancas.filter(m => m.nova).map(m => m.aba.titulo) },
  }
}
