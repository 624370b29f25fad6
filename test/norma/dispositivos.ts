import { readFileSync } from 'node:fs'
import * as atualizacao from '../../src/norma/atualizacao.ts'
import * as classificacao from '../../src/norma/classificacao.ts'
import type { Dispositivo } from '../../src/norma/dispositivo.ts'
import * as eixos from '../../src/norma/eixos.ts'
import * as itens from '../../src/norma/itens.ts'
import * as prazos from '../../src/norma/prazos.ts'
import * as prerequisitos from '../../src/norma/prerequisitos.ts'
import * as publicacao from '../../src/norma/publicacao.ts'
import * as quadrimestres from '../../src/norma/quadrimestres.ts'

const MODULOS = [atualizacao, classificacao, eixos, itens, prazos, prerequisitos, publicacao, quadrimestres]

/** O texto da Deliberação, como está no repositório. */
export const TEXTO = readFileSync(new URL('../../src/norma/texto.md', import.meta.url), 'utf8')

/** Todo objeto da norma, achado onde estiver. */
export function objetosDaNorma(): Record<string, unknown>[] {
  return MODULOS.flatMap(modulo => visitar(modulo))
}

/** Todo dispositivo citado pela norma, com o seu texto. */
export function dispositivosDaNorma(): Dispositivo[] {
  return objetosDaNorma().filter(o => 'citacao' in o && 'texto' in o) as unknown as Dispositivo[]
}

function visitar(valor: unknown): Record<string, unknown>[] {
  if (typeof valor !== 'object' || valor === null) return []
  const objeto = valor as Record<string, unknown>
  return [objeto, ...Object.values(objeto).flatMap(visitar)]
}
