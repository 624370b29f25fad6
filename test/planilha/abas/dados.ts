import type { Aba } from '../../../src/planilha/aba.ts'
import { apurarTodos } from '../../../src/planilha/acoes/plano.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { type Dados, reunir } from '../../../src/planilha/reunir.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { daEquipe } from '../acoes/pastas.ts'

/** Os dados da matriz da equipe, lidos e apurados. */
export function dadosDaEquipe(hoje: Dia = '2026-11-21') {
  const dados: Dados = reunir(daEquipe(), '2026-3', hoje)
  return { dados, ...apurarTodos(dados) }
}

export const valores = (aba: Aba): Valor[][] => aba.linhas.map(l => l.map(c => c?.valor ?? null))
export const titulos = (aba: Aba): string[] => aba.tabela?.colunas.map(c => c.titulo) ?? []
export const notas = (aba: Aba): string[] => aba.tabela?.colunas.map(c => c.nota ?? '') ?? []
