import { describe, expect, it } from 'vitest'
import { FERIADOS } from '../../src/norma/feriados.ts'
import { abaFeriados } from '../../src/planilha/abas/feriados.ts'
import type { Aviso } from '../../src/planilha/aviso.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerFeriados } from '../../src/planilha/ler-feriados.ts'
import type { Folha } from '../../src/planilha/pasta.ts'
import { folha } from './folhas.ts'

const TITULOS = ['Data', 'Nome', 'Tipo', 'Município', 'Sem expediente', 'Fonte']
const daFolha = (f: Folha | null) => {
  const avisos: Aviso[] = []
  return { lidos: lerFeriados(f, avisos), avisos }
}
const ler = (...linhas: Valor[][]) => daFolha(folha([TITULOS, ...linhas], 'Feriados'))

describe('os feriados cadastrados', () => {
  it('sem aba ou sem tabela, não há nenhum a ler (e não uma lista vazia)', () => {
    expect(daFolha(null).lidos).toBeNull()
    expect(daFolha(folha([['Anotações']])).lidos).toBeNull()
    expect(ler().lidos).toEqual([])
  })

  it('a aba como nasce se lê de volta igual', () => {
    const { linhas } = abaFeriados('2026-3', FERIADOS)
    const { lidos, avisos } = daFolha(folha(linhas.map(l => l.map(c => c?.valor ?? null))))
    expect(avisos).toEqual([])
    expect(new Set(lidos)).toEqual(new Set(FERIADOS))
  })

  it('a data vem como serial ou escrita; o resto pode faltar', () => {
    expect(ler([46113, 'Tiradentes', 'Nacional'], ['21/04/2027']).lidos).toEqual([
      { data: '2026-04-01', nome: 'Tiradentes', tipo: 'nacional', municipio: null, semExpediente: true, fonte: '' },
      { data: '2027-04-21', nome: '', tipo: 'ponto facultativo', municipio: null, semExpediente: true, fonte: '' },
    ])
  })

  it.each<[Valor, boolean]>([
    [null, true],
    ['Sim', true],
    ['x', true],
    [true, true],
    ['Não', false],
    ['NAO', false],
    ['n', false],
    [0, false],
    [false, false],
  ])('"Sem expediente" com %j é %s', (escrito, esperado) => {
    const { lidos, avisos } = ler(['01/01/2027', 'Ano-Novo', 'nacional', null, escrito])
    expect(lidos?.[0]?.semExpediente).toBe(esperado)
    expect(avisos).toEqual([])
  })
})

describe('a linha que não se entende', () => {
  it.each<Valor>(['31/02/2027', 'carnaval', true, 12])('data %j: não conta, e é avisada na célula', data => {
    const { lidos, avisos } = ler(['01/01/2027', 'Ano-Novo'], [data, 'X'], ['25/12/2027', 'Natal'])
    expect(lidos?.map(f => f.nome)).toEqual(['Ano-Novo', 'Natal'])
    expect(avisos.map(a => [a.codigo, a.celula])).toEqual([['data-ilegivel', 'A3']])
    expect(avisos[0]?.mensagem).toMatch(/^Feriados!A3: contém “.+”: .+\. Este feriado não contou\.$/)
  })

  it('tipo ou expediente desconhecido é avisado; o feriado conta', () => {
    const { lidos, avisos } = ler(['01/01/2027', 'Ano-Novo', 'mundial', null, 'talvez'])
    expect(lidos).toHaveLength(1)
    expect(lidos?.[0]?.semExpediente).toBe(true)
    expect(avisos.map(a => a.mensagem)).toEqual([
      'Feriados!C2: contém “mundial”. Use nacional, estadual, municipal, ponto facultativo.',
      'Feriados!E2: contém “talvez”. Use Sim ou Não.',
    ])
  })
})
