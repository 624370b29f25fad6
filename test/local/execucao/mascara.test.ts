import { describe, expect, it } from 'vitest'
import { filtrar, lerMascara } from '../../../src/local/execucao/sheets/mascara.ts'

describe('máscara de campos', () => {
  const json = { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }, { f: 5 }] }, g: 0 }
  it.each([
    ['a', { a: 1 }],
    ['a,g', { a: 1, g: 0 }],
    ['b.c', { b: { c: 2 } }],
    ['b/d/e', { b: { d: [{ e: 3 }, {}] } }],
    ['b(c, d(f))', { b: { c: 2, d: [{ f: 4 }, { f: 5 }] } }],
    ['b.d(e,f),a', { a: 1, b: { d: [{ e: 3, f: 4 }, { f: 5 }] } }],
    ['b.c,b.d.e', { b: { c: 2, d: [{ e: 3 }, {}] } }],
    ['b.c,b', { b: json.b }],
    ['*', json],
    ['b.*', { b: json.b }],
    ['b(d/*)', { b: { d: json.b.d } }],
    ['x', {}],
  ])('%s', (mascara, esperado) => expect(filtrar(json, lerMascara(mascara))).toEqual(esperado))

  it.each(['', 'a,', 'a(', 'a(b', 'a)b', 'a..b', ',a', 'a b'])('recusa "%s"', m =>
    expect(() => lerMascara(m)).toThrow('Invalid field mask'),
  )
})
