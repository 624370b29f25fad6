import { describe, expect, it } from 'vitest'
import { PARAMETROS } from '../../src/norma/definicoes-de-parametros.ts'
import { INTERPRETACOES, interpretacao } from '../../src/norma/interpretacoes.ts'
import { PARAMETROS_PADRAO } from '../../src/norma/parametros.ts'
import { ehDia } from '../../src/tempo/dia.ts'

describe('as interpretações', () => {
  it('são 35, numeradas de 1 a 35, sem falta nem repetição', () => {
    expect(INTERPRETACOES.map(i => i.numero)).toEqual(Array.from({ length: 35 }, (_, i) => i + 1))
  })

  it.each(INTERPRETACOES.map(i => [i.numero, i] as const))(
    'a %dª diz o problema, a leitura e o porquê, em frases',
    (_, i) => {
      for (const frase of [i.problema, i.leitura, i.porque]) expect(frase).toMatch(/[.?]$/)
      expect(i.lugar).not.toBe('')
    },
  )

  it('acha-se pelo número', () => {
    expect(interpretacao(28).lugar).toBe('Art. 10, § 2º')
    expect(() => interpretacao(36)).toThrow('não há interpretação 36')
  })
})

describe('os parâmetros', () => {
  it('há uma definição por escolha, com o padrão em vigor', () => {
    expect(PARAMETROS.map(p => p.id)).toEqual(Object.keys(PARAMETROS_PADRAO))
    for (const { id, padrao } of PARAMETROS) expect(padrao).toBe(PARAMETROS_PADRAO[id])
    expect(new Set(PARAMETROS.map(p => p.nome)).size).toBe(PARAMETROS.length)
  })

  it('os padrões são os combinados', () => {
    expect(PARAMETROS_PADRAO).toEqual({
      publicacao: '2024-12-10',
      municipioDoExpediente: 'Belo Horizonte',
      fimDaAdaptacao: 'mantém o dia',
      baseDaProrrogacao: 'fim original',
      primeiroQuadrimestre: 'começa depois do fim da adaptação',
      pedidoForaDoPrazo: 'avisa',
      coleta: 'dentro do quadrimestre',
      impedimento: 'imediato',
      inicioDaAdequacao: 'ciência',
      novoResultado: 'supera o prazo anterior',
      reavaliacao: 'a qualquer tempo',
      diasDeAtualizacao: 31,
      itensSemAtualizacao: 'II, XI',
      desatualizado: 'sinaliza',
      prerequisitoVencido: 'a confirmar',
      eixoDoItemIII: 'I',
    })
  })

  it('o padrão é sempre um valor aceito', () => {
    for (const { aceita, padrao } of PARAMETROS) {
      if (aceita === 'data') expect(ehDia(String(padrao))).toBe(true)
      else if (typeof aceita === 'string') expect(padrao).not.toBe('')
      else expect(aceita).toContain(padrao)
    }
  })

  it('todo parâmetro de uma interpretação existe, e toda interpretação de um parâmetro se muda por algum', () => {
    for (const { parametro } of INTERPRETACOES)
      if (parametro !== null) expect(PARAMETROS.map(p => p.id)).toContain(parametro)
    for (const { interpretacao } of PARAMETROS)
      if (interpretacao !== null) expect(INTERPRETACOES.find(i => i.numero === interpretacao)?.parametro).not.toBeNull()
  })

  it('as leituras 13 a 23, de prazos e monitoramento, podem todas ser trocadas pela equipe', () => {
    for (let numero = 13; numero <= 23; numero++)
      expect(INTERPRETACOES.find(i => i.numero === numero)?.parametro, `interpretação ${numero}`).not.toBeNull()
  })
})
