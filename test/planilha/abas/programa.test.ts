import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS, ITENS } from '../../../src/norma/itens.ts'
import { assinatura, TIPOS_DE_ABA } from '../../../src/planilha/abas/identidade.ts'
import { abaNorma } from '../../../src/planilha/abas/norma.ts'
import { abaPrazos } from '../../../src/planilha/abas/prazos.ts'
import { abaRegistro } from '../../../src/planilha/abas/registro.ts'
import { abasDaPasta } from '../../../src/planilha/acoes/abas-da-pasta.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { daEquipe } from '../acoes/pastas.ts'
import { dadosDaEquipe, titulos, valores } from './dados.ts'

const { dados, apuracoes, resumo } = dadosDaEquipe()

describe('todas as abas', () => {
  const todas = [...abasDaPasta(daEquipe(), dados, apuracoes, resumo), abaRegistro('2026-3', [], null)]

  it('estão na ordem, cada uma com o seu número', () => {
    expect(todas.map(a => a.tipo)).toEqual(TIPOS_DE_ABA)
    expect(new Set(todas.map(a => a.id)).size).toBe(TIPOS_DE_ABA.length)
  })

  it('a primeira célula de todas é a assinatura, por onde a planilha importada no Google as acha', () => {
    for (const aba of todas) expect(aba.linhas[0]?.[0]?.valor).toContain(assinatura(aba.tipo, '2026-3'))
    expect(assinatura('resumo', '2026-3')).toBe('Resumo 2026-3 — Programa de Conformidade')
    expect(assinatura('prazos', '2026-3')).toBe('Prazos — Programa de Conformidade')
  })

  it('nenhuma linha é mais larga que a aba, e todo texto cabe numa célula', () => {
    for (const aba of todas) {
      for (const linha of aba.linhas) {
        expect(linha.length).toBeLessThanOrEqual(aba.larguras.length)
        for (const c of linha) if (typeof c?.valor === 'string') expect(c.valor.length).toBeLessThan(50_000)
      }
    }
  })

  it('só a avaliação, a ficha de um consórcio e as reavaliações têm fórmulas', () => {
    const comFormula = todas.filter(a => a.linhas.flat().some(c => c?.formula !== undefined))
    expect(comFormula.map(a => a.tipo)).toEqual(['avaliacao', 'umConsorcio', 'reavaliacoes'])
  })
})

describe('Prazos', () => {
  const aba = abaPrazos(dados, apuracoes)
  const linha = (nome: string) => {
    const l = valores(aba).find(v => v[0] === nome)
    return Object.fromEntries(titulos(aba).map((t, i) => [t, l?.[i] ?? null]))
  }

  it('conta os 60 dias da ciência, e diz como', () => {
    expect(linha('CIS Sul')).toMatchObject({
      Classificação: 'Não conforme',
      'Fim da adaptação': serialDoDia('2025-04-09'),
      '1º quadrimestre monitorado': '2025-2',
      'Ciência em': serialDoDia('2026-09-13'),
      'Adequação até': serialDoDia('2026-11-12'),
      'Dias restantes': -9,
      // Nada foi homologado: a ciência sozinha não faz situação.
      Situação: 'Em avaliação',
    })
    expect(linha('CIS Sul')['Como foi contado']).toContain('ciência 13/09/2026 (não conta) → 60º dia 12/11/2026')
  })

  it('o subtítulo começa pelo quadrimestre', () => {
    expect(valores(aba)[1]?.[0]).toMatch(/^3º quadrimestre de 2026 \(setembro a dezembro\)\. Contados em 21\/11\/2026/)
  })

  it('quem não foi notificado não tem prazo correndo', () => {
    expect(linha('CIS Norte')).toMatchObject({ 'Ciência em': null, 'Adequação até': null, Lembrete: null })
  })

  it('o prazo que chega a um ano sem feriados manda confirmar', () => {
    const semFeriados = { ...dados, calendario: { ...dados.calendario, anos: new Set<number>() } }
    const anos = apuracoes.map(a => ({
      ...a,
      prazos: {
        ...a.prazos,
        adequacao: a.prazos.adequacao === null ? null : { ...a.prazos.adequacao, anosSemFeriados: [2027] },
      },
    }))
    expect(valores(abaPrazos(semFeriados, anos))[5]?.at(-1)).toContain(
      'CONFIRMAR: a aba Feriados não tem linhas de 2027',
    )
  })
})

describe('Norma', () => {
  it('traz o texto literal e a citação de cada item', () => {
    const tudo = valores(abaNorma(dados))
    for (const id of IDS_DOS_ITENS) {
      const linha = tudo.find(l => l[0] === 'Item' && String(l[1]).startsWith(`${id} – ${ITENS[id].rotulo}`))
      expect(linha?.[3]).toBe(ITENS[id].dispositivo.citacao)
      expect(linha?.[2]).toMatch(/^\d+ pontos$/)
      expect(linha?.[4]).toContain(ITENS[id].rotulo)
    }
  })

  it('a escolha da equipe aparece na interpretação a que responde', () => {
    const com = (inicioDaAdequacao: 'ciência' | 'envio') =>
      valores(abaNorma({ ...dados, parametros: { ...dados.parametros, inicioDaAdequacao } })).find(l =>
        String(l[4]).includes('Parâmetros › Início dos 60 dias'),
      )?.[2]
    expect(com('ciência')).toBe('ciência')
    expect(com('envio')).toBe('envio')
  })

  it('a leitura que a equipe mudou vem primeiro, e a padrão se diz não aplicada; sem mudança, nada disso', () => {
    const adotadas = (inicioDaAdequacao: 'ciência' | 'envio') =>
      valores(abaNorma({ ...dados, parametros: { ...dados.parametros, inicioDaAdequacao } })).filter(l =>
        String(l[4]).includes('A EQUIPE ADOTOU'),
      )
    expect(adotadas('ciência')).toEqual([])
    const mudadas = adotadas('envio')
    expect(mudadas.length).toBeGreaterThan(0)
    for (const l of mudadas) {
      expect(l[2]).toBe('envio')
      expect(l[4]).toMatch(/^A EQUIPE ADOTOU “envio”. A leitura padrão, que aqui não se aplica, seria: /)
      expect(l[4]).toContain('Muda-se em Parâmetros › Início dos 60 dias.')
    }
  })
})

describe('Registro', () => {
  const nova = {
    quando: '21/11/2026 14:02',
    quem: 'maria',
    acao: 'Apurar',
    quadrimestre: '2026-3',
    oQueMudou: 'Tudo',
  } as const

  it('só cresce: as anotações antigas ficam como estavam, a nova vai ao fim', () => {
    const uma = valores(abaRegistro('2026-3', [], nova))
    const duas = valores(abaRegistro('2026-3', uma, { ...nova, acao: 'Conferir' }))
    expect(duas.slice(0, uma.length)).toEqual(uma)
    expect(duas.at(-1)?.[2]).toBe('Conferir')
    expect(valores(abaRegistro('2026-3', duas, null))).toEqual(duas)
  })

  const antigas = valores(abaRegistro('2026-3', valores(abaRegistro('2026-3', [], nova)), { ...nova, acao: 'Outra' }))
  const lidas = (existentes: Valor[][]) => valores(abaRegistro('2026-3', existentes, null)).slice(4)
  const comColuna = (em: number) => antigas.map(l => [...l.slice(0, em), null, ...l.slice(em)])
  const comLinha = (em: number) => [...antigas.slice(0, em), [], ...antigas.slice(em)]

  it.each([0, 1, 3])('com uma coluna inserida na posição %i, as anotações antigas ficam todas', em => {
    expect(antigas.slice(4)).toHaveLength(2)
    expect(lidas(comColuna(em))).toEqual(antigas.slice(4))
  })

  it.each([0, 1, 2, 3])('com uma linha inserida na posição %i, acima do cabeçalho, também', em => {
    expect(lidas(comLinha(em))).toEqual(antigas.slice(4))
  })

  it('com as colunas trocadas de lugar, cada valor volta à sua', () => {
    expect(lidas(antigas.map(l => [...l].reverse()))).toEqual(antigas.slice(4))
  })
})
