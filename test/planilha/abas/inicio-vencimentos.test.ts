import { describe, expect, it } from 'vitest'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import type { Dia } from '../../../src/tempo/dia.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { DOZE_SIM, matriz, pasta } from '../folhas.ts'
import { ABAIXO, ciente, historico, notificacoes, prerequisitos, registro, solicitacoes } from './ciclo.ts'
import { IDS, inicio } from './folha-de-rosto.ts'

/** As linhas de "O que vence", sem o cabeçalho: dia, dias que faltam e texto. */
const vence = (hoje: Dia, p: Pasta) =>
  inicio(hoje, p)
    .vence.slice(1)
    .map(l => l.map(c => c?.valor))

const NOMES = ['A', 'B', 'C', 'D', 'E']
const emAdequacao = (...outras: Parameters<typeof pasta>) =>
  pasta(
    matriz(NOMES.map(n => [n, DOZE_SIM])),
    historico(...NOMES.map(n => registro(n, '2026-2', '2026-09-10', ABAIXO))),
    ...outras,
  )
const cientes = notificacoes(
  ...['A', 'B', 'C', 'D'].map(n => ciente(n, '2026-2', '01/10/2026')),
  ciente('E', '2026-2', '05/10/2026'),
)

describe('o que vence', () => {
  it('o mesmo prazo de muitos, no mesmo dia, é uma linha; o mais próximo antes', () => {
    expect(vence('2026-11-21', emAdequacao(cientes))).toEqual([
      [serialDoDia('2026-11-30'), 9, 'A, B, C e mais 1: prazo de adequação (Art. 11, § 1º)'],
      [serialDoDia('2026-12-04'), 13, 'E: prazo de adequação (Art. 11, § 1º)'],
    ])
  })

  it.each([
    ['2026-11-30', 0, 2],
    ['2026-12-01', 3, 1],
  ] as const)('em %s, o primeiro vence em %i dias: o vencido já não é o que vence', (hoje, dias, linhas) => {
    const lista = vence(hoje, emAdequacao(cientes))
    expect(lista).toHaveLength(linhas)
    expect(lista[0]?.[1]).toBe(dias)
  })

  it('os prazos da Deliberação vêm antes, ainda que outro vença primeiro; cada linha leva à sua aba', () => {
    const p = emAdequacao(
      cientes,
      solicitacoes({ Consórcio: 'B', 'Recebida em': '20/11/2026', Tipo: 'Dúvida', 'Responder até': '23/11/2026' }),
      prerequisitos({ Consórcio: 'C', Requisito: 'III – CAGEC', Situação: 'Atende', Validade: '25/11/2026' }),
    )
    expect(vence('2026-11-21', p).map(l => l[2])).toEqual([
      'A, B, C e mais 1: prazo de adequação (Art. 11, § 1º)',
      'E: prazo de adequação (Art. 11, § 1º)',
      'B: responder à solicitação',
      expect.stringMatching(/^C: validade: CAGEC \(Art\. 9º/),
    ])
    const links = inicio('2026-11-21', p)
      .vence.slice(1)
      .map(l => l[2]?.link)
    expect(links).toEqual(
      (['prazos', 'prazos', 'solicitacoes', 'prerequisitos'] as const).map(t => `#gid=${IDS.get(t)}`),
    )
  })

  it.each([
    ['2027-01-20', true],
    ['2027-01-21', false],
  ] as const)('a validade até %s, vista em 21/11: %s', (validade, aparece) => {
    const [ano, mes, dia] = validade.split('-')
    const p = pasta(
      matriz([['A', DOZE_SIM]]),
      prerequisitos({ Consórcio: 'A', Requisito: 'III – CAGEC', Situação: 'Atende', Validade: `${dia}/${mes}/${ano}` }),
    )
    expect(vence('2026-11-21', p).length > 0).toBe(aparece)
  })

  it('a adaptação, enquanto corre', () => {
    const p = pasta(matriz([['A', DOZE_SIM]]))
    expect(vence('2025-04-09', p)).toEqual([[serialDoDia('2025-04-09'), 0, 'A: fim da adaptação (Art. 13)']])
    expect(vence('2025-04-10', p)).toEqual([])
  })

  it('são no máximo oito linhas, e diz-se que há mais', () => {
    const abertas = Array.from({ length: 10 }, (_, i) => ({
      Consórcio: 'A',
      'Recebida em': '20/11/2026',
      Tipo: 'Dúvida',
      'Responder até': `${22 + (i % 8)}/11/2026`,
      Item: '',
      Descrição: `${i}`,
    }))
    const dez = [
      ...abertas.slice(0, 8),
      ...abertas.slice(8).map((a, i) => ({ ...a, 'Responder até': `0${i + 1}/12/2026` })),
    ]
    const lista = vence('2026-11-21', pasta(matriz([['A', DOZE_SIM]]), solicitacoes(...dez)))
    expect(lista).toHaveLength(9)
    expect(lista[8]).toEqual(['E mais 2: veja a aba Prazos.'])
  })

  it('sem prazo nenhum, diz isso', () => {
    const linhas = inicio('2026-11-21', pasta(matriz([['A', DOZE_SIM]]))).vence
    expect(linhas.map(l => l.map(c => c?.valor))).toEqual([['Nenhum prazo corre agora.']])
  })
})
