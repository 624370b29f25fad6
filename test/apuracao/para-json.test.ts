import { expect, test } from 'vitest'
import { apurarConsorcio } from '../../src/apuracao/apurar.ts'
import { paraJson } from '../../src/apuracao/para-json.ts'
import { CONTEXTO, entrada } from './exemplares.ts'

test('o JSON tem a forma estável, com as chaves nesta ordem', () => {
  const apuracao = apurarConsorcio(
    entrada('SS.NSSSSSSSS', { nome: 'Consórcio A', cnpj: 'EX.000.001/0001-21', urs: 'Ubá', tipo: 'SAMU' }),
    CONTEXTO,
  )
  const aviso = { aba: 'matriz', celula: 'F12', mensagem: 'Não entendi.', codigo: 'resposta-ilegivel' }
  const json = paraJson({ quadrimestre: '2026-3', hoje: '2026-11-21', apuracoes: [apuracao], avisos: [aviso] })
  expect(JSON.stringify(json)).toBe(
    JSON.stringify({
      quadrimestre: '2026-3',
      hoje: '2026-11-21',
      consorcios: [
        {
          nome: 'Consórcio A',
          cnpj: 'EX.000.001/0001-21',
          urs: 'Ubá',
          tipo: 'SAMU',
          respostas: {
            I: 'Sim',
            II: 'Sim',
            III: null,
            IV: 'Não',
            V: 'Sim',
            VI: 'Sim',
            VII: 'Sim',
            VIII: 'Sim',
            IX: 'Sim',
            X: 'Sim',
            XI: 'Sim',
            XII: 'Sim',
          },
          pontos: 76,
          minimo: 76,
          maximo: 88,
          classificacao: 'Conforme',
          pendencias: ['IV'],
          naoAvaliados: ['III'],
          menorConjunto: [],
          eixos: { I: 33, II: 6, III: 3, IV: 10, V: 24 },
          prazos: { adaptacao: '2025-04-09', adequacao: null },
        },
      ],
      avisos: [{ aba: 'matriz', celula: 'F12', mensagem: 'Não entendi.' }],
      resumo: { total: 1, conforme: 1, naoConforme: 0, emAvaliacao: 0, naoAvaliado: 0 },
    }),
  )
})

test('nada respondido é nulo, nunca zero; com ciência, o prazo tem dia', () => {
  const notificacao = { enviadaEm: null, cienciaEm: '2026-10-08' } as const
  const apuracao = apurarConsorcio(entrada('............', {}, { notificacao }), CONTEXTO)
  const [consorcio] = paraJson({
    quadrimestre: '2026-3',
    hoje: '2026-11-21',
    apuracoes: [apuracao],
    avisos: [],
  }).consorcios
  expect(consorcio).toMatchObject({ pontos: null, minimo: 0, maximo: 100, classificacao: 'Não avaliado' })
  expect(consorcio?.prazos.adequacao).toBe('2026-12-09')
})
