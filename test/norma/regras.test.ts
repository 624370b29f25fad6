import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ATUALIZACAO } from '../../src/norma/atualizacao.ts'
import {
  CATEGORIAS,
  CLASSIFICACOES,
  DISPOSITIVO_DA_META,
  DISPOSITIVO_DO_LIMIAR,
  limiarEm,
} from '../../src/norma/classificacao.ts'
import { INTERPRETACOES } from '../../src/norma/interpretacoes.ts'
import { ADAPTACAO, ADEQUACAO, CONTAGEM, diasDoPrazo } from '../../src/norma/prazos.ts'
import { IDS_DOS_PREREQUISITOS, PREREQUISITOS } from '../../src/norma/prerequisitos.ts'
import { QUADRIMESTRES } from '../../src/norma/quadrimestres.ts'
import { nomeDoMes } from '../../src/tempo/formatar-dia.ts'
import { tituloDoQuadrimestre } from '../../src/tempo/quadrimestre.ts'
import { objetosDaNorma } from './dispositivos.ts'

const EM = '2026-11-21'

// Comentários e textos.
const NAO_E_CODIGO = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g

describe('o número da regra é o do texto citado', () => {
  it('conforme com 70 pontos ou mais', () => {
    expect(limiarEm(EM)).toBe(70)
    expect(DISPOSITIVO_DO_LIMIAR.texto).toContain(`igual ou maior que ${limiarEm(EM)} pontos`)
    expect(CATEGORIAS['Não conforme'].dispositivo.texto).toContain(`abaixo de ${limiarEm(EM)} pontos`)
    expect(DISPOSITIVO_DA_META.texto).toBe(`≥ ${limiarEm(EM)} pontos`)
  })

  it('60 dias corridos para a adequação', () => {
    expect(diasDoPrazo(ADEQUACAO, EM)).toBe(60)
    expect(ADEQUACAO.dispositivo.texto).toContain(`${diasDoPrazo(ADEQUACAO, EM)} (sessenta) dias corridos`)
  })

  it('120 dias corridos de adaptação, prorrogáveis uma vez', () => {
    expect(diasDoPrazo(ADAPTACAO, EM)).toBe(120)
    expect(ADAPTACAO.dispositivo.texto).toContain(`${diasDoPrazo(ADAPTACAO, EM)} (dias) corridos`)
    expect(ADAPTACAO.dispositivo.texto).toContain('prorrogado uma vez por igual período')
    expect(ADAPTACAO.prorrogacoes).toBe(1)
  })

  it('atualização mensal: 31 dias, o mês mais longo', () => {
    expect(ATUALIZACAO.dispositivo.texto).toContain('mensalmente')
    expect(Object.values(ATUALIZACAO.diasSemSinal)).toEqual([31])
  })

  it.each([1, 2, 3] as const)('o %dº quadrimestre tem os meses do Anexo II', n => {
    const { meses, rotulo, dispositivo } = QUADRIMESTRES[n]
    // O original escreve "Maior" por maio.
    const escrito = dispositivo.texto.replace('Maior', 'Maio').toLowerCase()
    const nomes = meses.map(nomeDoMes)
    expect(escrito).toBe(`${rotulo} | ${nomes.slice(0, -1).join(', ')} e ${nomes.at(-1)}`.toLowerCase())
    expect(tituloDoQuadrimestre(`2026-${n}`)).toContain(`(${nomes[0]} a ${nomes.at(-1)})`)
  })
})

describe('as regras', () => {
  it('há quatro classificações: duas da Deliberação, duas da planilha', () => {
    expect(CLASSIFICACOES).toEqual(['Conforme', 'Não conforme', 'Em avaliação', 'Não avaliado'])
    expect(Object.keys(CATEGORIAS)).toEqual(CLASSIFICACOES)
    for (const nossa of ['Em avaliação', 'Não avaliado'] as const) {
      expect(CATEGORIAS[nossa].dispositivo).toBeNull()
      expect(CATEGORIAS[nossa].oQueE).toContain('não da Deliberação')
    }
  })

  it('há cinco pré-requisitos, na ordem da Deliberação', () => {
    expect(IDS_DOS_PREREQUISITOS.join(' ')).toBe('I II III IV V')
    for (const id of IDS_DOS_PREREQUISITOS) {
      expect(PREREQUISITOS[id].dispositivo.texto).toMatch(new RegExp(`^${id} - `))
      expect(PREREQUISITOS[id].curto.length).toBeLessThanOrEqual(18)
    }
  })

  it('os fundamentos da contagem são resumo nosso, sem texto literal', () => {
    for (const fundamento of CONTAGEM.fundamentos) expect(fundamento).not.toHaveProperty('texto')
    expect(CONTAGEM.fundamentos.map(({ norma }) => norma)).toEqual(['lei-14184', 'lei-9784'])
  })

  it('toda interpretação citada pela norma existe', () => {
    const numeros = new Set(INTERPRETACOES.map(i => i.numero))
    const citadas = objetosDaNorma().flatMap(o => (Array.isArray(o['interpretacoes']) ? o['interpretacoes'] : []))
    expect(citadas.length).toBeGreaterThan(30)
    for (const numero of citadas) expect(numeros).toContain(numero)
  })
})

describe('cada número legal está escrito uma vez só', () => {
  const codigo = ['tempo', 'norma', 'apuracao'].flatMap(pasta => {
    const raiz = new URL(`../../src/${pasta}/`, import.meta.url)
    const arquivos = readdirSync(raiz, { recursive: true, encoding: 'utf8' }).filter(nome => nome.endsWith('.ts'))
    return arquivos.map(nome => ({
      arquivo: `src/${pasta}/${nome}`,
      texto: readFileSync(new URL(nome, raiz), 'utf8').replace(NAO_E_CODIGO, "''"),
    }))
  })

  it.each([
    ['70', 'src/norma/classificacao.ts'],
    ['60', 'src/norma/prazos.ts'],
    ['120', 'src/norma/prazos.ts'],
  ])('%s, em %s', (numero, onde) => {
    const lugares = codigo.flatMap(({ arquivo, texto }) => {
      const vezes = texto.match(new RegExp(`(?<![\\w.])${numero}(?![\\w.])`, 'g'))?.length ?? 0
      return Array.from({ length: vezes }, () => arquivo)
    })
    expect(lugares).toEqual([onde])
  })
})
