import { fimDoQuadrimestre, type Quadrimestre, tituloDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Grafico, Realce } from '../aba.ts'
import type { Valor } from '../celula.ts'
import { CORES_DAS_CLASSIFICACOES } from '../cores-dos-graficos.ts'
import { TONS } from '../estilos.ts'
import { LINHAS_DOS_EIXOS, TITULOS_DOS_EIXOS } from '../formulas/eixos.ts'
import type { Folha } from '../pasta.ts'
import { limpo } from '../texto.ts'
import { assinatura } from './identidade.ts'
import { abaBase, celula, type Linha } from './montagem.ts'
import { tituloDaSecao } from './secoes.ts'
import {
  COLUNAS_DA_FICHA,
  eixos,
  fichaDaSituacao,
  fichaDoResultado,
  fichaDosItens,
  LARGURA_DO_MEIO,
  lado,
  type Tabelas,
} from './um-consorcio-tabelas.ts'

/** Onde se escolhe: B4. */
const LINHA_DA_ESCOLHA = 3
const COLUNA_DA_ESCOLHA = 1
const COMECO = 5
/** O Sheets aceita até 500 escolhas em uma lista: com mais nomes, digita-se. */
const MAIS_ESCOLHAS = 500
const VAO = 10

/** O que já está escolhido na aba que existe; vazio, se nada. */
export const escolhidoAntes = (folha: Folha | null): string =>
  limpo(folha?.valores?.[LINHA_DA_ESCOLHA]?.[COLUNA_DA_ESCOLHA])

/**
 * A ficha de um consórcio, que a pessoa escolhe: as tabelas são fórmulas sobre a Avaliação e os Prazos, e mudam na hora com
 * o gráfico. Refeita a cada apuração, guarda quem estava escolhido. Cabe em uma folha A4.
 */
export function abaUmConsorcio(
  quadrimestre: Quadrimestre,
  nomes: readonly string[],
  escolhido: string,
  tabelas: Tabelas,
): Aba {
  const unicos = [...new Set(nomes.map(limpo))].filter(n => n !== '')
  const nome = escolhido !== '' && unicos.includes(escolhido) ? escolhido : (unicos[0] ?? null)
  const esquerda: Linha[] = [...fichaDoResultado(quadrimestre, tabelas), [], ...fichaDaSituacao(tabelas)]
  const direita = eixos(tabelas)
  const cima = Array.from({ length: Math.max(esquerda.length, direita.length) }, (_, i) =>
    lado(esquerda[i] ?? [], direita[i] ?? []),
  )
  const linhas: Linha[] = [
    [celula(`${assinatura('umConsorcio', quadrimestre)} dos Consórcios Públicos de Saúde`, 'titulo')],
    [
      celula(
        `${tituloDoQuadrimestre(quadrimestre)}. Escolha o consórcio na célula em destaque: as tabelas e o gráfico mudam na hora.`,
        'subtitulo',
      ),
    ],
    [],
    linhaDaEscolha(nome, unicos),
    [],
    ...cima,
    [],
    tituloDaSecao('Itens do Art. 7º', COLUNAS_DA_FICHA.length),
    ...fichaDosItens(fimDoQuadrimestre(quadrimestre), tabelas),
  ]
  const escolha = { linha: LINHA_DA_ESCOLHA, ateLinha: LINHA_DA_ESCOLHA + 1, coluna: COLUNA_DA_ESCOLHA }
  return {
    ...abaBase('umConsorcio', quadrimestre),
    larguras: COLUNAS_DA_FICHA,
    linhas,
    mesclas: [{ ...escolha, ateColuna: COLUNAS_DA_FICHA.length }],
    livres: [{ ...escolha, ateColuna: COLUNA_DA_ESCOLHA + 1 }],
    realces: realces(linhas.length),
    graficos: [grafico(esquerda.length, tabelas)],
    congelar: { linhas: LINHA_DA_ESCOLHA + 1, colunas: 0 },
  }
}

const linhaDaEscolha = (nome: Valor, nomes: readonly string[]): Linha => [
  celula('Consórcio', 'secao'),
  celula(nome, 'escolha', nomes.length === 0 || nomes.length > MAIS_ESCOLHAS ? {} : { escolhas: nomes }),
  ...COLUNAS_DA_FICHA.slice(2).map(() => celula(null, 'escolha')),
]

/** Abaixo da tabela dos eixos, até onde vai a coluna da esquerda. */
function grafico(linhasDaEsquerda: number, { avaliacao }: Tabelas): Grafico {
  const linha = COMECO + 1
  const primeira = LARGURA_DO_MEIO.coluna
  // O total, que é a última linha, fica fora.
  const ateLinha = linha + LINHAS_DOS_EIXOS - 1
  const coluna = (titulo: (typeof TITULOS_DOS_EIXOS)[number]) => {
    const c = primeira + TITULOS_DOS_EIXOS.indexOf(titulo)
    return { linha, ateLinha, coluna: c, ateColuna: c + 1 }
  }
  const em = linha + LINHAS_DOS_EIXOS + 1
  const largura = COLUNAS_DA_FICHA.slice(primeira).reduce((soma, l) => soma + l, 0)
  return {
    titulo: 'Pontos do consórcio em cada eixo',
    fonte: `Fonte: ${avaliacao.titulo}`,
    descricao:
      'Barras empilhadas com os pontos de cada eixo do Art. 10 do consórcio escolhido em B4: os obtidos, os dos itens que não publica e os dos que faltam avaliar. Os números estão na tabela acima.',
    tipo: 'BAR',
    empilhado: true,
    eixos: { categorias: '', valores: 'Pontos' },
    categorias: coluna('Eixo'),
    series: [
      { valores: coluna('Obtidos'), cor: CORES_DAS_CLASSIFICACOES.Conforme },
      { valores: coluna('Não publica'), cor: CORES_DAS_CLASSIFICACOES['Não conforme'] },
      { valores: coluna('A avaliar'), cor: CORES_DAS_CLASSIFICACOES['Não avaliado'] },
    ],
    em: {
      linha: em,
      coluna: primeira,
      largura: largura - VAO,
      altura: Math.max(230, (COMECO + linhasDaEsquerda - em) * 21),
    },
  }
}

function realces(ateLinha: number): Realce[] {
  const intervalo = { linha: COMECO, ateLinha, coluna: 1, ateColuna: 2 }
  return [
    ...['Não', 'Não conforme', 'Prazo encerrado'].map(igual => ({ intervalo, quando: { igual }, ...TONS.ruim })),
    { intervalo, quando: { igual: 'Conforme' }, ...TONS.bom },
    { intervalo, quando: { igual: 'A avaliar' }, fundo: '#fff8e1', letra: { italic: true } },
    { intervalo, quando: { igual: 'Em avaliação' }, fundo: '#fff2cc', letra: { italic: true, cor: '#7f6000' } },
    { intervalo: { ...intervalo, coluna: 0, ateColuna: 4 }, quando: { comeca: 'Corrigir' }, ...TONS.corrigir },
  ]
}
