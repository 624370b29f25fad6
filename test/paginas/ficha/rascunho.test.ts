import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pontuar } from '../../../src/apuracao/pontuar.ts'
import { IDS_DOS_ITENS } from '../../../src/norma/itens.ts'
import { SUBREQUISITOS } from '../../../src/norma/subrequisitos.ts'
import {
  aGravar,
  comMudanca,
  comoFicam,
  type Digitado,
  depoisDeGravar,
  original,
  type Rascunho,
  VAZIO,
} from '../../../src/paginas/ficha/rascunho.ts'
import type { CampoDoItem } from '../../../src/planilha/ficha/campos.ts'
import { respostasContadas } from '../../../src/planilha/ficha/contar.ts'
import type { Ficha } from '../../../src/planilha/ficha/ficha.ts'
import type { Pasta } from '../../../src/planilha/pasta.ts'
import { serialDoDia, somarDias } from '../../../src/tempo/dia.ts'
import { emBarras } from '../../../src/tempo/formatar-dia.ts'
import { apurada } from '../../planilha/acoes/pastas.ts'
import { digitado, fichaDe, gravada, HOJE, itemDe, planejar } from '../../planilha/ficha/apoio.ts'

const LESTE = 'CIS Leste'
const comParametro = (valor: string): Pasta =>
  digitado(apurada(), 'Parâmetros', { Parâmetro: 'Item desatualizado' }, { Valor: valor })

describe('o que a pessoa digita', () => {
  const ficha = fichaDe(
    gravada(apurada(), LESTE, ['I', 'link', 'https://leste.example'], ['I', 'atualizadoEm', '2026-09-01']).pasta,
    { consorcio: LESTE },
  )
  const mudando = (campo: CampoDoItem, valor: Digitado): Rascunho => comMudanca(ficha, VAZIO, 'I', campo, valor)

  it('voltar ao que estava desfaz a mudança', () => {
    const mudado = mudando('link', 'https://outro.example')
    expect(mudado.size).toBe(1)
    expect(comMudanca(ficha, mudado, 'I', 'link', ' https://leste.example ').size).toBe(0)
  })

  it('a mesma data escrita de outro jeito não é mudança; outra data, sim', () => {
    for (const igual of ['1/9/2026', '2026-09-01', '1º de setembro de 2026'])
      expect(mudando('atualizadoEm', igual).size).toBe(0)
    expect(mudando('atualizadoEm', '02/09/2026').size).toBe(1)
    expect(mudando('atualizadoEm', '').size).toBe(1)
  })

  it('a data que não se lê e o link que não é link não vão à planilha, e se diz por quê', () => {
    const { mudancas, problemas } = aGravar(
      ficha,
      comMudanca(ficha, mudando('atualizadoEm', '31/02/2026'), 'II', 'link', 'www.leste.example'),
      new Map(),
    )
    expect(mudancas).toEqual([])
    expect(problemas.map(p => p.texto)).toEqual([
      'Item I, Atualizado em 31/02/2026 não existe no calendário.',
      expect.stringContaining('Item II, Link não aceita “www.leste.example”'),
    ])
  })

  it('a proposta e o que não se entende se podem apagar: não estão em branco', () => {
    const com = digitado(apurada(), 'Avaliação 2026-3', { Consórcio: LESTE }, { V: 'Sim (a confirmar)', VI: 'talvez' })
    const vista = fichaDe(com, { consorcio: LESTE })
    for (const item of ['V', 'VI'] as const) {
      const { mudancas } = aGravar(vista, comMudanca(vista, VAZIO, item, 'resposta', null), new Map())
      expect(mudancas).toEqual([{ item, campo: 'resposta', antes: original(vista, item, 'resposta'), depois: null }])
    }
    expect(comMudanca(vista, VAZIO, 'IV', 'resposta', null).size).toBe(0)
  })

  it('o que se digita, ou se desfaz, enquanto se grava não se perde; nem o que conflitou', () => {
    const enviado = (['I', 'II', 'III', 'IV'] as const).reduce(
      (r, item) => comMudanca(ficha, r, item, 'link', `https://leste.example/${item}/novo`),
      VAZIO,
    )
    const { mudancas } = aGravar(ficha, enviado, new Map())
    // Enquanto a planilha não responde: muda o I outra vez, desfaz o II e começa o V.
    let agora = comMudanca(ficha, enviado, 'I', 'link', 'https://leste.example/I/outro')
    agora = comMudanca(ficha, agora, 'II', 'link', '')
    agora = comMudanca(ficha, agora, 'V', 'link', 'https://leste.example/V')
    const conflito = { item: 'III', campo: 'link', agora: 'x', lido: 'x' } as const
    const sobra = depoisDeGravar(ficha, enviado, mudancas, new Map([['III|link', conflito]]), agora)
    expect(Object.fromEntries(sobra)).toEqual({
      'I|link': 'https://leste.example/I/outro',
      'II|link': '',
      'III|link': 'https://leste.example/III/novo',
      'V|link': 'https://leste.example/V',
    })
  })
})

describe('a pontuação que se vê enquanto se responde', () => {
  const desatualizada = (pasta: Pasta): Pasta =>
    gravada(pasta, LESTE, ['I', 'link', 'https://leste.example/i'], ['I', 'atualizadoEm', '2026-01-05']).pasta

  it('pelo parâmetro, o Sim desatualizado não soma; em dia outra vez, soma', () => {
    const ficha = fichaDe(desatualizada(comParametro('não atende')), { consorcio: LESTE })
    expect(itemDe(ficha, 'I').resposta).toBe('Sim')
    expect(respostasContadas(comoFicam(ficha, VAZIO), ficha).I).toBe('Não')
    const emDia = comMudanca(ficha, VAZIO, 'I', 'atualizadoEm', emBarras(somarDias(HOJE, -31)))
    expect(respostasContadas(comoFicam(ficha, emDia), ficha).I).toBe('Sim')
    const porUmDia = comMudanca(ficha, VAZIO, 'I', 'atualizadoEm', emBarras(somarDias(HOJE, -32)))
    expect(respostasContadas(comoFicam(ficha, porUmDia), ficha).I).toBe('Não')
  })

  it('sem o parâmetro, só se sinaliza: soma', () => {
    const ficha = fichaDe(desatualizada(apurada()), { consorcio: LESTE })
    expect(respostasContadas(comoFicam(ficha, VAZIO), ficha).I).toBe('Sim')
  })

  const dia = fc.integer({ min: -90, max: 5 }).map(n => emBarras(somarDias(HOJE, n)))
  const mudancasDoItem = fc.record(
    {
      resposta: fc.constantFrom('Sim', 'Não', null),
      link: fc.constantFrom('https://leste.example/a', 'https://leste.example/b', ''),
      atualizadoEm: fc.oneof(dia, fc.constant('')),
      verificadoEm: fc.constantFrom(HOJE, somarDias(HOJE, -20), null),
      subrequisitos: fc.nat({ max: 5 }),
    },
    { requiredKeys: [] },
  )

  it('é sempre a que o pacote apura depois de gravado', () => {
    const base = digitado(
      digitado(comParametro('não atende'), 'Avaliação 2026-3', { Consórcio: LESTE }, { VII: 'Sim (a confirmar)' }),
      'Avaliação 2026-3',
      { Consórcio: LESTE },
      { VIII: 'x', IX: 'n/a' },
    )
    const pastas = [base, desatualizada(base), herdada(desatualizada(base))]
    fc.assert(
      fc.property(
        fc.constantFrom(...pastas),
        fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS_DOS_ITENS), mudancasDoItem), {
          selector: ([id]) => id,
          maxLength: 12,
        }),
        (pasta, escolhidas) => {
          const ficha: Ficha = fichaDe(pasta, { consorcio: LESTE })
          let rascunho = VAZIO
          for (const [item, mudancas] of escolhidas)
            for (const [campo, valor] of Object.entries(mudancas)) {
              const ids = [...new Set(SUBREQUISITOS[item].flat().map(s => s.id))].slice(0, Number(valor))
              rascunho = comMudanca(
                ficha,
                rascunho,
                item,
                campo as CampoDoItem,
                campo === 'subrequisitos' ? ids : (valor as Digitado),
              )
            }
          const { mudancas, problemas } = aGravar(ficha, rascunho, new Map())
          expect(problemas).toEqual([])
          const naTela = respostasContadas(comoFicam(ficha, rascunho), ficha)
          const { ficha: depois } = planejar(pasta, LESTE, mudancas)
          expect(naTela).toEqual(depois.contadas)
          expect(pontuar(naTela, ficha.em).pontos).toBe(pontuar(depois.contadas, depois.em).pontos)
          expect(respostasContadas(depois.itens, depois)).toEqual(depois.contadas)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)
})

const herdada = (pasta: Pasta): Pasta =>
  digitado(
    pasta,
    'Evidências',
    { Item: 'I' },
    { 'Verificado em': null, Origem: 'herdado', 'Atualizado em': serialDoDia('2026-01-05') },
  )
