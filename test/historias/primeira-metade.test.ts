import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contagem, historias, POR_ARQUIVO, viver } from './historia.ts'

it(
  `${POR_ARQUIVO} histórias de edições e ações, e nenhuma quebra o que a planilha promete`,
  () => {
    const conta = contagem()
    fc.assert(
      fc.property(historias, historia => {
        viver(historia, conta)
      }),
      { numRuns: POR_ARQUIVO, seed: Number(process.env['SEMENTE'] ?? 20261 ) },
    )
    console.info(JSON.stringify({ ...conta, porAcao: Object.fromEntries(conta.porAcao) }))
    expect(conta.historias).toBe(POR_ARQUIVO)
  },
  600_000,
)
