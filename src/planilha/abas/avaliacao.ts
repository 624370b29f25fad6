import { EIXOS, IDS_DOS_EIXOS, itensDoEixo } from '../../norma/eixos.ts'
import { IDS_DOS_ITENS, type IdItem, ITENS, pontosDoItem } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { fimDoQuadrimestre, type Quadrimestre, tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna, Realce } from '../aba.ts'
import type { Avaliado } from '../avaliado.ts'
import { letraDaColuna, type Valor } from '../celula.ts'
import { TONS } from '../estilos.ts'
import { diaOuAviso } from '../ler-tabela.ts'
import { lerResposta, proposta } from '../resposta.ts'
import { comoEscrito } from '../texto.ts'
import { abaDeTabela, celula, LINHA_DO_CABECALHO } from './montagem.ts'

/** Índices das colunas da aba, a partir de zero: cinco de identificação, doze de itens, quatro calculadas, a anterior. */
const IDENTIFICACAO = 5
const NUMERO_DE_ITENS = IDS_DOS_ITENS.length

/** As colunas calculadas, na ordem, e a função que cada uma chama. */
export const CALCULADAS = [
  { titulo: 'Pontos', funcao: 'CONFORMIDADE_SCORE', largura: 58, estilo: 'calculadoCentro' },
  { titulo: 'Classificação', funcao: 'CONFORMIDADE_CLASSIFICACAO', largura: 98, estilo: 'calculadoCentro' },
  { titulo: 'Faltam', funcao: 'CONFORMIDADE_FALTAM', largura: 135, estilo: 'calculado' },
  { titulo: 'Pendências', funcao: 'CONFORMIDADE_PENDENCIAS', largura: 170, estilo: 'calculado' },
] as const

/** A fórmula de uma coluna calculada sobre as colunas dos itens (`F4:Q`): o cabeçalho vai junto, e diz que coluna é qual item. */
export const formulaCalculada = (funcao: string, linha: number, primeira: number, ultima: number): string =>
  `=${funcao}(${letraDaColuna(primeira)}${linha + 1}:${letraDaColuna(ultima)})`

function colunasDaAvaliacao(quadrimestre: Quadrimestre, congelada: boolean): readonly Coluna[] {
  return [
    { titulo: 'Consórcio', largura: 235, estilo: 'forte' },
    { titulo: 'CNPJ', largura: 146, estilo: 'textoPuro' },
    { titulo: 'URS', largura: 112, estilo: 'corpo' },
    { titulo: 'Avaliado em', largura: 78, estilo: 'data', ajuda: 'Digite dd/mm/aaaa.' },
    { titulo: 'Avaliado por', largura: 90, estilo: 'corpo' },
    ...colunasDosItens(quadrimestre),
    ...(congelada ? COLUNAS_CONGELADAS : colunasCalculadas(IDENTIFICACAO)),
    {
      titulo: 'Anterior',
      largura: 150,
      estilo: 'calculado',
      nota: 'O último resultado homologado, para comparar. Escrito quando o quadrimestre é aberto.',
    },
  ]
}

export const colunasDosItens = (quadrimestre: Quadrimestre): Coluna[] =>
  IDS_DOS_ITENS.map(id => colunaDoItem(id, quadrimestre))

/** As colunas ao vivo sobre os doze itens que começam na coluna dada. */
export const colunasCalculadas = (primeiroItem: number): Coluna[] =>
  CALCULADAS.map(({ titulo, largura, estilo, funcao }) => ({
    titulo,
    largura,
    estilo,
    formula: formulaCalculada(funcao, LINHA_DO_CABECALHO, primeiroItem, primeiroItem + NUMERO_DE_ITENS - 1),
    nota: 'Calculada a cada resposta. Não digite nesta coluna: a fórmula mora neste cabeçalho.',
  }))

/** No quadrimestre homologado as fórmulas são valores. */
const COLUNAS_CONGELADAS: readonly Coluna[] = CALCULADAS.map(({ titulo, largura, estilo }) => ({
  titulo,
  largura,
  estilo,
  nota: 'Valor do resultado homologado: não se recalcula.',
}))

/** A matriz do quadrimestre: uma linha por consórcio, uma coluna por item do Art. 7º. Homologada, não tem fórmulas e é protegida. */
export function abaAvaliacao(
  quadrimestre: Quadrimestre,
  avaliados: readonly Avaliado[],
  congelados: readonly (readonly Valor[])[] | null = null,
): Aba {
  const congelada = congelados !== null
  const em = fimDoQuadrimestre(quadrimestre)
  const pontos = IDS_DOS_ITENS.map(id => celula(pontosDoItem(id, em), 'pontos'))
  const acima = [celula('Pontos de cada item (Anexo I, Quadro 2) →', 'subtitulo'), null, null, null, null, ...pontos]
  const aba = abaDeTabela({
    tipo: 'avaliacao',
    quadrimestre,
    subtitulo: congelada
      ? `${tituloDoQuadrimestre(quadrimestre)}. HOMOLOGADO: o resultado está no Histórico, e esta aba não se muda. Para corrigir, use Reabrir quadrimestre.`
      : `${tituloDoQuadrimestre(quadrimestre)}. Responda Sim ou Não; em branco é “ainda não avaliado”, nunca “Não”. As colunas cinza são calculadas.`,
    colunas: colunasDaAvaliacao(quadrimestre, congelada),
    dados: avaliados.map((a, i) => linhaDaAvaliacao(a, congelados?.[i] ?? CALCULADAS.map(() => null))),
    colunasCongeladas: 1,
    folga: 30,
    acima,
  })
  const protegida = congelada
    ? { protegida: 'Quadrimestre homologado: o que se mudar aqui não muda o resultado, e será apontado.' }
    : {}
  return { ...aba, realces: realcesDosItens(IDENTIFICACAO), ...protegida }
}

function colunaDoItem(id: IdItem, quadrimestre: Quadrimestre): Coluna {
  const item = ITENS[id]
  const eixo = EIXOS[IDS_DOS_EIXOS.find(e => itensDoEixo(e).includes(id))!]
  const pontos = pontosDoItem(id, fimDoQuadrimestre(quadrimestre))
  return {
    titulo: `${id} – ${item.curto}`,
    largura: 88,
    estilo: 'centro',
    escolhas: ['Sim', 'Não'],
    nota: `${id} – ${item.rotulo}\n${pontos} pontos (${item.dispositivo.citacao})\n${item.artigo7.citacao}\nEixo: ${eixo.rotulo}`,
    ajuda: `Sim ou Não. ${item.rotulo}: ${pontos} pontos.`,
  }
}

/** A resposta entendida vira Sim ou Não; a que não se entendeu fica como a pessoa digitou, para ser corrigida. */
function linhaDaAvaliacao({ consorcio, linha, anterior }: Avaliado, calculados: readonly Valor[]): Valor[] {
  const avaliadoEm = diaOuAviso(linha.campo('avaliadoEm'), () => {})
  return [
    consorcio.nome,
    consorcio.cnpj || null,
    consorcio.urs || null,
    avaliadoEm === null ? comoEscrito(linha.campo('avaliadoEm')) || null : serialDoDia(avaliadoEm),
    comoEscrito(linha.campo('avaliadoPor')) || null,
    ...IDS_DOS_ITENS.map(id => {
      const lida = lerResposta(linha.digitado[id])
      return 'resposta' in lida && lida.resposta !== null ? lida.resposta : semTraco(linha.digitado[id])
    }),
    ...calculados,
    anterior ?? null,
  ]
}

/** Os realces das respostas e das colunas ao vivo, para os doze itens que começam na coluna dada. */
export function realcesDosItens(primeiroItem: number): Realce[] {
  const primeiraCalculada = primeiroItem + NUMERO_DE_ITENS
  const corpo = { linha: LINHA_DO_CABECALHO + 1, ateLinha: Number.POSITIVE_INFINITY }
  const itens = { ...corpo, coluna: primeiroItem, ateColuna: primeiraCalculada }
  const calculadas = { ...corpo, coluna: primeiraCalculada, ateColuna: primeiraCalculada + CALCULADAS.length }
  const classificacao = { ...corpo, coluna: primeiraCalculada + 1, ateColuna: primeiraCalculada + 2 }
  return [
    { intervalo: itens, quando: { igual: 'Não' }, ...TONS.ruim },
    {
      intervalo: itens,
      quando: { emBrancoCom: 0 },
      fundo: '#fff8e1',
    },
    {
      intervalo: itens,
      quando: { foraDe: ['Sim', 'Não', proposta('Sim'), proposta('Não')] },
      ...TONS.corrigir,
    },
    {
      intervalo: calculadas,
      quando: { comeca: 'Corrigir' },
      ...TONS.corrigir,
    },
    { intervalo: classificacao, quando: { igual: 'Conforme' }, ...TONS.bom },
    { intervalo: classificacao, quando: { igual: 'Não conforme' }, ...TONS.ruim },
    {
      intervalo: classificacao,
      quando: { igual: 'Em avaliação' },
      fundo: '#fff2cc',
      letra: { italic: true, cor: '#7f6000' },
    },
  ]
}

/** A proposta fica como proposta; o traço de quem não avaliou vira branco. */
const semTraco = (digitado: Valor): Valor => comoEscrito(digitado).replace(/^[-–—‐−]$/, '') || null
