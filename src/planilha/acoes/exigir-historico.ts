import { NaoPodeSerFeito } from '../aviso.ts'
import type { Dados } from '../reunir.ts'

/** O que depende dos resultados já homologados não se faz sem eles. */
export function exigirHistorico({ ciclo, avisos }: Dados): void {
  if (ciclo.historicoPerdido)
    throw new NaoPodeSerFeito(avisos.filter(a => a.codigo === 'historico-alterado').map(a => a.mensagem))
}

/** O que se certifica tem de vir de um Histórico inteiro: com qualquer linha mudada, tirada ou ilegível, nada se certifica. */
export function exigirHistoricoInteiro({ avisos }: Dados): void {
  const alterado = avisos.filter(a => a.codigo === 'historico-alterado').map(a => a.mensagem)
  if (alterado.length > 0) throw new NaoPodeSerFeito(['Não se pode certificar: o Histórico foi alterado.', ...alterado])
}
