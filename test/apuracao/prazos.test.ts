import { describe, expect, test } from 'vitest'
import { PARAMETROS_PADRAO } from '../../src/norma/parametros.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { calendario } from '../../src/tempo/expediente.ts'
import { ciencia, prazos } from './exemplares.ts'

const porEnvio = { parametros: { ...PARAMETROS_PADRAO, inicioDaAdequacao: 'envio' as const } }

describe('prazo de adequação (Art. 11, § 1º)', () => {
  test('a contagem é contada em palavras', () => {
    expect(prazos(ciencia('2026-02-19')).adequacao?.emPalavras).toBe(
      'ciência 19/02/2026 (não conta) → 60º dia 20/04 (ponto facultativo) → 21/04 (feriado) → 22/04/2026',
    )
  })

  test.each([
    ['2026-11-11', 1],
    ['2026-11-12', 0],
    ['2026-11-13', -1],
  ] as const)('ciência em 13/09/2026, hoje %s: restam %i dias', (hoje, diasRestantes) => {
    const { adequacao } = prazos({ ...ciencia('2026-09-13'), hoje })
    expect(adequacao).toMatchObject({ inicio: '2026-09-13', fim: '2026-11-12', diasRestantes })
  })

  test('não corre enquanto não há ciência', () => {
    expect(prazos({}).adequacao).toBeNull()
    expect(prazos({ notificacao: { enviadaEm: '2026-10-01', cienciaEm: null } }).adequacao).toBeNull()
  })

  test('pelo parâmetro, conta do envio, haja ou não ciência', () => {
    const soEnvio = prazos({ ...porEnvio, notificacao: { enviadaEm: '2026-09-13', cienciaEm: null } })
    expect(soEnvio.adequacao?.fim).toBe('2026-11-12')
    expect(soEnvio.adequacao?.emPalavras).toContain('envio 13/09/2026 (não conta)')
    expect(prazos({ ...porEnvio, ...ciencia('2026-09-20', '2026-09-13') }).adequacao?.fim).toBe('2026-11-12')
    expect(prazos({ ...porEnvio, ...ciencia('2026-09-20') }).adequacao).toBeNull()
  })

  test('um ano sem feriados cadastrados é avisado, não calculado em silêncio', () => {
    const { adequacao } = prazos(ciencia('2026-11-03'))
    expect(adequacao?.anosSemFeriados).toEqual([2027])
    expect(adequacao?.alertas).toEqual(['Sem feriados cadastrados de 2027: o fim do prazo pode mudar.'])
  })

  test('datas que não podem estar certas são avisadas e não impedem a conta', () => {
    expect(prazos(ciencia('2026-12-01', '2026-12-02')).adequacao?.alertas.length).toBe(4)
    const antiga = prazos(ciencia('2020-01-01'))
    expect(antiga.adequacao?.fim).toBe('2020-03-02')
    expect(antiga.adequacao?.alertas.join(' ')).toContain('antes da Deliberação')
  })
})

describe('período de adaptação (Art. 13)', () => {
  const deferida = (pedidaEm: Dia, decididaEm: Dia) => ({
    prorrogacao: { pedidaEm, decidida: 'Deferida' as const, decididaEm },
  })

  test('sem prorrogação, 120 dias da publicação, e o monitoramento começa no 2º quadrimestre', () => {
    const { adaptacao, primeiroQuadrimestre } = prazos({})
    expect(adaptacao).toMatchObject({ fim: '2025-04-09', prorrogada: false, alertas: [] })
    expect(primeiroQuadrimestre).toBe('2025-2')
  })

  test('com a prorrogação deferida, a adaptação vai a 07/08/2025 e o monitoramento ao 3º quadrimestre', () => {
    const { adaptacao, primeiroQuadrimestre } = prazos(deferida('2025-03-10', '2025-03-20'))
    expect(adaptacao).toMatchObject({ fim: '2025-08-07', prorrogada: true, alertas: [] })
    expect(adaptacao.emPalavras).toBe(
      'publicação 10/12/2024 (não conta) → 120º dia 09/04/2025; prorrogação por igual período: fim do período original 09/04/2025 (não conta) → 120º dia 07/08/2025',
    )
    expect(primeiroQuadrimestre).toBe('2025-3')
  })

  test.each([
    ['2025-04-08', '2025-04-09', '2025-2', []],
    ['2025-04-09', '2025-04-09', '2025-2', [expect.stringContaining('09/04/2025 sem decisão registrada')]],
    ['2025-04-19', '2025-04-09', '2025-2', [expect.stringContaining('09/04/2025 sem decisão registrada')]],
    ['2025-04-20', '2025-08-07', '2025-3', []],
  ] as const)('pedida em 09/04 e deferida em 20/04/2025, vista em %s: até %s', (hoje, fim, primeiro, alertas) => {
    const resultado = prazos({ ...deferida('2025-04-09', '2025-04-20'), hoje })
    expect(resultado.adaptacao).toMatchObject({ fim, alertas })
    expect(resultado.primeiroQuadrimestre).toBe(primeiro)
  })

  test.each([
    ['2025-04-08', 0],
    ['2025-04-09', 0],
    ['2025-04-10', 1],
  ] as const)('pedida em %s, depois do fim ou não: %i aviso', (pedidaEm, avisos) => {
    const { adaptacao } = prazos(deferida(pedidaEm, '2025-04-20'))
    expect(adaptacao.fim).toBe('2025-08-07')
    expect(adaptacao.alertas.length).toBe(avisos)
  })
})

describe('o que se manda conferir', () => {
  const alertasDaAdequacao = (enviadaEm: Dia | null, cienciaEm: Dia) =>
    prazos(ciencia(cienciaEm, enviadaEm)).adequacao?.alertas.length

  test('ciência antes do envio, e não no mesmo dia', () => {
    expect(alertasDaAdequacao('2026-10-08', '2026-10-08')).toBe(0)
    expect(alertasDaAdequacao('2026-10-09', '2026-10-08')).toBe(1)
  })

  test('ciência depois de hoje, e não hoje', () => {
    const hoje = '2026-10-08'
    expect(prazos({ ...ciencia('2026-10-08'), hoje }).adequacao?.alertas).toEqual([])
    expect(prazos({ ...ciencia('2026-10-09'), hoje }).adequacao?.alertas.length).toBe(1)
  })

  test('ciência antes da publicação, e não no dia dela', () => {
    const antes = prazos(ciencia('2024-12-09')).adequacao?.alertas.join(' ')
    const noDia = prazos(ciencia('2024-12-10')).adequacao?.alertas.join(' ')
    expect(antes).toContain('antes da Deliberação')
    expect(noDia).not.toContain('antes da Deliberação')
  })

  test('pedido de prorrogação antes da publicação, e decisão sem sentido', () => {
    const antes = { pedidaEm: '2024-12-09', decidida: 'Indeferida', decididaEm: '2025-01-10' } as const
    expect(prazos({ prorrogacao: antes }).adaptacao.alertas).toEqual([
      'Prorrogação pedida em 09/12/2024, antes da publicação, em 10/12/2024: conferir a data.',
    ])
    const noDia = { pedidaEm: '2024-12-10', decidida: 'Indeferida', decididaEm: '2024-12-10' } as const
    expect(prazos({ prorrogacao: noDia }).adaptacao.alertas).toEqual([])
    const semSentido = { pedidaEm: null, decidida: null, decididaEm: '2025-01-10' } as const
    expect(prazos({ prorrogacao: semSentido }).adaptacao.alertas).toEqual([
      'Há data de decisão da prorrogação, 10/01/2025, sem dizer se foi deferida: vale o período original.',
    ])
  })

  test('falta de feriados só importa à adaptação quando o fim dela se desloca', () => {
    const semFeriados = calendario([], 'Belo Horizonte')
    const rola = { ...PARAMETROS_PADRAO, fimDaAdaptacao: 'passa ao próximo dia com expediente' as const }
    expect(prazos({ calendario: semFeriados }).adaptacao).toMatchObject({ alertas: [], anosSemFeriados: [] })
    expect(prazos({ calendario: semFeriados, parametros: rola }).adaptacao).toMatchObject({
      alertas: ['Sem feriados cadastrados de 2025: o fim do período pode mudar.'],
      anosSemFeriados: [2025],
    })
    const prorrogacao = { pedidaEm: '2025-03-10', decidida: 'Deferida', decididaEm: '2025-03-20' } as const
    expect(prazos({ calendario: semFeriados, prorrogacao }).adaptacao.anosSemFeriados).toEqual([])
    expect(prazos({ calendario: semFeriados, prorrogacao, parametros: rola }).adaptacao.anosSemFeriados).toEqual([2025])
  })
})
