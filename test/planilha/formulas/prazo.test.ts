import { describe, expect, it } from 'vitest'
import { FERIADOS } from '../../../src/norma/feriados.ts'
import { abaFeriados } from '../../../src/planilha/abas/feriados.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { prazo, quadrimestre } from '../../../src/planilha/formulas/datas.ts'
import type { Argumento } from '../../../src/planilha/formulas/por-linha.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'

const fim = (data: Argumento, dias?: Argumento, feriados?: Argumento): string[] =>
  prazo(data, dias, feriados).map(l => l.map(c => ('dia' in c ? c.dia : c.texto)).join('|'))

describe('o fim de um prazo em dias corridos', () => {
  it('ciência em 19/02/2026 e 60 dias: 22/04/2026', () => {
    for (const data of ['19/02/2026', '2026-02-19', serialDoDia('2026-02-19')])
      expect(fim(data, 60)).toEqual(['2026-04-22'])
  })

  it.each([
    ['2026-02-01', '2026-04-06'],
    ['2026-02-02', '2026-04-06'],
    ['2026-02-20', '2026-04-22'],
    ['2026-04-06', '2026-06-08'],
    ['2026-05-05', '2026-07-06'],
    ['2026-08-31', '2026-11-03'],
    ['2026-09-13', '2026-11-12'],
    ['2026-10-08', '2026-12-09'],
    ['2026-10-25', '2026-12-28'],
  ])('ciência em %s: %s', (data, esperado) => {
    expect(fim(data, 60)).toEqual([esperado])
  })

  it.each<Argumento>([undefined, null, '', [[null]]])('sem dizer os dias (%j), valem os 60 do Art. 11, § 1º', dias => {
    expect(fim('2026-09-13', dias)).toEqual(['2026-11-12'])
  })

  it('um dia só; o texto "60" também é número', () => {
    expect(fim('2026-09-14', 1)).toEqual(['2026-09-15'])
    expect(fim('2026-09-13', '60')).toEqual(['2026-11-12'])
    expect(fim('2026-09-13', [[60]])).toEqual(['2026-11-12'])
  })

  it.each<Argumento>(['sessenta', 0, '0', -1, 1.5, 3661, '60 dias'])(
    '%j não são dias: pede um número inteiro',
    dias => {
      expect(fim('2026-09-13', dias)).toEqual([`Corrigir: dias contém “${dias}”; use um número inteiro, como 60`])
    },
  )

  it('uma coluna de datas: em branco fica em branco, as do fim não se devolvem, a ilegível diz o que é', () => {
    expect(fim([['2026-02-19'], [null], ['31/02/2026'], ['2026-09-13'], [''], [null]], 60)).toEqual([
      '2026-04-22',
      '',
      'Corrigir: “31/02/2026” 31/02/2026 não existe no calendário',
      '2026-11-12',
    ])
  })

  it.each<Valor>(['ciência', true, 12])('%j não é data', valor => {
    expect(fim(valor, 60)[0]).toMatch(/^Corrigir: “.+” não é uma data/)
  })
})

describe('o título da coluna no intervalo', () => {
  const q = (data: Argumento): string[] =>
    quadrimestre(data).map(l => l.map(c => ('dia' in c ? c.dia : c.texto)).join())

  it.each(['Ciência', 'Ciência em', ' Data '])('"%s" na primeira linha vira o título do resultado', titulo => {
    expect(fim([[titulo], ['2026-09-13'], [null]], 60)).toEqual(['Prazo', '2026-11-12'])
    expect(q([[titulo], ['13/09/2026'], [null], ['01/01/2027']])).toEqual(['Quadrimestre', '2026-3', '', '2027-1'])
  })

  it('em outra linha, ou sozinho, é um texto que não é data', () => {
    expect(fim([['2026-09-13'], ['Ciência']], 60)[1]).toMatch(/^Corrigir: “Ciência” não é uma data/)
    expect(q([['13/09/2026'], ['Ciência']])[1]).toMatch(/^Corrigir: “Ciência” não é uma data/)
    expect(q('Ciência')[0]).toMatch(/^Corrigir: /)
  })

  it('uma data impossível na primeira linha não passa por título', () => {
    expect(fim([['31/02/2026'], ['2026-09-13']], 60)[0]).toMatch(/^Corrigir: “31\/02\/2026”/)
  })
})

describe('os feriados que adiam o fim', () => {
  const aba = abaFeriados('2026-3', FERIADOS).linhas.map(l => l.map(c => c?.valor ?? null))
  const aPartirDoCabecalho = aba.slice(3)

  it('a aba Feriados, do título ou do cabeçalho em diante, dá o mesmo que a lista do programa', () => {
    for (const feriados of [aba, aPartirDoCabecalho, [...aPartirDoCabecalho, [null], ['']]])
      expect(fim('2026-02-19', 60, feriados)).toEqual(['2026-04-22'])
  })

  it('uma lista só de datas: adia as que nela estão e mais nenhuma', () => {
    expect(fim('2026-02-19', 60, [['21/04/2026']])).toEqual(['2026-04-20'])
    expect(fim('2026-02-19', 60, [['20/04/2026'], [serialDoDia('2026-04-21')], [null]])).toEqual(['2026-04-22'])
    expect(fim('2026-02-19', 60, [['20/04/2026', '21/04/2026', '22/04/2026']])).toEqual(['2026-04-23'])
  })

  it('a linha de outro município, ou marcada com Não, não adia', () => {
    const titulos = ['Data', 'Nome', 'Tipo', 'Município', 'Sem expediente']
    const com = (...resto: Valor[]) => fim('2026-09-13', 60, [titulos, ['12/11/2026', 'X', 'municipal', ...resto]])
    expect(com('Belo Horizonte', 'Sim')).toEqual(['2026-11-13'])
    expect(com(null, 'Sim')).toEqual(['2026-11-13'])
    expect(com('Montes Claros', 'Sim')).toEqual(['2026-11-12'])
    expect(com('Belo Horizonte', 'Não')).toEqual(['2026-11-12'])
  })

  it('chegando a um ano sem feriados, não é data: é um texto que manda confirmar', () => {
    expect(fim('2026-11-01', 60)).toEqual(['04/01/2027 — confirmar: sem feriados de 2027'])
    expect(fim('2026-11-02', 60)).toEqual(['04/01/2027 — confirmar: sem feriados de 2027'])
    expect(fim('2026-10-25', 60)).toEqual(['2026-12-28'])
  })

  it('com o ano cadastrado, volta a ser data', () => {
    const com2027 = [...aPartirDoCabecalho, ['01/01/2027', 'Ano-Novo', 'nacional', null, 'Sim', 'x']]
    expect(fim('2026-11-01', 60, com2027)).toEqual(['2027-01-04'])
  })

  it('feriado ilegível não é esquecido: pede que se corrija', () => {
    expect(fim('2026-02-19', 60, [['21/04/2026'], ['carnaval']])[0]).toContain('Corrigir: nos feriados, “carnaval”')
    const naTabela = [...aPartirDoCabecalho, ['carnaval', 'X', 'nacional', null, 'Sim', 'x']]
    expect(fim('2026-02-19', 60, naTabela)[0]).toMatch(/^Corrigir os feriados: .*“carnaval”/)
  })
})

describe('o quadrimestre de uma data (Anexo II)', () => {
  const de = (data: Argumento): string[] =>
    quadrimestre(data).map(l => l.map(c => ('dia' in c ? c.dia : c.texto)).join())

  it.each([
    ['31/12/2025', '2025-3'],
    ['01/01/2026', '2026-1'],
    ['30/04/2026', '2026-1'],
    ['01/05/2026', '2026-2'],
    ['31/08/2026', '2026-2'],
    ['01/09/2026', '2026-3'],
    ['31/12/2026', '2026-3'],
    ['01/01/2027', '2027-1'],
  ])('%s: %s', (data, esperado) => {
    expect(de(data)).toEqual([esperado])
  })

  it('uma coluna, com brancos e uma ilegível', () => {
    expect(de([['01/09/2026'], [null], ['x'], [46280], [null]])).toEqual([
      '2026-3',
      '',
      'Corrigir: “x” não é uma data; use dd/mm/aaaa',
      '2026-3',
    ])
    expect(de(undefined)).toEqual([''])
  })
})
