import { describe, expect, it } from 'vitest'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, folha, pasta, vistos } from './apoio.ts'

const CONTAR = `function VER(x) { return JSON.stringify(x) }
function TAMANHO(x) { return Array.isArray(x) ? x.length + 'x' + x[0].length : typeof x }`

function calcular(alvo: PastaLocal, codigo: string) {
  return abrir(codigo, { pasta: alvo })
}

describe('ordem e ciclos', () => {
  const SOMA =
    'function SOMA(m) { return [].concat(...[].concat(m)).reduce((s, v) => s + (Number(v) || 0), 0) } function PAR(n) { return [n, n + 1] } function DOIS() { return [1, 2] }'

  it('calcula depois de quem lê, em qualquer ordem e em outra aba', () => {
    const alvo = pasta(
      folha(1, 'A', [
        ['=SOMA(B1:B2)', '=SOMA(Outra!A1:A9)', null],
        [null, 5],
      ]),
      folha(2, 'Outra', [['=PAR(10)']]),
    )
    calcular(alvo, SOMA)
    expect(vistos(alvo, 1, 1, 2)).toEqual([[26, 21]])
  })

  it('descobre a dependência que só o derramamento cria', () => {
    const alvo = pasta(folha(1, 'A', [['=SOMA(C2:C9)', null, '=PAR(1)']]))
    calcular(alvo, SOMA)
    expect(vistos(alvo, 1, 1, 1)).toEqual([[2]])
  })

  it('ciclo é #REF!; quem depende dele é calculado com o erro', () => {
    const alvo = pasta(folha(1, 'A', [['=SOMA(B1)', '=SOMA(A1)', '=SOMA(C1:C2)', '=VER(A1)']]))
    calcular(alvo, `${SOMA} ${CONTAR}`)
    expect(vistos(alvo, 1, 1, 4)).toEqual([['#REF!', '#REF!', '#REF!', '"#REF!"']])
    expect(alvo.folhas[0]?.celulas[0]?.[0]?.calculado).toMatchObject({ mensagem: expect.stringContaining('Circular') })
  })

  it('o que derrama sobre o que lê é ciclo', () => {
    const alvo = pasta(folha(1, 'A', [['=DOIS(A2:A3)']]))
    calcular(alvo, SOMA)
    expect(vistos(alvo, 1, 2, 1)).toEqual([['#REF!'], [null]])
  })
})

describe('fórmulas que não são do pacote', () => {
  it('mantêm o resultado do arquivo e o que derramaram, e dizem que não foram calculadas', () => {
    const alvo = pasta(
      folha(1, 'D', [
        [
          { valor: null, formula: '=SUM(B1:B2)', calculado: 7 },
          { valor: null, formula: '=SORT(D1:D2)', calculado: 1 },
          '=ECO(B1:B2)',
        ],
        [
          { valor: null, formula: '=ECO(1)+1' },
          { valor: null, derramada: true, calculado: 2 },
        ],
        ['=ECO(1'],
      ]),
    )
    calcular(alvo, 'function ECO(x) { return x }')
    expect(vistos(alvo, 1, 3, 3)).toEqual([
      [7, 1, 1],
      ['#NAME?', 2, 2],
      ['#ERROR!', null, null],
    ])
    expect(alvo.folhas[0]?.celulas[0]?.[0]).toEqual({
      valor: null,
      formula: '=SUM(B1:B2)',
      calculado: 7,
      naoCalculada: true,
    })
    expect(alvo.folhas[0]?.celulas[0]?.[2]?.naoCalculada).toBeUndefined()
  })
})
