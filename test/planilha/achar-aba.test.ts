import { describe, expect, it } from 'vitest'
import {
  assinatura,
  idDaAba,
  quadrimestreDaAba,
  TIPOS_DE_ABA,
  tituloDaAba,
} from '../../src/planilha/abas/identidade.ts'
import { acharAba, quadrimestresAvaliados } from '../../src/planilha/achar-aba.ts'
import { folha, pasta } from './folhas.ts'

describe('a aba do programa que já existe', () => {
  it.each(TIPOS_DE_ABA)('%s: acha-se pelo número, mesmo renomeada', tipo => {
    const renomeada = folha([['qualquer coisa']], 'Outro nome', { id: idDaAba(tipo, '2026-3') })
    expect(acharAba(pasta(folha([]), renomeada), tipo, '2026-3')).toBe(renomeada)
  })

  it.each(TIPOS_DE_ABA)('%s: com o número trocado pela importação, acha-se pelo título e pela assinatura', tipo => {
    const titulo = tituloDaAba(tipo, '2026-3')
    const importada = folha([[assinatura(tipo, '2026-3')]], titulo)
    expect(acharAba(pasta(importada), tipo, '2026-3')).toBe(importada)
  })

  it.each(TIPOS_DE_ABA)('%s: a aba da pessoa com o mesmo título, sem a nossa assinatura, não é nossa', tipo => {
    const titulo = tituloDaAba(tipo, '2026-3')
    const outra = assinatura(tipo === 'norma' ? 'feriados' : 'norma', '2026-3')
    for (const a1 of [null, '', 'Minhas anotações', 2026, titulo, `Meu ${assinatura(tipo, '2026-3')}`, outra])
      expect(acharAba(pasta(folha([[a1]], titulo)), tipo, '2026-3')).toBeNull()
    expect(acharAba(pasta(folha([], titulo)), tipo, '2026-3')).toBeNull()
  })

  it('a aba "Resumo 2026-3" que alguém fez nunca é tomada', () => {
    expect(acharAba(pasta(folha([['Reunião de novembro']], 'Resumo 2026-3')), 'resumo', '2026-3')).toBeNull()
  })

  it('linhas inseridas acima não escondem a assinatura: na 20ª acha-se, na 21ª não', () => {
    const naLinha = (n: number) =>
      pasta(folha([...Array.from({ length: n - 1 }, () => []), [assinatura('prazos', '2026-3')]], 'Prazos'))
    expect(acharAba(naLinha(2), 'prazos', '2026-3')).not.toBeNull()
    expect(acharAba(naLinha(20), 'prazos', '2026-3')).not.toBeNull()
    expect(acharAba(naLinha(21), 'prazos', '2026-3')).toBeNull()
  })

  it('sem os valores lidos não há como ver a assinatura, e vale o título', () => {
    const { valores, ...semValores } = folha([], 'Prazos')
    expect(acharAba(pasta(semValores), 'prazos', '2026-3')).toBe(pasta(semValores).folhas[0])
  })

  it('o número vale mais que o título', () => {
    const pelaNome = folha([[assinatura('prazos', '2026-3')]], 'Prazos')
    const peloId = folha([], 'Prazos antigos', { id: idDaAba('prazos', '2026-3') })
    expect(acharAba(pasta(pelaNome, peloId), 'prazos', '2026-3')).toBe(peloId)
  })

  it('a de um quadrimestre não serve ao outro', () => {
    const de2 = folha([[assinatura('avaliacao', '2026-2')]], 'Avaliação 2026-2', { id: idDaAba('avaliacao', '2026-2') })
    expect(acharAba(pasta(de2), 'avaliacao', '2026-3')).toBeNull()
    expect(acharAba(pasta(de2), 'avaliacao', '2026-2')).toBe(de2)
  })
})

describe('os números das abas', () => {
  it('são todos diferentes, em todos os quadrimestres, e cabem em 31 bits', () => {
    const quadrimestres = ['2024-3', '2025-1', '2026-3', '2099-3'] as const
    const ids = TIPOS_DE_ABA.flatMap(t => [...new Set(quadrimestres.map(q => idDaAba(t, q)))])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toBeLessThan(2 ** 31)
  })

  it('dizem de que quadrimestre a aba é, mesmo renomeada', () => {
    expect(idDaAba('avaliacao', '2026-3')).toBe(1_100_020_263)
    expect(quadrimestreDaAba('avaliacao', { id: idDaAba('avaliacao', '2026-3'), titulo: 'x' })).toBe('2026-3')
    expect(quadrimestreDaAba('resumo', { id: idDaAba('avaliacao', '2026-3'), titulo: 'x' })).toBeNull()
    expect(quadrimestreDaAba('avaliacao', { id: 1, titulo: 'Avaliação 2026-1' })).toBe('2026-1')
    expect(quadrimestreDaAba('avaliacao', { id: 1, titulo: 'Matriz 2026-1' })).toBeNull()
  })
})

describe('os quadrimestres já avaliados', () => {
  it('vêm do mais antigo ao mais novo, sem repetir', () => {
    const da = (q: '2025-3' | '2026-1' | '2026-2') => folha([[assinatura('avaliacao', q)]], `Avaliação ${q}`)
    const alheia = folha([['Minha']], 'Avaliação 2027-1')
    expect(quadrimestresAvaliados(pasta(da('2026-2'), da('2025-3'), alheia, da('2026-1')))).toEqual([
      '2025-3',
      '2026-1',
      '2026-2',
    ])
  })
})
