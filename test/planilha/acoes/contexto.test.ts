import { describe, expect, it } from 'vitest'
import { assinatura, idDaAba } from '../../../src/planilha/abas/identidade.ts'
import { abasALer, escolherQuadrimestre } from '../../../src/planilha/acoes/contexto.ts'
import { NaoPodeSerFeito } from '../../../src/planilha/aviso.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import type { Quadrimestre } from '../../../src/tempo/quadrimestre.ts'
import { folha, pasta } from '../folhas.ts'

const HOJE = '2026-11-21'
const nossa = (q: Quadrimestre): Folha =>
  folha([[assinatura('avaliacao', q)]], `Avaliação ${q}`, { id: idDaAba('avaliacao', q) })

describe('de que quadrimestre se trata', () => {
  const avaliada1 = nossa('2026-1')
  const avaliada2 = nossa('2026-2')
  const resumo = folha([[]], 'Renomeado', { id: idDaAba('resumo', '2025-3') })
  const tudo = pasta(avaliada2, avaliada1, resumo, folha([], 'Matriz 2025-2'))

  it('1º: o que se pediu', () => {
    expect(escolherQuadrimestre({ ...tudo, ativa: avaliada1.id }, '2025-1', HOJE)).toBe('2025-1')
  })

  it('2º: o da aba aberta, de avaliação ou de resumo', () => {
    expect(escolherQuadrimestre({ ...tudo, ativa: avaliada1.id }, null, HOJE)).toBe('2026-1')
    expect(escolherQuadrimestre({ ...tudo, ativa: resumo.id }, undefined, HOJE)).toBe('2025-3')
  })

  it('3º: o da avaliação mais nova que há', () => {
    expect(escolherQuadrimestre(tudo, null, HOJE)).toBe('2026-2')
  })

  it('a que se preparou antes do tempo não passa na frente da que corre; só havendo dela, é ela', () => {
    expect(escolherQuadrimestre(pasta(nossa('2027-1'), nossa('2026-2')), null, HOJE)).toBe('2026-2')
    expect(escolherQuadrimestre(pasta(nossa('2027-2'), nossa('2027-1')), null, HOJE)).toBe('2027-1')
  })

  it('quem prepara quer o de hoje, ainda que só haja avaliação de outro', () => {
    expect(escolherQuadrimestre(tudo, null, HOJE, true)).toBe('2026-3')
    expect(escolherQuadrimestre(tudo, '2026-1', HOJE, true)).toBe('2026-1')
  })

  it('4º: o que o título de uma aba da pessoa disser; havendo vários, o de hoje, senão o mais novo', () => {
    const titulos = (...t: string[]) => escolherQuadrimestre(pasta(...t.map(x => folha([], x))), null, HOJE)
    expect(titulos('Matriz 2026-1')).toBe('2026-1')
    expect(titulos('Matriz 2025-3', 'Matriz 2026-2')).toBe('2026-2')
    expect(titulos('2026-3', '2026-1')).toBe('2026-3')
  })

  it('5º: o de hoje; um título de quadrimestre que ainda vem não conta', () => {
    expect(escolherQuadrimestre(pasta(), null, HOJE)).toBe('2026-3')
    expect(escolherQuadrimestre(pasta(folha([], 'Plano 2027-1')), null, HOJE)).toBe('2026-3')
  })

  it.each([
    ['2026-08-31', '2026-2'],
    ['2026-09-01', '2026-3'],
    ['2026-12-31', '2026-3'],
    ['2027-01-01', '2027-1'],
  ] as const)('hoje é %s: %s', (hoje, q) => {
    expect(escolherQuadrimestre(pasta(), null, hoje)).toBe(q)
  })

  it.each(['', '2026', '2026-4', '2026-0', '3/2026', 'x', 20263, {}])('%j não é um quadrimestre: recusa', pedido => {
    expect(() => escolherQuadrimestre(pasta(), pedido, HOJE)).toThrow(NaoPodeSerFeito)
    expect(() => escolherQuadrimestre(pasta(), pedido, HOJE)).toThrow('Use AAAA-N, como 2026-3.')
  })
})

describe('que abas se leem', () => {
  const rascunho = folha([], 'Rascunho')
  const oculta = folha([], 'Oculta', { oculta: true })

  it('havendo a avaliação do quadrimestre, só as nossas', () => {
    const p = pasta(rascunho, nossa('2026-3'))
    expect(abasALer(p, '2026-3').map(f => f.titulo)).toEqual(['Avaliação 2026-3'])
  })

  it('sem ela, todas, também as ocultas: a matriz pode estar em qualquer uma', () => {
    const p = pasta(rascunho, oculta, nossa('2026-2'))
    expect(abasALer(p, '2026-3').map(f => f.titulo)).toEqual(['Rascunho', 'Oculta', 'Avaliação 2026-2'])
  })
})
