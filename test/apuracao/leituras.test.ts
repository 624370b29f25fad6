import { describe, expect, test } from 'vitest'
import type { Parametros } from '../../src/norma/parametros.ts'
import type { Dia } from '../../src/tempo/dia.ts'
import { cienciaDe, homologado, prazos, reavaliado, situacao } from './exemplares.ts'

// Como em sequencia.test.ts, mas por outra leitura: o primeiro prazo vai de 11/05 a 10/07/2026.
const primeiro = homologado('2026-1', '2026-05-04', 60)
const segundo = homologado('2026-2', '2026-07-01', 50)
const notificacoes = [cienciaDe('2026-1', '2026-05-11', '2026-05-06')]

describe('impedimento só depois de vencido o prazo', () => {
  const peloParametro = (hoje: Dia, ...resultados: ReturnType<typeof homologado>[]) =>
    situacao(hoje, { resultados, notificacoes }, { impedimento: 'depois de vencido o prazo' })

  test.each([
    ['2026-05-10', 'aguardando ciência', null],
    ['2026-05-11', 'em adequação', null],
    ['2026-07-10', 'em adequação', null],
    ['2026-07-11', 'prazo encerrado', '2026-07-11'],
    ['2026-11-21', 'prazo encerrado', '2026-07-11'],
  ] as const)('em %s está %s, impedido desde %s', (hoje, estado, desde) => {
    expect(peloParametro(hoje, primeiro)).toMatchObject({ estado, impedido: desde !== null, desde })
  })

  test('superado o prazo antes de vencer, ainda não há impedimento', () => {
    expect(peloParametro('2026-07-11', primeiro, segundo)).toMatchObject({ impedido: false, desde: null })
  })

  test('uma vez impedido, segue impedido até ser conforme: outro resultado abaixo de 70 não o libera (Art. 11, § 2º)', () => {
    const tarde = homologado('2026-2', '2026-09-02', 50)
    expect(peloParametro('2026-09-02', primeiro, tarde)).toMatchObject({
      estado: 'aguardando ciência',
      impedido: true,
      desde: '2026-07-11',
    })
    expect(peloParametro('2026-09-02', primeiro, reavaliado('2026-09-02', 70)).impedido).toBe(false)
  })
})

test('dos prazos que correram juntos, o primeiro a vencer é que dá o início do impedimento', () => {
  const fatos = {
    resultados: [primeiro, segundo],
    notificacoes: [cienciaDe('2026-1', '2026-07-20'), cienciaDe('2026-2', '2026-07-06')],
  }
  const leitura = {
    impedimento: 'depois de vencido o prazo',
    novoResultado: 'o prazo anterior corre até o fim',
  } as const
  expect(situacao('2026-09-04', fatos, leitura)).toMatchObject({ impedido: false, desde: null })
  expect(situacao('2026-09-05', fatos, leitura)).toMatchObject({ impedido: true, desde: '2026-09-05' })
  expect(situacao('2026-11-21', fatos, leitura)).toMatchObject({ impedido: true, desde: '2026-09-05' })
})

describe('os 60 dias contados de outro fato', () => {
  const de = (inicioDaAdequacao: Parametros['inicioDaAdequacao'], hoje: Dia) =>
    situacao(hoje, { resultados: [primeiro, reavaliado('2026-06-01', 65)], notificacoes }, { inicioDaAdequacao })

  test.each([
    ['homologação', '2026-05-03', 'em avaliação', undefined],
    ['homologação', '2026-05-04', 'em adequação', '2026-07-03'],
    ['envio', '2026-05-05', 'aguardando ciência', undefined],
    ['envio', '2026-05-06', 'em adequação', '2026-07-06'],
    ['ciência', '2026-05-10', 'aguardando ciência', undefined],
    ['ciência', '2026-05-11', 'em adequação', '2026-07-10'],
  ] as const)('da %s: em %s está %s, com fim em %s', (fato, hoje, estado, fim) => {
    const s = de(fato, hoje)
    expect(s.estado).toBe(estado)
    expect(s.prazo?.fim).toBe(fim)
  })

  test('em todas, a reavaliação abaixo de 70 não muda o fim', () => {
    const fins = (['homologação', 'envio', 'ciência'] as const).map(fato => de(fato, '2026-06-02').prazo?.fim)
    expect(fins).toEqual(['2026-07-03', '2026-07-06', '2026-07-10'])
  })
})

describe('outro quadrimestre abaixo de 70 enquanto o prazo corre', () => {
  const pelo = (novoResultado: Parametros['novoResultado'], hoje: Dia, comSegundaCiencia = false) => {
    const segunda = comSegundaCiencia ? [cienciaDe('2026-2', '2026-07-06')] : []
    const fatos = { resultados: [primeiro, segundo], notificacoes: [...notificacoes, ...segunda] }
    const { estado, prazo, desde, pontos, passos } = situacao(hoje, fatos, { novoResultado })
    expect({ desde, pontos }).toEqual({ desde: '2026-05-04', pontos: 50 })
    expect(passos.join(' ').includes('superado')).toBe(novoResultado === 'supera o prazo anterior')
    return [estado, prazo?.fim]
  }

  test('supera o prazo anterior: espera a ciência do novo', () => {
    expect(pelo('supera o prazo anterior', '2026-07-01')).toEqual(['aguardando ciência', undefined])
    expect(pelo('supera o prazo anterior', '2026-07-06', true)).toEqual(['em adequação', '2026-09-04'])
    expect(pelo('supera o prazo anterior', '2026-09-05', true)).toEqual(['prazo encerrado', '2026-09-04'])
  })

  test('o prazo anterior corre até o fim, e depois vale o do novo', () => {
    const leitura = 'o prazo anterior corre até o fim'
    expect(pelo(leitura, '2026-07-01')).toEqual(['em adequação', '2026-07-10'])
    expect(pelo(leitura, '2026-07-10')).toEqual(['em adequação', '2026-07-10'])
    expect(pelo(leitura, '2026-07-11')).toEqual(['aguardando ciência', undefined])
    expect(pelo(leitura, '2026-07-06', true)).toEqual(['em adequação', '2026-09-04'])
    expect(pelo(leitura, '2026-09-05', true)).toEqual(['prazo encerrado', '2026-09-04'])
  })

  test('não abre segundo prazo: o primeiro é o único', () => {
    const leitura = 'não abre segundo prazo'
    expect(pelo(leitura, '2026-07-10', true)).toEqual(['em adequação', '2026-07-10'])
    expect(pelo(leitura, '2026-07-11')).toEqual(['prazo encerrado', '2026-07-10'])
    expect(pelo(leitura, '2026-07-11', true)).toEqual(['prazo encerrado', '2026-07-10'])
  })
})

describe('o período de adaptação', () => {
  const pedida = (pedidaEm: Dia) => ({
    prorrogacao: { pedidaEm, decidida: 'Deferida' as const, decididaEm: '2025-04-20' as const },
  })

  test.each([
    ['2025-04-09', 'em adaptação', 'em adaptação'],
    ['2025-04-10', 'em adaptação', 'em avaliação'],
  ] as const)('prorrogação pedida em %s e deferida: %s; pelo parâmetro que não prorroga, %s', (dia, avisa, nega) => {
    const padrao = situacao('2025-08-07', pedida(dia))
    const peloParametro = situacao('2025-08-07', pedida(dia), { pedidoForaDoPrazo: 'não prorroga' })
    expect([padrao.estado, peloParametro.estado]).toEqual([avisa, nega])
    expect(peloParametro.alertas).toEqual(padrao.alertas)
    expect(padrao.alertas.length).toBe(dia > '2025-04-09' ? 1 : 0)
  })

  test('o primeiro quadrimestre pode ser o que contém o fim da adaptação', () => {
    const primeiroQuadrimestre = 'contém o fim da adaptação'
    const passo = (mudancas = {}) => situacao('2025-04-20', mudancas, { primeiroQuadrimestre }).passos.at(-1)
    expect(passo()).toContain('primeiro quadrimestre: 2025-1')
    expect(passo(pedida('2025-04-09'))).toContain('primeiro quadrimestre: 2025-2')
    expect(prazos({}).primeiroQuadrimestre).toBe('2025-2')
  })
})
