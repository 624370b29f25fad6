import { diaDaNorma } from '../../apuracao/dia-da-norma.ts'
import { estaInteiro, mudancasPorItem } from '../../apuracao/evoluir.ts'
import { compararTextos } from '../../apuracao/ordem-alfabetica.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { ITENS } from '../../norma/itens.ts'
import { PUBLICACAO_PADRAO } from '../../norma/publicacao.ts'
import {
  compararQuadrimestres,
  type Quadrimestre,
  quadrimestreAnterior,
  quadrimestreDoDia,
} from '../../tempo/quadrimestre.ts'
import { type ComparacaoComOAnterior, compararComOAnterior } from '../ciclo/comparar-com-o-anterior.ts'
import { pontosEscritos } from '../ciclo/no-tempo.ts'
import type { Dados } from '../reunir.ts'
import { celula, type Linha } from './montagem.ts'
import { cabecalho, corpo, textoDoCruzamento } from './secoes.ts'

interface Secao {
  readonly titulo: string
  readonly nota: string
  readonly tabela: readonly Linha[]
}

const tituloDaComparacao = (anterior: Quadrimestre): string => `Comparação com ${anterior}`

/** Todos os títulos que a seção pode ter no Resumo de um quadrimestre: o anterior é qualquer um, desde o da publicação. */
export function titulosDaComparacao(quadrimestre: Quadrimestre): string[] {
  const primeiro = quadrimestreDoDia(PUBLICACAO_PADRAO)
  const titulos: string[] = []
  for (let q = quadrimestreAnterior(quadrimestre); compararQuadrimestres(q, primeiro) >= 0; q = quadrimestreAnterior(q))
    titulos.push(tituloDaComparacao(q))
  return titulos
}

/** O que mudou desde o último quadrimestre homologado; `null` se não há com que comparar. */
export function comparacaoComOAnterior(dados: Dados): Secao | null {
  const c = compararComOAnterior(dados)
  if (c === null) return null
  const { quadrimestre, hoje } = dados
  const agora = c.homologado ? quadrimestre : `${quadrimestre} (em curso)`
  return {
    titulo: tituloDaComparacao(c.anterior),
    nota: `Só resultados que classificam: os homologados em ${c.anterior} e os ${c.homologado ? 'homologados' : 'apurados até aqui'} em ${quadrimestre}. Diagnósticos ficam de fora.${c.completo ? '' : ' A diferença dos totais aparece quando todos estiverem avaliados.'}`,
    tabela: [
      ...totais(c, agora),
      [],
      ...quemCruzou(c, agora, limiarEm(diaDaNorma(quadrimestre, hoje))),
      [],
      ...itensQueMudaram(c),
    ],
  }
}

function totais({ anterior, antes, agora, completo }: ComparacaoComOAnterior, nome: string): Linha[] {
  const linha = (rotulo: string, a: number | null, b: number | null, estilo: 'inteiro' | 'decimal'): Linha =>
    corpo(['forte', estilo, estilo, estilo], rotulo, a, b, a === null || b === null || !completo ? null : b - a)
  return [
    cabecalho('Totais', anterior, nome, 'Diferença'),
    linha('Com resultado', antes.comResultado, agora.comResultado, 'inteiro'),
    linha('Conforme', antes.conformes, agora.conformes, 'inteiro'),
    linha('Não conforme', antes.naoConformes, agora.naoConformes, 'inteiro'),
    linha('Média de pontos', antes.media, agora.media, 'decimal'),
  ]
}

/** Primeiro quem subiu, depois quem caiu; em ordem alfabética. */
function quemCruzou({ anterior, consorcios }: ComparacaoComOAnterior, nome: string, limiar: number): Linha[] {
  const cruzaram = consorcios
    .filter(({ comparacao }) => comparacao.cruzou !== null)
    .sort(
      (a, b) =>
        Number(a.comparacao.cruzou === 'caiu') - Number(b.comparacao.cruzou === 'caiu') ||
        compararTextos(a.consorcio.nome, b.consorcio.nome),
    )
  if (cruzaram.length === 0) return [[celula('Nenhum consórcio cruzou o limiar de um para o outro.', 'subtitulo')]]
  return [
    cabecalho('Quem cruzou o limiar', anterior, nome, 'Diferença', 'Limiar', 'Itens ganhos', 'Itens perdidos'),
    ...cruzaram.map(({ consorcio, comparacao: { antes, depois, variacao, cruzou, ganhos, perdidos } }) =>
      corpo(
        ['forte', 'inteiro', 'inteiro', 'inteiro', 'centro', 'centro', 'centro'],
        consorcio.nome,
        pontosEscritos(antes),
        pontosEscritos(depois),
        estaInteiro(depois) ? variacao : `≥ ${variacao}`,
        textoDoCruzamento(cruzou, limiar),
        ganhos.join(', '),
        perdidos.join(', '),
      ),
    ),
  ]
}

function itensQueMudaram({ consorcios }: ComparacaoComOAnterior): Linha[] {
  const mudancas = mudancasPorItem(consorcios.map(c => c.comparacao))
  if (mudancas.length === 0) return [[celula('Nenhum item mudou de um para o outro.', 'subtitulo')]]
  return [
    cabecalho('Itens que mais mudaram', 'Ganharam', 'Perderam', 'Saldo'),
    ...mudancas.map(({ item, ganharam, perderam }) =>
      corpo(
        ['forte', 'inteiro', 'inteiro', 'inteiro'],
        `${item} – ${ITENS[item].curto}`,
        ganharam,
        perderam,
        ganharam - perderam,
      ),
    ),
  ]
}
