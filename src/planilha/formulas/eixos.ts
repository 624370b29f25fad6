import { pontosPorEixo, pontosPossiveisPorEixo } from '../../apuracao/eixos.ts'
import type { Resposta, Respostas } from '../../apuracao/respostas.ts'
import { EIXOS, IDS_DOS_EIXOS } from '../../norma/eixos.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { PARAMETROS_PADRAO } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import { acharCabecalho, MINIMO_DE_ITENS } from '../cabecalho.ts'
import type { Valor } from '../celula.ts'
import { COLUNAS_DO_CONSORCIO } from '../nomes-de-colunas.ts'
import { linhaDoConsorcio } from './linha-do-consorcio.ts'
import { type Argumento, colunasDoCabecalho, emLinhas, respostasDaLinha } from './por-linha.ts'

/** Os títulos da tabela dos eixos, na ordem. */
export const TITULOS_DOS_EIXOS = ['Eixo', 'Obtidos', 'Não publica', 'A avaliar', 'Possíveis', 'Obtido (%)'] as const
/** O título, um eixo por linha e o total: a tabela tem sempre este tamanho. */
export const LINHAS_DOS_EIXOS = IDS_DOS_EIXOS.length + 2

/** Os pontos de um consórcio em cada eixo do Art. 10: os obtidos, os dos itens com Não e os dos que faltam avaliar. */
export function eixosDoConsorcio(nome: Argumento, matriz: Argumento, em: Dia): Valor[][] {
  const lidas = respostasDe(nome, emLinhas(matriz))
  return typeof lidas === 'string' ? semTabela(lidas) : tabela(lidas, em)
}

/** As respostas da linha do consórcio; ou o que corrigir. */
function respostasDe(nome: Argumento, valores: readonly (readonly Valor[])[]): Respostas | string {
  const cabecalho = acharCabecalho(valores, { nome: COLUNAS_DO_CONSORCIO.nome }, { itens: MINIMO_DE_ITENS, colunas: 0 })
  if (cabecalho === null) return 'Corrigir: inclua a linha de títulos da avaliação (Consórcio e I a XII)'
  if (cabecalho.colunas.nome === undefined) return 'Corrigir: falta no intervalo a coluna Consórcio'
  const colunas = colunasDoCabecalho(cabecalho)
  if (typeof colunas === 'string') return colunas
  const linha = linhaDoConsorcio(nome, valores, cabecalho.linha, cabecalho.colunas.nome)
  if (typeof linha === 'string') return linha
  const { respostas, ilegiveis } = respostasDaLinha(linha, colunas)
  return ilegiveis.length > 0 ? `Corrigir: ${ilegiveis.join(', ')}` : respostas
}

function tabela(respostas: Respostas, em: Dia): Valor[][] {
  const { eixoDoItemIII } = PARAMETROS_PADRAO
  const possiveis = pontosPossiveisPorEixo(em, eixoDoItemIII)
  const obtidos = pontosPorEixo(respostas, em, eixoDoItemIII)
  const negados = pontosPorEixo(seSao(respostas, 'Não'), em, eixoDoItemIII)
  const linhas = IDS_DOS_EIXOS.map((eixo): [string, number, number, number] => [
    `${eixo} – ${EIXOS[eixo].curto}`,
    obtidos[eixo],
    negados[eixo],
    possiveis[eixo],
  ])
  const somar = (coluna: 1 | 2 | 3): number => linhas.reduce((soma, l) => soma + l[coluna], 0)
  return [
    [...TITULOS_DOS_EIXOS],
    ...[...linhas, ['Total', somar(1), somar(2), somar(3)] as const].map(([nome, sim, nao, todos]): Valor[] => [
      nome,
      sim,
      nao,
      todos - sim - nao,
      todos,
      todos === 0 ? '' : sim / todos,
    ]),
  ]
}

/** As mesmas respostas, com Sim só onde se respondeu o que se procura. */
const seSao = (respostas: Respostas, procurada: Resposta): Respostas =>
  Object.fromEntries(IDS_DOS_ITENS.map(id => [id, respostas[id] === procurada ? 'Sim' : 'Não'])) as unknown as Respostas

/** O tamanho é sempre o mesmo: a tabela que encolhesse deixaria o gráfico com o que havia antes. */
const semTabela = (porque: string): Valor[][] => [
  [...TITULOS_DOS_EIXOS],
  ...Array.from({ length: LINHAS_DOS_EIXOS - 1 }, (_, i) =>
    TITULOS_DOS_EIXOS.map((_, c) => (i + c === 0 ? porque : '')),
  ),
]
