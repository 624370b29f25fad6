import type { Realce } from './aba.ts'
import { letraDaColuna } from './celula.ts'
import { cor } from './estilos.ts'
import { intervalo } from './intervalo.ts'
import type { Mescla } from './pasta.ts'
import type { Intervalo, RegraCondicional } from './pedido.ts'

/** Onde está, na aba que existe, cada coluna da tabela (as pessoas movem colunas); numa aba nova, a própria ordem. */
export type Posicoes = readonly number[]

/** Um realce na forma da API, sobre as colunas onde elas estão agora. */
export function regraDoRealce(realce: Realce, id: number, posicoes: Posicoes): RegraCondicional {
  const { fundo, letra } = realce
  const { cor: corDaLetra, ...pesos } = letra ?? {}
  const ranges = intervalosDoRealce(realce.intervalo, id, posicoes)
  const [type, userEnteredValue] = condicao(realce, posicoes)
  return {
    ranges,
    booleanRule: {
      condition: { type, values: [{ userEnteredValue }] },
      format: {
        ...(fundo === undefined ? {} : { backgroundColorStyle: cor(fundo) }),
        ...(letra === undefined
          ? {}
          : {
              textFormat: { ...pesos, ...(corDaLetra === undefined ? {} : { foregroundColorStyle: cor(corDaLetra) }) },
            }),
      },
    },
  }
}

/** Como reconhecer um realce nosso na planilha: a condição sem colunas nem linhas, que mudam quando a pessoa as move. */
export const marcaDoRealce = (realce: Realce): string => semEnderecos(condicao(realce, []).join(':'))
export const semEnderecos = (condicao: string): string =>
  condicao.replace(/\$?[A-Z]{1,3}\$?\d+/g, '_').replace(/,/g, ';')

function condicao(
  { quando, intervalo: onde }: Realce,
  posicoes: Posicoes,
): readonly ['TEXT_EQ' | 'TEXT_STARTS_WITH' | 'CUSTOM_FORMULA', string] {
  if ('igual' in quando) return ['TEXT_EQ', quando.igual]
  if ('comeca' in quando) return ['TEXT_STARTS_WITH', quando.comeca]
  const celula = (coluna: number): string => `${letraDaColuna(posicoes[coluna] ?? coluna)}${onde.linha + 1}`
  if ('foraDe' in quando) {
    const diferente = quando.foraDe.map(texto => `${celula(onde.coluna)}<>"${texto}"`).join(';')
    return ['CUSTOM_FORMULA', `=AND(LEN(${celula(onde.coluna)})>0;${diferente})`]
  }
  return ['CUSTOM_FORMULA', `=AND(LEN($${celula(quando.emBrancoCom)})>0;LEN(${celula(onde.coluna)})=0)`]
}

/** Um retângulo só, se as colunas seguem juntas; senão, um por coluna. */
function intervalosDoRealce(m: Mescla, id: number, posicoes: Posicoes): Intervalo[] {
  const colunas = Array.from({ length: m.ateColuna - m.coluna }, (_, i) => posicoes[m.coluna + i] ?? m.coluna + i)
  const juntas = colunas.every((c, i) => c === colunas[0]! + i)
  const blocos = juntas
    ? [{ de: colunas[0]!, ate: colunas[0]! + colunas.length }]
    : colunas.map(c => ({ de: c, ate: c + 1 }))
  return blocos.map(({ de, ate }) => intervalo(id, { ...m, coluna: de, ateColuna: ate }))
}
