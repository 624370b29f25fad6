import type { Apuracao } from '../../apuracao/apurar.ts'
import { ADAPTACAO } from '../../norma/prazos.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Aba, Realce } from '../aba.ts'
import { type NoQuadro, type QuadroDaEvolucao, quadroDaEvolucao } from '../ciclo/quadro-da-evolucao.ts'
import { TONS } from '../estilos.ts'
import type { Dados } from '../reunir.ts'
import {
  COLUNAS_DA_EVOLUCAO,
  cabecalhoDaEvolucao,
  colunaDoCruzamento,
  largurasDaEvolucao,
  linhaDaEvolucao,
  MAIS_QUADRIMESTRES,
} from './evolucao-colunas.ts'
import { graficosDosTotais, tabelaDosTotais } from './evolucao-totais.ts'
import { assinatura } from './identidade.ts'
import { abaBase, celula, type Linha } from './montagem.ts'
import { CRUZOU, tituloDaSecao } from './secoes.ts'

const LINHA_DOS_TOTAIS = 5
/** Os totais têm sempre o mesmo espaço: a linha que o papel repete não sai do lugar. */
const LINHAS_DOS_TOTAIS = 1 + MAIS_QUADRIMESTRES + 2
/** Onde está o cabeçalho da tabela dos consórcios (a partir de zero). */
export const CABECALHO_DA_EVOLUCAO = LINHA_DOS_TOTAIS + LINHAS_DOS_TOTAIS + 3

/** A pontuação de cada consórcio ao longo dos quadrimestres, pronta para imprimir em A4 deitada. Refeita a cada apuração. */
export function abaEvolucao(dados: Dados, apuracoes: readonly Apuracao[]): Aba {
  const quadro = quadroDaEvolucao(dados, apuracoes)
  const base = { ...abaBase('evolucao', dados.quadrimestre), congelar: { linhas: 2, colunas: 1 } }
  const titulo: Linha = [
    celula(`${assinatura('evolucao', dados.quadrimestre)} dos Consórcios Públicos de Saúde`, 'titulo'),
  ]
  if (!temHomologacao(dados)) {
    const linhas = [titulo, [celula(VAZIA, 'subtitulo')]]
    return { ...base, larguras: largurasDaEvolucao(0), linhas }
  }
  const quadrimestres = quadro.quadrimestres.slice(-MAIS_QUADRIMESTRES)
  const vistos = new Set<string>(quadrimestres.map(q => q.quadrimestre))
  const totais = quadro.totais.filter(t => vistos.has(t.quadrimestre))
  const larguras = largurasDaEvolucao(quadrimestres.length)
  const colunasEscritas = COLUNAS_DA_EVOLUCAO - MAIS_QUADRIMESTRES + quadrimestres.length
  const tabela = tabelaDosTotais(totais)
  const linhas: Linha[] = [
    titulo,
    [celula(subtitulo(dados, quadro), 'subtitulo')],
    [],
    tituloDaSecao('Totais ao longo do tempo', colunasEscritas),
    [celula(totais.length === 0 ? SEM_TOTAIS : NOTA_DOS_TOTAIS, 'subtitulo')],
    ...tabela,
    ...Array.from({ length: LINHAS_DOS_TOTAIS - tabela.length }, (): Linha => []),
    tituloDaSecao('Por consórcio', colunasEscritas),
    [celula(NOTA_DA_COMPARACAO, 'subtitulo')],
    [celula(sinais(quadrimestres, quadro), 'subtitulo')],
    cabecalhoDaEvolucao(quadrimestres),
    ...quadro.linhas.map(l => linhaDaEvolucao(l, quadrimestres, dados.hoje)),
  ]
  return {
    ...base,
    larguras,
    linhas,
    realces: realces(colunaDoCruzamento(quadrimestres.length)),
    graficos: graficosDosTotais(totais, LINHA_DOS_TOTAIS, larguras, dados.hoje),
  }
}

const VAZIA = 'A evolução aparece aqui depois da primeira homologação final de um quadrimestre.'
const SEM_TOTAIS =
  'Ainda não há resultado homologado que classifique; os totais e os gráficos aparecem aqui com o primeiro.'
const NOTA_DOS_TOTAIS =
  'Só o que foi homologado e classifica: ficam de fora os diagnósticos, as reavaliações e o quadrimestre em curso.'
const NOTA_DA_COMPARACAO =
  'Pontos por quadrimestre, com a classificação que se homologou. A variação, os itens e o limiar comparam os dois últimos quadrimestres de cada consórcio.'

const temHomologacao = ({ ciclo }: Dados): boolean => ciclo.historico.registros.some(r => r.fase === 'Final')

function subtitulo({ hoje }: Dados, { quadrimestres }: QuadroDaEvolucao): string {
  const cortados = quadrimestres.length - MAIS_QUADRIMESTRES
  const quais = cortados > 0 ? ` · os ${MAIS_QUADRIMESTRES} últimos de ${quadrimestres.length} quadrimestres` : ''
  return `Resultados homologados até ${emBarras(hoje)}${quais} · Deliberação CIB-SUS/MG nº 4.987/2024, Art. 10 a 12 e Anexo I`
}

/** O que quer dizer cada sinal que está na tabela; nenhum, se nenhum está. */
function sinais(quadrimestres: readonly NoQuadro[], { linhas }: QuadroDaEvolucao): string {
  const resultados = linhas.flatMap(l => quadrimestres.map(q => l.evolucao.porQuadrimestre.get(q.quadrimestre)))
  const ha = (estado: NoQuadro['estado']): boolean => quadrimestres.some(q => q.estado === estado)
  return [
    ...(resultados.some(r => r?.diagnostico)
      ? [`* diagnóstico: consórcio em adaptação (${ADAPTACAO.dispositivo.citacao}), não classifica`]
      : []),
    ...(ha('em curso')
      ? ['(em curso): ainda não homologado; ≥ quer dizer que há itens por avaliar, e não entra na comparação']
      : []),
    ...(ha('reaberto') ? ['(reaberto): vale a última versão homologada, até a próxima'] : []),
  ].join(' · ')
}

function realces(coluna: number): Realce[] {
  const linha = CABECALHO_DA_EVOLUCAO + 1
  const intervalo = { linha, ateLinha: Number.POSITIVE_INFINITY, coluna, ateColuna: coluna + 1 }
  return [
    { intervalo, quando: { comeca: CRUZOU.caiu }, ...TONS.ruim },
    { intervalo, quando: { comeca: CRUZOU.subiu }, ...TONS.bom },
  ]
}
