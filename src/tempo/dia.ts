/** Um dia do calendário civil, "aaaa-mm-dd". Nunca leva hora nem fuso: prazo legal se conta em dias. */
export type Dia = `${number}-${number}-${number}`

/** O dia existe no calendário? `existeDia(2025, 2, 31)` é falso. Anos de 1 a 9999. */
export function existeDia(ano: number, mes: number, doMes: number): boolean {
  if (!Number.isInteger(ano) || ano < 1 || ano > 9999) return false
  if (!Number.isInteger(mes) || mes < 1 || mes > 12) return false
  return Number.isInteger(doMes) && doMes >= 1 && doMes <= diasDoMes(ano, mes)
}

/** Monta o dia; lança `RangeError` se ele não existe no calendário. */
export function dia(ano: number, mes: number, doMes: number): Dia {
  if (!existeDia(ano, mes, doMes)) throw new RangeError(`${doMes}/${mes}/${ano} não existe no calendário`)
  return escrever(ano, mes, doMes)
}

/** É um dia escrito como "aaaa-mm-dd" e que existe? */
export function ehDia(texto: string): texto is Dia {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texto)) return false
  return existeDia(numero(texto, 0, 4), numero(texto, 5, 7), numero(texto, 8, 10))
}

/** Dias desde 30/12/1899, como no Google Planilhas e no Excel. */
export function serialDoDia(d: Dia): number {
  return diasDesdeOAnoZero(numero(d, 0, 4), numero(d, 5, 7), numero(d, 8, 10)) - ORIGEM
}

/** O dia de um número de série do Planilhas. A fração, que é a hora, é ignorada. Lança `RangeError` fora dos anos 1 a 9999. */
export function diaDoSerial(serial: number): Dia {
  const dias = Math.floor(serial) + ORIGEM
  if (!(dias >= PRIMEIRO && dias <= ULTIMO))
    throw new RangeError(`o número de série ${serial} não é um dia do calendário`)
  const era = Math.floor(dias / DIAS_DA_ERA)
  const diaDaEra = dias - era * DIAS_DA_ERA
  const anoDaEra = Math.floor(
    (diaDaEra - Math.floor(diaDaEra / 1460) + Math.floor(diaDaEra / 36524) - Math.floor(diaDaEra / 146096)) / 365,
  )
  const diaDoAno = diaDaEra - (365 * anoDaEra + Math.floor(anoDaEra / 4) - Math.floor(anoDaEra / 100))
  const mesDesdeMarco = Math.floor((5 * diaDoAno + 2) / 153)
  const doMes = diaDoAno - Math.floor((153 * mesDesdeMarco + 2) / 5) + 1
  const mes = mesDesdeMarco < 10 ? mesDesdeMarco + 3 : mesDesdeMarco - 9
  return escrever(era * 400 + anoDaEra + (mes <= 2 ? 1 : 0), mes, doMes)
}

/** `n` dias depois (ou antes, se negativo). */
export function somarDias(d: Dia, n: number): Dia {
  return diaDoSerial(serialDoDia(d) + n)
}

/** Quantos dias de `a` até `b`; negativo se `b` é anterior. */
export function diasEntre(a: Dia, b: Dia): number {
  return serialDoDia(b) - serialDoDia(a)
}

/** 0 = domingo … 6 = sábado. */
export function diaDaSemana(d: Dia): number {
  // O serial 1 (31/12/1899) foi um domingo.
  return (((serialDoDia(d) - 1) % 7) + 7) % 7
}

export function anoDoDia(d: Dia): number {
  return numero(d, 0, 4)
}

// Calendário gregoriano em aritmética inteira: o ano começa em março para que 29/02 seja o último dia,
// e 400 anos formam uma era de duração fixa.
const DIAS_DA_ERA = 146097

function diasDesdeOAnoZero(ano: number, mes: number, doMes: number): number {
  const a = mes <= 2 ? ano - 1 : ano
  const era = Math.floor(a / 400)
  const anoDaEra = a - era * 400
  const diaDoAno = Math.floor((153 * (mes > 2 ? mes - 3 : mes + 9) + 2) / 5) + doMes - 1
  return era * DIAS_DA_ERA + anoDaEra * 365 + Math.floor(anoDaEra / 4) - Math.floor(anoDaEra / 100) + diaDoAno
}

const ORIGEM = diasDesdeOAnoZero(1899, 12, 30)
const PRIMEIRO = diasDesdeOAnoZero(1, 1, 1)
const ULTIMO = diasDesdeOAnoZero(9999, 12, 31)

function diasDoMes(ano: number, mes: number): number {
  if (mes === 2) return (ano % 4 === 0 && ano % 100 !== 0) || ano % 400 === 0 ? 29 : 28
  return mes === 4 || mes === 6 || mes === 9 || mes === 11 ? 30 : 31
}

function escrever(ano: number, mes: number, doMes: number): Dia {
  const a = ano >= 1000 ? `${ano}` : `${ano}`.padStart(4, '0')
  return `${a}-${mes < 10 ? '0' : ''}${mes}-${doMes < 10 ? '0' : ''}${doMes}` as Dia
}

// Lê os algarismos um a um: não cria textos, e as contas de prazo são feitas milhões de vezes.
function numero(texto: string, de: number, ate: number): number {
  let n = 0
  for (let i = de; i < ate; i++) n = n * 10 + texto.charCodeAt(i) - 48
  return n
}
