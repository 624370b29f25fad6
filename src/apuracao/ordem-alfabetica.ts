import { semAcentos } from '../tempo/sem-acentos.ts'
/** Compara textos na ordem alfabética do português: sem maiúsculas nem acentos; empate, pelo texto como está escrito. */
export function compararTextos(a: string, b: string): number {
  return compararCodigos(semAcentos(a), semAcentos(b)) || compararCodigos(a, b)
}

// Não usa o idioma da máquina: o resultado é o mesmo no notebook e no Google.
function compararCodigos(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
