import { NaoPodeSerFeito } from '../aviso.ts'
import type { Dados } from '../reunir.ts'

/** O que depende dos resultados já homologados não se faz sem eles. */
export function exigirHistorico({ ciclo, avisos }: Dados): void {
  if (ciclo.historicoPerdido)
    throw new NaoPodeSerFeito(avisos.filter(a => a.codigo === 'historico-alterado').map(a => a.mensagem))
}
