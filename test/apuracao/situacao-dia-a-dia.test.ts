import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Prorrogacao } from '../../src/apuracao/adaptacao.ts'
import type { Suspensao } from '../../src/apuracao/adequacao.ts'
import type { Resultado } from '../../src/apuracao/resultado.ts'
import type { FatosDoConsorcio } from '../../src/apuracao/situacao.ts'
import { type Dia, somarDias } from '../../src/tempo/dia.ts'
import { CALENDARIO, cienciaDe, homologado, reavaliado, situacao } from './exemplares.ts'
import { type Retrato, viverAte } from './oraculo-da-situacao.ts'

const PUBLICACAO: Dia = '2024-12-10'
const QUADRIMESTRES = ['2025-2', '2025-3', '2026-1', '2026-2', '2026-3', '2027-1']

const talvez = <T>(arbitrario: fc.Arbitrary<T>) => fc.option(arbitrario, { freq: 3 })
const entre = (min: number, max: number) => fc.integer({ min, max })

const novoResultado = fc.record({
  espera: fc.oneof(entre(0, 2), entre(1, 90), entre(1, 200)),
  tipo: fc.constantFrom('novo', 'novo', 'novo', 'reaberto', 'reavaliação', 'reavaliação'),
  pontos: fc.constantFrom(0, 40, 60, 69, 69, 70, 100),
  ciencia: talvez(entre(-3, 60)),
  outraCiencia: fc.oneof(fc.constant(null), entre(-3, 90)),
})
const ato = fc.record({ qual: fc.nat(), de: entre(-5, 75), dias: fc.oneof(entre(0, 3), entre(0, 59)) })
const historia = fc.record({
  resultados: fc.array(novoResultado, { maxLength: 6 }),
  suspensoes: fc.array(ato, { maxLength: 3 }),
  prorrogacoes: fc.array(ato, { maxLength: 2 }),
  decisao: fc.constantFrom('Deferida', 'Indeferida', null),
  decididaEm: fc.option(entre(60, 260)),
  inativo: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constant('sempre' as const), entre(0, 700)),
  hoje: fc.record({
    qual: fc.nat(),
    dias: fc.constantFrom(-1, 0, 1, 59, 60, 61, 62, 63),
    solto: talvez(entre(0, 800)),
  }),
})
type Historia = typeof historia extends fc.Arbitrary<infer T> ? T : never

test('a situação é a de quem vive um dia de cada vez, sabendo só o que já aconteceu', () => {
  const vistos = new Set<string>()
  fc.assert(
    fc.property(historia, h => {
      const { fatos, hoje } = contar(h)
      const vivida = viverAte(hoje, fatos, CALENDARIO)
      vistos.add(vivida.estado)
      expect(retratar(hoje, fatos)).toEqual(vivida)
    }),
    { numRuns: 4000 },
  )
  expect(vistos.size).toBe(7)
})

const leitura = fc.record({
  impedimento: fc.constantFrom('imediato' as const, 'depois de vencido o prazo' as const),
  inicioDaAdequacao: fc.constantFrom('ciência' as const, 'homologação' as const),
  novoResultado: fc.constantFrom(
    'supera o prazo anterior' as const,
    'o prazo anterior corre até o fim' as const,
    'não abre segundo prazo' as const,
  ),
})

test('em qualquer leitura, quem estava impedido ontem só deixa de estar hoje se hoje é conforme (Art. 11, § 2º)', () => {
  fc.assert(
    fc.property(historia, leitura, (h, parametros) => {
      const { fatos, hoje } = contar(h)
      const ontem = situacao(somarDias(hoje, -1), fatos, parametros)
      const agora = situacao(hoje, fatos, parametros)
      if (agora.resultado?.classificacao === 'Conforme') expect(agora).toMatchObject({ impedido: false, desde: null })
      const liberado = fatos.resultados.some(r => r.em === hoje && r.classificacao === 'Conforme')
      if (ontem.impedido && !liberado) expect(agora).toMatchObject({ impedido: true, desde: ontem.desde })
      if (!ontem.impedido && agora.impedido) expect(agora.desde).toBe(hoje)
    }),
    { numRuns: 3000 },
  )
})

function retratar(hoje: Dia, fatos: FatosDoConsorcio): Retrato {
  const { estado, impedido, desde, sequenciaDesde, pontos, resultado, prazo } = situacao(hoje, fatos)
  const referente = resultado?.referente ?? null
  return { estado, impedido, desde, sequenciaDesde, pontos, referente, fimDoPrazo: prazo?.fim ?? null }
}

/** Os números sorteados, como datas; os atos e o dia de hoje caem perto do que aconteceu. */
function contar(h: Historia): { fatos: FatosDoConsorcio; hoje: Dia } {
  const resultados: Resultado[] = []
  const notificacoes: ReturnType<typeof cienciaDe>[] = []
  let em = somarDias(PUBLICACAO, 121)
  let quadrimestre = -1
  for (const { espera, tipo, pontos, ciencia, outraCiencia } of h.resultados) {
    em = somarDias(em, espera)
    // Só se reabre o quadrimestre que acabou de ser homologado, e sem mudar de lado: de que versão é a ciência, no mais, não se sabe.
    const anterior = resultados.at(-1)
    const reabre = tipo === 'reaberto' && anterior?.tipo === 'quadrimestre' && anterior.pontos >= 70 === pontos >= 70
    if (tipo === 'novo' || (tipo === 'reaberto' && !reabre)) quadrimestre++
    const resultado =
      tipo === 'reavaliação' ? reavaliado(em, pontos) : homologado(QUADRIMESTRES[quadrimestre]!, em, pontos)
    resultados.push(resultado)
    for (const depois of [ciencia, outraCiencia])
      notificacoes.push(cienciaDe(resultado.referente, depois === null ? null : somarDias(em, depois)))
  }
  const ciencias = [somarDias(PUBLICACAO, 200), ...notificacoes.flatMap(n => n.cienciaEm ?? [])]
  const montar = (tipo: Suspensao['tipo']) => (a: Historia['suspensoes'][number]) => {
    const de = somarDias(ciencias[a.qual % ciencias.length]!, a.de)
    return { tipo, de, ate: somarDias(de, a.dias), ato: 'Resolução' }
  }
  const suspensoes = h.suspensoes.map(montar('Suspensão'))
  // A suspensão que começa depois de prorrogado o prazo não tem leitura assente: fica fora daqui.
  const prorrogacoes = h.prorrogacoes.map(montar('Prorrogação')).filter(p => suspensoes.every(s => s.ate < p.de))
  const prorrogacao: Prorrogacao = {
    pedidaEm: null,
    decidida: h.decisao,
    decididaEm: h.decididaEm === null ? null : somarDias(PUBLICACAO, h.decididaEm),
  }
  const inativoDesde = typeof h.inativo === 'number' ? somarDias(PUBLICACAO, h.inativo) : h.inativo
  const fatos = { prorrogacao, resultados, notificacoes, suspensoes: [...suspensoes, ...prorrogacoes], inativoDesde }
  const dias = [
    somarDias(PUBLICACAO, 120),
    somarDias(PUBLICACAO, 240),
    ...ciencias,
    ...resultados.map(r => r.em),
    ...fatos.suspensoes.flatMap(s => [s.de, s.ate]),
  ]
  const { qual, dias: depois, solto } = h.hoje
  const hoje = solto === null ? somarDias(dias[qual % dias.length]!, depois) : somarDias(PUBLICACAO, solto)
  return { fatos, hoje }
}
