import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba, Coluna } from '../aba.ts'
import type { Celula, Valor } from '../celula.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import { assinatura, IDENTIDADES, idDaAba, type TipoDeAba, tituloDaAba } from './identidade.ts'

export type Linha = readonly (Celula | null)[]

export const celula = (
  valor: Valor,
  estilo?: NomeDeEstilo,
  mais?: Pick<Celula, 'nota' | 'link' | 'formula' | 'escolhas' | 'derramada'>,
): Celula => ({
  valor,
  ...(estilo === undefined ? {} : { estilo }),
  ...mais,
})

/** O que toda aba tem, a partir do seu tipo; o resto se acrescenta. */
export function abaBase(
  tipo: TipoDeAba,
  quadrimestre: Quadrimestre,
): Pick<Aba, 'tipo' | 'id' | 'titulo' | 'dono' | 'cor'> & Padroes {
  const { dono, cor } = IDENTIDADES[tipo]
  const titulo = tituloDaAba(tipo, quadrimestre)
  return { tipo, id: idDaAba(tipo, quadrimestre), titulo, dono, cor, ...PADROES }
}

type Padroes = Pick<Aba, 'mesclas' | 'realces' | 'graficos' | 'semGrade' | 'folga' | 'tabela'>
const PADROES: Padroes = { mesclas: [], realces: [], graficos: [], semGrade: true, folga: 0, tabela: null }

interface Tabela {
  readonly tipo: TipoDeAba
  readonly quadrimestre: Quadrimestre
  readonly subtitulo: string
  readonly colunas: readonly Coluna[]
  readonly dados: readonly (readonly Valor[])[]
  readonly colunasCongeladas: number
  readonly folga: number
  /** Linha entre o subtítulo e o cabeçalho (por padrão, vazia). */
  readonly acima?: Linha
}

/** Linha do cabeçalho (a partir de zero) em toda aba que é uma tabela: a quarta. */
export const LINHA_DO_CABECALHO = 3

/** Uma aba que é uma só tabela: título, subtítulo, cabeçalho na quarta linha e os dados. */
export function abaDeTabela(t: Tabela): Aba {
  const cabecalho = t.colunas.map(c =>
    celula(c.titulo, c.formula === undefined ? 'cabecalho' : 'cabecalhoCalculado', {
      ...(c.nota === undefined ? {} : { nota: c.nota }),
      ...(c.formula === undefined ? {} : { formula: c.formula }),
    }),
  )
  const dados = t.dados.map(linha => linha.map(valor => (valor === null ? null : { valor })))
  return {
    ...abaBase(t.tipo, t.quadrimestre),
    larguras: t.colunas.map(c => c.largura),
    tabela: { cabecalho: LINHA_DO_CABECALHO, colunas: t.colunas },
    linhas: [
      [celula(assinatura(t.tipo, t.quadrimestre), 'titulo')],
      [celula(t.subtitulo, 'subtitulo')],
      t.acima ?? [],
      cabecalho,
      ...dados,
    ],
    congelar: { linhas: LINHA_DO_CABECALHO + 1, colunas: t.colunasCongeladas },
    folga: t.folga,
  }
}
