import type { Dia } from '../../tempo/dia.ts'
import { type Quadrimestre, quadrimestreSeguinte } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import { ehDeReavaliacao, type Fase, type Registrado } from './historico.ts'

/** Em que pé está a homologação de um quadrimestre, e os registros da última versão dela. */
export interface Homologacao {
  readonly fase: Fase
  readonly em: Dia
  readonly versao: number
  readonly registros: readonly Registrado[]
}

/** A última fase registrada do quadrimestre; `null` se nada se homologou ainda. */
export function homologacaoDe(registros: readonly Registrado[], quadrimestre: Quadrimestre): Homologacao | null {
  const dele = registros.filter(r => r.referente === quadrimestre)
  const ultimo = oUltimo(dele)
  if (ultimo === undefined) return null
  const { fase, em, versao } = ultimo
  return { fase, em, versao, registros: dele.filter(r => r.fase === fase && r.versao === versao) }
}

/** A homologação final que vale: `null` se ainda não houve, ou se o quadrimestre foi reaberto. */
export function homologacaoFinal(registros: readonly Registrado[], quadrimestre: Quadrimestre): Homologacao | null {
  const ultima = homologacaoDe(registros, quadrimestre)
  return ultima?.fase === 'Final' ? ultima : null
}

/** O quadrimestre, se ainda não foi homologado; senão, o primeiro depois dele que não foi: é esse que falta abrir. */
export function primeiroAAbrir(registros: readonly Registrado[], quadrimestre: Quadrimestre): Quadrimestre {
  let q = quadrimestre
  while (homologacaoFinal(registros, q) !== null) q = quadrimestreSeguinte(q)
  return q
}

/** A versão que uma nova homologação terá: cada reabertura faz outra. */
export const proximaVersao = (registros: readonly Registrado[], quadrimestre: Quadrimestre): number =>
  1 + registros.filter(r => r.referente === quadrimestre && r.fase === 'Reaberto').length

/** Os quadrimestres com homologação final, do mais antigo ao mais novo. */
export const quadrimestresHomologados = (registros: readonly Registrado[]): Quadrimestre[] =>
  [
    ...new Set(registros.filter(r => r.fase === 'Final' && !ehDeReavaliacao(r.referente)).map(r => r.referente)),
  ].sort() as Quadrimestre[]
