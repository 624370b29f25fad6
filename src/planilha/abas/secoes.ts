import type { Comparacao } from '../../apuracao/evoluir.ts'
import type { Valor } from '../celula.ts'
import type { NomeDeEstilo } from '../estilos.ts'
import { celula, type Linha } from './montagem.ts'

/** As linhas das abas de formato livre, com várias tabelas uma abaixo da outra. */

export const cabecalho = (...titulos: string[]): Linha => titulos.map(t => celula(t, 'cabecalho'))

/** O título de uma seção, com o traço que vai até a última coluna. */
export const tituloDaSecao = (titulo: string, colunas: number): Linha =>
  Array.from({ length: colunas }, (_, i) => celula(i === 0 ? titulo : null, 'secao'))

export const corpo = (estilos: readonly NomeDeEstilo[], ...valores: Valor[]): Linha =>
  valores.map((v, i) => celula(v, v === null && estilos[i] !== 'forte' ? 'centro' : estilos[i]!))

/** Os começos dos textos de quem cruza o limiar, por onde se realçam. */
export const CRUZOU = { subiu: 'subiu', caiu: 'caiu' } as const

/** "subiu a 70 ou mais", com o limiar da norma. */
export const textoDoCruzamento = (cruzou: Comparacao['cruzou'], limiar: number): string | null =>
  cruzou === null
    ? null
    : cruzou === 'subiu'
      ? `${CRUZOU.subiu} a ${limiar} ou mais`
      : `${CRUZOU.caiu} abaixo de ${limiar}`
