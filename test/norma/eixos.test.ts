import { describe, expect, it } from 'vitest'
import { EIXOS, eixoDoItem, IDS_DOS_EIXOS, itensDoEixo } from '../../src/norma/eixos.ts'
import { IDS_DOS_ITENS, pontosDoItem } from '../../src/norma/itens.ts'

const EM = '2026-11-21'

function soma(itemIII: 'I' | 'III' = 'I') {
  return IDS_DOS_EIXOS.map(eixo => itensDoEixo(eixo, itemIII).reduce((s, item) => s + pontosDoItem(item, EM), 0))
}

describe('os cinco eixos do Art. 10', () => {
  it('estão na ordem da Deliberação, com o rótulo do texto', () => {
    expect(IDS_DOS_EIXOS.join(' ')).toBe('I II III IV V')
    for (const id of IDS_DOS_EIXOS) {
      expect(EIXOS[id].dispositivo.texto).toMatch(`${id} - ${EIXOS[id].rotulo}: `)
      expect(EIXOS[id].curto.length).toBeLessThanOrEqual(18)
    }
  })

  it('somam 45, 6, 3, 10 e 36', () => {
    expect(soma()).toEqual([45, 6, 3, 10, 36])
    expect(itensDoEixo('I')).toEqual(['I', 'II', 'III', 'X', 'XI', 'XII'])
    expect(itensDoEixo('V')).toEqual(['IV', 'V', 'VI'])
  })

  it('com o item III no eixo III, somam 33, 6, 15, 10 e 36', () => {
    expect(soma('III')).toEqual([33, 6, 15, 10, 36])
    expect(itensDoEixo('III', 'III')).toEqual(['III', 'IX'])
    expect(eixoDoItem('III', 'III')).toBe('III')
    expect(eixoDoItem('III')).toBe('I')
  })

  it.each(['I', 'III'] as const)('com o item III no eixo %s, cada item está em um eixo e só um', itemIII => {
    const repartidos = IDS_DOS_EIXOS.flatMap(eixo => itensDoEixo(eixo, itemIII))
    expect(repartidos).toHaveLength(IDS_DOS_ITENS.length)
    expect(new Set(repartidos)).toEqual(new Set(IDS_DOS_ITENS))
  })
})
