import type { Grupo } from '../../apuracao/agrupar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre, tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Grafico } from '../aba.ts'
import type { Mescla } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { assinatura } from './identidade.ts'
import { abaBase, celula, type Linha } from './montagem.ts'
import { comparacaoComOAnterior } from './resumo-comparacao.ts'
import { emPalavras } from './resumo-em-palavras.ts'
import {
  fonteDaAvaliacao,
  graficoDasClassificacoes,
  graficoDosEixos,
  graficoDosGrupos,
  graficoDosItens,
  type Lugar,
} from './resumo-graficos.ts'
import { destaques, tabelaAbaixo, tabelaDeEixos, tabelaDeGrupos, tabelaDeItens } from './resumo-tabelas.ts'
import { tituloDaSecao } from './secoes.ts'

const LARGURAS = [300, 90, 90, 95, 100, 115, 105, 440]
const ULTIMA = LARGURAS.length - 1

/** O quadrimestre em números, pronto para imprimir em A4 deitada. Refeita a cada apuração. */
export function abaResumo(dados: Dados, resumo: Resumo): Aba {
  const { quadrimestre, hoje } = dados
  const fonte = fonteDaAvaliacao(dados)
  const linhas: Linha[] = [
    [celula(`${assinatura('resumo', quadrimestre)} dos Consórcios Públicos de Saúde`, 'titulo')],
    [
      celula(
        `${tituloDoQuadrimestre(quadrimestre)} · apurado em ${emBarras(hoje)} · Deliberação CIB-SUS/MG nº 4.987/2024, Art. 10 a 12 e Anexo I`,
        'subtitulo',
      ),
    ],
    [],
    ...destaques(resumo),
    [],
    ...completarAte(emPalavras(resumo, dados), LINHAS_EM_PALAVRAS),
    [],
  ]
  const graficos: Grafico[] = [classificacoes(resumo, fonte)]
  /** O gráfico vai à direita da tabela; ela ganha linhas em branco até onde ele acaba. */
  const secao = (
    titulo: string,
    nota: string,
    tabela: readonly Linha[],
    grafico?: { readonly altura: number; readonly montar: (linha: number, em: Lugar) => Grafico },
  ): void => {
    const tabelaEm = linhas.length + 2
    linhas.push(tituloDaSecao(titulo, LARGURAS.length), [celula(nota, 'subtitulo')])
    linhas.push(...completarAte(tabela, Math.ceil((grafico?.altura ?? 0) / ALTURA_DA_LINHA) - 1), [])
    if (grafico === undefined) return
    const em = { linha: tabelaEm - 1, coluna: ULTIMA, largura: LARGURAS[ULTIMA]! - VAO, altura: grafico.altura }
    graficos.push(grafico.montar(tabelaEm, em))
  }
  const porGrupo = (nome: string, grupos: readonly Grupo[]) =>
    grupos.length < 2 || grupos.length > MAIS_BARRAS
      ? undefined
      : {
          altura: Math.max(ALTURA_MENOR, ALTURA_EM_VOLTA + grupos.length * ALTURA_DA_BARRA),
          montar: (linha: number, em: Lugar) => graficoDosGrupos(nome, grupos, fonte, linha, em),
        }
  secao(
    'Itens do Art. 7º',
    'Quantos consórcios publicam cada item. A proporção é sobre os que já foram avaliados no item.',
    tabelaDeItens(resumo, dados),
    { altura: 315, montar: (linha, em) => graficoDosItens(resumo, fonte, linha, em) },
  )
  secao(
    'Eixos do Art. 10',
    'Parte dos pontos do eixo obtida, em média, por quem tem os doze itens respondidos. Informativo: o Anexo I não dá pontos por eixo.',
    tabelaDeEixos(resumo),
    { altura: 252, montar: (linha, em) => graficoDosEixos(resumo, fonte, linha, em) },
  )
  const comparacao = comparacaoComOAnterior(dados)
  if (comparacao !== null) secao(comparacao.titulo, comparacao.nota, comparacao.tabela)
  secao(
    SECOES_EM_PAGINA_NOVA[0]!,
    `Menos de ${limiarEm(fimDoQuadrimestre(quadrimestre))} pontos (Art. 11, II), do mais próximo ao mais distante, com o menor conjunto de itens que basta publicar.`,
    tabelaAbaixo(resumo.abaixoDoLimiar),
  )
  secao(SECOES_EM_PAGINA_NOVA[1]!, NOTA_DOS_GRUPOS, tabelaDeGrupos('Tipo', resumo.porTipo, resumo.geral))
  secao(
    'Por macrorregião de saúde',
    NOTA_DOS_GRUPOS,
    tabelaDeGrupos('Macrorregião', resumo.porMacrorregiao, resumo.geral),
    porGrupo('macrorregião', resumo.porMacrorregiao),
  )
  secao(
    SECOES_EM_PAGINA_NOVA[2]!,
    NOTA_DOS_GRUPOS,
    tabelaDeGrupos('URS', resumo.porUrs, resumo.geral),
    porGrupo('URS', resumo.porUrs),
  )
  return {
    ...abaBase('resumo', quadrimestre),
    larguras: LARGURAS,
    linhas,
    graficos,
    congelar: { linhas: 2, colunas: 0 },
  }
}

/** Pixels. */
const ALTURA_DA_LINHA = 21
const VAO = 10
const ALTURA_MENOR = 190
const ALTURA_EM_VOLTA = 110
const ALTURA_DA_BARRA = 19
/** Com mais grupos que isto, não há gráfico que se leia. */
const MAIS_BARRAS = 60

const completarAte = (tabela: readonly Linha[], quantas: number): Linha[] => [
  ...tabela,
  ...Array.from({ length: Math.max(0, quantas - tabela.length) }, (): Linha => []),
]

const LINHA_DOS_DESTAQUES = 3
const LINHAS_EM_PALAVRAS = 4
const COLUNA_DO_PRIMEIRO_GRAFICO = 5

/** Ao lado dos números que ele mostra, sobre as colunas que eles não usam. */
function classificacoes(resumo: Resumo, fonte: string): Grafico {
  const celulas = (linha: number): Mescla => ({ linha, ateLinha: linha + 1, coluna: 1, ateColuna: 5 })
  const largura = LARGURAS.slice(COLUNA_DO_PRIMEIRO_GRAFICO).reduce((s, l) => s + l, 0) - VAO
  return graficoDasClassificacoes(
    resumo,
    fonte,
    { rotulos: celulas(LINHA_DOS_DESTAQUES + 1), numeros: celulas(LINHA_DOS_DESTAQUES) },
    { linha: LINHA_DOS_DESTAQUES - 1, coluna: COLUNA_DO_PRIMEIRO_GRAFICO, largura, altura: 195 },
  )
}

/** As seções que começam folha nova ao imprimir, além da comparação. */
export const SECOES_EM_PAGINA_NOVA: readonly string[] = [
  'Consórcios abaixo do limiar',
  'Por tipo de consórcio',
  'Por Unidade Regional de Saúde (URS)',
]

const NOTA_DOS_GRUPOS =
  'A média de pontos é dos consórcios com os doze itens respondidos. O ponto (·) quer dizer nenhum.'
