import type { Grupo } from '../../apuracao/agrupar.ts'
import type { Resumo } from '../../apuracao/resumir.ts'
import type { Totais } from '../../apuracao/totais.ts'
import { CLASSIFICACOES } from '../../norma/classificacao.ts'
import { EIXOS } from '../../norma/eixos.ts'
import { ITENS } from '../../norma/itens.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Grafico } from '../aba.ts'
import { COR_UNICA, CORES_DAS_CLASSIFICACOES } from '../cores-dos-graficos.ts'
import type { Mescla } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { tituloDaAba } from './identidade.ts'
import { NUMERO_DA_CLASSIFICACAO } from './resumo-tabelas.ts'

export type Lugar = Grafico['em']

/** De que aba são os números, e de que dia. */
export const fonteDaAvaliacao = ({ quadrimestre, hoje }: Pick<Dados, 'quadrimestre' | 'hoje'>): string =>
  `Fonte: ${tituloDaAba('avaliacao', quadrimestre)}, apurada em ${emBarras(hoje)}`

/** Quantos consórcios em cada classificação. `rotulos` e `numeros` são quatro células seguidas, na ordem da norma. */
export function graficoDasClassificacoes(
  { totais }: Resumo,
  fonte: string,
  { rotulos, numeros }: { readonly rotulos: Mescla; readonly numeros: Mescla },
  em: Lugar,
): Grafico {
  return {
    titulo: 'Consórcios por classificação',
    fonte,
    descricao: `Barras com os ${totais.total} consórcios por classificação: ${contados(totais)}.`,
    tipo: 'BAR',
    eixos: { categorias: '', valores: 'Consórcios' },
    categorias: rotulos,
    series: [{ valores: numeros, cor: COR_UNICA }],
    semTitulos: true,
    em,
  }
}

const contados = (g: Totais): string => CLASSIFICACOES.map(c => `${g[NUMERO_DA_CLASSIFICACAO[c]]} ${c}`).join(', ')

/** Um pouco além de 100%, para o rótulo da maior barra caber. */
const ATE_O_ROTULO_CABER = 1.1

const proporcoes = (linha: number, quantas: number, coluna: number) => ({
  tipo: 'BAR' as const,
  escala: { de: 0, ate: ATE_O_ROTULO_CABER },
  categorias: { linha, ateLinha: linha + 1 + quantas, coluna: 0, ateColuna: 1 },
  series: [{ valores: { linha, ateLinha: linha + 1 + quantas, coluna, ateColuna: coluna + 1 }, cor: COR_UNICA }],
})

/** A parte dos consórcios que publica cada item; a tabela começa em `linha`. */
export const graficoDosItens = ({ porItem, totais }: Resumo, fonte: string, linha: number, em: Lugar): Grafico => ({
  ...proporcoes(linha, porItem.length, 5),
  titulo: 'Consórcios que publicam cada item',
  fonte,
  descricao: `Barras com a proporção dos ${totais.total} consórcios que publicam cada um dos doze itens do Art. 7º, entre os já avaliados no item: ${porItem.map(i => `${i.item} – ${ITENS[i.item].curto}, ${porcento(i.proporcao)}`).join('; ')}.`,
  eixos: { categorias: '', valores: 'Parte dos avaliados' },
  em,
})

/** A parte obtida dos pontos de cada eixo; a tabela começa em `linha`. */
export const graficoDosEixos = ({ porEixo }: Resumo, fonte: string, linha: number, em: Lugar): Grafico => ({
  ...proporcoes(linha, porEixo.length, 2),
  titulo: 'Pontos obtidos em cada eixo, em média',
  fonte,
  descricao: `Barras com a parte dos pontos de cada eixo do Art. 10 obtida, em média, pelos consórcios com os doze itens respondidos: ${porEixo.map(e => `${e.eixo} – ${EIXOS[e.eixo].rotulo}, ${porcento(e.proporcaoMedia)}`).join('; ')}.`,
  eixos: { categorias: '', valores: 'Parte dos pontos do eixo' },
  em,
})

const porcento = (n: number | null): string => (n === null ? 'sem dados' : `${(100 * n).toFixed(1).replace('.', ',')}%`)

/** As classificações em cada grupo, empilhadas, na ordem das colunas da tabela que começa em `linha`. */
export function graficoDosGrupos(
  nome: string,
  grupos: readonly Grupo[],
  fonte: string,
  linha: number,
  em: Lugar,
): Grafico {
  const ateLinha = linha + 1 + grupos.length
  return {
    titulo: `Classificação por ${nome}`,
    fonte,
    descricao: `Barras empilhadas com os consórcios de cada ${nome}, por classificação: ${grupos.map(g => `${g.nome}, ${contados(g)}`).join('; ')}.`,
    tipo: 'BAR',
    empilhado: true,
    eixos: { categorias: '', valores: 'Consórcios' },
    categorias: { linha, ateLinha, coluna: 0, ateColuna: 1 },
    series: CLASSIFICACOES.map((c, i) => ({
      valores: { linha, ateLinha, coluna: 2 + i, ateColuna: 3 + i },
      cor: CORES_DAS_CLASSIFICACOES[c],
    })),
    em,
  }
}
