import type { Parametros } from '../norma/parametros.ts'
import { ADEQUACAO } from '../norma/prazos.ts'
import { type Dia, diasEntre } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { contarDiasCorridos } from '../tempo/prazo.ts'
import { diasEmVigor } from './dias-em-vigor.ts'

/** A notificação do consórcio classificado abaixo do limiar. */
export interface Notificacao {
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
}

export interface PrazoDeAdequacao {
  readonly inicio: Dia
  /** Vencimento, sempre em dia com expediente. */
  readonly fim: Dia
  readonly emPalavras: string
  /** Dias de hoje até o fim: 0 no dia do vencimento, negativo depois dele. */
  readonly diasRestantes: number
  /** Anos que a contagem alcança e que não têm feriados cadastrados: o fim deve ser conferido. */
  readonly anosSemFeriados: readonly number[]
  /** O que a equipe deve conferir; não altera o cálculo. */
  readonly alertas: readonly string[]
}

/**
 * Art. 11, § 1º: o prazo em dias corridos, da ciência da notificação (ou do envio, pelo parâmetro), que não conta, até o
 * último dia, que conta e passa ao próximo com expediente. `null` enquanto não há o dia de que se conta.
 */
export function prazoDeAdequacao(
  notificacao: Notificacao | null,
  parametros: Parametros,
  calendario: Calendario,
  hoje: Dia,
): PrazoDeAdequacao | null {
  const fato = parametros.inicioDaAdequacao
  const inicio = fato === 'envio' ? notificacao?.enviadaEm : notificacao?.cienciaEm
  if (!notificacao || !inicio) return null
  const contagem = contarDiasCorridos({
    inicio,
    rotuloDoInicio: fato,
    dias: diasEmVigor(ADEQUACAO, inicio),
    calendario,
    rola: true,
  })
  return {
    inicio,
    fim: contagem.vencimento,
    emPalavras: contagem.emPalavras,
    diasRestantes: diasEntre(hoje, contagem.vencimento),
    anosSemFeriados: contagem.anosSemFeriados,
    alertas: conferir(notificacao, contagem.anosSemFeriados, parametros.publicacao, hoje),
  }
}

function conferir(
  { enviadaEm, cienciaEm }: Notificacao,
  anos: readonly number[],
  publicacao: Dia,
  hoje: Dia,
): string[] {
  const alertas: string[] = []
  if (anos.length > 0) alertas.push(`Sem feriados cadastrados de ${anos.join(' e ')}: o fim do prazo pode mudar.`)
  if (enviadaEm !== null && cienciaEm !== null && cienciaEm < enviadaEm) {
    alertas.push(`Ciência em ${emBarras(cienciaEm)}, antes do envio, em ${emBarras(enviadaEm)}: conferir as datas.`)
  }
  for (const [nome, data] of [
    ['Envio', enviadaEm],
    ['Ciência', cienciaEm],
  ] as const) {
    if (data === null) continue
    if (data > hoje) alertas.push(`${nome} em ${emBarras(data)}, depois de hoje: conferir a data.`)
    if (data < publicacao) alertas.push(`${nome} em ${emBarras(data)}, antes da Deliberação: conferir a data.`)
  }
  return alertas
}
