import { describe, expect, it } from 'vitest'
import type { NovoRegistro } from '../../../src/planilha/ciclo/historico.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { DOZE_SIM, matriz, pasta } from '../folhas.ts'
import {
  ABAIXO,
  ACIMA,
  ciente,
  historico,
  notificacoes,
  prerequisitos,
  reavaliacoes,
  registro,
  solicitacoes,
} from './ciclo.ts'
import { inicio } from './folha-de-rosto.ts'

describe('os prazos de adequação', () => {
  const nomes = ['A', 'B', 'C', 'D']
  const p = (...ciencias: ReturnType<typeof ciente>[]) =>
    pasta(
      matriz(nomes.map(n => [n, DOZE_SIM])),
      historico(...nomes.map(n => registro(n, '2026-2', '2026-09-10', ABAIXO))),
      notificacoes(...ciencias),
    )
  const cientes = p(
    ciente('A', '2026-2', '01/10/2026'),
    ciente('B', '2026-2', '01/10/2026'),
    ciente('C', '2026-2', '09/10/2026'),
    ciente('D', '2026-2', '05/10/2026'),
  )

  it.each([
    ['2026-10-31', 'D-30'],
    ['2026-11-15', 'D-15'],
    ['2026-11-23', 'D-7'],
    ['2026-11-29', 'D-1'],
    ['2026-11-30', 'D0'],
    ['2026-12-01', 'D+1'],
  ] as const)('em %s é %s dos prazos que vencem em 30/11', (hoje, marco) => {
    expect(inicio(hoje, cientes).fazer[0]).toBe(`Hoje é ${marco} do prazo de: A, B (até 30/11).`)
  })

  it('os que já passaram de um marco são contados, com o que vence primeiro', () => {
    expect(inicio('2026-11-24', cientes).fazer).toEqual([
      'Hoje é D-15 do prazo de: C (até 09/12).',
      'Prazos a lembrar: 2 em D-7 (o primeiro até 30/11), 1 em D-15 (até 04/12).',
    ])
    expect(inicio('2026-11-25', cientes).fazer).toEqual([
      'Prazos a lembrar: 2 em D-7 (o primeiro até 30/11), 2 em D-15 (o primeiro até 04/12).',
    ])
  })

  it('antes do primeiro marco ninguém é lembrado', () => {
    expect(inicio('2026-10-30', cientes).fazer).toEqual(['Nada pendente: confira o Resumo e imprima.'])
  })

  it('os encerrados, e quem aguarda ciência, pelo nome', () => {
    expect(inicio('2026-12-02', p(ciente('A', '2026-2', '01/10/2026'))).fazer.slice(0, 2)).toEqual([
      '1 prazo de adequação já encerrou sem novo resultado: A.',
      'Notifique ou registre a ciência de 3 consórcios abaixo do limiar: B, C, D.',
    ])
  })
})

describe('as solicitações e as reavaliações', () => {
  const A = matriz([
    ['A', DOZE_SIM],
    ['B', DOZE_SIM],
  ])
  const fazer = (...folhas: Folha[]) => inicio('2026-11-21', pasta(A, ...folhas)).fazer
  const duvida = (Consórcio: string, ate: string | null, Situação = 'Aberta') => ({
    Consórcio,
    Tipo: 'Dúvida',
    'Responder até': ate,
    Situação,
  })

  it.each([
    ['20/11/2026', 'Responda a 1 solicitação atrasada: A (20/11/2026).'],
    ['21/11/2026', 'Responda a 1 solicitação que vence até 28/11/2026: A (21/11/2026).'],
    ['28/11/2026', 'Responda a 1 solicitação que vence até 28/11/2026: A (28/11/2026).'],
    ['29/11/2026', 'Nada pendente: confira o Resumo e imprima.'],
    [null, 'Preencha “Responder até” em 1 solicitação aberta: A.'],
  ])('a resposta até %s', (ate, passo) => {
    expect(fazer(solicitacoes(duvida('A', ate)))).toEqual([passo])
  })

  it('a respondida não se cobra', () => {
    expect(fazer(solicitacoes(duvida('A', '01/11/2026', 'Respondida')))).toEqual([
      'Nada pendente: confira o Resumo e imprima.',
    ])
  })

  it('as atrasadas vêm da mais antiga à mais nova', () => {
    expect(fazer(solicitacoes(duvida('A', '20/11/2026'), duvida('B', '05/11/2026')))).toEqual([
      'Responda a 2 solicitações atrasadas: B (05/11/2026), A (20/11/2026).',
    ])
  })

  const feita = { Consórcio: 'A', 'Pedida em': '01/11/2026', 'Avaliada em': '10/11/2026' }
  const homologada = historico(registro('A', '2026-11-10', '2026-11-12', ACIMA))
  const pedida = (Consórcio: string, recebida: string) =>
    solicitacoes({ Consórcio, Tipo: 'Reavaliação', 'Recebida em': recebida, 'Responder até': '31/12/2026' })

  it('a reavaliação datada espera homologação; homologada, não', () => {
    expect(fazer(reavaliacoes(feita))).toEqual(['Homologue 1 reavaliação já datada: A (10/11/2026).'])
    expect(fazer(reavaliacoes({ ...feita, 'Avaliada em': null }))).toEqual([
      'Nada pendente: confira o Resumo e imprima.',
    ])
    expect(fazer(reavaliacoes(feita), homologada)).toEqual(['Nada pendente: confira o Resumo e imprima.'])
  })

  it('o pedido sem linha em Reavaliações é para iniciar; com linha em curso, ou homologada depois dele, não', () => {
    const inicie = (recebida: string) => [`Inicie 1 reavaliação pedida: A (${recebida}).`]
    expect(fazer(pedida('A', '01/11/2026'))).toEqual(inicie('01/11/2026'))
    expect(fazer(pedida('A', '01/11/2026'), reavaliacoes({ Consórcio: 'B' }))).toEqual(inicie('01/11/2026'))
    expect(fazer(pedida('A', '01/11/2026'), reavaliacoes({ Consórcio: 'A' }))).toEqual([
      'Nada pendente: confira o Resumo e imprima.',
    ])
    expect(fazer(pedida('A', '01/11/2026'), reavaliacoes(feita), homologada)).toEqual([
      'Nada pendente: confira o Resumo e imprima.',
    ])
    expect(fazer(pedida('A', '15/11/2026'), reavaliacoes(feita), homologada)).toEqual(inicie('15/11/2026'))
  })
})

describe('os pré-requisitos', () => {
  const com = (validade: string, Situação = 'Atende') =>
    inicio(
      '2026-11-21',
      pasta(
        matriz([['A', DOZE_SIM]]),
        prerequisitos({ Consórcio: 'A', Requisito: 'III – CAGEC', Situação, Validade: validade }),
      ),
    ).fazer

  it.each([
    ['20/11/2026', 'Confira os pré-requisitos do Art. 9º, 1 vencido: A (CAGEC, 20/11/2026).'],
    ['21/11/2026', 'Confira os pré-requisitos do Art. 9º, 1 a vencer até 21/12/2026: A (CAGEC, 21/11/2026).'],
    ['21/12/2026', 'Confira os pré-requisitos do Art. 9º, 1 a vencer até 21/12/2026: A (CAGEC, 21/12/2026).'],
    ['22/12/2026', 'Nada pendente: confira o Resumo e imprima.'],
  ])('válido até %s', (validade, passo) => {
    expect(com(validade)).toEqual([passo])
  })

  it('o que não se atende não vence', () => {
    expect(com('20/11/2026', 'Não atende')).toEqual(['Nada pendente: confira o Resumo e imprima.'])
  })
})

describe('a homologação', () => {
  const HOMOLOGUE = /^Homologue o resultado/
  const fazer = (hoje: Dia, escritas: string, ...registros: NovoRegistro[]) =>
    inicio(
      hoje,
      pasta(
        matriz([
          ['A', DOZE_SIM],
          ['B', escritas],
        ]),
        historico(...registros),
      ),
    ).fazer.filter(f => HOMOLOGUE.test(f))
  const preliminar = ['A', 'B'].map(n => registro(n, '2026-3', '2027-01-05', ACIMA, { fase: 'Preliminar', efeito: '' }))
  const final = ['A', 'B'].map(n => registro(n, '2026-3', '2027-01-25', ACIMA))
  const reaberto = registro('A', '2026-3', '2027-02-10', '', { fase: 'Reaberto', efeito: '', mascara: '' })

  it('é pedida acabado o quadrimestre, com todos avaliados', () => {
    expect(fazer('2026-12-31', DOZE_SIM)).toEqual([])
    expect(fazer('2027-01-01', DOZE_SIM)).toEqual([
      'Homologue o resultado preliminar de 2026-3: a avaliação está completa.',
    ])
    expect(fazer('2027-01-01', 'SSS')).toEqual([])
  })

  it('depois do preliminar, o final; depois do final, nada; reaberto, de novo', () => {
    expect(fazer('2027-03-01', DOZE_SIM, ...preliminar)).toEqual([
      'Homologue o resultado final de 2026-3: o preliminar é de 05/01/2027.',
    ])
    expect(fazer('2027-03-01', DOZE_SIM, ...preliminar, ...final)).toEqual([])
    expect(fazer('2027-03-01', DOZE_SIM, ...preliminar, ...final, reaberto)).toEqual([
      'Homologue o resultado preliminar de 2026-3, reaberto em 10/02/2027: a avaliação está completa.',
    ])
  })
})

describe('quando há muito a fazer', () => {
  const nomes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  // Ciências que põem um prazo em cada marco de 01/12/2026: D-30, D-15, D-7, D-1, D0, D+1, um encerrado e um sem ciência.
  const ciencias = ['01/11/2026', '17/10/2026', '09/10/2026', '03/10/2026', '02/10/2026', '01/10/2026', '13/09/2026']
  const p = pasta(
    matriz([...nomes.map(n => [n, 'talvez'] as const), ['A', ''], ['Z', 'S']]),
    historico(...nomes.map(n => registro(n, '2026-2', '2026-09-10', ABAIXO))),
    notificacoes(...ciencias.map((d, i) => ciente(nomes[i]!, '2026-2', d))),
    solicitacoes(
      { Consórcio: 'A', Tipo: 'Dúvida', 'Responder até': '01/11/2026' },
      { Consórcio: 'A', Tipo: 'Dúvida', 'Responder até': '02/12/2026' },
      { Consórcio: 'B', Tipo: 'Reavaliação' },
    ),
    prerequisitos({ Consórcio: 'A', Requisito: 'III – CAGEC', Situação: 'Atende', Validade: '01/01/2026' }),
  )

  it('são no máximo doze passos, os urgentes primeiro, e diz-se que há mais', () => {
    const { fazer } = inicio('2026-12-01', p)
    expect(fazer).toHaveLength(12)
    expect(fazer[0]).toMatch(/^Hoje é D\+1 do prazo de: F \(/)
    expect(fazer.at(-1)).toMatch(/^Há mais \d+ coisas a fazer depois destas/)
    const urgentes = fazer.findIndex(f => f.startsWith('Responda a 1 solicitação atrasada'))
    expect(urgentes).toBeLessThan(fazer.findIndex(f => f.startsWith('Notifique ou registre')))
  })
})
