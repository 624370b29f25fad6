import type { FolhaLocal } from '../pasta-local.ts'
import { tituloCitado } from './intervalo-a1.ts'
import { ABA_DAS_LISTAS } from './listas-longas.ts'

const MAIOR_NOME = 31

/** Como cada aba se chama no arquivo: o Sheets aceita 100 letras e qualquer sinal; o Excel, 31 e sem `[ ] : * ? / \`. */
export function nomesDeAba(folhas: readonly FolhaLocal[]): Map<FolhaLocal, string> {
  const usados = new Set([ABA_DAS_LISTAS.toLowerCase()])
  // Os títulos que já servem ficam com o próprio nome; só depois se acomodam os outros.
  const emOrdem = [...folhas].sort(
    (a, b) => Number(aceitavel(b.titulo) === b.titulo) - Number(aceitavel(a.titulo) === a.titulo),
  )
  const nomes = new Map<FolhaLocal, string>()
  for (const folha of emOrdem) {
    const base = aceitavel(folha.titulo)
    let nome = base
    for (let i = 2; usados.has(nome.toLowerCase()); i++) nome = `${base.slice(0, MAIOR_NOME - ` (${i})`.length)} (${i})`
    usados.add(nome.toLowerCase())
    nomes.set(folha, nome)
  }
  return nomes
}

/** Nas fórmulas comuns, troca os títulos que mudaram pelo nome no arquivo (ou de volta, com os pares invertidos). */
export function trocarTitulos(formula: string, trocas: readonly (readonly [string, string])[]): string {
  return trocas.reduce(
    (texto, [de, para]) => texto.replaceAll(`${tituloCitado(de)}!`, `${tituloCitado(para)}!`),
    formula,
  )
}

function aceitavel(titulo: string): string {
  const semSinais = titulo
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, MAIOR_NOME)
    .replace(/[\uD800-\uDBFF]$|'+$/g, '')
  if (semSinais.trim() === '') return 'Aba'
  return semSinais.toLowerCase() === 'history' ? `${semSinais} ` : semSinais
}
