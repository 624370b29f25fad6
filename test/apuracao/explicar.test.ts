import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apurarConsorcio } from '../../src/apuracao/apurar.ts'
import { explicar, explicarRespostas } from '../../src/apuracao/explicar.ts'
import { CONTEXTO, dozeRespostas, EM, entrada, respostas } from './exemplares.ts'

describe('a explicação de uma linha', () => {
  test.each([
    [
      'SSSSSSSSSSSS',
      '100 de 100 pontos: I (12) + II (12) + III (12) + IV (12) + V (12) + VI (12) + VII (10) + VIII (6) + IX (3) + X (3) + XI (3) + XII (3) — Anexo I, Quadro 2. Conforme: 100 ≥ 70 (Art. 11, I).',
    ],
    [
      'SSSSSNSNNNNN',
      '70 de 100 pontos: I (12) + II (12) + III (12) + IV (12) + V (12) + VII (10) — Anexo I, Quadro 2. Conforme: 70 ≥ 70 (Art. 11, I). Respondidos "Não": VI (12), VIII (6), IX (3), X (3), XI (3), XII (3).',
    ],
    [
      'SSSSSNNSSNNN',
      '69 de 100 pontos: I (12) + II (12) + III (12) + IV (12) + V (12) + VIII (6) + IX (3) — Anexo I, Quadro 2. Não conforme: 69 < 70 (Art. 11, II). Respondidos "Não": VI (12), VII (10), X (3), XI (3), XII (3). Falta 1 ponto; basta publicar X (3).',
    ],
    [
      'SSSSSS......',
      '72 de 100 pontos, que podem chegar a 100: I (12) + II (12) + III (12) + IV (12) + V (12) + VI (12) — Anexo I, Quadro 2. Conforme: 72 ≥ 70, quaisquer que sejam as respostas que faltam (Art. 11, I). Por avaliar: VII (10), VIII (6), IX (3), X (3), XI (3), XII (3).',
    ],
    [
      'NNNSSSSS....',
      '52 de 100 pontos, que podem chegar a 64: IV (12) + V (12) + VI (12) + VII (10) + VIII (6) — Anexo I, Quadro 2. Não conforme: 64 < 70, quaisquer que sejam as respostas que faltam (Art. 11, II). Respondidos "Não": I (12), II (12), III (12). Por avaliar: IX (3), X (3), XI (3), XII (3). Faltam 18 pontos; menor conjunto que resolve: I (12), II (12).',
    ],
    [
      'SSSSS.N.....',
      '60 de 100 pontos, que podem chegar a 90: I (12) + II (12) + III (12) + IV (12) + V (12) — Anexo I, Quadro 2. Em avaliação: entre 60 e 90, e o limiar é 70 (Art. 11, I). Respondidos "Não": VII (10). Por avaliar: VI (12), VIII (6), IX (3), X (3), XI (3), XII (3). Faltam 10 pontos; basta publicar VII (10).',
    ],
    ['............', 'Não avaliado: nenhum item respondido.'],
  ])('%s', (escritas, texto) => {
    expect(explicarRespostas(respostas(escritas), EM)).toBe(texto)
  })

  test('zero ponto não é o mesmo que não avaliado', () => {
    expect(explicarRespostas(respostas('NNNNNNNNNNNN'), EM)).toMatch(
      /^0 de 100 pontos: nenhum item atendido\. Não conforme: 0 < 70 \(Art\. 11, II\)\./,
    )
  })

  test('toda explicação cita a classificação que a apuração dá', () => {
    fc.assert(
      fc.property(dozeRespostas, r => {
        const { classificacao } = apurarConsorcio(entrada(r), CONTEXTO)
        expect(explicarRespostas(r, EM)).toMatch(new RegExp(`(^|\\. )${classificacao}:`))
      }),
    )
  })
})

test('a explicação da apuração acrescenta eixos e prazos', () => {
  const apuracao = apurarConsorcio(
    entrada('SSSSSNNSSNNN', {}, { notificacao: { enviadaEm: null, cienciaEm: '2026-10-08' } }),
    CONTEXTO,
  )
  expect(explicar(apuracao, 'I').split('\n').slice(1)).toEqual([
    'Por eixo (Art. 10, § 2º, informativo): I Transparência 36 de 45; II Orçamento 6 de 6; III Licitações 3 de 3; IV Recursos Humanos 0 de 10; V Serviços de saúde 24 de 36.',
    'Adaptação: publicação 10/12/2024 (não conta) → 120º dia 09/04/2025.',
    'Adequação: ciência 08/10/2026 (não conta) → 60º dia 07/12 (ponto facultativo) → 08/12 (feriado) → 09/12/2026.',
  ])
})
