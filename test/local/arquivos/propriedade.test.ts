import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escreverXlsx } from '../../../src/local/arquivos/escrever-xlsx.ts'
import { lerArquivo } from '../../../src/local/arquivos/ler.ts'
import type { CelulaLocal } from '../../../src/local/pasta-local.ts'
import { ESTILOS } from '../../../src/planilha/estilos.ts'
import { folhaCom, pastaCom } from './exemplo.ts'

/** Textos que existem em planilha: sem letra partida ao meio nem as duas que o XML não aceita; CR vira LF, como no Sheets. */
const texto = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map(letras => letras.replace(/[\ufffe\uffff\r]/g, ''))
  .filter(letras => letras !== '')
const numero = fc.double({ noNaN: true, noDefaultInfinity: true }).map(valor => valor + 0)
const valor = fc.oneof(texto, numero, fc.boolean())
const estilo = fc.option(fc.constantFrom(...Object.values(ESTILOS)), { nil: undefined })
const resultado = fc.oneof(texto, numero, fc.boolean(), fc.constant(null))

const celula: fc.Arbitrary<CelulaLocal> = fc
  .oneof(
    valor.map((digitado): CelulaLocal => ({ valor: digitado })),
    resultado.map((calculado): CelulaLocal => ({ valor: null, calculado, derramada: true })),
    fc.tuple(texto, resultado).map(
      ([argumento, calculado]): CelulaLocal => ({
        valor: null,
        formula: `=CONFORMIDADE_TESTE("${argumento.replaceAll('"', '""')}")`,
        calculado,
      }),
    ),
  )
  .chain(base => estilo.map(formato => (formato ? { ...base, formato } : base)))

describe('qualquer tabela', () => {
  it('escrita e lida de novo tem as mesmas células', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.option(celula), { maxLength: 6 }), { maxLength: 8 }), async linhas => {
        const pasta = pastaCom(folhaCom('Aba', linhas))
        const [volta] = (await lerArquivo(await escreverXlsx(pasta, () => null), 'teste.xlsx')).folhas
        linhas.forEach((linha, l) => {
          linha.forEach((esperada, c) => {
            const { formato: _, ...conteudo } = esperada ?? { valor: null }
            const { formatoDoArquivo: __, ...lida } = volta?.celulas[l]?.[c] ?? { valor: null }
            expect(lida).toEqual(conteudo)
          })
        })
      }),
      { numRuns: 100 },
    )
  })
})
