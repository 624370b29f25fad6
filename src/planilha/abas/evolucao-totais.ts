import type { TotaisDoQuadrimestre } from '../../apuracao/evoluir.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../../norma/itens.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Grafico } from '../aba.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import { LARGURA_DA_EVOLUCAO } from './evolucao-colunas.ts'
import type { Linha } from './montagem.ts'
import { cabecalho, corpo } from './secoes.ts'

const TITULOS = ['Quadrimestre', 'Com resultado', 'Conforme', 'Não conforme', '% Conforme', 'Média de pontos'] as const
const ESTILOS: readonly NomeDeEstilo[] = ['forte', 'inteiro', 'inteiro', 'inteiro', 'porcento', 'decimal']

export const tabelaDosTotais = (totais: readonly TotaisDoQuadrimestre[]): Linha[] =>
  totais.length === 0
    ? []
    : [
        cabecalho(...TITULOS),
        ...totais.map(t =>
          corpo(ESTILOS, t.quadrimestre, t.comResultado, t.conformes, t.naoConformes, t.proporcao, t.media),
        ),
      ]

const ALTURA = 255
const VAO = 10
/** Um pouco além do maior valor, para o rótulo da coluna mais alta caber. */
const ATE_O_ROTULO_CABER = 1.1

/** Dois gráficos à direita da tabela dos totais, que começa em `linha`. */
export function graficosDosTotais(
  totais: readonly TotaisDoQuadrimestre[],
  linha: number,
  larguras: readonly number[],
): Grafico[] {
  const ultimo = oUltimo(totais)
  if (ultimo === undefined) return []
  const [primeira, segunda, fim] = colunasDosGraficos(larguras)
  const ateLinha = linha + 1 + totais.length
  const largura = (de: number, ate: number): number => larguras.slice(de, ate).reduce((s, l) => s + l, 0) - VAO
  const grafico = (coluna: number, de: number, ate: number) => ({
    tipo: 'COLUMN' as const,
    categorias: { linha, ateLinha, coluna: 0, ateColuna: 1 },
    valores: { linha, ateLinha, coluna, ateColuna: coluna + 1 },
    cor: '#1f4e78',
    em: { linha, coluna: de, largura: largura(de, ate), altura: ALTURA },
  })
  const maximo = somaDosPontos(ultimo)
  const emTexto = (valor: (t: TotaisDoQuadrimestre) => string): string =>
    totais.map(t => `${t.quadrimestre}, ${valor(t)}`).join('; ')
  return [
    {
      ...grafico(4, primeira, segunda),
      titulo: 'Consórcios Conforme, por quadrimestre',
      descricao: `Colunas com a parte dos consórcios com resultado que ficaram Conforme: ${emTexto(t => `${decimal(100 * (t.proporcao ?? 0))}%`)}.`,
      eixos: { categorias: 'Quadrimestre', valores: '% Conforme' },
      escala: { de: 0, ate: ATE_O_ROTULO_CABER },
    },
    {
      ...grafico(5, segunda, fim),
      titulo: 'Média de pontos, por quadrimestre',
      descricao: `Colunas com a média de pontos dos consórcios com resultado, de 0 a ${maximo}: ${emTexto(t => decimal(t.media ?? 0))}.`,
      eixos: { categorias: 'Quadrimestre', valores: 'Pontos' },
      escala: { de: 0, ate: maximo * ATE_O_ROTULO_CABER },
    },
  ]
}

const decimal = (n: number): string => n.toFixed(1).replace('.', ',')

function somaDosPontos({ quadrimestre }: TotaisDoQuadrimestre): number {
  const em = fimDoQuadrimestre(quadrimestre)
  return IDS_DOS_ITENS.reduce((soma, id) => soma + pontosDoItem(id, em), 0)
}

/** O primeiro gráfico começa depois da tabela; o segundo, na primeira coluna da metade do que sobra. */
function colunasDosGraficos(larguras: readonly number[]): [number, number, number] {
  const comeco = [0]
  for (const l of larguras) comeco.push(comeco[comeco.length - 1]! + l)
  const primeira = TITULOS.length
  const meio = (comeco[primeira]! + LARGURA_DA_EVOLUCAO) / 2
  return [primeira, comeco.findIndex(x => x >= meio), comeco.indexOf(LARGURA_DA_EVOLUCAO)]
}
