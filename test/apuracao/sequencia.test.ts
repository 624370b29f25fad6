import { describe, expect, test } from 'vitest'
import { cienciaDe, homologado, reavaliado, situacao } from './exemplares.ts'

// O primeiro prazo vai de 11/05/2026, a ciência, a 10/07/2026; o segundo, de 10/09/2026 a 09/11/2026.
const primeiro = homologado('2026-1', '2026-05-04', 60)
const segundo = homologado('2026-2', '2026-09-02', 50)
const notificacoes = [cienciaDe('2026-1', '2026-05-11'), cienciaDe('2026-2', '2026-09-10')]
const noDia = (hoje: Parameters<typeof situacao>[0], ...resultados: ReturnType<typeof homologado>[]) =>
  situacao(hoje, { resultados, notificacoes })

describe('o resultado de outro quadrimestre é nova classificação', () => {
  test.each([
    ['2026-09-01', 'prazo encerrado', '2026-07-10'],
    ['2026-09-02', 'aguardando ciência', undefined],
    ['2026-09-09', 'aguardando ciência', undefined],
    ['2026-09-10', 'em adequação', '2026-11-09'],
    ['2026-11-09', 'em adequação', '2026-11-09'],
    ['2026-11-10', 'prazo encerrado', '2026-11-09'],
  ] as const)('abaixo de 70 outra vez: em %s está %s, e impedido desde o primeiro', (hoje, estado, fim) => {
    const s = noDia(hoje, primeiro, segundo)
    expect(s).toMatchObject({ estado, impedido: true, desde: '2026-05-04', sequenciaDesde: '2026-05-04' })
    expect(s.prazo?.fim).toBe(fim)
  })

  test('fecha o prazo que ainda corria, como superado', () => {
    const cedo = homologado('2026-2', '2026-07-01', 50)
    expect(noDia('2026-06-30', primeiro, cedo).estado).toBe('em adequação')
    const s = noDia('2026-07-01', primeiro, cedo)
    expect(s).toMatchObject({ estado: 'aguardando ciência', prazo: null })
    expect(s.passos).toContain(
      'O prazo do resultado de 2026-1 ficou superado em 01/07/2026, pelo de 2026-2 (Art. 11, § 1º).',
    )
  })

  test('a correção de um quadrimestre reaberto é a mesma classificação: o prazo dele continua', () => {
    const corrigido = homologado('2026-1', '2026-06-01', 65)
    expect(noDia('2026-06-01', primeiro, corrigido)).toMatchObject({
      estado: 'em adequação',
      pontos: 65,
      desde: '2026-05-04',
      prazo: { fim: '2026-07-10' },
    })
  })

  test('a correção de um quadrimestre não passa na frente da reavaliação que veio depois dele', () => {
    const conforme = reavaliado('2026-06-01', 80)
    const corrigido = homologado('2026-1', '2026-10-05', 55)
    expect(noDia('2026-10-05', primeiro, conforme, corrigido)).toMatchObject({
      estado: 'conforme',
      pontos: 80,
      sequenciaDesde: '2026-06-01',
    })
  })

  test('nem na frente do quadrimestre seguinte: corrige o passado, e o presente fica', () => {
    const antigo = homologado('2026-1', '2026-05-04', 80)
    expect(noDia('2026-10-05', antigo, segundo, homologado('2026-1', '2026-10-05', 90))).toMatchObject({
      impedido: true,
      desde: '2026-09-02',
      pontos: 50,
    })
    const piorado = noDia('2026-10-05', antigo, segundo, homologado('2026-1', '2026-10-05', 60))
    expect(piorado).toMatchObject({ impedido: true, desde: '2026-09-02', pontos: 50, prazo: { inicio: '2026-09-10' } })
    expect(piorado.passos[0]).toContain('homologado em 05/10/2026')
  })

  test('a que leva ao outro lado vale do seu dia, e a ciência de antes era da outra versão', () => {
    const versoes = [primeiro, homologado('2026-1', '2026-06-01', 80), homologado('2026-1', '2026-10-05', 55)]
    expect(noDia('2026-09-30', ...versoes)).toMatchObject({ estado: 'conforme', sequenciaDesde: '2026-06-01' })
    expect(noDia('2026-10-05', ...versoes)).toMatchObject({ estado: 'aguardando ciência', desde: '2026-10-05' })
    const depois = [...notificacoes, cienciaDe('2026-1', '2026-10-13')]
    expect(situacao('2026-10-20', { resultados: versoes, notificacoes: depois })).toMatchObject({
      estado: 'em adequação',
      prazo: { inicio: '2026-10-13' },
    })
  })

  test('com 70 ou mais, põe fim ao impedimento e ao prazo', () => {
    const s = noDia('2026-09-02', primeiro, homologado('2026-2', '2026-09-02', 70))
    expect(s).toMatchObject({ estado: 'conforme', impedido: false, desde: null, prazo: null })
    expect(s.sequenciaDesde).toBe('2026-09-02')
    expect(s.passos.at(-1)).toBe('Pode retomar a participação e os contratos desde 02/09/2026 (Art. 11, § 2º).')
  })

  test('quem sempre foi conforme não tem o que retomar', () => {
    const s = noDia('2026-09-02', homologado('2026-1', '2026-05-04', 80), homologado('2026-2', '2026-09-02', 70))
    expect(s.sequenciaDesde).toBe('2026-05-04')
    expect(s.passos.join(' ')).not.toContain('retomar')
  })

  test('depois de conforme, cair abaixo de 70 começa outro impedimento', () => {
    const meio = reavaliado('2026-06-01', 75)
    expect(noDia('2026-09-02', primeiro, meio, segundo)).toMatchObject({
      estado: 'aguardando ciência',
      desde: '2026-09-02',
      sequenciaDesde: '2026-09-02',
    })
  })
})

describe('a reavaliação (Art. 11, § 2º)', () => {
  test.each([
    ['2026-06-01', 'em adequação'],
    ['2026-07-10', 'em adequação'],
    ['2026-07-11', 'prazo encerrado'],
  ] as const)('abaixo de 70, muda os pontos e mais nada: em %s está %s', (hoje, estado) => {
    const s = noDia(hoje, primeiro, reavaliado('2026-06-01', 69))
    expect(s).toMatchObject({ estado, pontos: 69, resultado: { referente: '2026-06-01' }, desde: '2026-05-04' })
    expect(s.prazo?.fim).toBe('2026-07-10')
    expect(s.passos[1]).toContain('69 pontos, pelo resultado de reavaliação de 01/06/2026')
  })

  test('abaixo de 70, não reabre o prazo encerrado nem dispensa a ciência que falta', () => {
    expect(noDia('2026-08-03', primeiro, reavaliado('2026-08-03', 69)).estado).toBe('prazo encerrado')
    const antes = noDia('2026-05-10', primeiro, reavaliado('2026-05-06', 69))
    expect(antes).toMatchObject({ estado: 'aguardando ciência', desde: '2026-05-04' })
    expect(noDia('2026-05-11', primeiro, reavaliado('2026-05-06', 69)).estado).toBe('em adequação')
  })

  test('a ciência de uma reavaliação abaixo de 70 não abre prazo', () => {
    const daReavaliacao = [cienciaDe('2026-06-01', '2026-06-05')]
    const fatos = { resultados: [primeiro, reavaliado('2026-06-01', 69)], notificacoes: daReavaliacao }
    expect(situacao('2026-06-10', fatos)).toMatchObject({ estado: 'aguardando ciência', prazo: null })
  })

  test.each([
    ['2026-05-31', 'em adequação', true],
    ['2026-06-01', 'conforme', false],
    ['2026-07-11', 'conforme', false],
  ] as const)('com 70 pontos, põe fim ao prazo no seu dia: em %s está %s', (hoje, estado, impedido) => {
    expect(noDia(hoje, primeiro, reavaliado('2026-06-01', 70))).toMatchObject({ estado, impedido })
  })

  test('com 70 pontos depois de encerrado o prazo, pode retomar', () => {
    const s = noDia('2026-08-03', primeiro, reavaliado('2026-08-03', 70))
    expect(s).toMatchObject({ estado: 'conforme', impedido: false, sequenciaDesde: '2026-08-03', prazo: null })
  })
})
