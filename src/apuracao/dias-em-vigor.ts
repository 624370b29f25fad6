import { diasDoPrazo, type Prazo } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import { datasDaVigencia } from '../tempo/vigencia.ts'

/**
 * Os dias corridos do prazo em vigor no dia do início. Uma data anterior à primeira vigência (publicação trocada nos
 * parâmetros, ciência digitada errada) toma o primeiro valor: quem a digitou recebe um alerta, não um erro.
 */
export function diasEmVigor(prazo: Prazo, inicio: Dia): number {
  const primeira = datasDaVigencia(prazo.dias)[0]
  return diasDoPrazo(prazo, primeira !== undefined && inicio < primeira ? primeira : inicio)
}
