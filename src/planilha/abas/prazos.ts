import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Parametros } from '../../norma/parametros.ts'
import { ADAPTACAO, ADEQUACAO } from '../../norma/prazos.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna, Realce } from '../aba.ts'
import { TONS } from '../estilos.ts'
import type { Dados } from '../reunir.ts'
import { linhaDosPrazos } from './linha-dos-prazos.ts'
import { abaDeTabela, LINHA_DO_CABECALHO } from './montagem.ts'
import { situarTodos } from './situados.ts'

/** A situação de cada consórcio pelos resultados homologados, os seus prazos e como foram contados. Refeita a cada apuração. */
export function abaPrazos(dados: Dados, apuracoes: readonly Apuracao[]): Aba {
  const { quadrimestre, hoje, parametros, calendario } = dados
  const colunas = colunasDosPrazos(dados)
  const aba = abaDeTabela({
    tipo: 'prazos',
    quadrimestre,
    subtitulo: `${tituloDoQuadrimestre(quadrimestre)}. Contados em ${emBarras(hoje)}, com o expediente de ${calendario.municipio}. Publicação da Deliberação: ${emBarras(parametros.publicacao)}. Dias corridos; o primeiro não conta, o último conta. A situação é a dos resultados homologados.`,
    colunas,
    dados: situarTodos(dados, apuracoes).map(s => linhaDosPrazos(s, dados)),
    colunasCongeladas: 1,
    folga: 0,
  })
  return { ...aba, realces: realcesDaSituacao(colunas.findIndex(c => c.titulo === 'Situação')) }
}

/** O nome do dia de que se conta o prazo, conforme a escolha da equipe. */
const INICIO_DO_PRAZO: Readonly<Record<Parametros['inicioDaAdequacao'], string>> = {
  ciência: 'Ciência em',
  envio: 'Enviada em',
  homologação: 'Homologado em',
}

const colunasDosPrazos = ({ quadrimestre, parametros }: Dados): readonly Coluna[] => [
  { titulo: 'Consórcio', largura: 270, estilo: 'forte' },
  { titulo: 'URS', largura: 120, estilo: 'corpo' },
  {
    titulo: 'Classificação',
    largura: 105,
    estilo: 'centro',
    nota: `A da apuração de ${quadrimestre}, em curso: só muda a situação depois de homologada.`,
  },
  {
    titulo: 'Situação',
    largura: 115,
    estilo: 'centro',
    nota: 'Hoje, pelos resultados homologados (aba Histórico), pelas notificações e pelas suspensões.',
  },
  { titulo: 'Impedido desde', largura: 85, estilo: 'data', nota: 'Art. 11, II. Em branco: não está impedido.' },
  { titulo: 'Resultado que vale', largura: 130, estilo: 'corpo', nota: 'O último homologado.' },
  {
    titulo: INICIO_DO_PRAZO[parametros.inicioDaAdequacao],
    largura: 85,
    estilo: 'data',
    nota: 'O dia de que se conta o prazo de adequação. A ciência e o envio são da aba Notificações.',
  },
  {
    titulo: 'Adequação até',
    largura: 85,
    estilo: 'data',
    nota: `${ADEQUACAO.dispositivo.citacao}: dias corridos, até um dia com expediente.`,
  },
  {
    titulo: 'Dias restantes',
    largura: 75,
    estilo: 'centro',
    nota: 'Até o fim da adequação; negativo depois de vencida.',
  },
  {
    titulo: 'Lembrete',
    largura: 80,
    estilo: 'centro',
    nota: 'O último marco alcançado, de D-30 a D+1; “hoje” quando cai hoje.',
  },
  {
    titulo: 'Fim da adaptação',
    largura: 85,
    estilo: 'data',
    nota: `${ADAPTACAO.dispositivo.citacao}: dias corridos da publicação; mais um período igual quando a prorrogação foi deferida.`,
  },
  { titulo: '1º quadrimestre monitorado', largura: 105, estilo: 'centro' },
  { titulo: 'Adesão em', largura: 85, estilo: 'data', nota: 'Da aba Consórcios.' },
  {
    titulo: 'Elegível (Art. 9º)',
    largura: 210,
    estilo: 'corpo',
    nota: 'Pela aba Pré-requisitos. Não muda a pontuação nem a situação.',
  },
  {
    titulo: 'Programas',
    largura: 170,
    estilo: 'corpo',
    nota: 'Os que o impedimento alcança (aba Programas), em curso.',
  },
  { titulo: 'Em palavras', largura: 400, estilo: 'corpo' },
  { titulo: 'Como foi contado', largura: 390, estilo: 'corpo' },
]

function realcesDaSituacao(coluna: number): Realce[] {
  const intervalo = {
    linha: LINHA_DO_CABECALHO + 1,
    ateLinha: Number.POSITIVE_INFINITY,
    coluna,
    ateColuna: coluna + 1,
  }
  return [
    { intervalo, quando: { igual: 'Prazo encerrado' }, ...TONS.ruim },
    { intervalo, quando: { igual: 'Em adequação' }, fundo: '#fff2cc', letra: { bold: true, cor: '#7f6000' } },
    { intervalo, quando: { igual: 'Aguardando ciência' }, fundo: '#fce5cd', letra: { italic: true, cor: '#7f3f00' } },
    { intervalo, quando: { igual: 'Conforme' }, ...TONS.bom },
  ]
}
