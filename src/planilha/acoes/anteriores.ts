import { classificar } from '../../apuracao/classificar.ts'
import { pendencias } from '../../apuracao/pendencias.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { type Respostas, respostasVazias } from '../../apuracao/respostas.ts'
import { compararQuadrimestres, fimDoQuadrimestre, type Quadrimestre } from '../../tempo/quadrimestre.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import { acharAba, quadrimestresAvaliados } from '../achar-aba.ts'
import { cabecalhoDaMatriz, problemasDoCabecalho } from '../cabecalho-da-matriz.ts'
import { textoDoReferente } from '../ciclo/historico.ts'
import { escritasNaMascara } from '../ciclo/mascara.ts'
import type { Consorcio } from '../consorcio.ts'
import { lerMatriz } from '../ler-matriz.ts'
import type { Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { chave } from '../texto.ts'

/** O que se sabia de um consórcio antes do quadrimestre que se abre. */
export interface Anterior {
  readonly respostas: Respostas
  /** "2026-1", "Reavaliação de 10/03/2026" ou "2026-1 (não homologado)"; vazio se não havia nada. */
  readonly referente: string
  /** "2026-1: 64, Não conforme; sem VIII, X"; vazio se não havia nada. */
  readonly resumo: string
}

const NADA: Anterior = { respostas: respostasVazias(), referente: '', resumo: '' }

/** O último resultado homologado; sem ele, a avaliação do quadrimestre anterior que houver na planilha. */
export function anteriores(pasta: Pasta, dados: Dados): (consorcio: Consorcio) => Anterior {
  const { ciclo, quadrimestre } = dados
  const daAba = naAvaliacaoAnterior(pasta, quadrimestre)
  return consorcio => {
    const ultimo = oUltimo(ciclo.registrosDe(consorcio).filter(r => r.fase === 'Final' && r.referente !== quadrimestre))
    if (ultimo === undefined) return daAba(consorcio)
    const respostas = escritasNaMascara(ultimo.mascara)
    const referente = textoDoReferente(ultimo.referente)
    return { respostas, referente, resumo: resumir(referente, ultimo.pontos, ultimo.classificacao, respostas) }
  }
}

function naAvaliacaoAnterior(pasta: Pasta, quadrimestre: Quadrimestre): (consorcio: Consorcio) => Anterior {
  const q = avaliacaoAnterior(pasta, quadrimestre)
  const folha = q === null ? null : acharAba(pasta, 'avaliacao', q)
  const cabecalho = folha === null ? null : cabecalhoDaMatriz(folha)
  if (q === null || folha === null || cabecalho === null || problemasDoCabecalho(folha, cabecalho).length > 0)
    return () => NADA
  const em = fimDoQuadrimestre(q)
  const porNome = new Map(lerMatriz(folha, cabecalho).linhas.map(l => [chave(l.nome), l.respostas]))
  return ({ nome }) => {
    const respostas = porNome.get(chave(nome))
    if (respostas === undefined) return NADA
    const pontuacao = pontuar(respostas, em)
    if (pontuacao.pontos === null) return NADA
    const referente = `${q} (não homologado)`
    return {
      respostas,
      referente,
      resumo: resumir(referente, pontuacao.pontos, classificar(pontuacao, em), respostas),
    }
  }
}

/** O quadrimestre mais novo, antes deste, que tem aba de avaliação. */
export const avaliacaoAnterior = (pasta: Pasta, quadrimestre: Quadrimestre): Quadrimestre | null =>
  oUltimo(quadrimestresAvaliados(pasta).filter(q => compararQuadrimestres(q, quadrimestre) < 0)) ?? null

function resumir(referente: string, pontos: number | null, classificacao: string, respostas: Respostas): string {
  const faltam = pendencias(respostas).join(', ')
  return `${referente}: ${pontos ?? 0}, ${classificacao}${faltam === '' ? '' : `; sem ${faltam}`}`
}
