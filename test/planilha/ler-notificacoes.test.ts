import { describe, expect, it } from 'vitest'
import type { Aviso } from '../../src/planilha/aviso.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerNotificacoes } from '../../src/planilha/ler-notificacoes.ts'
import { serialDoDia } from '../../src/tempo/dia.ts'
import { folha } from './folhas.ts'

const TITULOS = ['Consórcio', 'Referente a', 'Enviada em', 'Ciência em', 'Meio', 'Processo SEI']
function ler(...linhas: Valor[][]) {
  const avisos: Aviso[] = []
  const achadas = lerNotificacoes(
    folha([TITULOS, ...linhas], 'Notificações'),
    '2026-3',
    new Set(['cis norte', 'cis sul']),
    avisos,
    '2026-11-21',
  )
  return { achadas, avisos: avisos.map(a => `${a.codigo} ${a.mensagem}`) }
}

describe('as notificações do quadrimestre', () => {
  it('sem aba, nenhuma', () => {
    expect(lerNotificacoes(null, '2026-3', new Set(), [], '2026-11-21').size).toBe(0)
  })

  it('de cada consórcio, pelo nome sem acento nem caixa: envio e ciência', () => {
    const { achadas, avisos } = ler(['CIS  Norte', '2026-3', '10/09/2026', '13/09/2026'], ['cis sul', '2026-3', 46280])
    expect(avisos).toEqual([])
    expect(achadas.get('cis norte')).toMatchObject({ enviadaEm: '2026-09-10', cienciaEm: '2026-09-13' })
    expect(achadas.get('cis sul')).toMatchObject({ enviadaEm: '2026-09-15', cienciaEm: null })
  })

  it.each(['2026-3', '2026/3', '3/2026', '3º quadrimestre de 2026'])('referente a "%s"', referente => {
    expect(ler(['CIS Norte', referente, null, '13/09/2026']).achadas.size).toBe(1)
  })

  it('as de quadrimestre que ainda vem e as de reavaliação não contam, e não são erro', () => {
    const { achadas, avisos } = ler(
      ['CIS Norte', '2027-1', null, '13/09/2026'],
      ['CIS Norte', '15/10/2026', null, '20/10/2026'],
      ['CIS Norte', 46310, null, '20/10/2026'],
    )
    expect(achadas.size).toBe(0)
    expect(avisos).toEqual([])
  })

  it('havendo duas do mesmo quadrimestre, vale a primeira ciência, em qualquer ordem, e isso é dito', () => {
    const duas: Valor[][] = [
      ['CIS Norte', '2026-3', null, '13/09/2026'],
      ['CIS Norte', '2026-3', null, '20/09/2026'],
    ]
    for (const linhas of [duas, [...duas].reverse()]) {
      const { achadas, avisos } = ler(...linhas)
      expect(achadas.get('cis norte')?.cienciaEm).toBe('2026-09-13')
      expect(avisos).toEqual([
        'notificacao-repetida Notificações!A3: “CIS Norte” tem mais de uma notificação de 2026-3; valeu a primeira ciência. Confira qual abriu o prazo.',
      ])
    }
  })
})

describe('as notificações de quadrimestres anteriores', () => {
  const antiga: Valor[] = ['CIS Norte', '2026-2', null, '13/09/2026']

  it('vale a do quadrimestre mais novo até o apurado, e diz de qual é, em qualquer ordem e sem aviso', () => {
    const linhas: Valor[][] = [
      ['CIS Norte', '2025-3', null, '20/01/2026'],
      antiga,
      ['CIS Norte', '2027-1', null, '20/10/2026'],
    ]
    for (const l of [linhas, [...linhas].reverse()]) {
      const { achadas, avisos } = ler(...l)
      expect(achadas.get('cis norte')).toMatchObject({ referente: '2026-2', cienciaEm: '2026-09-13' })
      expect(avisos).toEqual([])
    }
  })

  it('a do quadrimestre apurado substitui a anterior, mesmo sem ciência ainda', () => {
    const nova: Valor[] = ['CIS Norte', '2026-3', '10/11/2026', null]
    for (const l of [
      [antiga, nova],
      [nova, antiga],
    ]) {
      const { achadas, avisos } = ler(...l)
      expect(achadas.get('cis norte')).toMatchObject({ referente: '2026-3', cienciaEm: null, cienciaIlegivel: false })
      expect(avisos).toEqual([])
    }
  })

  it('a ciência com data vale sobre a que está em branco, no mesmo quadrimestre', () => {
    const vazia: Valor[] = ['CIS Norte', '2026-2', '10/09/2026', null]
    for (const l of [
      [antiga, vazia],
      [vazia, antiga],
    ])
      expect(ler(...l).achadas.get('cis norte')?.cienciaEm).toBe('2026-09-13')
  })

  it.each<[Valor, boolean]>([
    ['ontem', true],
    ['31/09/2026', true],
    [null, false],
    ['13/09/2026', false],
  ])('ciência %j: ilegível? %s', (ciencia, ilegivel) => {
    expect(ler(['CIS Norte', '2026-3', null, ciencia]).achadas.get('cis norte')?.cienciaIlegivel).toBe(ilegivel)
  })
})

describe('a notificação que não se entende', () => {
  it('nome que não está em lugar nenhum', () => {
    expect(ler(['CIS Leste', '2026-3', null, '13/09/2026']).avisos).toEqual([
      'valor-desconhecido Notificações!A2: “CIS Leste” não está na avaliação nem no cadastro; confira o nome.',
    ])
  })

  it.each(['terceiro', '2026-4', '2026'.concat('-3 e 2026-2')])('referente a "%s"', referente => {
    expect(ler(['CIS Norte', referente, null, null]).avisos).toEqual([
      `valor-desconhecido Notificações!B2: contém “${referente}”, que não é um quadrimestre; esta notificação não abriu prazo. Use AAAA-N, como 2026-3.`,
    ])
  })

  it.each<Valor>([null, '', ' ', '\u00a0'])('referente a %j: está em branco, e isso é dito', referente => {
    const { achadas, avisos } = ler(['CIS Norte', referente, null, '13/09/2026'])
    expect(achadas.size).toBe(0)
    expect(avisos).toEqual([
      'valor-desconhecido Notificações!B2: está em branco; esta notificação não abriu prazo. Use AAAA-N, como 2026-3.',
    ])
  })

  it.each<[Valor, string]>([
    [serialDoDia('2026-03-01'), '01/03/2026'],
    [serialDoDia('2026-01-01'), '01/01/2026'],
    ['01/02/2026', '01/02/2026'],
    ['2026-03-01', '01/03/2026'],
  ])('referente a %j pode ser o quadrimestre que a planilha leu como data, e isso é dito', (referente, data) => {
    const { achadas, avisos } = ler(['CIS Norte', referente, null, '13/09/2026'])
    expect(achadas.size).toBe(0)
    expect(avisos).toEqual([
      `valor-desconhecido Notificações!B2: contém a data ${data}, talvez o quadrimestre que a planilha leu como data; esta notificação não abriu prazo. Use AAAA-N, como 2026-3.`,
    ])
  })

  it.each(['2026-03-02', '2026-02-28', '2026-04-01', '2026-12-01'] as const)(
    'referente ao dia %s é uma reavaliação, e não um erro',
    referente => {
      expect(ler(['CIS Norte', serialDoDia(referente), null, '13/09/2026']).avisos).toEqual([])
    },
  )

  it('data improvável vale, e é apontada na sua célula', () => {
    const { achadas, avisos } = ler(['CIS Norte', '2026-3', '10/09/2016', '13/09/2062'])
    expect(achadas.get('cis norte')).toMatchObject({ enviadaEm: '2016-09-10', cienciaEm: '2062-09-13' })
    expect(avisos).toEqual([
      'data-improvavel Notificações!C2: 10/09/2016 é data improvável; foi mantida. Confira o ano.',
      'data-improvavel Notificações!D2: 13/09/2062 é data improvável; foi mantida. Confira o ano.',
    ])
  })

  it('data ilegível não vale como data, e é apontada na sua célula', () => {
    const { achadas, avisos } = ler(['CIS Norte', '2026-3', 'ontem', '31/09/2026'], ['CIS Sul', '2026-3', null, 46280])
    expect(achadas.get('cis norte')).toMatchObject({ enviadaEm: null, cienciaEm: null })
    expect(achadas.get('cis sul')?.cienciaEm).toBe('2026-09-15')
    expect(avisos).toEqual([
      'data-ilegivel Notificações!D2: contém “31/09/2026”: 31/09/2026 não existe no calendário.',
      'data-ilegivel Notificações!C2: contém “ontem”: não é uma data; use dd/mm/aaaa.',
    ])
  })
})
