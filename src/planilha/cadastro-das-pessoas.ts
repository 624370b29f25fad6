import { acharCabecalho } from './cabecalho.ts'
import { cabecalhoDaMatriz } from './cabecalho-da-matriz.ts'
import { COLUNAS_DO_CONSORCIO } from './nomes-de-colunas.ts'
import type { Folha, Pasta } from './pasta.ts'
import { limpo } from './texto.ts'

/** Com menos colunas de cadastro que isto, uma lista de nomes pode ser qualquer coisa. */
const MINIMO_DE_COLUNAS = 4

/**
 * A aba em que a equipe guarda o seu cadastro, enquanto a nossa não existe: a única que tem colunas de cadastro e não é uma
 * matriz nem uma das nossas. Havendo mais de uma, não se adivinha.
 */
export function cadastroDasPessoas(pasta: Pasta): Folha | null {
  const candidatas = pasta.folhas.filter(f => {
    const cabecalho = acharCabecalho(f.valores ?? [], COLUNAS_DO_CONSORCIO, { itens: 0, colunas: MINIMO_DE_COLUNAS })
    const nossa = (f.valores ?? []).some(l => limpo(l[0]).endsWith('— Programa de Conformidade'))
    return cabecalho?.colunas.nome !== undefined && !nossa && !f.oculta && cabecalhoDaMatriz(f) === null
  })
  return candidatas.length === 1 ? candidatas[0]! : null
}
