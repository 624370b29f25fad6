import { abaHistorico } from '../abas/historico.ts'
import { acharAba } from '../achar-aba.ts'
import { indiceDosRegistros } from '../ciclo/ciclo.ts'
import { linhaDoRegistro, type Registrado } from '../ciclo/historico.ts'
import type { Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { abasDaPasta, pedidosPorAba } from './abas-da-pasta.ts'
import { apurarTodos } from './plano.ts'

type Mudancas = ReturnType<typeof pedidosPorAba>

/** Os dados como ficam depois de os registros entrarem no Histórico: é com eles que as abas se refazem. */
export function comRegistros(dados: Dados, novos: readonly Registrado[]): Dados {
  const { historico } = dados.ciclo
  const registros = [...historico.registros, ...novos]
  return {
    ...dados,
    ciclo: {
      ...dados.ciclo,
      historico: { registros, linhas: [...historico.linhas, ...novos.map(linhaDoRegistro)] },
      registrosDe: indiceDosRegistros(registros),
    },
  }
}

/**
 * O Histórico e, havendo avaliação, as abas do programa que já existem (ou todas, na importação). `prontas` são as que a
 * própria ação já mudou.
 */
export function refazerAbas(pasta: Pasta, dados: Dados, prontas: Mudancas = []): Mudancas {
  const q = dados.quadrimestre
  if (dados.matriz === null)
    return [...prontas, ...pedidosPorAba(pasta, [abaHistorico(q, dados.ciclo.historico.linhas)], q)]
  const { apuracoes, resumo } = apurarTodos(dados)
  const feitas = new Set(prontas.map(m => m.aba.tipo))
  const abas = abasDaPasta(pasta, dados, apuracoes, resumo).filter(
    a =>
      !feitas.has(a.tipo) &&
      (dados.importada || a.tipo === 'historico' || (a.dono === 'programa' && acharAba(pasta, a.tipo, q) !== null)),
  )
  return [...prontas, ...pedidosPorAba(pasta, abas, q)]
}
