import { describe, expect, it } from 'vitest'
import { achar, aPartirDe } from '../../../src/local/navegador/achar.ts'
import { folhaVista } from './folha.ts'

const CADASTRO = folhaVista([['Consórcio', 'São João del-Rei'], [], ['', 'SAO LOURENCO']], { id: 1 })
const RESUMO = folhaVista([['São Francisco']], { id: 2 })
const OCULTA = folhaVista([['São Oculto']], { id: 3, oculta: true })

describe('localizar', () => {
  it.each(['são', 'SAO', 'Sao', ' são '])('acentos e maiúsculas não contam: “%s”', procurado => {
    expect(achar([CADASTRO], procurado)).toEqual([
      { folha: 1, linha: 0, coluna: 1 },
      { folha: 1, linha: 2, coluna: 1 },
    ])
  })

  it('acha também no meio da palavra', () => {
    expect(achar([CADASTRO], 'sórc')).toEqual([{ folha: 1, linha: 0, coluna: 0 }])
  })

  it('em todas as abas, menos as ocultas', () => {
    expect(achar([CADASTRO, RESUMO, OCULTA], 'sao').map(a => a.folha)).toEqual([1, 1, 2])
  })

  it('nada digitado não acha nada', () => {
    expect(achar([CADASTRO], '  ')).toEqual([])
  })

  it('começa do lugar em que se está, contando com ele, e do fim volta ao começo', () => {
    const achados = achar([CADASTRO, RESUMO], 'sao')
    const daqui = (folha: number, linha: number, coluna: number): number =>
      aPartirDe(achados, [1, 2], { folha, linha, coluna })
    expect(daqui(1, 0, 0)).toBe(0)
    expect(daqui(1, 0, 1)).toBe(0)
    expect(daqui(1, 0, 2)).toBe(1)
    expect(daqui(1, 9, 0)).toBe(2)
    expect(daqui(2, 0, 1)).toBe(0)
  })
})
