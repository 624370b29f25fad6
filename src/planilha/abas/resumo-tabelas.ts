import type { Grupo } from '../../apuracao/agrupar.ts'
import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import type { Totais } from '../../apuracao/totais.ts'
import { CLASSIFICACOES, type Classificacao } from '../../norma/classificacao.ts'
import { EIXOS } from '../../norma/eixos.ts'
import { ITENS, pontosDoItem } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Valor } from '../celula.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import type { Dados } from '../reunir.ts'
import { celula, type Linha } from './montagem.ts'
import { cabecalho, corpo } from './secoes.ts'

/** Os números grandes, e o que cada um conta. */
export const destaques = ({ totais }: Resumo): Linha[] => [
  [totais.total, ...CLASSIFICACOES.map(c => totais[NUMERO_DA_CLASSIFICACAO[c]])].map(n => celula(n, 'destaque')),
  ['Consórcios', ...CLASSIFICACOES.map(c => comAParte(c, totais))].map(r => celula(r, 'rotuloDoDestaque')),
]

/** A contagem de cada classificação. */
export const NUMERO_DA_CLASSIFICACAO = {
  Conforme: 'conforme',
  'Não conforme': 'naoConforme',
  'Em avaliação': 'emAvaliacao',
  'Não avaliado': 'naoAvaliado',
} as const satisfies Readonly<Record<Classificacao, keyof Totais>>

/** "Conforme (67,6%)". */
export function comAParte(c: Classificacao, totais: Totais): string {
  if (totais.total === 0) return c
  const parte = (100 * totais[NUMERO_DA_CLASSIFICACAO[c]]) / totais.total
  return `${c} (${parte.toFixed(1).replace('.', ',')}%)`
}

export function tabelaDeItens({ porItem }: Resumo, { quadrimestre }: Dados): Linha[] {
  const em = fimDoQuadrimestre(quadrimestre)
  const estilos: NomeDeEstilo[] = ['forte', 'inteiro', 'inteiro', 'inteiro', 'inteiro', 'porcento']
  return [
    cabecalho('Item', 'Pontos', 'Publicam', 'Não publicam', 'A avaliar', 'Publicam (%)'),
    ...porItem.map(({ item, sim, nao, naoAvaliado, proporcao }) =>
      corpo(estilos, `${item} – ${ITENS[item].curto}`, pontosDoItem(item, em), sim, nao, naoAvaliado, proporcao),
    ),
  ]
}

export function tabelaDeEixos({ porEixo }: Resumo): Linha[] {
  return [
    cabecalho('Eixo', 'Pontos', 'Obtido (%)'),
    ...porEixo.map(e =>
      corpo(
        ['forte', 'inteiro', 'porcento'],
        `${e.eixo} – ${EIXOS[e.eixo].rotulo}`,
        e.pontosPossiveis,
        e.proporcaoMedia,
      ),
    ),
  ]
}

export function tabelaAbaixo(apuracoes: readonly Apuracao[]): Linha[] {
  if (apuracoes.length === 0) return [[celula('Nenhum consórcio com resultado certo abaixo do limiar.', 'subtitulo')]]
  const estilos: NomeDeEstilo[] = ['forte', 'inteiro', 'inteiro', 'data', 'inteiro', 'corpo', 'corpo', 'corpo']
  return [
    cabecalho('Consórcio', 'Pontos', 'Faltam', 'Adequação até', 'Dias restantes', 'URS', 'Macrorregião', 'O que falta'),
    ...apuracoes.map(a =>
      corpo(
        estilos,
        a.consorcio.nome,
        a.pontos,
        a.pontosQueFaltam,
        a.prazos.adequacao === null ? null : serialDoDia(a.prazos.adequacao.fim),
        a.prazos.adequacao?.diasRestantes ?? null,
        a.consorcio.urs,
        a.consorcio.macrorregiao,
        `Basta publicar: ${a.menorConjunto.join(' + ')}. Não publica: ${a.pendencias.join(', ') || 'nenhum'}.${a.naoAvaliados.length === 0 ? '' : ` A avaliar: ${a.naoAvaliados.join(', ')}.`}`,
      ),
    ),
  ]
}

export function tabelaDeGrupos(nome: string, grupos: readonly Grupo[], geral: Grupo): Linha[] {
  const numeros = (g: Grupo): Valor[] => [g.total, g.conforme, g.naoConforme, g.emAvaliacao, g.naoAvaliado, g.media]
  const estilos: NomeDeEstilo[] = ['forte', 'inteiro', 'contagem', 'contagem', 'contagem', 'contagem', 'decimal']
  return [
    cabecalho(nome, 'Total', 'Conforme', 'Não conforme', 'Em avaliação', 'Não avaliado', 'Média de pontos'),
    ...grupos.map(g => corpo(estilos, g.nome, ...numeros(g))),
    ['Todos', ...numeros(geral)].map((v, i) => celula(v, i === 0 ? 'totalRotulo' : i === 6 ? 'totalDecimal' : 'total')),
  ]
}
