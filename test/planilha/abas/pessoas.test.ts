import { describe, expect, it } from 'vitest'
import { PARAMETROS } from '../../../src/norma/definicoes-de-parametros.ts'
import { FERIADOS } from '../../../src/norma/feriados.ts'
import { PARAMETROS_PADRAO } from '../../../src/norma/parametros.ts'
import { URS } from '../../../src/norma/territorio.ts'
import { abaConsorcios } from '../../../src/planilha/abas/consorcios.ts'
import { abaFeriados } from '../../../src/planilha/abas/feriados.ts'
import { abaNotificacoes } from '../../../src/planilha/abas/notificacoes.ts'
import { abaParametros } from '../../../src/planilha/abas/parametros.ts'
import { serialDoDia } from '../../../src/tempo/dia.ts'
import { dadosDaEquipe, titulos, valores } from './dados.ts'

const { dados } = dadosDaEquipe()
const consorcios = abaConsorcios('2026-3', dados.cadastro)
const notificacoes = abaNotificacoes('2026-3', dados.avaliados)
const feriados = abaFeriados('2026-3', FERIADOS)
const parametros = abaParametros('2026-3', PARAMETROS_PADRAO)

describe('os títulos das abas de pessoas, que outros leem e não mudam', () => {
  it.each([
    [
      'Consórcios',
      consorcios,
      'Consórcio · Sigla · CNPJ · Tipo · Adequado à Lei 11.107 · URS · Macrorregião · Site · E-mail · Telefone · Situação · Adesão em · Prorrogação pedida em · Prorrogação decidida em · Prorrogação · Entrou em · Inativo desde',
    ],
    [
      'Notificações',
      notificacoes,
      'Consórcio · Referente a · Enviada em · Ciência em · Meio · Processo SEI · Resultado · Texto',
    ],
    ['Feriados', feriados, 'Data · Nome · Tipo · Município · Sem expediente · Fonte'],
    ['Parâmetros', parametros, 'Parâmetro · Valor · O que é · Fonte'],
  ])('%s', (titulo, aba, esperados) => {
    expect(aba.titulo).toBe(titulo)
    expect(aba.dono).toBe('pessoas')
    expect(titulos(aba).join(' · ')).toBe(esperados)
    expect(valores(aba)[3]).toEqual(titulos(aba))
  })

  it('o cabeçalho fica na quarta linha, congelada, e há folga para digitar', () => {
    for (const aba of [consorcios, notificacoes, feriados, parametros]) {
      expect(aba.tabela?.cabecalho).toBe(3)
      expect(aba.congelar.linhas).toBe(4)
      expect(aba.folga).toBeGreaterThan(0)
      expect(aba.larguras).toHaveLength(titulos(aba).length)
    }
  })
})

describe('Consórcios', () => {
  it('nasce com o que a matriz dizia de cada um', () => {
    expect(valores(consorcios)[4]?.slice(0, 7)).toEqual([
      'CIS Norte',
      null,
      '11.222.333/0001-81',
      'Generalista',
      null,
      'Montes Claros',
      'Norte',
    ])
    expect(consorcios.linhas).toHaveLength(4 + 5)
  })

  it('as listas de escolha são as da norma', () => {
    const escolhas = Object.fromEntries(consorcios.tabela!.colunas.map(c => [c.titulo, c.escolhas]))
    expect(escolhas['URS']).toEqual(URS)
    expect(escolhas['Macrorregião']).toHaveLength(16)
    expect(escolhas['Prorrogação']).toEqual(['Deferida', 'Indeferida'])
    expect(escolhas['Tipo']).toEqual(['Generalista', 'SAMU'])
  })
})

describe('Notificações', () => {
  it('nasce com as ciências que a matriz trazia, como datas', () => {
    expect(valores(notificacoes).slice(4)).toEqual([
      ['CIS Sul', '2026-3', null, serialDoDia('2026-09-13'), null, null, null, null],
    ])
  })
})

describe('Feriados', () => {
  it('nasce com 2025 e 2026 inteiros, em ordem de data, cada um com a fonte', () => {
    const linhas = valores(feriados).slice(4)
    expect(linhas).toHaveLength(FERIADOS.length)
    const datas = linhas.map(l => Number(l[0]))
    expect(datas).toEqual([...datas].sort((a, b) => a - b))
    expect(datas.at(0)).toBe(serialDoDia('2025-01-01'))
    expect(datas.at(-1)).toBe(serialDoDia('2026-12-31'))
    for (const l of linhas) expect(l[5]).not.toBe('')
  })
})

describe('Parâmetros', () => {
  it('diz cada escolha, o que se aceita e a fonte; a data é data', () => {
    const linhas = valores(parametros).slice(4)
    expect(linhas.map(l => l[0])).toEqual(PARAMETROS.map(p => p.nome))
    expect(linhas[0]?.[1]).toBe(serialDoDia('2024-12-10'))
    linhas.forEach((l, i) => {
      const { aceita } = PARAMETROS[i]!
      if (typeof aceita !== 'string') for (const a of aceita) expect(l[2]).toContain(`“${a}”`)
      expect(String(l[3]).length).toBeGreaterThan(10)
    })
  })

  it('cada escolha tem a sua própria lista; a data e o município, nenhuma', () => {
    const listas = parametros.linhas.slice(4).map(l => l[1]?.escolhas)
    expect(listas).toEqual(PARAMETROS.map(p => (typeof p.aceita === 'string' ? undefined : p.aceita)))
  })
})
