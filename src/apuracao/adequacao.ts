import type { Parametros } from '../norma/parametros.ts'
import { ADEQUACAO } from '../norma/prazos.ts'
import { type Dia, diasEntre } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { type Contagem, contarDiasCorridos, type Intervalo } from '../tempo/prazo.ts'
import { diasEmVigor } from './dias-em-vigor.ts'

/** A notificação do consórcio classificado abaixo do limiar. */
export interface Notificacao {
  readonly enviadaEm: Dia | null
  readonly cienciaEm: Dia | null
}

/** Um ato que mexe nos prazos de adequação de um consórcio: vale desde o seu primeiro dia. */
export interface Suspensao extends Intervalo {
  /** A prorrogação leva o vencimento a `ate`; a suspensão tira da conta os dias de `de` a `ate`. */
  readonly tipo: 'Suspensão' | 'Prorrogação'
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
 * Art. 11, § 1º: o prazo em dias corridos, do fato escolhido (a ciência da notificação, por padrão), que não conta, até o
 * último dia, que conta e passa ao próximo com expediente. `null` enquanto não há o dia de que se conta. Os atos que
 * ainda não começaram em `hoje` não entram.
 */
export function prazoDeAdequacao(
  notificacao: Notificacao | null,
  parametros: Parametros,
  calendario: Calendario,
  hoje: Dia,
  suspensoes: readonly Suspensao[] = [],
  homologadoEm: Dia | null = null,
): PrazoDeAdequacao | null {
  const fato = parametros.inicioDaAdequacao
  const inicio =
    fato === 'homologação' ? homologadoEm : fato === 'envio' ? notificacao?.enviadaEm : notificacao?.cienciaEm
  if (!inicio) return null
  const emVigor = suspensoes.filter(s => s.de <= hoje && s.ate > inicio)
  const contagem = contarDiasCorridos({
    inicio,
    rotuloDoInicio: fato,
    dias: diasEmVigor(ADEQUACAO, inicio),
    calendario,
    rola: true,
    suspensoes: emVigor.filter(s => s.tipo === 'Suspensão'),
  })
  const { fim, emPalavras, anosSemFeriados, foraDoPrazo } = prorrogar(contagem, emVigor, calendario)
  return {
    inicio,
    fim,
    emPalavras,
    diasRestantes: diasEntre(hoje, fim),
    anosSemFeriados,
    alertas: [
      ...conferir(notificacao ?? SEM_NOTIFICACAO, anosSemFeriados, parametros.publicacao, hoje),
      ...foraDoPrazo.map(
        s =>
          `Prorrogação a partir de ${emBarras(s.de)} (${s.ato}), depois do vencimento, em ${emBarras(fim)}: não conta.`,
      ),
    ],
  }
}

const SEM_NOTIFICACAO: Notificacao = { enviadaEm: null, cienciaEm: null }

/**
 * Cada prorrogação que começa com o prazo em curso leva o vencimento ao dia que ela diz, sem contar os dias suspensos, e daí
 * ao próximo com expediente. A de antes do começo é de outro prazo.
 */
function prorrogar(
  contagem: Contagem,
  atos: readonly Suspensao[],
  calendario: Calendario,
): { fim: Dia; emPalavras: string; anosSemFeriados: readonly number[]; foraDoPrazo: readonly Suspensao[] } {
  let { vencimento: fim, emPalavras, anosSemFeriados } = contagem
  const foraDoPrazo: Suspensao[] = []
  const suspensoes = atos.filter(s => s.tipo === 'Suspensão')
  const prorrogacoes = atos.filter(s => s.tipo === 'Prorrogação' && s.de >= contagem.inicio)
  for (const p of prorrogacoes.sort((a, b) => (a.de < b.de ? -1 : a.de > b.de ? 1 : 0))) {
    if (p.de > fim) foraDoPrazo.push(p)
    if (p.de > fim || p.ate <= fim) continue
    const nova = contarDiasCorridos({
      inicio: fim,
      rotuloDoInicio: 'vencimento',
      dias: diasEntre(fim, p.ate),
      calendario,
      rola: true,
      suspensoes,
    })
    const paradas = suspensoes.filter(s => s.ate > fim && s.de > contagem.vencimento && s.de <= nova.vencimento)
    fim = nova.vencimento
    const suspenso = paradas.map(s => ` → suspenso de ${emBarras(s.de)} a ${emBarras(s.ate)} (${s.ato})`).join('')
    emPalavras = `${emPalavras} → prorrogado (${p.ato})${suspenso} até ${emBarras(fim)}`
    anosSemFeriados = [...new Set([...anosSemFeriados, ...nova.anosSemFeriados])]
  }
  return { fim, emPalavras, anosSemFeriados, foraDoPrazo }
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
