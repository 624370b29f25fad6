import type { Ambiente } from '../ambiente.ts'
import { data, numero, texto } from '../assinatura.ts'
import { instanteNoFuso, type Partes, partesNoFuso } from '../data-no-fuso.ts'
import { excecao, inexistente } from '../erros.ts'
import { metodo } from '../metodo.ts'
import { estrito } from '../objeto-estrito.ts'

export const criarUtilities = (ambiente: Ambiente): object =>
  estrito(ambiente, 'Utilities', {
    formatDate: metodo(
      ambiente,
      'Utilities.formatDate',
      [[data, texto, texto]],
      (quando: Date, fuso: string, padrao: string) => formatar(quando, fuso, padrao),
    ),
    parseDate: metodo(
      ambiente,
      'Utilities.parseDate',
      [[texto, texto, texto]],
      (escrita: string, fuso: string, padrao: string) => new ambiente.interno.Date(ler(escrita, fuso, padrao)),
    ),
    sleep: metodo(ambiente, 'Utilities.sleep', [[numero]], (ms: number) => ambiente.relogio.avancar(ms)),
  })

function formatar(quando: Date, fuso: string, padrao: string): string {
  const partes = noFuso(quando.getTime(), fuso)
  // Letras entre apóstrofos são literais, como no SimpleDateFormat; dois apóstrofos são um.
  return padrao.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (trecho: string, literal: string | undefined) => {
    if (literal !== undefined) return literal === '' ? "'" : literal.replaceAll("''", "'")
    const campo = CAMPOS[trecho]
    if (campo === undefined) throw inexistente(`Utilities.formatDate com "${trecho}" no padrão`)
    return String(partes[campo]).padStart(trecho.length, '0')
  })
}

function ler(escrita: string, fuso: string, padrao: string): number {
  if (padrao !== 'yyyy-MM-dd') throw inexistente(`Utilities.parseDate com o padrão "${padrao}"`)
  const achado = /^(\d{4})-(\d{2})-(\d{2})$/.exec(escrita)
  if (achado === null) throw excecao(`Unparseable date: "${escrita}"`)
  return instanteNoFuso([Number(achado[1]), Number(achado[2]), Number(achado[3]), 0, 0, 0, 0], fuso)
}

/** Posição em `Partes` de cada letra do SimpleDateFormat que emulamos. */
const CAMPOS: Readonly<Record<string, number>> = { yyyy: 0, MM: 1, dd: 2, HH: 3, mm: 4, ss: 5 }

function noFuso(instante: number, fuso: string): Partes {
  try {
    return partesNoFuso(instante, fuso)
  } catch {
    throw excecao(`Invalid argument: ${fuso}`)
  }
}
