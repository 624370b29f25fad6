import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apurarConsorcio } from '../../src/apuracao/apurar.ts'
import { resumir } from '../../src/apuracao/resumir.ts'
import { CONTEXTO, dozeRespostas, entrada } from './exemplares.ts'

const apurar = (...dados: Parameters<typeof entrada>) => apurarConsorcio(entrada(...dados), CONTEXTO)

const QUATRO = [
  apurar('SSSSSSSSSSSS', { nome: 'Águas', urs: 'Ubá', tipo: 'Generalista' }),
  apurar('SSSSSNNSSNNN', { nome: 'Beta', urs: 'Alfenas', tipo: 'SAMU' }),
  apurar('SSSSSNNSSNNN', { nome: 'água', urs: 'Ubá ', tipo: 'Generalista' }),
  apurar('............', { nome: 'Zeta', urs: '', tipo: 'Generalista' }),
]

describe('o resumo do quadrimestre', () => {
  const resumo = resumir(QUATRO, CONTEXTO)

  test('conta por classificação', () => {
    expect(resumo.totais).toEqual({ total: 4, conforme: 1, naoConforme: 2, emAvaliacao: 0, naoAvaliado: 1 })
  })

  test('agrupa em ordem alfabética, com a média só dos avaliados nos doze itens e os sem nome por último', () => {
    expect(resumo.porUrs.map(g => [g.nome, g.total, g.completos, g.media])).toEqual([
      ['Alfenas', 1, 1, 69],
      ['Ubá', 2, 2, 84.5],
      ['não informado', 1, 0, null],
    ])
    expect(resumo.porTipo.map(g => g.nome)).toEqual(['Generalista', 'SAMU'])
    expect(resumo.porMacrorregiao.map(g => [g.nome, g.total])).toEqual([['não informado', 4]])
  })

  test('por item, a proporção é sobre os avaliados no item', () => {
    expect(resumo.porItem[5]).toEqual({ item: 'VI', sim: 1, nao: 2, naoAvaliado: 1, proporcao: 1 / 3 })
    expect(resumir([QUATRO[3]!], CONTEXTO).porItem[5]?.proporcao).toBeNull()
  })

  test('por eixo, a parte média dos pontos entre os avaliados nos doze itens', () => {
    expect(resumo.porEixo.map(e => [e.eixo, e.pontosPossiveis, e.proporcaoMedia])).toEqual([
      ['I', 45, (45 + 36 + 36) / (3 * 45)],
      ['II', 6, 1],
      ['III', 3, 1],
      ['IV', 10, 1 / 3],
      ['V', 36, (36 + 24 + 24) / (3 * 36)],
    ])
    expect(resumir([QUATRO[3]!], CONTEXTO).porEixo[0]?.proporcaoMedia).toBeNull()
  })

  test('o nome do grupo é a grafia mais usada', () => {
    const dasUrs = (...nomes: string[]) => nomes.map(urs => apurar('SSSSSSSSSSSS', { urs }))
    expect(resumir(dasUrs('uba', 'Ubá', 'Ubá'), CONTEXTO).porUrs.map(g => g.nome)).toEqual(['Ubá'])
    expect(resumir(dasUrs('UBA', 'Ubá', 'UBA'), CONTEXTO).porUrs.map(g => g.nome)).toEqual(['UBA'])
  })

  test('o eixo do item III é o do parâmetro, na apuração e no resumo', () => {
    const contexto = { ...CONTEXTO, parametros: { ...CONTEXTO.parametros, eixoDoItemIII: 'III' as const } }
    const apuracao = apurarConsorcio(entrada('SSSNNNNNNNNN'), contexto)
    expect(apuracao.eixos).toEqual({ I: 24, II: 0, III: 12, IV: 0, V: 0 })
    expect(resumir([apuracao], contexto).porEixo.map(e => e.pontosPossiveis)).toEqual([33, 6, 15, 10, 36])
  })

  test('os abaixo do limiar vêm de mais a menos pontos, depois por nome, sem distinguir acentos', () => {
    expect(resumo.abaixoDoLimiar.map(a => [a.consorcio.nome, a.pontosQueFaltam, a.menorConjunto])).toEqual([
      ['água', 1, ['X']],
      ['Beta', 1, ['X']],
    ])
    const tres = ['NNNNNNNNNNNN', 'SSSSSNNSSNNN', 'SSSNNNSSSSSS'].map(respostas => apurar(respostas))
    expect(resumir(tres, CONTEXTO).abaixoDoLimiar.map(a => a.pontos)).toEqual([69, 64, 0])
  })
})

describe('o que vale para quaisquer consórcios', () => {
  const nome = fc.constantFrom('Ubá', 'UBÁ', 'uba', ' Ubá', 'Alfenas', '', ' ')
  const consorcio = fc.record({ nome: fc.string({ maxLength: 3 }), cnpj: fc.uuid(), urs: nome, tipo: nome })
  const apuracoes = fc.array(
    fc.tuple(dozeRespostas, consorcio).map(([respostas, dados]) => apurar(respostas, dados)),
    { maxLength: 12 },
  )

  test('a ordem das linhas não muda o resumo', () => {
    const embaralhadas = apuracoes.chain(a => fc.tuple(fc.constant(a), fc.shuffledSubarray(a, { minLength: a.length })))
    fc.assert(
      fc.property(embaralhadas, ([uma, outra]) => {
        expect(resumir(outra, CONTEXTO)).toEqual(resumir(uma, CONTEXTO))
      }),
    )
  })

  test('as quatro classificações somam o total, no todo e em cada divisão', () => {
    fc.assert(
      fc.property(apuracoes, lista => {
        const { totais, porTipo, porUrs, porMacrorregiao, porItem } = resumir(lista, CONTEXTO)
        for (const t of [totais, ...porTipo, ...porUrs, ...porMacrorregiao]) {
          expect(t.conforme + t.naoConforme + t.emAvaliacao + t.naoAvaliado).toBe(t.total)
        }
        for (const grupos of [porTipo, porUrs, porMacrorregiao]) {
          expect(grupos.reduce((soma, g) => soma + g.total, 0)).toBe(lista.length)
        }
        for (const i of porItem) expect(i.sim + i.nao + i.naoAvaliado).toBe(lista.length)
      }),
    )
  })

  test('sem consórcios, nada é dividido por zero', () => {
    const vazio = resumir([], CONTEXTO)
    expect(vazio.geral).toMatchObject({ total: 0, completos: 0, media: null })
    expect(vazio.porUrs).toEqual([])
  })
})
