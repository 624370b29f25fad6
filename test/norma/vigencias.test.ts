import { describe, expect, it } from 'vitest'
import { LIMIAR, limiarEm } from '../../src/norma/classificacao.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../../src/norma/itens.ts'
import { ADAPTACAO, ADEQUACAO, diasDoPrazo } from '../../src/norma/prazos.ts'
import { PUBLICACAO_PADRAO } from '../../src/norma/publicacao.ts'
import { type Dia, ehDia, somarDias } from '../../src/tempo/dia.ts'
import { datasDaVigencia, type Vigencia } from '../../src/tempo/vigencia.ts'
import { objetosDaNorma } from './dispositivos.ts'

const vigencias = [...objetosDaNorma(), LIMIAR as Record<string, unknown>].filter(ehVigencia)
const datas = [...new Set(vigencias.flatMap(v => datasDaVigencia(v)))].sort()

describe('a norma em cada data em que algo muda', () => {
  it('há vigências a conferir, e a primeira data é a da publicação', () => {
    // Doze itens, o limiar, dois prazos e a atualização.
    expect(vigencias.length).toBeGreaterThanOrEqual(16)
    expect(datas[0]).toBe(PUBLICACAO_PADRAO)
  })

  it.each(datas)('em %s tudo vigora, e os doze itens somam 100', d => {
    expect(avaliar(d)).toMatchObject({ total: 100 })
  })

  it.each(datas.slice(1).map(d => somarDias(d, -1)))('na véspera, %s, também', d => {
    expect(avaliar(d)).toMatchObject({ total: 100 })
  })

  it('na véspera da publicação nada vigora, e isso é dito', () => {
    const vespera = somarDias(PUBLICACAO_PADRAO, -1)
    expect(() => pontosDoItem('I', vespera)).toThrow('item I: não há pontuação em vigor em 2024-12-09')
    expect(() => limiarEm(vespera)).toThrow('não há limiar de conformidade em vigor em 2024-12-09')
    expect(() => diasDoPrazo(ADEQUACAO, vespera)).toThrow('Prazo de adequação: não há prazo em vigor em 2024-12-09')
  })

  it('hoje, e muito depois, segue valendo', () => {
    for (const d of ['2026-11-21', '2099-12-31'] as const)
      expect(avaliar(d)).toEqual({ total: 100, limiar: 70, adequacao: 60, adaptacao: 120 })
  })
})

function avaliar(em: Dia) {
  return {
    total: IDS_DOS_ITENS.reduce((soma, id) => soma + pontosDoItem(id, em), 0),
    limiar: limiarEm(em),
    adequacao: diasDoPrazo(ADEQUACAO, em),
    adaptacao: diasDoPrazo(ADAPTACAO, em),
  }
}

function ehVigencia(objeto: Record<string, unknown>): objeto is Vigencia<number> {
  const chaves = Object.keys(objeto)
  return chaves.length > 0 && chaves.every(ehDia)
}
