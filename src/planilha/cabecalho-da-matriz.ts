import { IDS_DOS_ITENS, ITENS } from '../norma/itens.ts'
import { type Aviso, avisoDaCelula, NaoPodeSerFeito } from './aviso.ts'
import { acharCabecalho, type Cabecalho, cabecalhoNaLinha, itensDaLinha, MINIMO_DE_ITENS } from './cabecalho.ts'
import type { Valor } from './celula.ts'
import { COLUNAS_DO_CONSORCIO, type ColunaDoConsorcio } from './nomes-de-colunas.ts'
import type { Folha } from './pasta.ts'
import { lerResposta } from './resposta.ts'
import { citado } from './texto.ts'

/** As repetições que não deixam ler: de quem é a linha, e as respostas. */
const NOMES_QUE_IMPEDEM: Readonly<Record<string, string>> = { nome: 'o nome do consórcio', cnpj: 'o CNPJ' }
const impede = (nome: string): boolean => nome.startsWith('item ') || nome in NOMES_QUE_IMPEDEM

/** O cabeçalho de uma matriz nesta aba, ou `null` quando ela não é uma. */
export const cabecalhoDaMatriz = (folha: Folha): Cabecalho<ColunaDoConsorcio> | null =>
  acharCabecalho(folha.valores ?? [], COLUNAS_DO_CONSORCIO, { itens: MINIMO_DE_ITENS, colunas: 0 })

/** Tudo o que impede de ler a matriz com segurança: colunas que faltam ou que se repetem, cada uma com a célula. */
export function problemasDoCabecalho(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): string[] {
  const onde = `${folha.titulo}, linha ${cabecalho.linha + 1}`
  const faltam = IDS_DOS_ITENS.filter(id => cabecalho.itens[id] === undefined).map(
    id => `Falta a coluna do item ${id} – ${ITENS[id].rotulo} (${onde}). O título deve começar pelo numeral ${id}.`,
  )
  const semNome =
    cabecalho.colunas.nome === undefined && cabecalho.colunas.cnpj === undefined
      ? [`Falta a coluna que diz de quem é cada linha (${onde}). O título deve ser “Consórcio” ou “CNPJ”.`]
      : []
  const repetidas = cabecalho.repetidas
    .filter(r => impede(r.nome))
    .map(
      r =>
        `Há mais de uma coluna para ${NOMES_QUE_IMPEDEM[r.nome] ?? r.nome} em ${folha.titulo}: ${r.celulas.join(' e ')}. Deixe só uma.`,
    )
  return [...semNome, ...faltam, ...repetidas]
}

/** Um cabeçalho no meio da tabela (quebra de página, segunda tabela); a conta cara só se faz para quem pode ser um. */
export function outroCabecalho(
  valores: readonly (readonly Valor[])[],
  linha: number,
): Cabecalho<ColunaDoConsorcio> | null {
  const celulas = valores[linha] ?? []
  let titulos = 0
  for (const c of celulas)
    if (typeof c === 'string' && c !== '' && c !== 'Sim' && c !== 'Não' && !('resposta' in lerResposta(c))) titulos++
  if (titulos < MINIMO_DE_ITENS || itensDaLinha(celulas).size < MINIMO_DE_ITENS) return null
  return cabecalhoNaLinha(valores, linha, COLUNAS_DO_CONSORCIO)
}

/** O cabeçalho do meio tem de ser inteiro; o nome e o CNPJ que ele não repete continuam onde estavam. */
export function comAsColunasDe(
  outro: Cabecalho<ColunaDoConsorcio>,
  anterior: Cabecalho<ColunaDoConsorcio>,
  folha: Folha,
): Cabecalho<ColunaDoConsorcio> {
  const temNome = outro.colunas.nome !== undefined || outro.colunas.cnpj !== undefined
  const completo = temNome ? outro : { ...outro, colunas: { ...anterior.colunas, ...outro.colunas } }
  const problemas = problemasDoCabecalho(folha, completo)
  if (problemas.length > 0) throw new NaoPodeSerFeito(problemas)
  return completo
}

/** Coluna que se repete e não decide nada (dois telefones): vale a primeira, e se diz. */
export function colunasIgnoradas(folha: Folha, cabecalho: Cabecalho<ColunaDoConsorcio>): Aviso[] {
  return cabecalho.repetidas
    .filter(r => !impede(r.nome))
    .map(r => {
      const celula = r.celulas[1]!
      const titulo = citado(folha.valores?.[cabecalho.linha]?.[cabecalho.colunas[r.nome as ColunaDoConsorcio] ?? -1])
      return avisoDaCelula(
        'coluna-ignorada',
        folha.titulo,
        celula,
        `há mais de uma coluna ${titulo}; valeu a de ${r.celulas[0]}.`,
      )
    })
}
