/** Compara textos na ordem alfabética do português: sem maiúsculas nem acentos; empate, pelo texto como está escrito. */
export function compararTextos(a: string, b: string): number {
  return compararCodigos(semAcentos(a), semAcentos(b)) || compararCodigos(a, b)
}

/** O texto sem acentos, maiúsculas nem espaços sobrando: dois nomes com a mesma chave são o mesmo nome. */
export function semAcentos(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

// Não usa o idioma da máquina: o resultado é o mesmo no notebook e no Google.
function compararCodigos(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
