import { describe, expect, it } from 'vitest'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, folha, pasta, vistos } from './apoio.ts'

function calcular(alvo: PastaLocal, codigo: string) {
  return abrir(codigo, { pasta: alvo })
}

describe('reaproveitamento', () => {
  it('mesma função e mesmos argumentos são uma chamada só, e recalcular sem mudança não chama', () => {
    const alvo = pasta(folha(1, 'D', [['=DEZ(1)', '=dez(1)', '=DEZ(2)'], ['x']]))
    const execucao = calcular(alvo, 'function DEZ(n) { return n * 10 }')
    expect(vistos(alvo, 1, 1, 3)).toEqual([[10, 10, 20]])
    expect(execucao.chamadas['DEZ']).toBe(2)
    execucao.recalcular()
    expect(execucao.chamadas['DEZ']).toBe(2)
  })

  it('em 5.000 linhas, uma célula mudada chama uma vez cada coluna derramada', () => {
    const linhas = Array.from({ length: 5000 }, (_, i) =>
      Array.from({ length: 12 }, (_, j) => ((i + j) % 3 === 0 ? 'Sim' : 'Não')),
    )
    const f = folha(1, 'D', linhas, { linhas: 5000, colunas: 20 })
    const cabecalho = f.celulas[0] ?? []
    for (let c = 12; c < 16; c++) cabecalho[c] = { valor: null, formula: `=CONTA(A1:L;${c})` }
    const alvo = pasta(f)
    const execucao = calcular(
      alvo,
      'function CONTA(m, c) { return m.map(l => [c + l.filter(x => x === "Sim").length]) }',
    )
    const ultima = alvo.folhas[0]?.celulas[4999] ?? []
    ultima[0] = { valor: 'Sim' }
    expect(execucao.chamadas['CONTA']).toBe(4)
    execucao.recalcular()
    expect(execucao.chamadas['CONTA']).toBe(8)
    expect(vistos(alvo, 1, 5000, 16)[4999]?.slice(12)).toEqual([17, 18, 19, 20])
  })
})
