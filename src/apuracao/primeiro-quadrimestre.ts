import type { Parametros } from '../norma/parametros.ts'
import type { Dia } from '../tempo/dia.ts'
import { type Quadrimestre, quadrimestreDoDia, quadrimestreSeguinte } from '../tempo/quadrimestre.ts'

/**
 * Art. 13 e Anexo II: o primeiro quadrimestre em que o consórcio é monitorado. Por padrão, o primeiro que começa depois
 * do fim da adaptação; pelo parâmetro, o que contém esse fim.
 */
export function primeiroQuadrimestreMonitorado(
  fimDaAdaptacao: Dia,
  parametro: Parametros['primeiroQuadrimestre'],
): Quadrimestre {
  const doFim = quadrimestreDoDia(fimDaAdaptacao)
  return parametro === 'contém o fim da adaptação' ? doFim : quadrimestreSeguinte(doFim)
}
