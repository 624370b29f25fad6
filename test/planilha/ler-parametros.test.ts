import { describe, expect, it } from 'vitest'
import { PARAMETROS } from '../../src/norma/definicoes-de-parametros.ts'
import { PARAMETROS_PADRAO } from '../../src/norma/parametros.ts'
import { abaParametros } from '../../src/planilha/abas/parametros.ts'
import type { Aviso } from '../../src/planilha/aviso.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerParametros } from '../../src/planilha/ler-parametros.ts'
import { folha } from './folhas.ts'

function ler(...linhas: Valor[][]) {
  const avisos: Aviso[] = []
  const lidos = lerParametros(folha([['Parâmetro', 'Valor', 'O que é'], ...linhas], 'Parâmetros'), avisos)
  return { lidos, avisos }
}

describe('as escolhas da equipe', () => {
  it('sem aba, valem os padrões', () => {
    expect(lerParametros(null, [])).toEqual(PARAMETROS_PADRAO)
  })

  it('a aba como nasce diz os padrões, sem aviso nenhum', () => {
    const { linhas } = abaParametros('2026-3', PARAMETROS_PADRAO)
    const avisos: Aviso[] = []
    const lidos = lerParametros(folha(linhas.map(l => l.map(c => c?.valor ?? null))), avisos)
    expect(lidos).toEqual(PARAMETROS_PADRAO)
    expect(avisos).toEqual([])
  })

  it.each(PARAMETROS.filter(p => typeof p.aceita !== 'string').map(p => [p.nome, p] as const))(
    '%s: cada valor aceito, sem distinguir caixa nem acento, é o que se lê',
    (nome, { id, aceita }) => {
      for (const valor of aceita as readonly string[]) {
        const { lidos, avisos } = ler([nome.toUpperCase(), valor.normalize('NFD').toUpperCase()])
        expect(lidos[id]).toBe(valor)
        expect(avisos).toEqual([])
      }
    },
  )

  it.each([['05/12/2024'], ['2024-12-05'], [45631]])('a publicação aceita a data escrita como %j', valor => {
    expect(ler(['Data de publicação', valor]).lidos.publicacao).toBe('2024-12-05')
  })

  it('o município é o que se escreve', () => {
    expect(ler(['Município do expediente', ' Montes  Claros ']).lidos.municipioDoExpediente).toBe('Montes Claros')
  })
})

describe('a escolha que não se entende', () => {
  it('vale o padrão, com aviso na célula do valor, que diz o que se aceita', () => {
    const { lidos, avisos } = ler(['Início dos 60 dias', 'publicação'])
    expect(lidos).toEqual(PARAMETROS_PADRAO)
    expect(avisos).toHaveLength(1)
    expect(avisos[0]).toMatchObject({ codigo: 'parametro-invalido', aba: 'Parâmetros', celula: 'B2' })
    expect(avisos[0]?.mensagem).toMatch(
      /^Parâmetros!B2: Início dos 60 dias contém “publicação”\. Aceita: .+\. Valeu o padrão, “ciência”\.$/,
    )
  })

  it.each<Valor>(['31/02/2025', 'ontem', null, true, 12])('a publicação não é %j', valor => {
    const { lidos, avisos } = ler(['Data de publicação', valor])
    expect(lidos.publicacao).toBe(PARAMETROS_PADRAO.publicacao)
    expect(avisos[0]?.mensagem).toContain('Aceita: uma data dd/mm/aaaa')
  })

  it('o parâmetro que não existe é dito, e não estraga os outros', () => {
    const { lidos, avisos } = ler(['Cor do céu', 'azul'], ['Início dos 60 dias', 'envio'])
    expect(lidos).toEqual({ ...PARAMETROS_PADRAO, inicioDaAdequacao: 'envio' })
    expect(avisos.map(a => [a.celula, a.mensagem])).toEqual([
      ['A2', 'Parâmetros!A2: “Cor do céu” não é um parâmetro conhecido; ignorado.'],
    ])
  })
})
