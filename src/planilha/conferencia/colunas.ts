import type { Aba } from '../aba.ts'
import { LINHAS_DE_PROCURA } from '../cabecalho.ts'
import { endereco } from '../celula.ts'
import type { Folha } from '../pasta.ts'
import { ondeEstaoAsColunas } from '../reestruturar.ts'
import type { Problema } from './problema.ts'

/** Cabeçalho perdido, colunas que faltam e colunas repetidas. Coluna fora de ordem não é problema: é achada pelo nome. */
export function problemasDasColunas(aba: Aba, folha: Folha): Problema[] {
  const titulo = folha.titulo
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null) {
    const esperadas = aba
      .tabela!.colunas.slice(0, 3)
      .map(c => `“${c.titulo}”`)
      .join(', ')
    const texto = `Não achei a linha de títulos de “${titulo}” nas primeiras ${LINHAS_DE_PROCURA} linhas (${esperadas}…). Escreva-a de novo, ou volte a uma versão anterior em Arquivo › Histórico de versões.`
    return [{ aba: titulo, celula: 'A1', texto, temConserto: false, conserto: [] }]
  }
  const faltam = onde.faltam.map((i): Problema => {
    const coluna = aba.tabela!.colunas[i]!
    const texto = `Falta a coluna “${coluna.titulo}” em ${titulo} (linha ${onde.linha + 1}). O conserto a põe à direita, vazia.`
    return { aba: titulo, celula: endereco(onde.linha, 0), texto, temConserto: true, conserto: [] }
  })
  const repetidas = onde.repetidas.map((r): Problema => {
    const texto = `Há mais de uma coluna para ${r.nome} em ${titulo}: ${r.celulas.join(' e ')}. Renomeie ou apague a que não vale.`
    return { aba: titulo, celula: r.celulas[1] ?? r.celulas[0]!, texto, temConserto: false, conserto: [] }
  })
  return [...faltam, ...repetidas]
}
