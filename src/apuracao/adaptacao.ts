import type { Parametros } from '../norma/parametros.ts'
import { ADAPTACAO } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { type Contagem, contarDiasCorridos } from '../tempo/prazo.ts'
import { diasEmVigor } from './dias-em-vigor.ts'

/** O pedido de prorrogação do Art. 13, como a equipe o registrou. */
export interface Prorrogacao {
  readonly pedidaEm: Dia | null
  readonly decidida: 'Deferida' | 'Indeferida' | null
  readonly decididaEm: Dia | null
}

export const SEM_PRORROGACAO: Prorrogacao = { pedidaEm: null, decidida: null, decididaEm: null }

export interface PeriodoDeAdaptacao {
  /** Último dia do período, já com a prorrogação deferida. */
  readonly fim: Dia
  readonly emPalavras: string
  readonly prorrogada: boolean
  /** O que a equipe deve conferir; não altera o cálculo. */
  readonly alertas: readonly string[]
  /** Anos que a contagem alcança e que não têm feriados cadastrados; vazio quando o fim não depende deles. */
  readonly anosSemFeriados: readonly number[]
}

/** A prorrogação como se sabia dela em um dia: a decisão vale do dia em que foi tomada; sem data, vale sempre. */
export function prorrogacaoEm(prorrogacao: Prorrogacao, hoje: Dia): Prorrogacao {
  const { decididaEm, pedidaEm } = prorrogacao
  const aindaNao = (dia: Dia | null): boolean => dia !== null && dia > hoje
  if (!aindaNao(decididaEm) && !(decididaEm === null && aindaNao(pedidaEm))) return prorrogacao
  return { pedidaEm: aindaNao(pedidaEm) ? null : pedidaEm, decidida: null, decididaEm: null }
}

/**
 * Art. 13: o período em dias corridos a partir da publicação (dia que não conta) e, se deferida, uma prorrogação por
 * igual período. Por padrão não se desloca para dia com expediente: é um período, não um ato do consórcio.
 */
export function periodoDeAdaptacao(
  prorrogacao: Prorrogacao,
  parametros: Parametros,
  calendario: Calendario,
): PeriodoDeAdaptacao {
  const rola = parametros.fimDaAdaptacao === 'passa ao próximo dia com expediente'
  const dias = diasEmVigor(ADAPTACAO, parametros.publicacao)
  const original = contarDiasCorridos({
    inicio: parametros.publicacao,
    rotuloDoInicio: 'publicação',
    dias,
    calendario,
    rola,
  })
  const alertas = conferir(prorrogacao, original.vencimento, parametros.publicacao)
  const tarde = prorrogacao.pedidaEm !== null && prorrogacao.pedidaEm > original.vencimento
  if (prorrogacao.decidida !== 'Deferida' || (tarde && parametros.pedidoForaDoPrazo === 'não prorroga')) {
    return resultado(original, original.emPalavras, false, alertas, rola ? original.anosSemFeriados : [])
  }
  const prorrogado = contarDiasCorridos({
    inicio: parametros.baseDaProrrogacao === 'fim original' ? original.ultimoDia : original.vencimento,
    rotuloDoInicio: 'fim do período original',
    dias,
    calendario,
    rola,
  })
  const anos = [...new Set([...original.anosSemFeriados, ...prorrogado.anosSemFeriados])]
  const emPalavras = `${original.emPalavras}; prorrogação por igual período: ${prorrogado.emPalavras}`
  return resultado(prorrogado, emPalavras, true, alertas, rola ? anos : [])
}

function resultado(
  contagem: Contagem,
  emPalavras: string,
  prorrogada: boolean,
  alertas: readonly string[],
  anosSemFeriados: readonly number[],
): PeriodoDeAdaptacao {
  const semFeriados = anosSemFeriados.map(ano => `Sem feriados cadastrados de ${ano}: o fim do período pode mudar.`)
  return { fim: contagem.vencimento, emPalavras, prorrogada, alertas: [...alertas, ...semFeriados], anosSemFeriados }
}

// O Art. 13 remete ao Anexo I, que nada diz do pedido: avisa-se, não se nega.
function conferir({ pedidaEm, decidida, decididaEm }: Prorrogacao, fimOriginal: Dia, publicacao: Dia): string[] {
  const { citacao } = ADAPTACAO.dispositivo
  const alertas: string[] = []
  if (pedidaEm !== null && pedidaEm > fimOriginal) {
    alertas.push(
      `Prorrogação pedida em ${emBarras(pedidaEm)}, depois do fim do período, em ${emBarras(fimOriginal)}: conferir (${citacao}).`,
    )
  }
  if (pedidaEm !== null && pedidaEm < publicacao) {
    alertas.push(
      `Prorrogação pedida em ${emBarras(pedidaEm)}, antes da publicação, em ${emBarras(publicacao)}: conferir a data.`,
    )
  }
  if (decidida === 'Deferida' && pedidaEm === null) {
    alertas.push(
      `Prorrogação deferida sem data do pedido: ela depende de solicitação do consórcio (${citacao}); conferir.`,
    )
  }
  if (decidida === null && pedidaEm !== null) {
    alertas.push(`Prorrogação pedida em ${emBarras(pedidaEm)} sem decisão registrada: vale o período original.`)
  }
  if (decidida === null && decididaEm !== null) {
    alertas.push(
      `Há data de decisão da prorrogação, ${emBarras(decididaEm)}, sem dizer se foi deferida: vale o período original.`,
    )
  }
  if (pedidaEm !== null && decididaEm !== null && decididaEm < pedidaEm) {
    alertas.push(
      `Prorrogação decidida em ${emBarras(decididaEm)}, antes do pedido, de ${emBarras(pedidaEm)}: conferir as datas.`,
    )
  }
  return alertas
}
