import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escreverTsv, lerTsv } from '../../../src/local/navegador/tsv.ts'

describe('o texto da área de transferência', () => {
  it.each([
    ['uma célula', 'Sim', [['Sim']]],
    ['nada', '', [['']]],
    [
      'um bloco',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'o fim de linha que o Excel põe',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['uma quebra no fim', 'a\nb\n', [['a'], ['b']]],
    [
      'células vazias',
      '\tb\n\t',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['uma célula com quebra', '"linha 1\nlinha 2"\tb', [['linha 1\nlinha 2', 'b']]],
    ['uma quebra do Windows dentro da célula', '"linha 1\r\nlinha 2"\r\nb', [['linha 1\nlinha 2'], ['b']]],
    ['uma célula com tabulação', 'a\t"b\tc"', [['a', 'b\tc']]],
    ['aspas dobradas dentro de aspas', '"diz ""sim""\ne sai"', [['diz "sim"\ne sai']]],
    ['aspas que a pessoa digitou', '"Sim"\tnão', [['"Sim"', 'não']]],
    ['aspas que não fecham', '"a\tb', [['"a', 'b']]],
    ['aspas no meio', 'a "b" c\td', [['a "b" c', 'd']]],
    ['uma quebra no fim da última célula', '"a\n"', [['a\n']]],
  ])('%s', (_, texto, bloco) => {
    expect(lerTsv(texto)).toEqual(bloco)
  })

  it('o que se copia daqui, colado aqui, é o mesmo', () => {
    const celula = fc.stringMatching(/^[a-z"\t\n ]{0,6}$/)
    const bloco = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([linhas, colunas]) =>
        fc.array(fc.array(celula, { minLength: colunas, maxLength: colunas }), {
          minLength: linhas,
          maxLength: linhas,
        }),
      )
      // A última linha, se toda vazia e de uma coluna só, é a quebra que toda planilha põe no fim.
      .filter(b => b.length === 1 || b[b.length - 1]!.join('') !== '' || b[0]!.length > 1)
    fc.assert(
      fc.property(bloco, b => {
        expect(lerTsv(escreverTsv(b))).toEqual(b)
      }),
    )
  })
})
