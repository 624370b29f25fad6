import { types } from 'node:util'
import type { Valor } from '../../../planilha/celula.ts'
import type { ErroDeCelula } from '../../pasta-local.ts'
import { partesNoFuso, serialDasPartes } from '../data-no-fuso.ts'

/** O que uma função devolveu, sempre como matriz retangular; um erro da chamada é uma matriz de uma célula. */
export type Resultado = readonly (readonly (Valor | ErroDeCelula)[])[]

export const erroDeCelula = (erro: ErroDeCelula['erro'], mensagem: string): Resultado => [[{ erro, mensagem }]]

/** Converte o que a função devolveu como o Sheets o põe nas células. */
export function converterResultado(devolvido: unknown, fuso: string): Resultado {
  if (!Array.isArray(devolvido)) return [[converterCelula(devolvido, fuso)]]
  if (devolvido.length === 0) return erroDeCelula('#ERROR!', 'A função devolveu uma lista vazia.')
  const linhas = devolvido.filter(Array.isArray)
  // Uma lista simples desce pela coluna.
  if (linhas.length === 0) return Array.from(devolvido, item => [converterCelula(item, fuso)])
  const largura = linhas[0]?.length ?? 0
  if (largura === 0 || linhas.length < devolvido.length || linhas.some(l => l.length !== largura)) {
    return erroDeCelula('#ERROR!', 'A função devolveu uma matriz que não é retangular.')
  }
  return linhas.map(linha => Array.from(linha, item => converterCelula(item, fuso)))
}

function converterCelula(valor: unknown, fuso: string): Valor | ErroDeCelula {
  if (valor === null || valor === undefined) return null
  if (typeof valor === 'boolean') return valor
  if (typeof valor === 'number') {
    return Number.isFinite(valor) ? valor : { erro: '#NUM!', mensagem: 'Result was not a number.' }
  }
  if (typeof valor === 'string') {
    if (valor.length <= MAIOR_TEXTO) return valor
    return { erro: '#VALUE!', mensagem: `Text result is longer than the limit of ${MAIOR_TEXTO} characters.` }
  }
  if (types.isDate(valor)) {
    const instante = valor.getTime()
    if (!Number.isNaN(instante)) return serialDasPartes(partesNoFuso(instante, fuso))
    return { erro: '#NUM!', mensagem: 'Result was not a number.' }
  }
  return {
    erro: '#ERROR!',
    mensagem: `A função devolveu um valor do tipo ${typeof valor}, que não cabe em uma célula.`,
  }
}

const MAIOR_TEXTO = 50_000
