import { describe, expect, test } from 'vitest'
import { ciencia, prazos } from './exemplares.ts'

describe('situação do consórcio, com o dispositivo', () => {
  test('não conforme e sem notificação: impedido e a notificar', () => {
    expect(prazos({})).toMatchObject({
      situacao: 'A notificar',
      estado:
        'Não conforme, impedido temporariamente (Art. 11, II); a notificar: os 60 dias contam da ciência (Art. 11, § 1º).',
    })
  })

  test('não conforme em adequação: o impedimento é imediato', () => {
    expect(prazos(ciencia('2026-10-08')).estado).toBe(
      'Não conforme, impedido temporariamente (Art. 11, II); em adequação até 09/12/2026, faltam 18 dias (Art. 11, § 1º).',
    )
  })

  test('não conforme depois do prazo: segue impedido até nova avaliação', () => {
    expect(prazos(ciencia('2026-09-01')).estado).toBe(
      'Não conforme, impedido temporariamente (Art. 11, II); prazo de adequação encerrado em 03/11/2026 (Art. 11, § 1º): segue impedido até nova avaliação conforme (Art. 11, § 2º).',
    )
  })

  test('conforme depois de notificado: pode retomar', () => {
    const resultado = prazos({ ...ciencia('2026-10-08'), classificacao: 'Conforme' })
    expect(resultado.situacao).toBe('Conforme')
    expect(resultado.estado).toContain('pode retomar a participação e os contratos com a SES/MG (Art. 11, § 2º)')
  })

  test('em avaliação e não avaliado não impedem, e lembram o prazo em curso', () => {
    expect(prazos({ classificacao: 'Não avaliado' }).estado).toBe('Não avaliado: nenhum item respondido.')
    expect(prazos({ ...ciencia('2026-09-01'), classificacao: 'Não avaliado' }).estado).not.toContain('em curso')
    expect(prazos({ ...ciencia('2026-10-08'), classificacao: 'Em avaliação' }).estado).toBe(
      'Em avaliação: faltam respostas que decidem o resultado; prazo de adequação em curso até 09/12/2026 (Art. 11, § 1º).',
    )
  })

  test.each([
    ['2025-04-09', 'Em período de adaptação até 09/04/2025 (Art. 13).'],
    ['2025-04-10', 'Adaptação encerrada em 09/04/2025; o monitoramento começa em 01/05/2025 (Art. 13).'],
    ['2025-04-30', 'Adaptação encerrada em 09/04/2025; o monitoramento começa em 01/05/2025 (Art. 13).'],
    ['2025-05-01', 'Conforme (Art. 11, I).'],
  ] as const)('em %s: %s', (hoje, estado) => {
    expect(prazos({ hoje, classificacao: 'Conforme' }).estado).toBe(estado)
  })

  test('com a prorrogação deferida, a adaptação vai a 07/08/2025 e o monitoramento ao 3º quadrimestre', () => {
    const prorrogacao = { pedidaEm: '2025-03-10', decidida: 'Deferida', decididaEm: '2025-03-20' } as const
    const { adaptacao, primeiroQuadrimestre } = prazos({ prorrogacao })
    expect(adaptacao.emPalavras).toBe(
      'publicação 10/12/2024 (não conta) → 120º dia 09/04/2025; prorrogação por igual período: fim do período original 09/04/2025 (não conta) → 120º dia 07/08/2025',
    )
    expect(primeiroQuadrimestre).toBe('2025-3')
  })
})
