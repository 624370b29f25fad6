import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FERIADOS } from '../../src/norma/feriados.ts'
import { type Dia, diaDoSerial, diasEntre, serialDoDia, somarDias } from '../../src/tempo/dia.ts'
import { calendario, type Feriado, motivoSemExpediente } from '../../src/tempo/expediente.ts'
import { contarDiasCorridos } from '../../src/tempo/prazo.ts'

const BH = calendario(FERIADOS, 'Belo Horizonte')
const INTERIOR = calendario(FERIADOS, 'Montes Claros')

function sessenta(inicio: Dia, cal = BH) {
  return contarDiasCorridos({ inicio, rotuloDoInicio: 'ciência', dias: 60, calendario: cal })
}

describe('60 dias corridos da ciência', () => {
  it.each([
    ['2026-02-01', '2026-04-02', '2026-04-06'],
    ['2026-02-02', '2026-04-03', '2026-04-06'],
    ['2026-02-19', '2026-04-20', '2026-04-22'],
    ['2026-02-20', '2026-04-21', '2026-04-22'],
    ['2026-04-06', '2026-06-05', '2026-06-08'],
    ['2026-05-05', '2026-07-04', '2026-07-06'],
    ['2026-08-31', '2026-10-30', '2026-11-03'],
    ['2026-09-01', '2026-10-31', '2026-11-03'],
    ['2026-09-13', '2026-11-12', '2026-11-12'],
    ['2026-10-08', '2026-12-07', '2026-12-09'],
    ['2026-10-25', '2026-12-24', '2026-12-28'],
    ['2026-11-01', '2026-12-31', '2027-01-04'],
    ['2026-11-03', '2027-01-02', '2027-01-04'],
  ] as const)('ciência em %s: 60º dia %s, vence em %s', (ciencia, ultimoDia, vencimento) => {
    expect(sessenta(ciencia)).toMatchObject({ inicio: ciencia, dias: 60, ultimoDia, vencimento })
  })

  it('onde 08/12 não é feriado, 07/12/2026 tem expediente', () => {
    expect(sessenta('2026-10-08', INTERIOR)).toMatchObject({ ultimoDia: '2026-12-07', vencimento: '2026-12-07' })
  })

  it('nas palavras que se leem na planilha', () => {
    expect(sessenta('2026-02-19').emPalavras).toBe(
      'ciência 19/02/2026 (não conta) → 60º dia 20/04 (ponto facultativo) → 21/04 (feriado) → 22/04/2026',
    )
    expect(sessenta('2026-09-13').emPalavras).toBe('ciência 13/09/2026 (não conta) → 60º dia 12/11/2026')
    expect(sessenta('2026-11-01').emPalavras).toBe(
      'ciência 01/11/2026 (não conta) → 60º dia 31/12 (ponto facultativo) → 01/01/2027 (feriado) → 02/01/2027 (sábado) → 03/01/2027 (domingo) → 04/01/2027',
    )
  })

  it('passo a passo, para conferir', () => {
    expect(sessenta('2026-02-20').passos).toEqual([
      'Início: ciência em 20/02/2026 (sexta-feira); este dia não conta.',
      '60º dia corrido: 21/04/2026 (terça-feira).',
      '21/04/2026 não tem expediente (feriado nacional: Tiradentes): passa ao dia seguinte.',
      'Vencimento: 22/04/2026 (quarta-feira).',
    ])
  })
})

describe('um prazo que chega a um ano sem feriados cadastrados', () => {
  it.each(['2026-11-01', '2026-11-03'] as const)('ciência em %s: avisa que falta 2027', ciencia => {
    const contagem = sessenta(ciencia)
    expect(contagem.anosSemFeriados).toEqual([2027])
    expect(contagem.passos.at(-1)).toBe('Não há feriados cadastrados para 2027: confira o vencimento.')
  })

  it('não avisa se o vencimento fica no ano cadastrado', () => {
    expect(sessenta('2026-10-25').anosSemFeriados).toEqual([])
    expect(sessenta('2026-10-30')).toMatchObject({ vencimento: '2026-12-29', anosSemFeriados: [] })
  })

  it('avisa pelo ano do último dia, ainda que o vencimento não tenha passado de ano', () => {
    expect(sessenta('2027-03-01').anosSemFeriados).toEqual([2027])
  })

  it('deixa de avisar quando a equipe cadastra o ano, e então vale só o cadastro', () => {
    const recesso: Feriado = {
      data: '2027-01-04',
      nome: 'Recesso',
      tipo: 'ponto facultativo',
      municipio: null,
      semExpediente: true,
      fonte: '',
    }
    const contagem = sessenta('2026-11-03', calendario([...FERIADOS, recesso], 'Belo Horizonte'))
    expect(contagem).toMatchObject({ vencimento: '2027-01-05', anosSemFeriados: [] })
  })
})

describe('120 dias corridos da publicação', () => {
  function adaptacao(inicio: Dia, dias: number, rola = false) {
    return contarDiasCorridos({ inicio, rotuloDoInicio: 'publicação', dias, calendario: BH, rola })
  }

  it.each([
    ['2024-12-10', 120, '2025-04-09'],
    ['2024-12-10', 240, '2025-08-07'],
    ['2024-12-05', 120, '2025-04-04'],
    ['2024-12-05', 240, '2025-08-02'],
  ] as const)('%s mais %d dias: %s', (publicacao, dias, fim) => {
    expect(adaptacao(publicacao, dias)).toMatchObject({ ultimoDia: fim, vencimento: fim })
  })

  it('sem rolar, fica no sábado; rolando, vai à segunda-feira', () => {
    expect(adaptacao('2024-12-05', 240, false)).toMatchObject({ vencimento: '2025-08-02' })
    expect(adaptacao('2024-12-05', 240, true)).toMatchObject({ ultimoDia: '2025-08-02', vencimento: '2025-08-04' })
  })

  it('diz o ano quando é outro', () => {
    expect(adaptacao('2024-12-05', 240, true).emPalavras).toBe(
      'publicação 05/12/2024 (não conta) → 240º dia 02/08/2025 (sábado) → 03/08/2025 (domingo) → 04/08/2025',
    )
  })
})

describe('60 dias com suspensão: os dias dela, com as duas pontas, não se contam', () => {
  const suspenso = (inicio: Dia, ...suspensoes: readonly (readonly [Dia, Dia])[]) =>
    contarDiasCorridos({
      inicio,
      rotuloDoInicio: 'ciência',
      dias: 60,
      calendario: BH,
      suspensoes: suspensoes.map(([de, ate]) => ({ de, ate, ato: 'Resolução 1' })),
    })

  it.each([
    ['acaba no dia do início', [['2026-05-01', '2026-05-11']], '2026-07-10', '2026-07-10'],
    ['tira um dia', [['2026-05-01', '2026-05-12']], '2026-07-11', '2026-07-13'],
    ['no meio', [['2026-06-01', '2026-06-07']], '2026-07-17', '2026-07-17'],
    ['começa no último dia', [['2026-07-10', '2026-07-16']], '2026-07-17', '2026-07-17'],
    ['começa depois do vencimento', [['2026-07-11', '2026-07-17']], '2026-07-10', '2026-07-10'],
    ['acaba antes de começar', [['2026-06-07', '2026-06-01']], '2026-07-10', '2026-07-10'],
    [
      'uma dentro da outra',
      [
        ['2026-06-01', '2026-06-14'],
        ['2026-06-05', '2026-06-07'],
      ],
      '2026-07-24',
      '2026-07-24',
    ],
    [
      'sobrepostas, fora de ordem',
      [
        ['2026-06-05', '2026-06-14'],
        ['2026-06-01', '2026-06-07'],
      ],
      '2026-07-24',
      '2026-07-24',
    ],
    [
      'a segunda só alcança o prazo já estendido',
      [
        ['2026-06-01', '2026-06-07'],
        ['2026-07-17', '2026-07-23'],
      ],
      '2026-07-24',
      '2026-07-24',
    ],
  ] as const)('início em 11/05/2026, %s', (_, suspensoes, ultimoDia, vencimento) => {
    expect(suspenso('2026-05-11', ...suspensoes)).toMatchObject({ ultimoDia, vencimento })
  })

  it('a que não alcança o prazo não aparece na contagem', () => {
    const foraDoPrazo = [
      ['2026-05-01', '2026-05-11'],
      ['2026-07-11', '2026-07-17'],
      ['2026-06-07', '2026-06-01'],
    ] as const
    expect(suspenso('2026-05-11', ...foraDoPrazo)).toEqual(sessenta('2026-05-11'))
  })

  // Início em 05/05/2026: o 60º dia, 04/07, é sábado, e o vencimento passa a segunda-feira, 06/07.
  it.each([
    ['2026-07-06', '2026-07-10', '2026-07-04', '2026-07-13'],
    ['2026-07-05', '2026-07-06', '2026-07-04', '2026-07-07'],
    ['2026-07-04', '2026-07-10', '2026-07-11', '2026-07-13'],
    ['2026-07-07', '2026-07-10', '2026-07-04', '2026-07-06'],
  ] as const)(
    'o prazo não vence em dia suspenso: de %s a %s, 60º dia %s, vence em %s',
    (de, ate, ultimoDia, vencimento) => {
      expect(suspenso('2026-05-05', [de, ate])).toMatchObject({ ultimoDia, vencimento })
    },
  )

  it('os passos e as palavras dizem os dias e o ato', () => {
    const contagem = suspenso('2026-05-05', ['2026-06-01', '2026-06-01'], ['2026-07-06', '2026-07-06'])
    expect(contagem.passos).toEqual([
      'Início: ciência em 05/05/2026 (terça-feira); este dia não conta.',
      'Suspenso de 01/06/2026 a 01/06/2026 (Resolução 1): esses dias não contam.',
      'Suspenso de 06/07/2026 a 06/07/2026 (Resolução 1): esses dias não contam.',
      '60º dia corrido: 05/07/2026 (domingo).',
      '05/07/2026 não tem expediente (domingo): passa ao dia seguinte.',
      '06/07/2026 não tem expediente (prazo suspenso: Resolução 1): passa ao dia seguinte.',
      'Vencimento: 07/07/2026 (terça-feira).',
    ])
    expect(contagem.emPalavras).toBe(
      'ciência 05/05/2026 (não conta) → suspenso de 01/06/2026 a 01/06/2026 (Resolução 1) → suspenso de 06/07/2026 a 06/07/2026 (Resolução 1) → 60º dia 05/07 (domingo) → 06/07 (prazo suspenso) → 07/07/2026',
    )
  })
})

describe('qualquer prazo', () => {
  const inicio = fc.integer({ min: serialDoDia('2024-12-05'), max: serialDoDia('2027-12-31') }).map(diaDoSerial)
  const dias = fc.integer({ min: 1, max: 400 })

  it('conta exatamente os dias pedidos, e o dia do início não é um deles', () => {
    fc.assert(
      fc.property(inicio, dias, (d, n) => {
        const c = contarDiasCorridos({ inicio: d, rotuloDoInicio: 'ciência', dias: n, calendario: BH })
        return diasEntre(d, c.ultimoDia) === n
      }),
    )
  })

  it('vence num dia com expediente, e nenhum dia com expediente ficou para trás', () => {
    fc.assert(
      fc.property(inicio, dias, (d, n) => {
        const c = contarDiasCorridos({ inicio: d, rotuloDoInicio: 'ciência', dias: n, calendario: BH })
        expect(motivoSemExpediente(c.vencimento, BH)).toBeNull()
        for (let x = c.ultimoDia; x < c.vencimento; x = somarDias(x, 1))
          expect(motivoSemExpediente(x, BH)).not.toBeNull()
      }),
    )
  })

  it('tomar ciência depois nunca faz vencer antes', () => {
    fc.assert(
      fc.property(inicio, dias, (d, n) => {
        const hoje = contarDiasCorridos({ inicio: d, rotuloDoInicio: 'ciência', dias: n, calendario: BH })
        const amanha = contarDiasCorridos({
          inicio: somarDias(d, 1),
          rotuloDoInicio: 'ciência',
          dias: n,
          calendario: BH,
        })
        return hoje.vencimento <= amanha.vencimento
      }),
    )
  })

  it('com suspensões, conta os dias pedidos entre os que não estão suspensos, e não vence em nenhum deles', () => {
    const intervalo = fc
      .tuple(fc.integer({ min: -40, max: 450 }), fc.integer({ min: 0, max: 40 }))
      .map(([de, extensao]) => ({ de, ate: de + extensao }))
    fc.assert(
      fc.property(inicio, dias, fc.array(intervalo, { maxLength: 4 }), (d, n, intervalos) => {
        const suspensoes = intervalos.map(i => ({
          de: somarDias(d, i.de),
          ate: somarDias(d, i.ate),
          ato: 'Resolução 1',
        }))
        const c = contarDiasCorridos({ inicio: d, rotuloDoInicio: 'ciência', dias: n, calendario: BH, suspensoes })
        const estaSuspenso = (x: Dia) => suspensoes.some(s => s.de <= x && x <= s.ate)
        let contados = 0
        for (let x = somarDias(d, 1); x <= c.ultimoDia; x = somarDias(x, 1)) if (!estaSuspenso(x)) contados++
        expect(contados).toBe(n)
        expect(estaSuspenso(c.ultimoDia)).toBe(false)
        expect(estaSuspenso(c.vencimento)).toBe(false)
        expect(motivoSemExpediente(c.vencimento, BH)).toBeNull()
        for (let x = c.ultimoDia; x < c.vencimento; x = somarDias(x, 1))
          expect(estaSuspenso(x) || motivoSemExpediente(x, BH) !== null).toBe(true)
      }),
    )
  })

  it('não existe prazo de zero dia, negativo ou quebrado', () => {
    for (const n of [0, -1, 1.5, Number.NaN])
      expect(() =>
        contarDiasCorridos({ inicio: '2026-01-01', rotuloDoInicio: 'ciência', dias: n, calendario: BH }),
      ).toThrow('um prazo tem um ou mais dias inteiros')
  })
})
