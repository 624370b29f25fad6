import { describe, expect, it } from 'vitest'
import { lerReferencia, type Referencia } from '../../../src/local/execucao/formulas/referencia.ts'
import type { PastaLocal } from '../../../src/local/pasta-local.ts'
import { abrir, DATA, folha, pasta, vistos } from './apoio.ts'

const ref = (a1: string) => lerReferencia(a1) as Referencia
const CONTAR = `function VER(x) { return JSON.stringify(x) }
function TAMANHO(x) { return Array.isArray(x) ? x.length + 'x' + x[0].length : typeof x }`

function calcular(alvo: PastaLocal, codigo: string) {
  return abrir(codigo, { pasta: alvo })
}

describe('como os argumentos chegam', () => {
  const alvo = pasta(
    folha(1, 'Dados', [
      ['a', 1, true],
      [null, { valor: 46142, formato: DATA }, { valor: 46142.5, formato: DATA }],
    ]),
    folha(2, "Aba com 'aspas' e espaço", [['lá']], { linhas: 3, colunas: 2 }),
  )
  const execucao = calcular(
    alvo,
    `${CONTAR}
    function TIPOS(m) { return m.map(l => l.map(c => c instanceof Date ? 'Date ' + c.getDate() + ' ' + c.getHours() + 'h' : typeof c + ' ' + c)) }
    function QUANTOS(...a) { return [a.map(x => x === undefined ? 'omitido' : x === '' ? 'vazio' : typeof x + ' ' + x).join('|')] }`,
  )

  it('intervalo é matriz, vazio é texto vazio, e data é Date de dentro no fuso da planilha', () => {
    expect(execucao.formula('TIPOS', [ref('A1:C2')], 1)).toEqual([
      ['string a', 'number 1', 'boolean true'],
      ['string ', 'Date 30 0h', 'Date 30 12h'],
    ])
  })

  it('uma célula só, mesmo escrita A1:A1, é um valor', () => {
    expect(execucao.formula('QUANTOS', [ref('A1'), ref('A1:A1'), ref('A2'), 5, 'x', undefined, false], 1)).toEqual([
      ['string a|string a|vazio|number 5|string x|omitido|boolean false'],
    ])
  })

  it.each([
    ['A1:B', '20x2'],
    ['B2:B', '19x1'],
    ['A:B', '20x2'],
    ['2:3', '2x10'],
    ['A1:Z99', '20x10'],
    ["'Aba com ''aspas'' e espaço'!A1:B", '3x2'],
  ])('o intervalo aberto %s vai até a borda da grade', (a1, tamanho) => {
    expect(execucao.formula('TAMANHO', [ref(a1)], 1)).toEqual([[tamanho]])
  })

  it('aba ou célula que não existe é #REF!, sem chamar a função', () => {
    expect(execucao.formula('VER', [ref('Nada!A1')], 1)).toEqual([
      [{ erro: '#REF!', mensagem: "Unresolved sheet name 'Nada'." }],
    ])
    expect(execucao.formula('VER', [ref('Z1')], 1)).toEqual([
      [{ erro: '#REF!', mensagem: 'Reference does not exist.' }],
    ])
  })

  it('o nome da função não distingue maiúsculas, e função que não existe é #NAME?', () => {
    expect(execucao.formula('tamanho', ['x'], 1)).toEqual([['string']])
    expect(execucao.formula('NADA', [], 1)).toMatchObject([[{ erro: '#NAME?' }]])
  })

  it('célula com erro chega como o texto do erro', () => {
    const a = pasta(folha(1, 'D', [['=QUEBRA()', '=VER(A1)']]))
    calcular(a, `${CONTAR} function QUEBRA() { throw new Error('motivo') }`)
    expect(vistos(a, 1, 1, 2)).toEqual([['#ERROR!', '"#ERROR!"']])
    expect(a.folhas[0]?.celulas[0]?.[0]?.calculado).toEqual({ erro: '#ERROR!', mensagem: 'motivo' })
  })

  it('a data respeita o fuso da planilha quando ele não é o do pacote', () => {
    const a = { ...pasta(folha(1, 'D', [[{ valor: 46142, formato: DATA }]])), fuso: 'America/Manaus' }
    const e = abrir('function ISO(d) { return d.toISOString() } function VOLTA(d) { return d }', { pasta: a })
    expect(e.formula('ISO', [ref('A1')], 1)).toEqual([['2026-04-30T04:00:00.000Z']])
    expect(e.formula('VOLTA', [ref('A1')], 1)).toEqual([[46142]])
  })

  it('a meia-noite que o horário de verão comeu vira uma hora da manhã', () => {
    const a = pasta(folha(1, 'D', [[{ valor: 43408, formato: DATA }]]))
    const e = abrir('function HORA(d) { return d.getDate() + "/" + (d.getMonth() + 1) + " " + d.getHours() }', {
      pasta: a,
    })
    expect(e.formula('HORA', [ref('A1')], 1)).toEqual([['4/11 1']])
  })
})
