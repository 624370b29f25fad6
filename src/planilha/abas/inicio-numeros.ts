import type { Resumo } from '../../apuracao/resumir.ts'
import type { Totais } from '../../apuracao/totais.ts'
import { CLASSIFICACOES } from '../../norma/classificacao.ts'
import type { Grafico } from '../aba.ts'
import type { Dados } from '../reunir.ts'
import { celula, type Linha } from './montagem.ts'
import { fonteDaAvaliacao, graficoDasClassificacoes } from './resumo-graficos.ts'
import { comAParte, NUMERO_DA_CLASSIFICACAO } from './resumo-tabelas.ts'

/** Linha em branco até onde vai o gráfico, que fica ao lado dos números. */
const SOBRA: readonly Linha[] = [[]]
const ALTURA = 185
const VAO = 10

/** Os números grandes, um por linha, com a parte de cada classificação. */
export const numerosGrandes = ({ totais }: Resumo): Linha[] => [
  [celula('Consórcios', 'rotuloGrande'), celula(totais.total, 'destaque')],
  ...CLASSIFICACOES.map(c => [
    celula(comAParte(c, totais), 'rotuloGrande'),
    celula(totais[NUMERO_DA_CLASSIFICACAO[c]], 'destaque'),
  ]),
  ...(temGrafico(totais) ? SOBRA : []),
]

const temGrafico = (totais: Totais): boolean => totais.total > 0

/** A distribuição, ao lado dos números que ela mostra; `linha` é a do primeiro deles. */
export function graficoDosNumeros(dados: Dados, resumo: Resumo, linha: number, largura: number): Grafico[] {
  if (!temGrafico(resumo.totais)) return []
  const celulas = (coluna: number) => ({
    linha: linha + 1,
    ateLinha: linha + 1 + CLASSIFICACOES.length,
    coluna,
    ateColuna: coluna + 1,
  })
  const em = { linha, coluna: 2, largura: largura - VAO, altura: ALTURA }
  return [graficoDasClassificacoes(resumo, fonteDaAvaliacao(dados), { rotulos: celulas(0), numeros: celulas(1) }, em)]
}
