import { compararQuadrimestres, fimDoQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import { type Anterior, anteriores } from '../acoes/anteriores.ts'
import { ehDeReavaliacao, type Registrado } from '../ciclo/historico.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'

/** O resultado anterior de cada um. Na ficha de um quadrimestre passado, o que veio depois dele não é anterior. */
export function oAnterior(pasta: Pasta, dados: Dados): (consorcio: Consorcio) => Anterior {
  const { ciclo, quadrimestre } = dados
  return anteriores(pasta, {
    ...dados,
    ciclo: { ...ciclo, registrosDe: c => ciclo.registrosDe(c).filter(r => veioAntes(r, quadrimestre)) },
  })
}

const veioAntes = ({ referente }: Registrado, quadrimestre: Quadrimestre): boolean =>
  ehDeReavaliacao(referente)
    ? referente <= fimDoQuadrimestre(quadrimestre)
    : compararQuadrimestres(referente, quadrimestre) < 0
