import { ehDia } from '../../tempo/dia.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import { itensDaLinha, LINHAS_DE_PROCURA } from '../cabecalho.ts'
import type { Valor } from '../celula.ts'
import { COLUNAS_DO_CONSORCIO } from '../nomes-de-colunas.ts'
import { comoEscrito, limpo, palavras } from '../texto.ts'
import { linhaDoConsorcio } from './linha-do-consorcio.ts'
import { type Argumento, emLinhas } from './por-linha.ts'

export const TITULOS_DA_FICHA = ['Informação', 'Valor'] as const
const NADA = '—'
const A_AVALIAR = 'A avaliar'

/**
 * O que uma tabela diz de um consórcio, uma informação por linha. `colunas` são os títulos pedidos, separados por ponto e
 * vírgula (o item, só pelo numeral); sem eles, todas. Cada uma pedida tem a sua linha, ache-se ou não.
 */
export function fichaDoConsorcio(nome: Argumento, tabela: Argumento, colunas: Argumento): Valor[][] {
  const valores = emLinhas(tabela)
  const pedidas = emLinhas(colunas)
    .flat()
    .flatMap(c => comoEscrito(c).split(';'))
    .map(comoEscrito)
    .filter(c => c !== '')
  const cabecalho = linhaDosTitulos(valores)
  if (cabecalho === -1)
    return semFicha('Corrigir: inclua a linha de títulos da tabela, com a coluna Consórcio', pedidas)
  const titulos = valores[cabecalho] ?? []
  const linha = linhaDoConsorcio(nome, valores, cabecalho, titulos.findIndex(ehNome))
  if (typeof linha === 'string') return semFicha(linha, pedidas)
  const itens = itensDaLinha(titulos)
  const deItem = new Set([...itens.values()].map(onde => onde[0]!))
  const achar = (pedida: string): number => {
    const pelaPalavra = titulos.findIndex(t => palavras(t) === palavras(pedida))
    return pelaPalavra !== -1 ? pelaPalavra : (itens.get(pedida.toUpperCase() as never)?.[0] ?? -1)
  }
  const todas = titulos.flatMap((t, c) => (limpo(t) === '' || ehNome(t) ? [] : [c]))
  const escolhidas = pedidas.length === 0 ? todas : pedidas.map(achar)
  return [
    [...TITULOS_DA_FICHA],
    ...escolhidas.map((c, i): Valor[] => [
      c === -1 ? pedidas[i]! : comoEscrito(titulos[c]),
      c === -1 ? 'não há esta coluna' : escrito(linha[c] ?? null, deItem.has(c)),
    ]),
  ]
}

const NOMES = new Set(COLUNAS_DO_CONSORCIO.nome.map(palavras))
const ehNome = (titulo: Valor): boolean => typeof titulo === 'string' && NOMES.has(palavras(titulo))

const linhaDosTitulos = (valores: readonly (readonly Valor[])[]): number =>
  valores.slice(0, LINHAS_DE_PROCURA).findIndex(l => l.some(ehNome))

/** O item em branco é "a avaliar", nunca "Não"; a data se escreve como se lê. */
function escrito(valor: Valor, deItem: boolean): Valor {
  const texto = limpo(valor)
  if (texto === '') return deItem ? A_AVALIAR : NADA
  return ehDia(texto) ? emBarras(texto) : valor
}

/** Uma linha por informação pedida, mesmo sem ela: o que está abaixo não sobe. */
const semFicha = (porque: string, pedidas: readonly string[]): Valor[][] => [
  [...TITULOS_DA_FICHA],
  [porque, ''],
  ...pedidas.slice(1).map((): Valor[] => ['', '']),
]
