import { CATEGORIAS, type Classificacao, RETOMADA } from '../norma/classificacao.ts'
import type { Parametros } from '../norma/parametros.ts'
import { ADAPTACAO, ADEQUACAO } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { compararQuadrimestres, inicioDoQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'
import type { PeriodoDeAdaptacao } from './adaptacao.ts'
import type { Notificacao, PrazoDeAdequacao } from './adequacao.ts'
import { diasEmVigor } from './dias-em-vigor.ts'

/** Onde o consórcio está hoje, em poucas palavras. */
export type Situacao =
  | 'Em adaptação'
  | 'Conforme'
  | 'A notificar'
  | 'Aguarda ciência'
  | 'Em adequação'
  | 'Adequação encerrada'
  | 'Em avaliação'
  | 'Não avaliado'

export interface FatosDaSituacao {
  /** O quadrimestre apurado. */
  readonly quadrimestre: Quadrimestre
  readonly classificacao: Classificacao
  readonly adaptacao: PeriodoDeAdaptacao
  readonly primeiroQuadrimestre: Quadrimestre
  readonly notificacao: Notificacao | null
  readonly adequacao: PrazoDeAdequacao | null
  readonly parametros: Parametros
  readonly hoje: Dia
}

/** A situação e a frase que a explica, com os dispositivos. O impedimento do Art. 11, II, é imediato e dura até a retomada. */
export function situar(fatos: FatosDaSituacao): { situacao: Situacao; estado: string } {
  const { adaptacao, hoje, primeiroQuadrimestre, classificacao } = fatos
  const artigo13 = ADAPTACAO.dispositivo.citacao
  if (hoje <= adaptacao.fim) {
    return { situacao: 'Em adaptação', estado: `Em período de adaptação até ${emBarras(adaptacao.fim)} (${artigo13}).` }
  }
  const inicio = inicioDoQuadrimestre(primeiroQuadrimestre)
  if (hoje < inicio) {
    const estado = `Adaptação encerrada em ${emBarras(adaptacao.fim)}; o monitoramento começa em ${emBarras(inicio)} (${artigo13}).`
    return { situacao: 'Em adaptação', estado }
  }
  if (compararQuadrimestres(fatos.quadrimestre, primeiroQuadrimestre) < 0) {
    const estado = `O quadrimestre ${fatos.quadrimestre} é anterior ao primeiro monitorado, ${primeiroQuadrimestre}: resultado só informativo (${artigo13}).`
    return { situacao: 'Em adaptação', estado }
  }
  switch (classificacao) {
    case 'Conforme':
      return conforme(fatos)
    case 'Não conforme':
      return naoConforme(fatos)
    case 'Em avaliação':
      return {
        situacao: 'Em avaliação',
        estado: `Em avaliação: faltam respostas que decidem o resultado${emCurso(fatos)}.`,
      }
    case 'Não avaliado':
      return { situacao: 'Não avaliado', estado: `Não avaliado: nenhum item respondido${emCurso(fatos)}.` }
  }
}

function conforme({ adequacao }: FatosDaSituacao): { situacao: Situacao; estado: string } {
  const artigo = CATEGORIAS.Conforme.dispositivo.citacao
  const retomada = adequacao
    ? `; havia prazo de adequação até ${emBarras(adequacao.fim)}: pode retomar a participação e os contratos com a SES/MG (${RETOMADA.citacao})`
    : ''
  return { situacao: 'Conforme', estado: `Conforme (${artigo})${retomada}.` }
}

function naoConforme(fatos: FatosDaSituacao): { situacao: Situacao; estado: string } {
  const { adequacao, notificacao, parametros, hoje } = fatos
  const impedido = `Não conforme, impedido temporariamente (${CATEGORIAS['Não conforme'].dispositivo.citacao})`
  const paragrafo1 = ADEQUACAO.dispositivo.citacao
  if (adequacao === null) {
    const enviadaEm = notificacao?.enviadaEm ?? null
    const dias = `os ${diasEmVigor(ADEQUACAO, enviadaEm ?? hoje)} dias contam ${parametros.inicioDaAdequacao === 'envio' ? 'do envio' : 'da ciência'} (${paragrafo1})`
    return enviadaEm === null
      ? { situacao: 'A notificar', estado: `${impedido}; a notificar: ${dias}.` }
      : {
          situacao: 'Aguarda ciência',
          estado: `${impedido}; notificado em ${emBarras(enviadaEm)}, sem ciência registrada: ${dias}.`,
        }
  }
  if (adequacao.diasRestantes >= 0) {
    const quanto = adequacao.diasRestantes === 0 ? 'vence hoje' : faltamDias(adequacao.diasRestantes)
    const estado = `${impedido}; em adequação até ${emBarras(adequacao.fim)}, ${quanto} (${paragrafo1}).`
    return { situacao: 'Em adequação', estado }
  }
  const estado = `${impedido}; prazo de adequação encerrado em ${emBarras(adequacao.fim)} (${paragrafo1}): segue impedido até nova avaliação conforme (${RETOMADA.citacao}).`
  return { situacao: 'Adequação encerrada', estado }
}

function emCurso({ adequacao }: FatosDaSituacao): string {
  if (adequacao === null) return ''
  if (adequacao.diasRestantes < 0)
    return `; prazo de adequação encerrado em ${emBarras(adequacao.fim)} (${ADEQUACAO.dispositivo.citacao})`
  return `; prazo de adequação em curso até ${emBarras(adequacao.fim)} (${ADEQUACAO.dispositivo.citacao})`
}

function faltamDias(dias: number): string {
  return dias === 1 ? 'falta 1 dia' : `faltam ${dias} dias`
}
