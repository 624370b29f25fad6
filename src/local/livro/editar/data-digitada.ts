import { anoDoDia, type Dia, dia, existeDia, serialDoDia } from '../../../tempo/dia.ts'
import type { Digitado } from './ler-digitado.ts'

/**
 * Uma data ou hora como se digita em português: `22/04/2026`, `2/4/26`, `22/04` (deste ano), `2026-04-22`, com ou sem hora; ou só
 * a hora. `null` quando não é uma, ou quando o dia não existe: o Sheets também deixa `31/02/2026` como texto.
 */
export function lerDataDigitada(texto: string, hoje: Dia): Digitado | null {
  const [, doDia, hora] = DATA_E_HORA.exec(texto) ?? []
  if (doDia !== undefined) {
    const lido = lerDia(doDia, anoDoDia(hoje))
    const fracao = hora === undefined ? 0 : fracaoDoDia(hora)
    if (lido === null || fracao === null) return null
    const formato = hora === undefined ? DATA : DATA_E_HORA_MOSTRADA
    return { valor: serialDoDia(lido) + fracao, formato }
  }
  const fracao = fracaoDoDia(texto)
  return fracao === null ? null : { valor: fracao, formato: HORA }
}

const DATA = { type: 'DATE', pattern: 'dd/mm/yyyy' } as const
const DATA_E_HORA_MOSTRADA = { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } as const
const HORA = { type: 'DATE_TIME', pattern: 'hh:mm:ss' } as const

const DATA_E_HORA = /^(\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?)(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?$/
const DIA_PRIMEIRO = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const ANO_PRIMEIRO = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/
const SEM_ANO = /^(\d{1,2})\/(\d{1,2})$/

function lerDia(texto: string, anoAtual: number): Dia | null {
  const [, d1, , m1, a1] = DIA_PRIMEIRO.exec(texto) ?? []
  if (d1 !== undefined) return seExiste(anoInteiro(a1 as string), Number(m1), Number(d1))
  const [, a2, , m2, d2] = ANO_PRIMEIRO.exec(texto) ?? []
  if (a2 !== undefined) return seExiste(Number(a2), Number(m2), Number(d2))
  const [, d3, m3] = SEM_ANO.exec(texto) ?? []
  return d3 === undefined ? null : seExiste(anoAtual, Number(m3), Number(d3))
}

/** O serial do Sheets começa em 30/12/1899. */
const seExiste = (ano: number, mes: number, doMes: number): Dia | null =>
  ano >= 1900 && existeDia(ano, mes, doMes) ? dia(ano, mes, doMes) : null

/** Dois algarismos: de 00 a 29 é deste século; daí em diante, do passado, como no Sheets. */
const anoInteiro = (texto: string): number =>
  texto.length === 4 ? Number(texto) : Number(texto) + (Number(texto) < 30 ? 2000 : 1900)

function fracaoDoDia(texto: string): number | null {
  const [, h, m, s = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(texto) ?? []
  if (h === undefined || Number(h) > 23 || Number(m) > 59 || Number(s) > 59) return null
  return (Number(h) * 3600 + Number(m) * 60 + Number(s)) / 86_400
}
