import { CATEGORIAS, RETOMADA } from '../norma/classificacao.ts'
import type { Parametros } from '../norma/parametros.ts'
import { ADAPTACAO, ADEQUACAO } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import type { PeriodoDeAdaptacao } from './adaptacao.ts'
import type { PrazoDoResultado } from './prazo-do-resultado.ts'
import { primeiroQuadrimestreMonitorado } from './primeiro-quadrimestre.ts'
import type { Resultado, ResultadoVigente } from './resultado.ts'

/** Um passo da situação: o que aconteceu, quando, e por qual dispositivo. */
export interface Passo {
  readonly texto: string
  readonly provisao: string
}

/** Sem resultado homologado: até quando vai a adaptação, e qual é o primeiro quadrimestre. */
export function semResultado(adaptacao: PeriodoDeAdaptacao, parametros: Parametros, hoje: Dia): Passo[] {
  const provisao = ADAPTACAO.dispositivo.citacao
  const primeiro = primeiroQuadrimestreMonitorado(adaptacao.fim, parametros.primeiroQuadrimestre)
  const periodo = { texto: `Adaptação: ${adaptacao.emPalavras}`, provisao }
  return hoje <= adaptacao.fim
    ? [periodo, { texto: `Em adaptação até ${emBarras(adaptacao.fim)}; primeiro quadrimestre: ${primeiro}`, provisao }]
    : [
        periodo,
        {
          texto: `Adaptação encerrada em ${emBarras(adaptacao.fim)}, sem resultado homologado; primeiro quadrimestre: ${primeiro}`,
          provisao,
        },
      ]
}

const CONFORME = CATEGORIAS.Conforme.dispositivo.citacao
const NAO_CONFORME = CATEGORIAS['Não conforme'].dispositivo.citacao
const PRAZO = ADEQUACAO.dispositivo.citacao

/** O resultado, e o que ele abre: a retomada de quem já esteve abaixo do limiar. */
export const passosDoConforme = (conforme: ResultadoVigente, desde: Dia, retoma: boolean): Passo[] => [
  passoDo(conforme),
  ...(retoma
    ? [{ texto: `Pode retomar a participação e os contratos desde ${emBarras(desde)}`, provisao: RETOMADA.citacao }]
    : []),
]

/** Cada resultado da sequência, o impedimento, os prazos superados e o que corre, ou correu. */
export const passosDoNaoConforme = (
  sequencia: readonly ResultadoVigente[],
  inicio: Dia | null,
  estado: string,
  vale: PrazoDoResultado,
): Passo[] => [
  ...sequencia.map(passoDo),
  ...(inicio === null ? [] : [{ texto: `Impedido temporariamente desde ${emBarras(inicio)}`, provisao: NAO_CONFORME }]),
  ...vale.superados.map((r, i) => {
    const por = vale.superados[i + 1] ?? vale.base
    return {
      texto: `O prazo do resultado de ${citarReferente(r)} ficou superado em ${emBarras(por.em)}, pelo de ${citarReferente(por)}`,
      provisao: PRAZO,
    }
  }),
  ...passosDoPrazo(estado, vale),
]

function passosDoPrazo(estado: string, { base, prazo, notificacao }: PrazoDoResultado): Passo[] {
  if (prazo === null) {
    const enviada = notificacao?.enviadaEm ? `; notificado em ${emBarras(notificacao.enviadaEm)}` : '; a notificar'
    return [{ texto: `Aguarda a ciência do resultado de ${citarReferente(base)}${enviada}`, provisao: PRAZO }]
  }
  const contagem = { texto: `Prazo de adequação: ${prazo.emPalavras}`, provisao: PRAZO }
  return estado === 'em adequação'
    ? [contagem, { texto: `Em adequação até ${emBarras(prazo.fim)}, inclusive`, provisao: PRAZO }]
    : [
        contagem,
        {
          texto: `Prazo encerrado em ${emBarras(prazo.fim)}: segue impedido até ser classificado como conforme`,
          provisao: RETOMADA.citacao,
        },
      ]
}

const passoDo = (r: ResultadoVigente): Passo => ({
  texto: `${r.classificacao} com ${r.pontos} pontos, pelo resultado de ${citarReferente(r)}, homologado em ${emBarras(r.em)}${r.corrigidoEm === null || r.corrigidoEm === r.em ? '' : ` e corrigido em ${emBarras(r.corrigidoEm)}`}`,
  provisao: r.classificacao === 'Conforme' ? CONFORME : NAO_CONFORME,
})

const citarReferente = ({ tipo, referente }: Resultado): string =>
  tipo === 'quadrimestre' ? referente : `reavaliação de ${emBarras(referente as Dia)}`
