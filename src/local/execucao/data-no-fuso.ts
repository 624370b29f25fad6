/** Ano, mês (1 a 12), dia, hora, minuto, segundo e milésimo de um relógio de parede. */
export type Partes = readonly [number, number, number, number, number, number, number]

/**
 * O instante em que o relógio de parede do fuso mostra as partes.
 * Hora que não existiu (início do horário de verão) vai para depois da falha, como faz o `Date`.
 */
export function instanteNoFuso(partes: Partes, fuso: string): number {
  const [ano, mes, dia, hora, minuto, segundo, ms] = partes
  const comoUtc = Date.UTC(ano, mes - 1, dia, hora, minuto, segundo, ms)
  const antes = comoUtc - deslocamento(comoUtc - UM_DIA, fuso)
  const depois = comoUtc - deslocamento(comoUtc + UM_DIA, fuso)
  for (const candidato of [antes, depois]) {
    if (candidato + deslocamento(candidato, fuso) === comoUtc) return candidato
  }
  return antes
}

export function partesNoFuso(instante: number, fuso: string): Partes {
  const local = new Date(instante + deslocamento(instante, fuso))
  return [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
    local.getUTCMilliseconds(),
  ]
}

/** Serial do Sheets (dias desde 30/12/1899) → partes; o serial é hora de parede, sem fuso. */
export function partesDoSerial(serial: number): Partes {
  const dia = Math.floor(serial)
  const ms = Math.round((serial - dia) * UM_DIA)
  const data = new Date(ORIGEM + dia * UM_DIA + ms)
  return [
    data.getUTCFullYear(),
    data.getUTCMonth() + 1,
    data.getUTCDate(),
    data.getUTCHours(),
    data.getUTCMinutes(),
    data.getUTCSeconds(),
    data.getUTCMilliseconds(),
  ]
}

export function serialDasPartes([ano, mes, dia, hora, minuto, segundo, ms]: Partes): number {
  return (Date.UTC(ano, mes - 1, dia, hora, minuto, segundo, ms) - ORIGEM) / UM_DIA
}

const UM_DIA = 86_400_000
const ORIGEM = Date.UTC(1899, 11, 30)

/** Quanto o relógio de parede está à frente do UTC, em milésimos (negativo no Brasil). */
function deslocamento(instante: number, fuso: string): number {
  const lidas: Record<string, number> = {}
  for (const parte of formatador(fuso).formatToParts(instante)) lidas[parte.type] = Number(parte.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = lidas
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instante / 1000) * 1000
}

const formatadores = new Map<string, Intl.DateTimeFormat>()

function formatador(fuso: string): Intl.DateTimeFormat {
  let achado = formatadores.get(fuso)
  if (achado === undefined) {
    achado = new Intl.DateTimeFormat('en-US', {
      timeZone: fuso,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatadores.set(fuso, achado)
  }
  return achado
}
