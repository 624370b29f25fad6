import { type Conferencia, planejarConferencia } from '../planilha/acoes/conferir.ts'
import type { Contexto } from '../planilha/acoes/contexto.ts'
import type { Pasta } from '../planilha/pasta.ts'
import type { Decisao } from './planejadores.ts'

export interface ResultadoDaConferencia {
  readonly problemas: readonly {
    readonly aba: string
    readonly celula: string
    readonly texto: string
    readonly temConserto: boolean
  }[]
  readonly consertado: boolean
}

/** O que está quebrado na estrutura; e, só se a pessoa pediu, os pedidos que o consertam. */
export function planejarConserto(pasta: Pasta, contexto: Contexto): Decisao & { resultado: ResultadoDaConferencia } {
  const { problemas, conserto } = planejarConferencia(pasta, contexto)
  const consertado = contexto.opcoes.consertar === true && conserto.length > 0
  const lista = problemas.map(({ aba, celula, texto, temConserto }) => ({ aba, celula, texto, temConserto }))
  const texto = emTexto(problemas)
  return {
    pedidos: consertado ? conserto : [],
    prevista: texto,
    mensagem: consertado ? `${texto}\n\nConsertado. Apure o quadrimestre de novo para atualizar os resultados.` : texto,
    avisos: [],
    resultado: { problemas: lista, consertado },
  }
}

const MAXIMO_MOSTRADO = 15

function emTexto(problemas: Conferencia['problemas']): string {
  const n = problemas.length
  if (n === 0) return 'Nenhum problema de estrutura encontrado.'
  const mostrados = problemas
    .slice(0, MAXIMO_MOSTRADO)
    .map(p => `• ${p.texto}${p.temConserto ? '' : ' (só você pode resolver)'}`)
  const resto = n > MAXIMO_MOSTRADO ? [`… e mais ${n - MAXIMO_MOSTRADO}.`] : []
  return [`${n} ${n === 1 ? 'problema' : 'problemas'}:`, ...mostrados, ...resto].join('\n')
}
