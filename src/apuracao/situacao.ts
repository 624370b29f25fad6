import type { Parametros } from '../norma/parametros.ts'
import { type Dia, somarDias } from '../tempo/dia.ts'
import type { Calendario } from '../tempo/expediente.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { oUltimo } from '../tempo/ultimo.ts'
import { type PeriodoDeAdaptacao, type Prorrogacao, periodoDeAdaptacao, prorrogacaoEm } from './adaptacao.ts'
import type { PrazoDeAdequacao, Suspensao } from './adequacao.ts'
import { type Passo, passosDoConforme, passosDoNaoConforme, semResultado } from './passos-da-situacao.ts'
import { type NotificacaoDeResultado, type PrazoDoResultado, prazoQueVale } from './prazo-do-resultado.ts'
import { comecoDaSequencia, type Resultado, type ResultadoVigente, resultadosAte, sequenciaAtual } from './resultado.ts'

/** Onde o consórcio está em um dia. O impedimento é outra coisa: vale com três destes estados. */
export type Estado =
  | 'em adaptação'
  | 'em avaliação'
  | 'conforme'
  | 'aguardando ciência'
  | 'em adequação'
  | 'prazo encerrado'
  | 'inativo'

/** O que se sabe de um consórcio, cada fato com a sua data; os posteriores ao dia perguntado não contam. */
export interface FatosDoConsorcio {
  readonly prorrogacao: Prorrogacao
  readonly resultados: readonly Resultado[]
  readonly notificacoes: readonly NotificacaoDeResultado[]
  readonly suspensoes: readonly Suspensao[]
  /** `'sempre'`: o cadastro diz inativo, sem data. */
  readonly inativoDesde: Dia | 'sempre' | null
}

export interface SituacaoDoConsorcio {
  readonly estado: Estado
  /** Impedido de participar e celebrar contratos com a SES/MG (Art. 11, II). */
  readonly impedido: boolean
  /** O primeiro dia do impedimento; `null` se não está impedido. */
  readonly desde: Dia | null
  readonly pontos: number | null
  /** O resultado que vale; `null` se ainda não há nenhum. */
  readonly resultado: Resultado | null
  /** O primeiro dia da sequência de resultados do mesmo lado do limiar. */
  readonly sequenciaDesde: Dia | null
  /** O resultado de que se espera, ou se teve, a ciência; `null` se não está abaixo do limiar. */
  readonly base: Resultado | null
  /** O prazo de adequação, em curso ou encerrado. */
  readonly prazo: PrazoDeAdequacao | null
  readonly adaptacao: PeriodoDeAdaptacao
  /** Um passo por frase, com data e dispositivo. */
  readonly passos: readonly string[]
  /** As citações usadas, na ordem dos passos. */
  readonly provisoes: readonly string[]
  /** O que a equipe deve conferir; não altera o resultado. */
  readonly alertas: readonly string[]
}

/** A situação de um consórcio em um dia, com os passos que levaram a ela. O diagrama está no README. */
export function situacaoEm(
  fatos: FatosDoConsorcio,
  parametros: Parametros,
  calendario: Calendario,
  hoje: Dia,
): SituacaoDoConsorcio {
  const adaptacao = periodoDeAdaptacao(prorrogacaoEm(fatos.prorrogacao, hoje), parametros, calendario)
  const emOrdem = resultadosAte(fatos.resultados, hoje)
  const ultimo = oUltimo(emOrdem)
  const base = { ...SEM_RESULTADO, adaptacao, alertas: adaptacao.alertas }
  const situacao =
    ultimo === undefined
      ? montar(base, hoje <= adaptacao.fim ? 'em adaptação' : 'em avaliação', semResultado(adaptacao, parametros, hoje))
      : comResultado(
          fatos,
          emOrdem,
          ultimo,
          { ...base, pontos: ultimo.pontos, resultado: ultimo },
          parametros,
          calendario,
          hoje,
        )
  return inativo(fatos.inativoDesde, hoje) ? comoInativo(situacao, fatos.inativoDesde) : situacao
}

const SEM_RESULTADO = {
  impedido: false,
  desde: null,
  pontos: null,
  resultado: null,
  sequenciaDesde: null,
  base: null,
  prazo: null,
}

type Base = Omit<SituacaoDoConsorcio, 'estado' | 'passos' | 'provisoes'>

const montar = (base: Base, estado: Estado, passos: readonly Passo[]): SituacaoDoConsorcio => ({
  ...base,
  estado,
  passos: passos.map(p => `${p.texto} (${p.provisao}).`),
  provisoes: [...new Set(passos.map(p => p.provisao))],
})

function comResultado(
  fatos: FatosDoConsorcio,
  emOrdem: readonly ResultadoVigente[],
  ultimo: ResultadoVigente,
  base: Base,
  parametros: Parametros,
  calendario: Calendario,
  hoje: Dia,
): SituacaoDoConsorcio {
  const sequencia = sequenciaAtual(emOrdem)
  const desde = comecoDaSequencia(sequencia)
  const comSequencia = { ...base, sequenciaDesde: desde }
  if (ultimo.classificacao === 'Conforme')
    return montar(comSequencia, 'conforme', passosDoConforme(ultimo, desde, emOrdem.length > sequencia.length))
  const vale = prazoQueVale(sequencia, fatos.notificacoes, fatos.suspensoes, parametros, calendario, hoje)
  const estado = estadoDoPrazo(vale.prazo)
  const inicio = inicioDoImpedimento(desde, vale, parametros)
  return montar(
    {
      ...comSequencia,
      impedido: inicio !== null,
      desde: inicio,
      base: vale.base,
      prazo: vale.prazo,
      alertas: [...base.alertas, ...(vale.prazo?.alertas ?? []), ...vale.alertas],
    },
    estado,
    passosDoNaoConforme(sequencia, inicio, estado, vale),
  )
}

/** Pelo parâmetro, o impedimento só começa no dia seguinte ao de um vencimento; uma vez começado, só a conformidade o encerra. */
function inicioDoImpedimento(desde: Dia, { vencidoEm }: PrazoDoResultado, parametros: Parametros): Dia | null {
  if (parametros.impedimento === 'imediato') return desde
  return vencidoEm === null ? null : somarDias(vencidoEm, 1)
}

const estadoDoPrazo = (prazo: PrazoDeAdequacao | null): Estado =>
  prazo === null ? 'aguardando ciência' : prazo.diasRestantes >= 0 ? 'em adequação' : 'prazo encerrado'

const inativo = (desde: FatosDoConsorcio['inativoDesde'], hoje: Dia): boolean =>
  desde !== null && (desde === 'sempre' || desde <= hoje)

/** Quem saiu aparece como inativo e guarda a história: pontos, resultado e prazo como estavam. */
const comoInativo = (s: SituacaoDoConsorcio, desde: FatosDoConsorcio['inativoDesde']): SituacaoDoConsorcio => ({
  ...s,
  estado: 'inativo',
  passos: [
    `Inativo no cadastro${desde === 'sempre' || desde === null ? '' : ` desde ${emBarras(desde)}`}.`,
    ...s.passos,
  ],
})
