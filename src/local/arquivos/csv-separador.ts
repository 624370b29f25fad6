import { parseCsv } from 'hucre/csv'

const CANDIDATOS = [';', '\t', ','] as const
const REGISTROS_DE_AMOSTRA = 30
const LETRAS_DE_AMOSTRA = 100_000

/**
 * O separador é o que dá a mais linhas o mesmo número de campos do cabeçalho; no empate, o que dá mais campos.
 * Contar só na primeira linha erra quando um cabeçalho tem vírgula ("Valor, em R$").
 */
export function separadorDoCsv(texto: string, preferido: string): string {
  let melhor = { separador: preferido, linhas: 0, campos: 1 }
  for (const separador of CANDIDATOS) {
    const tabela = amostra(texto, separador)
    const campos = tabela[0]?.length ?? 0
    const linhas = tabela.filter(registro => registro.length === campos).length
    if (campos > 1 && (linhas > melhor.linhas || (linhas === melhor.linhas && campos > melhor.campos))) {
      melhor = { separador, linhas, campos }
    }
  }
  return melhor.separador
}

/** As primeiras linhas da tabela, sem os títulos soltos que vêm acima dela. */
function amostra(texto: string, separador: string): unknown[][] {
  const lidos = parseCsv(texto.slice(0, LETRAS_DE_AMOSTRA), { delimiter: separador, skipEmptyRows: true })
  const registros = lidos.slice(0, REGISTROS_DE_AMOSTRA)
  const inicio = registros.findIndex(registro => registro.length > 1)
  const tabela = registros.slice(Math.max(0, inicio))
  if (inicio <= 0) return tabela
  // Depois de linha sem separador, só é tabela o que se repete: numa lista de nomes, uma vírgula solta não é.
  const regular = tabela.length > 1 && tabela.every(registro => registro.length === tabela[0]?.length)
  return regular ? tabela : []
}
