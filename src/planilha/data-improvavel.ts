import { type Dia, somarDias } from '../tempo/dia.ts'
import { emBarras } from '../tempo/formatar-dia.ts'
import { fimDoQuadrimestre, inicioDoQuadrimestre, type Quadrimestre } from '../tempo/quadrimestre.ts'

/** Antes disto não havia Programa; e ninguém registra fato de daqui a dois anos. */
const PRIMEIRO_DIA: Dia = '2024-01-01'
const DOIS_ANOS = 730

/** Por que a data merece ser conferida; `null` quando não merece. Ela vale como está: só se avisa. */
export function porQueImprovavel(dia: Dia | null, hoje: Dia): string | null {
  if (dia === null || (dia >= PRIMEIRO_DIA && dia <= somarDias(hoje, DOIS_ANOS))) return null
  return `${emBarras(dia)} é data improvável; foi mantida. Confira o ano.`
}

/** A avaliação feita fora do quadrimestre é sinalizada, não barrada (interpretação 22). */
export function porQueForaDoQuadrimestre(dia: Dia | null, quadrimestre: Quadrimestre): string | null {
  const [inicio, fim] = [inicioDoQuadrimestre(quadrimestre), fimDoQuadrimestre(quadrimestre)]
  if (dia === null || (dia >= inicio && dia <= fim)) return null
  return `avaliado em ${emBarras(dia)}, fora do quadrimestre ${quadrimestre} (${emBarras(inicio)} a ${emBarras(fim)}). Confira a data.`
}

/** Ciência anterior ao quadrimestre é, quase sempre, de resultado anterior. */
export function porQueDeOutroQuadrimestre(dia: Dia | null, quadrimestre: Quadrimestre): string | null {
  if (dia === null || dia >= inicioDoQuadrimestre(quadrimestre)) return null
  return `ciência em ${emBarras(dia)}, antes de começar ${quadrimestre}; foi registrada como dele. Confira a que resultado se refere (aba Notificações).`
}
