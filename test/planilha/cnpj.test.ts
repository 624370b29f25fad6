import { isValidCnpj } from '@brazilian-utils/brazilian-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comMascara, digitosVerificadores, lerCnpj } from '../../src/planilha/cnpj.ts'

const lido = (valor: string | number): string => {
  const c = lerCnpj(valor)
  return 'cnpj' in c ? c.cnpj : c.problema
}

describe('o CNPJ como as pessoas o guardam', () => {
  it.each([
    '11.222.333/0001-81',
    '11222333000181',
    ' 11.222.333/0001-81 ',
    '11.222.333/0001-81\u00a0',
    'CNPJ: 11.222.333/0001-81',
    'cnpj 11222333000181',
    '11 222 333 0001 81',
    11222333000181,
  ])('%j', valor => {
    expect(lerCnpj(valor)).toEqual({ cnpj: '11.222.333/0001-81', recuperado: false })
  })

  it('o número que perdeu os zeros à esquerda é recuperado, e isso é dito', () => {
    const inteiro = `001122330001${digitosVerificadores('001122330001')}`
    expect(lerCnpj(Number(inteiro))).toEqual({ cnpj: comMascara(inteiro), recuperado: true })
    // Com outros dígitos no fim, é um número qualquer, e não um CNPJ que perdeu zeros.
    expect(lido(Number(inteiro) + 1)).toContain('não tem a forma de um CNPJ')
  })

  it('a forma alfanumérica de 2026, maiúscula ou minúscula', () => {
    expect(lido('12.ABC.345/01DE-35')).toBe('12.ABC.345/01DE-35')
    expect(lido('12abc34501de35')).toBe('12.ABC.345/01DE-35')
  })
})

describe('o CNPJ que não vale', () => {
  it('diz o dígito esperado', () => {
    expect(lido('12.345.678/0001-00')).toBe('tem dígito verificador inválido (esperado 95)')
    expect(lido('12.ABC.345/01DE-36')).toBe('tem dígito verificador inválido (esperado 35)')
  })

  it.each(['00.000.000/0000-00', '11.111.111/1111-11', '99999999999999'])('%s repete um só caractere', valor => {
    expect(lido(valor)).toContain('caracteres repetidos')
  })

  it.each(['', 'não tem', '1234567', '112223330001811', '12.ABC.345/01DE-3A', '12.ÁBC.345/01DE-35', 1.5, -1])(
    '%j não tem a forma de um CNPJ',
    valor => {
      expect(lido(valor)).toContain('não tem a forma')
    },
  )
})

describe('contra a brazilian-utils, que confere por fora', () => {
  const LETRAS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const base = fc
    .array(fc.constantFrom(...LETRAS), { minLength: 12, maxLength: 12 })
    .map(l => l.join(''))
    .filter(b => new Set(b).size > 1)
  const baseNumerica = fc
    .array(fc.constantFrom(...LETRAS.slice(0, 10)), { minLength: 12, maxLength: 12 })
    .map(l => l.join(''))
    .filter(b => new Set(b).size > 1)

  it('doze caracteres quaisquer e os dois dígitos calculados são um CNPJ', () => {
    fc.assert(
      fc.property(base, b => {
        const inteiro = `${b}${digitosVerificadores(b)}`
        expect(isValidCnpj(inteiro, { version: 2 })).toBe(true)
        expect(lerCnpj(inteiro)).toEqual({ cnpj: comMascara(inteiro), recuperado: false })
      }),
    )
  })

  it('com quaisquer outros dois dígitos, as duas dizem o mesmo', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 0, max: 99 }), (b, n) => {
        const inteiro = `${b}${String(n).padStart(2, '0')}`
        expect('cnpj' in lerCnpj(inteiro)).toBe(isValidCnpj(inteiro, { version: 2 }))
      }),
    )
  })

  it('nos só de números, também com as regras antigas', () => {
    fc.assert(
      fc.property(baseNumerica, fc.integer({ min: 0, max: 99 }), (b, n) => {
        const inteiro = `${b}${String(n).padStart(2, '0')}`
        expect('cnpj' in lerCnpj(inteiro)).toBe(isValidCnpj(inteiro, { version: 1 }))
      }),
    )
  })

  it('trocar um só caractere da base nunca passa despercebido com os dígitos antigos, se eles mudam', () => {
    fc.assert(
      fc.property(base, fc.nat(11), fc.constantFrom(...LETRAS), (b, i, letra) => {
        const outra = b.slice(0, i) + letra + b.slice(i + 1)
        const aceito = 'cnpj' in lerCnpj(`${outra}${digitosVerificadores(b)}`)
        expect(aceito).toBe(digitosVerificadores(outra) === digitosVerificadores(b) && new Set(outra).size > 1)
      }),
    )
  })
})

describe('qualquer texto', () => {
  it('é um CNPJ mascarado ou um problema em palavras; ler o mascarado dá o mesmo', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.string({ unit: 'grapheme' })), valor => {
        const c = lerCnpj(valor)
        if ('cnpj' in c) expect(lerCnpj(c.cnpj)).toEqual({ cnpj: c.cnpj, recuperado: false })
        else expect(c.problema.length).toBeLessThan(100)
      }),
    )
  })
})
