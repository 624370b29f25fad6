import type { TotaisDoQuadrimestre } from '../../apuracao/evoluir.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../../norma/itens.ts'
import type { Dia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Grafico } from '../aba.ts'
import { COR_UNICA, CORES_DAS_CLASSIFICACOES } from '../cores-dos-graficos.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import type { Mescla } from '../pasta.ts'
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
/** Um pouco além do maior valor, para o rótulo do ponto mais alto caber. */
const ATE_O_ROTULO_CABER = 1.1

/** Dois gráficos à direita da tabela dos totais, que começa em `linha`. */
export function graficosDosTotais(
  totais: readonly TotaisDoQuadrimestre[],
  linha: number,
  larguras: readonly number[],
  hoje: Dia,
): Grafico[] {
  const ultimo = oUltimo(totais)
  if (ultimo === undefined) return []
  const [primeira, segunda, fim] = colunasDosGraficos(larguras)
  const ateLinha = linha + 1 + totais.length
  const largura = (de: number, ate: number): number => larguras.slice(de, ate).reduce((s, l) => s + l, 0) - VAO
  const intervalo = (titulo: (typeof TITULOS)[number]): Mescla => {
    const coluna = TITULOS.indexOf(titulo)
    return { linha, ateLinha, coluna, ateColuna: coluna + 1 }
  }
  const comum = {
    fonte: `Fonte: Histórico, homologados até ${emBarras(hoje)}`,
    categorias: intervalo('Quadrimestre'),
  }
  const maximo = somaDosPontos(ultimo)
  const emTexto = (valor: (t: TotaisDoQuadrimestre) => string): string =>
    totais.map(t => `${t.quadrimestre}, ${valor(t)}`).join('; ')
  return [
    {
      ...comum,
      titulo: 'Conforme e Não conforme, por quadrimestre',
      descricao: `Colunas empilhadas com os consórcios Conforme e Não conforme: ${emTexto(t => `${t.conformes} e ${t.naoConformes}${t.proporcao === null ? '' : ` (${decimal(100 * t.proporcao)}% Conforme)`}`)}.`,
      tipo: 'COLUMN',
      empilhado: true,
      eixos: { categorias: 'Quadrimestre', valores: 'Consórcios' },
      series: (['Conforme', 'Não conforme'] as const).map(c => ({
        valores: intervalo(c),
        cor: CORES_DAS_CLASSIFICACOES[c],
      })),
      em: { linha, coluna: primeira, largura: largura(primeira, segunda), altura: ALTURA },
    },
    {
      ...comum,
      titulo: 'Média de pontos, por quadrimestre',
      descricao: `Linha com a média de pontos dos consórcios com resultado, de 0 a ${maximo}: ${emTexto(t => (t.media === null ? 'sem média' : decimal(t.media)))}.`,
      tipo: 'LINE',
      eixos: { categorias: 'Quadrimestre', valores: `Pontos (de 0 a ${maximo})` },
      escala: { de: 0, ate: maximo * ATE_O_ROTULO_CABER },
      series: [{ valores: intervalo('Média de pontos'), cor: COR_UNICA }],
      em: { linha, coluna: segunda, largura: largura(segunda, fim), altura: ALTURA },
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
