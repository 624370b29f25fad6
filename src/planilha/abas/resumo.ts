import type { Grupo } from '../../apuracao/agrupar.ts'
import type { Apuracao } from '../../apuracao/apurar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { EIXOS } from '../../norma/eixos.ts'
import { ITENS, pontosDoItem } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { fimDoQuadrimestre, tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Grafico } from '../aba.ts'
import type { Valor } from '../celula.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import type { Mescla } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { assinatura } from './identidade.ts'
import { abaBase, celula, type Linha } from './montagem.ts'
import { comparacaoComOAnterior } from './resumo-comparacao.ts'
import { cabecalho, corpo, tituloDaSecao } from './secoes.ts'

const LARGURAS = [300, 90, 90, 95, 100, 115, 105, 440]
const ULTIMA = LARGURAS.length - 1

/** O quadrimestre em números, pronto para imprimir em A4 deitada. Refeita a cada apuração. */
export function abaResumo(dados: Dados, resumo: Resumo): Aba {
  const { quadrimestre, hoje } = dados
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
  ]
  const mesclas: Mescla[] = []
  const secao = (titulo: string, nota: string, tabela: readonly Linha[]): number => {
    const inicio = linhas.length
    linhas.push(tituloDaSecao(titulo, LARGURAS.length), [celula(nota, 'subtitulo')], ...tabela, [])
    return inicio
  }
  const itens = secao(
    'Itens do Art. 7º',
    'Quantos consórcios publicam cada item. A proporção é sobre os que já foram avaliados no item.',
    tabelaDeItens(resumo, dados),
  )
  secao(
    'Eixos do Art. 10',
    'Parte dos pontos do eixo obtida, em média, por quem tem os doze itens respondidos. Informativo: o Anexo I não dá pontos por eixo.',
    tabelaDeEixos(resumo),
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
  )
  secao(SECOES_EM_PAGINA_NOVA[2]!, NOTA_DOS_GRUPOS, tabelaDeGrupos('URS', resumo.porUrs, resumo.geral))
  return {
    ...abaBase('resumo', quadrimestre),
    larguras: LARGURAS,
    linhas,
    mesclas,
    graficos: [graficoDosItens(itens + 2, resumo)],
    congelar: { linhas: 2, colunas: 0 },
  }
}

/** As seções que começam folha nova ao imprimir, além da comparação. */
export const SECOES_EM_PAGINA_NOVA: readonly string[] = [
  'Consórcios abaixo do limiar',
  'Por tipo de consórcio',
  'Por Unidade Regional de Saúde (URS)',
]

const NOTA_DOS_GRUPOS = 'A média de pontos é dos consórcios com os doze itens respondidos.'

function destaques({ totais }: Resumo): Linha[] {
  const cartoes: [string, number][] = [
    ['Consórcios', totais.total],
    ['Conforme', totais.conforme],
    ['Não conforme', totais.naoConforme],
    ['Em avaliação', totais.emAvaliacao],
    ['Não avaliado', totais.naoAvaliado],
  ]
  const parte = (n: number): string =>
    totais.total === 0 ? '' : ` (${((100 * n) / totais.total).toFixed(1).replace('.', ',')}%)`
  return [
    cartoes.map(([, n]) => celula(n, 'destaque')),
    cartoes.map(([rotulo, n], i) => celula(i === 0 ? rotulo : `${rotulo}${parte(n)}`, 'rotuloDoDestaque')),
  ]
}

function tabelaDeItens({ porItem }: Resumo, { quadrimestre }: Dados): Linha[] {
  const em = fimDoQuadrimestre(quadrimestre)
  const estilos: NomeDeEstilo[] = ['forte', 'inteiro', 'inteiro', 'inteiro', 'inteiro', 'porcento']
  return [
    cabecalho('Item', 'Pontos', 'Publicam', 'Não publicam', 'A avaliar', 'Publicam (%)'),
    ...porItem.map(({ item, sim, nao, naoAvaliado, proporcao }) =>
      corpo(estilos, `${item} – ${ITENS[item].curto}`, pontosDoItem(item, em), sim, nao, naoAvaliado, proporcao),
    ),
  ]
}

function tabelaDeEixos({ porEixo }: Resumo): Linha[] {
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

function tabelaAbaixo(apuracoes: readonly Apuracao[]): Linha[] {
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

function tabelaDeGrupos(nome: string, grupos: readonly Grupo[], geral: Grupo): Linha[] {
  const numeros = (g: Grupo): Valor[] => [g.total, g.conforme, g.naoConforme, g.emAvaliacao, g.naoAvaliado, g.media]
  const estilos: NomeDeEstilo[] = ['forte', 'inteiro', 'inteiro', 'inteiro', 'inteiro', 'inteiro', 'decimal']
  return [
    cabecalho(nome, 'Total', 'Conforme', 'Não conforme', 'Em avaliação', 'Não avaliado', 'Média de pontos'),
    ...grupos.map(g => corpo(estilos, g.nome, ...numeros(g))),
    ['Todos', ...numeros(geral)].map((v, i) => celula(v, i === 0 ? 'totalRotulo' : i === 6 ? 'totalDecimal' : 'total')),
  ]
}

/** Um pouco além de 100%, para o rótulo da maior barra caber. */
const ATE_O_ROTULO_CABER = 1.1

function graficoDosItens(linha: number, { porItem, totais }: Resumo): Grafico {
  const ateLinha = linha + 1 + porItem.length
  return {
    titulo: 'Consórcios que publicam cada item',
    descricao: `Barras com a proporção dos ${totais.total} consórcios que publicam cada um dos doze itens do Art. 7º, entre os já avaliados no item.`,
    tipo: 'BAR',
    eixos: { categorias: '', valores: 'Proporção dos consórcios avaliados no item' },
    escala: { de: 0, ate: ATE_O_ROTULO_CABER },
    categorias: { linha, ateLinha, coluna: 0, ateColuna: 1 },
    valores: { linha, ateLinha, coluna: 5, ateColuna: 6 },
    cor: '#1f4e78',
    em: { linha: linha - 1, coluna: ULTIMA, largura: LARGURAS[ULTIMA]! - 10, altura: 470 },
  }
}
