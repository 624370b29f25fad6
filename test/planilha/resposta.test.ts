import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Valor } from '../../src/planilha/celula.ts'
import { lerResposta } from '../../src/planilha/resposta.ts'

const problema = (valor: Valor): string => {
  const lida = lerResposta(valor)
  return 'problema' in lida ? lida.problema : `lida como ${lida.resposta}`
}

const SIM = ['Sim', 's', 'x', 'X', '1', 1, true, 'verdadeiro', 'VERDADEIRO', 'true', '✓', '✔', '✔\ufe0f', '☑']
const NAO = ['Não', 'Nao', 'NÃO', 'n', '0', 0, false, 'falso', 'FALSO', 'false', '✗', '✘', '☐']

describe('a resposta como as pessoas a digitam', () => {
  it.each([...SIM, 'SIM', 'sim ', '\u00a0Sim', 'Sim\n', 'sim.', 'ＳＩＭ', '\u200bSim'])('%j é Sim', valor => {
    expect(lerResposta(valor)).toEqual({ resposta: 'Sim' })
  })

  it.each([...NAO, 'não.', 'Não'.normalize('NFD'), ' NÃO '])('%j é Não', valor => {
    expect(lerResposta(valor)).toEqual({ resposta: 'Não' })
  })

  it.each([null, '', ' ', '\u00a0', '\u200b', '-', '–', '—', ' - ', '－'])('%j é não avaliado, nunca Não', valor => {
    expect(lerResposta(valor)).toEqual({ resposta: null })
  })
})

describe('a resposta que não se entende', () => {
  it.each(['talvez', 'parcial', 'sim?', 'SIM/NÃO', 'Sim\tNão', 'ok', 'sim sim', '?'])(
    '%j é apontada, com o que se aceita',
    valor => {
      expect(problema(valor)).toContain('não é aceito. Use Sim ou Não')
    },
  )

  it.each([2, -1, 12, '12', '6,5', 0.5])('%j são pontos: pede Sim ou Não', valor => {
    expect(problema(valor)).toContain(`contém “${valor}”. Digite Sim ou Não`)
    expect(problema(valor)).toContain('os pontos são calculados')
  })

  it.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#ERROR!', '#VALOR!', '#NOME?', '#NÚM!'])(
    '%s é fórmula que não dá resposta',
    valor => {
      expect(problema(valor)).toContain(
        `mostra ${valor}. A fórmula desta célula não dá uma resposta; digite Sim ou Não.`,
      )
    },
  )

  it.each(['Loading...', 'Carregando…'])('%s ainda está carregando', valor => {
    expect(problema(valor)).toContain('ainda está carregando')
  })

  it.each(['n/a', 'N/A', 'n.a.', 'não se aplica', 'NÃO SE APLICA'])('%s é decisão de quem avalia', valor => {
    expect(problema(valor)).toContain('A decisão é de quem avalia')
  })

  it('letra de outro alfabeto que parece nossa é dita', () => {
    expect(problema('Ѕim')).toContain('caractere estranho')
  })

  it('texto comprido vem cortado em 40 caracteres', () => {
    expect(problema('a'.repeat(50_000))).toContain(`“${'a'.repeat(40)}…”`)
    expect(problema('a'.repeat(50_000)).length).toBeLessThan(200)
  })
})

describe('qualquer que seja a célula', () => {
  const qualquer = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
  )

  it('dá Sim, Não, em branco ou um problema em palavras, e a mesma coisa de novo', () => {
    fc.assert(
      fc.property(qualquer, valor => {
        const lida = lerResposta(valor)
        if ('resposta' in lida) expect(['Sim', 'Não', null]).toContain(lida.resposta)
        else expect(lida.problema).toMatch(/\.$/)
        expect(lerResposta(valor)).toEqual(lida)
      }),
    )
  })

  const enfeite = fc.constantFrom('', ' ', '\u00a0', '\n', '\u200b', '\ufeff')
  it('caixa e espaços em volta não mudam a resposta', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIM, ...NAO), enfeite, enfeite, fc.boolean(), (valor, antes, depois, alta) => {
        const texto = String(valor)
        const mexido = `${antes}${alta ? texto.toUpperCase() : texto.toLowerCase()}${depois}`
        expect(lerResposta(mexido)).toEqual(lerResposta(valor))
      }),
    )
  })
})
