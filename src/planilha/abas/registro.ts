import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import type { Aba } from '../aba.ts'
import { acharCabecalho } from '../cabecalho.ts'
import type { Valor } from '../celula.ts'
import { abaDeTabela, LINHA_DO_CABECALHO } from './montagem.ts'

/** Uma ação que mudou a planilha. */
export interface Anotacao {
  /** `DD/MM/AAAA HH:MM`, na hora de Minas Gerais. */
  readonly quando: string
  readonly quem: string
  readonly acao: string
  readonly quadrimestre: Quadrimestre
  readonly oQueMudou: string
}

const COLUNAS = [
  { titulo: 'Quando', largura: 150, estilo: 'textoPuro' },
  { titulo: 'Quem', largura: 240, estilo: 'corpo' },
  { titulo: 'Ação', largura: 170, estilo: 'forte' },
  { titulo: 'Quadrimestre', largura: 110, estilo: 'centro' },
  { titulo: 'O que mudou', largura: 620, estilo: 'corpo' },
] as const

/** Com uma coluna a menos, ou mudada de lugar, o Registro ainda é ele: o que resta fica sob o seu título. */
const MINIMO_DE_COLUNAS = 3

/** O registro do que o programa fez: só cresce. Sem anotação nova, a aba fica como está. */
export function abaRegistro(
  quadrimestre: Quadrimestre,
  existentes: readonly (readonly Valor[])[],
  nova: Anotacao | null,
): Aba {
  const nomes = Object.fromEntries(COLUNAS.map(c => [c.titulo, [c.titulo] as const]))
  const achado = acharCabecalho(existentes, nomes, { itens: 0, colunas: MINIMO_DE_COLUNAS })
  const linha = achado?.linha ?? LINHA_DO_CABECALHO
  const onde = COLUNAS.map((c, i) => (achado === null ? i : (achado.colunas[c.titulo] ?? -1)))
  const antigas = existentes.slice(linha + 1).map(l => onde.map(c => l[c] ?? null))
  const novas = nova === null ? [] : [[nova.quando, nova.quem, nova.acao, nova.quadrimestre, nova.oQueMudou]]
  return abaDeTabela({
    tipo: 'registro',
    quadrimestre,
    subtitulo: 'Quem fez o quê, e quando. Escrito pelo programa, só quando algo muda.',
    colunas: COLUNAS,
    dados: [...antigas, ...novas],
    colunasCongeladas: 0,
    folga: 0,
  })
}
