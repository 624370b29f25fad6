import { ArquivoIlegivel } from './arquivo-ilegivel.ts'

/** Depois da aspa que fecha só vem separador, quebra ou o fim. */
const fechaCampo = (seguinte: string | undefined, separador: string): boolean =>
  seguinte === undefined || seguinte === separador || seguinte === '\n' || seguinte === '\r'

/** Uma aspa que abre um campo e não fecha engole em silêncio todas as linhas seguintes: o arquivo é recusado, com a linha dela. */
export function exigirAspasFechadas(nome: string, texto: string, separador: string): void {
  let abertaNaLinha = 0
  let linha = 1
  let inicioDeCampo = true
  for (let i = 0; i < texto.length; i++) {
    const c = texto[i]
    if (c === '\n') linha++
    if (abertaNaLinha > 0) {
      if (c !== '"') continue
      if (texto[i + 1] === '"') i++
      else if (fechaCampo(texto[i + 1], separador)) abertaNaLinha = 0
      else break
      continue
    }
    if (c === '"' && inicioDeCampo) abertaNaLinha = linha
    inicioDeCampo = c === separador || c === '\n' || c === '\r'
  }
  if (abertaNaLinha === 0) return
  throw new ArquivoIlegivel(
    nome,
    `tem, na linha ${abertaNaLinha}, uma aspa (") que abre e não fecha: as linhas seguintes se perderiam`,
    'Feche ou apague essa aspa e tente de novo.',
  )
}
