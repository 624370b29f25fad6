import { describe, expect, test } from 'vitest'
import type { Dia } from '../../src/tempo/dia.ts'
import { cienciaDe, homologado, reavaliado, situacao } from './exemplares.ts'

// Ciência em 11/05/2026: o 60º dia é 10/07/2026, uma sexta-feira.
const reprovado = { resultados: [homologado('2026-1', '2026-05-04', 60)] }
const notificado = { ...reprovado, notificacoes: [cienciaDe('2026-1', '2026-05-11', '2026-05-05')] }
const somando = (...novos: ReturnType<typeof homologado>[]) => ({
  ...notificado,
  resultados: [...reprovado.resultados, ...novos],
})

describe('sem resultado (Art. 13)', () => {
  const deferida = (pedidaEm: Dia, decididaEm: Dia) => ({
    prorrogacao: { pedidaEm, decidida: 'Deferida' as const, decididaEm },
  })

  test.each([
    ['2024-12-10', 'em adaptação'],
    ['2025-04-08', 'em adaptação'],
    ['2025-04-09', 'em adaptação'],
    ['2025-04-10', 'em avaliação'],
  ] as const)('em %s está %s, e não está impedido', (hoje, estado) => {
    expect(situacao(hoje)).toMatchObject({ estado, impedido: false, desde: null, pontos: null, resultado: null })
  })

  test.each([
    ['2025-08-06', 'em adaptação'],
    ['2025-08-07', 'em adaptação'],
    ['2025-08-08', 'em avaliação'],
  ] as const)('com a prorrogação deferida, em %s está %s', (hoje, estado) => {
    expect(situacao(hoje, deferida('2025-03-10', '2025-03-20')).estado).toBe(estado)
  })

  test.each([
    ['2025-04-09', 'em adaptação'],
    ['2025-04-19', 'em avaliação'],
    ['2025-04-20', 'em adaptação'],
  ] as const)('a prorrogação vale do dia da decisão, 20/04/2025: em %s está %s', (hoje, estado) => {
    expect(situacao(hoje, deferida('2025-04-09', '2025-04-20')).estado).toBe(estado)
  })

  test('os passos dizem o período e o primeiro quadrimestre', () => {
    expect(situacao('2025-04-09').passos).toEqual([
      'Adaptação: publicação 10/12/2024 (não conta) → 120º dia 09/04/2025 (Art. 13).',
      'Em adaptação até 09/04/2025; primeiro quadrimestre: 2025-2 (Art. 13).',
    ])
    expect(situacao('2025-08-08', deferida('2025-03-10', '2025-03-20')).passos.at(-1)).toBe(
      'Adaptação encerrada em 07/08/2025, sem resultado homologado; primeiro quadrimestre: 2025-3 (Art. 13).',
    )
  })
})

describe('o resultado que vale', () => {
  test.each([
    ['2026-05-03', 'em avaliação', null],
    ['2026-05-04', 'aguardando ciência', 60],
    ['2026-05-05', 'aguardando ciência', 60],
  ] as const)('vale do dia da homologação, 04/05/2026, em diante: em %s, %s', (hoje, estado, pontos) => {
    expect(situacao(hoje, reprovado)).toMatchObject({ estado, pontos, impedido: pontos !== null })
  })

  test.each([
    [69, 'aguardando ciência', true],
    [70, 'conforme', false],
    [71, 'conforme', false],
  ] as const)('com %i pontos está %s', (pontos, estado, impedido) => {
    const resultados = [homologado('2026-1', '2026-05-04', pontos)]
    expect(situacao('2026-05-04', { resultados })).toMatchObject({ estado, impedido, pontos, prazo: null })
  })

  test('é o último homologado, em que ordem estejam escritos; no mesmo dia, o escrito por último', () => {
    const antigo = homologado('2025-3', '2026-01-12', 40)
    const novo = homologado('2026-1', '2026-05-04', 90)
    expect(situacao('2026-05-04', { resultados: [novo, antigo] }).resultado).toMatchObject(novo)
    expect(situacao('2026-05-03', { resultados: [novo, antigo] }).resultado).toMatchObject(antigo)
    const corrigido = homologado('2026-1', '2026-05-04', 50)
    expect(situacao('2026-05-04', { resultados: [novo, corrigido] }).resultado).toMatchObject(corrigido)
  })
})

describe('abaixo de 70 pontos (Art. 11, II e § 1º)', () => {
  test.each([
    ['2026-05-10', 'aguardando ciência'],
    ['2026-05-11', 'em adequação'],
    ['2026-07-09', 'em adequação'],
    ['2026-07-10', 'em adequação'],
    ['2026-07-11', 'prazo encerrado'],
  ] as const)(
    'ciência em 11/05/2026 e fim em 10/07/2026: em %s está %s, e impedido desde o resultado',
    (hoje, estado) => {
      expect(situacao(hoje, notificado)).toMatchObject({ estado, impedido: true, desde: '2026-05-04' })
    },
  )

  test('da segunda notificação não corre segundo prazo: vale a primeira ciência, em que ordem estejam escritas', () => {
    const notificacoes = [cienciaDe('2026-1', '2026-06-01'), cienciaDe('2026-1', '2026-05-11')]
    expect(situacao('2026-06-10', { ...reprovado, notificacoes }).prazo?.fim).toBe('2026-07-10')
    expect(situacao('2026-06-10', { ...reprovado, notificacoes: notificacoes.slice(0, 1) }).prazo?.fim).toBe(
      '2026-07-31',
    )
  })

  test('ciência de outro quadrimestre não abre este prazo', () => {
    const notificacoes = [cienciaDe('2025-3', '2026-05-11')]
    expect(situacao('2026-06-10', { ...reprovado, notificacoes }).estado).toBe('aguardando ciência')
  })

  test('a ciência anterior à homologação conta, e se manda conferir', () => {
    const notificacoes = [cienciaDe('2026-1', '2026-05-03')]
    const { prazo, alertas } = situacao('2026-06-10', { ...reprovado, notificacoes })
    expect(prazo?.inicio).toBe('2026-05-03')
    expect(alertas.join(' ')).toContain('antes da homologação do resultado, em 04/05/2026')
    const noDia = [cienciaDe('2026-1', '2026-05-04')]
    expect(situacao('2026-06-10', { ...reprovado, notificacoes: noDia }).alertas).toEqual([])
  })

  test('os passos contam o caminho, cada um com o seu dispositivo', () => {
    const { passos, provisoes } = situacao('2026-07-11', notificado)
    expect(passos).toEqual([
      'Não conforme com 60 pontos, pelo resultado de 2026-1, homologado em 04/05/2026 (Art. 11, II).',
      'Impedido temporariamente desde 04/05/2026 (Art. 11, II).',
      'Prazo de adequação: ciência 11/05/2026 (não conta) → 60º dia 10/07/2026 (Art. 11, § 1º).',
      'Prazo encerrado em 10/07/2026: segue impedido até ser classificado como conforme (Art. 11, § 2º).',
    ])
    expect(provisoes).toEqual(['Art. 11, II', 'Art. 11, § 1º', 'Art. 11, § 2º'])
    expect(situacao('2026-05-04', notificado).passos.at(-1)).toContain('resultado de 2026-1; a notificar')
    expect(situacao('2026-05-05', notificado).passos.at(-1)).toContain('resultado de 2026-1; notificado em 05/05/2026')
  })
})

describe('inativo no cadastro', () => {
  test.each([
    ['2026-06-09', 'em adequação'],
    ['2026-06-10', 'inativo'],
    ['2026-06-11', 'inativo'],
  ] as const)('saiu em 10/06/2026: em %s está %s, e guarda pontos, resultado e sequência', (hoje, estado) => {
    const s = situacao(hoje, { ...somando(reavaliado('2026-06-01', 65)), inativoDesde: '2026-06-10' })
    expect(s).toMatchObject({ estado, pontos: 65, resultado: { em: '2026-06-01' }, sequenciaDesde: '2026-05-04' })
    expect(s.passos.includes('Inativo no cadastro desde 10/06/2026.')).toBe(estado === 'inativo')
  })

  test('sem data, está inativo em qualquer dia', () => {
    expect(situacao('2025-01-01', { inativoDesde: 'sempre' })).toMatchObject({ estado: 'inativo', pontos: null })
    expect(situacao('2026-06-01', { ...notificado, inativoDesde: 'sempre' }).passos[0]).toBe('Inativo no cadastro.')
  })
})

describe('o que é posterior a hoje não conta', () => {
  const suspensao = { tipo: 'Suspensão', de: '2026-06-01', ate: '2026-06-10', ato: 'Resolução 1' } as const

  test.each([
    ['2026-05-31', '2026-07-10'],
    ['2026-06-01', '2026-07-20'],
    ['2026-06-11', '2026-07-20'],
  ] as const)('a suspensão vale do seu primeiro dia, 01/06/2026: em %s o fim é %s', (hoje, fim) => {
    expect(situacao(hoje, { ...notificado, suspensoes: [suspensao] }).prazo?.fim).toBe(fim)
  })

  test('acrescentar resultado, ciência, decisão, ato ou saída de amanhã não muda nada hoje', () => {
    const amanha = '2026-06-02'
    const comOFuturo = {
      prorrogacao: { pedidaEm: amanha, decidida: 'Deferida', decididaEm: amanha },
      resultados: [...reprovado.resultados, homologado('2026-2', amanha, 100)],
      notificacoes: [...notificado.notificacoes, cienciaDe('2026-1', amanha, amanha)],
      suspensoes: [{ ...suspensao, de: amanha }],
      inativoDesde: amanha,
    } as const
    expect(situacao('2026-06-01', comOFuturo)).toEqual(situacao('2026-06-01', notificado))
    expect(situacao(amanha, comOFuturo).estado).toBe('inativo')
  })
})
