import { IDS_DOS_ITENS, ITENS, pontosDoItem } from '../../norma/itens.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { letraDaColuna } from '../celula.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import { LINHAS_DOS_EIXOS, TITULOS_DOS_EIXOS } from '../formulas/eixos.ts'
import { TITULOS_DA_FICHA } from '../formulas/ficha.ts'
import { celula, type Linha } from './montagem.ts'
import { tituloDaSecao } from './secoes.ts'

/** Uma aba de onde as fórmulas leem: como se chama agora e quantas colunas tem. */
export interface Tabela {
  readonly titulo: string
  readonly colunas: number
}
export interface Tabelas {
  readonly avaliacao: Tabela
  readonly prazos: Tabela
}

/** Pixels: a informação e o valor, o vão, e a tabela dos eixos. */
export const COLUNAS_DA_FICHA = [170, 240, 16, 170, 66, 72, 66, 72, 66] as const
/** Onde começa o lado direito. */
export const LARGURA_DO_MEIO = { coluna: 3 } as const

/** Uma linha com o que vai à esquerda e, depois do vão, o que vai à direita. */
export const lado = (esquerda: Linha, direita: Linha): Linha =>
  direita.length === 0
    ? esquerda
    : [...esquerda, ...Array.from({ length: LARGURA_DO_MEIO.coluna - esquerda.length }, () => null), ...direita]

const ESCOLHIDO = 'B4'
const intervalo = ({ titulo, colunas }: Tabela): string =>
  `'${titulo.replace(/'/g, "''")}'!A1:${letraDaColuna(colunas - 1)}`

const DO_RESULTADO = [
  'CNPJ',
  'URS',
  'Avaliado em',
  'Avaliado por',
  'Pontos',
  'Classificação',
  'Faltam',
  'Pendências',
  'Anterior',
]
const DA_SITUACAO = [
  'Situação',
  'Impedido desde',
  'Resultado que vale',
  'Adequação até',
  'Dias restantes',
  'Fim da adaptação',
  'Elegível (Art. 9º)',
  'Programas',
]

export const fichaDoResultado = (quadrimestre: Quadrimestre, { avaliacao }: Tabelas): Linha[] => [
  tituloDaSecao(`Resultado de ${quadrimestre}`, 2),
  ...ficha(avaliacao, DO_RESULTADO),
]

export const fichaDaSituacao = ({ prazos }: Tabelas): Linha[] => [
  tituloDaSecao('Situação e prazos, pelo que foi homologado', 2),
  ...ficha(prazos, DA_SITUACAO),
]

/** As respostas, com os pontos e o dispositivo de cada item ao lado. */
export const fichaDosItens = (em: Dia, { avaliacao }: Tabelas): Linha[] =>
  ficha(avaliacao, IDS_DOS_ITENS).map((linha, i) => {
    const id = IDS_DOS_ITENS[i - 1]
    if (id === undefined) return linha
    return lado(linha, [celula(`${pontosDoItem(id, em)} pontos · ${ITENS[id].artigo7.citacao}`, 'subtitulo')])
  })

/** A fórmula na célula do título, e as que ela preenche: uma linha por informação. */
function ficha(tabela: Tabela, colunas: readonly string[]): Linha[] {
  const formula = `=CONFORMIDADE_FICHA(${ESCOLHIDO};${intervalo(tabela)};"${colunas.join(';')}")`
  return [
    [
      celula(TITULOS_DA_FICHA[0], 'cabecalhoCalculado', { formula }),
      celula(null, 'cabecalhoCalculado', { derramada: true }),
    ],
    ...colunas.map(() => [celula(null, 'forte', { derramada: true }), celula(null, 'corpo', { derramada: true })]),
  ]
}

const ESTILOS_DOS_EIXOS: readonly NomeDeEstilo[] = ['forte', 'contagem', 'contagem', 'contagem', 'inteiro', 'porcento']
const ESTILOS_DO_TOTAL: readonly NomeDeEstilo[] = ['totalRotulo', 'total', 'total', 'total', 'total', 'porcento']

export function eixos({ avaliacao }: Tabelas): Linha[] {
  const formula = `=CONFORMIDADE_EIXOS(${ESCOLHIDO};${intervalo(avaliacao)})`
  const linha = (estilos: readonly NomeDeEstilo[]): Linha => estilos.map(e => celula(null, e, { derramada: true }))
  return [
    tituloDaSecao('Pontos por eixo do Art. 10', TITULOS_DOS_EIXOS.length),
    [
      celula(TITULOS_DOS_EIXOS[0], 'cabecalhoCalculado', { formula }),
      ...linha(TITULOS_DOS_EIXOS.slice(1).map(() => 'cabecalhoCalculado' as const)),
    ],
    ...Array.from({ length: LINHAS_DOS_EIXOS - 2 }, () => linha(ESTILOS_DOS_EIXOS)),
    linha(ESTILOS_DO_TOTAL),
  ]
}
