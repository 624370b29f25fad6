/** O texto sem acentos, maiúsculas nem espaços sobrando: dois nomes com a mesma forma são o mesmo nome. */
export function semAcentos(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
