import { describe, expect, it } from 'vitest'
import { conferirFormula } from '../../../src/local/execucao/formulas/sintaxe.ts'

describe('sintaxe em pt_BR', () => {
  it.each([
    '=F(A1;B2)',
    '=F(\'Aba com espaço\'!A1:B;;"a,b")',
    '=F(1,5;2)',
    '=SE(A1>1;"x";G(2))',
    '=F()',
    '=-F(A:A)',
    '=$F5="Sim"',
  ])('aceita %s', f => expect(() => conferirFormula(f)).not.toThrow())
  it.each(['=F(A1,B2)', '=F(1;', '=F(1.5)', '=', 'F(1)', '=A1;B1', '=F(A1 B1)', '=F("a)'])('recusa %s', f =>
    expect(() => conferirFormula(f)).toThrow(),
  )
})
