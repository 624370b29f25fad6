import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MACRORREGIOES, URS } from '../../src/norma/territorio.ts'
import { celulas } from './casos.ts'

const texto = readFileSync(new URL('../../src/local/exemplo/matriz.csv', import.meta.url), 'utf8')
const [, , cabecalho = [], ...linhas] = texto.slice(1).trimEnd().split('\r\n').map(celulas)
const consorcios = linhas
  .filter(linha => linha[1]?.startsWith('EX.'))
  .map(linha => Object.fromEntries(cabecalho.map((titulo, i) => [titulo, linha[i] ?? ''])))

describe('a matriz de exemplo', () => {
  test('é como a planilha que a equipe exporta: marca de UTF-8, dois títulos, cabeçalho na 3ª linha, total e fonte no fim', () => {
    expect(texto.charCodeAt(0)).toBe(0xfeff)
    expect(cabecalho.slice(0, 9)).toEqual([
      'Consórcio',
      'CNPJ',
      'Tipo',
      'Adequado à Lei 11.107',
      'URS',
      'Macrorregião',
      'Site',
      'E-mail',
      'I – Lista de entes',
    ])
    expect(cabecalho.at(-1)).toBe('Ciência')
    expect(linhas.slice(-3).map(linha => linha[0]?.slice(0, 6))).toEqual(['', 'Total', 'Fonte:'])
  })

  test('tem 74 consórcios: 56 generalistas adequados, 7 inadequados e 11 SAMU', () => {
    const quantos = (tipo: string, adequado: string) =>
      consorcios.filter(c => c['Tipo'] === tipo && c['Adequado à Lei 11.107'] === adequado).length
    expect(consorcios.length).toBe(74)
    expect([quantos('Generalista', 'Sim'), quantos('Generalista', 'Não'), quantos('SAMU', 'Sim')]).toEqual([56, 7, 11])
  })

  test('alcança as 28 URS, cada consórcio em uma macrorregião da sua', () => {
    expect(new Set(consorcios.map(c => c['URS']))).toEqual(new Set(URS))
    for (const c of consorcios) {
      const macro = MACRORREGIOES.find(m => m.nome === c['Macrorregião'])
      expect(macro?.ursPrincipais).toContain(c['URS'])
    }
  })

  test('é fictícia à vista: nome de exemplo, endereços reservados e CNPJ com letras, de dígitos certos e sem repetição', () => {
    for (const c of consorcios) {
      expect(c['Consórcio']).toMatch(/ \(exemplo\)$/)
      expect(c['Site']).toMatch(/^https:\/\/[a-z-]+\.exemplo\.example$/)
      expect(c['E-mail']).toMatch(/^contato@[a-z-]+\.example$/)
      const cnpj = c['CNPJ']!.replace(/[./-]/g, '')
      expect(cnpj.slice(-2)).toBe(digitos(cnpj.slice(0, -2)))
    }
    expect(new Set(consorcios.map(c => c['CNPJ'])).size).toBe(74)
    expect(new Set(consorcios.map(c => c['Consórcio'])).size).toBe(74)
    expect(digitos('12ABC34501DE')).toBe('35')
  })
})

/** Os dígitos verificadores do CNPJ alfanumérico: cada letra vale o código ASCII menos 48; módulo 11. */
function digitos(base: string): string {
  const um = digito(base)
  return `${um}${digito(`${base}${um}`)}`
}

function digito(texto: string): number {
  const soma = [...texto].reverse().reduce((s, letra, i) => s + (letra.charCodeAt(0) - 48) * (2 + (i % 8)), 0)
  const resto = soma % 11
  return resto < 2 ? 0 : 11 - resto
}
