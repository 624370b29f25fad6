import { describe, expect, it } from 'vitest'
import { lerReferencia, type Referencia } from '../../../src/local/execucao/formulas/referencia.ts'
import { conferirFormula } from '../../../src/local/execucao/formulas/sintaxe.ts'
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

describe('o que a função devolve', () => {
  const execucao = abrir(`
    function LISTA() { return [1, 2] } function MATRIZ() { return [[1, null], ['', undefined]] }
    function DATA_() {} function DIA() { return new Date(2026, 3, 30) } function HORA() { return new Date(2026, 3, 30, 18) }
    function NAN() { return [[1, NaN]] } function OBJETO() { return {} } function FUNCAO() { return () => 1 }
    function TORTA() { return [[1], [1, 2]] } function MISTA() { return [[1], 2] } function NADA() {} function VAZIA() { return [] }
    function LONGO() { return 'x'.repeat(50001) }`)

  it.each([
    ['LISTA', [[1], [2]]],
    [
      'MATRIZ',
      [
        [1, null],
        ['', null],
      ],
    ],
    ['DIA', [[46142]]],
    ['HORA', [[46142.75]]],
    ['NADA', [[null]]],
  ])('%s', (nome, esperado) => expect(execucao.formula(nome, [], 1)).toEqual(esperado))

  it.each([
    ['NAN', [[1, { erro: '#NUM!' }]]],
    ['OBJETO', [[{ erro: '#ERROR!' }]]],
    ['FUNCAO', [[{ erro: '#ERROR!' }]]],
    ['TORTA', [[{ erro: '#ERROR!' }]]],
    ['MISTA', [[{ erro: '#ERROR!' }]]],
    ['VAZIA', [[{ erro: '#ERROR!' }]]],
    ['LONGO', [[{ erro: '#VALUE!' }]]],
  ])('%s é erro', (nome, esperado) => expect(execucao.formula(nome, [], 1)).toMatchObject(esperado))

  it('o que não é emulado aparece na célula pelo nome, mesmo engolido', () => {
    const e = abrir('function f() { try { SpreadsheetApp.getFoo() } catch (x) {} return 1 }')
    expect(e.formula('f', [], 1)).toMatchObject([[{ mensagem: 'SpreadsheetApp.getFoo não existe na execução local' }]])
  })
})

describe('derramamento', () => {
  const DOBRO = 'function DOBRO(m) { return m.map(l => [l[0] === "" ? "" : l[0] * 2]) }'

  it('derrama da âncora para baixo e some quando a fórmula sai', () => {
    const alvo = pasta(folha(1, 'D', [[1, '=DOBRO(A1:A)'], [2], [3]], { linhas: 3 }))
    const execucao = calcular(alvo, DOBRO)
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ])
    expect(alvo.folhas[0]?.celulas[2]?.[1]).toEqual({ valor: null, derramada: true, calculado: 6 })
    const linha = alvo.folhas[0]?.celulas[0] ?? []
    delete linha[1]
    execucao.recalcular()
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    expect(alvo.folhas[0]?.celulas[2]?.[1]).toBeUndefined()
  })

  it('célula ocupada impede, com o texto do Google, e livre volta a derramar', () => {
    const alvo = pasta(folha(1, 'D', [[1, '=DOBRO(A1:A)'], [2], [3, 'ocupada']], { linhas: 3 }))
    const execucao = calcular(alvo, DOBRO)
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, '#REF!'],
      [2, null],
      [3, 'ocupada'],
    ])
    expect(alvo.folhas[0]?.celulas[0]?.[1]?.calculado).toEqual({
      erro: '#REF!',
      mensagem: 'Array result was not expanded because it would overwrite data in B3.',
    })
    delete alvo.folhas[0]?.celulas[2]?.[1]
    execucao.recalcular()
    expect(vistos(alvo, 1, 3, 2)).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ])
  })

  it('célula só com formato não impede, e o formato fica depois de recolher', () => {
    const alvo = pasta(
      folha(1, 'D', [
        [1, '=DOBRO(A1:A2)'],
        [2, { valor: null, formato: DATA, nota: 'n' }],
      ]),
    )
    const execucao = calcular(alvo, DOBRO)
    expect(alvo.folhas[0]?.celulas[1]?.[1]).toEqual({
      valor: null,
      formato: DATA,
      nota: 'n',
      derramada: true,
      calculado: 4,
    })
    delete alvo.folhas[0]?.celulas[0]?.[1]
    execucao.recalcular()
    expect(alvo.folhas[0]?.celulas[1]?.[1]).toEqual({ valor: null, formato: DATA, nota: 'n' })
  })

  it('o que passa da última linha acrescenta linhas; da última coluna, é erro', () => {
    const alvo = pasta(
      folha(1, 'D', [['=CINCO()'], ['=LARGA()']], { linhas: 2, colunas: 2 }),
      folha(2, 'E', [['=CINCO()']], { linhas: 2 }),
    )
    calcular(alvo, 'function CINCO() { return [1, 2, 3, 4, 5] } function LARGA() { return [[1, 2, 3]] }')
    expect(alvo.folhas[1]?.linhas).toBe(5)
    expect(vistos(alvo, 2, 5, 1)).toEqual([[1], [2], [3], [4], [5]])
    expect(alvo.folhas[0]?.celulas[1]?.[0]?.calculado).toEqual({
      erro: '#REF!',
      mensagem: 'Result was not automatically expanded, please insert more columns (1).',
    })
  })

  it('os vazios do resultado também ocupam a célula', () => {
    const alvo = pasta(folha(1, 'D', [['=NULOS()', '=NULOS()']]))
    calcular(alvo, 'function NULOS() { return [[null, null], [null, null]] }')
    expect(vistos(alvo, 1, 1, 2)).toEqual([['#REF!', null]])
  })
})

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

describe('reaproveitamento', () => {
  it('mesma função e mesmos argumentos são uma chamada só, e recalcular sem mudança não chama', () => {
    const alvo = pasta(folha(1, 'D', [['=DEZ(1)', '=dez(1)', '=DEZ(2)'], ['x']]))
    const execucao = calcular(alvo, 'function DEZ(n) { return n * 10 }')
    expect(vistos(alvo, 1, 1, 3)).toEqual([[10, 10, 20]])
    expect(execucao.chamadas['DEZ']).toBe(2)
    execucao.recalcular()
    expect(execucao.chamadas['DEZ']).toBe(2)
  })

  it('5.000 linhas e quatro colunas derramadas recalculam em bem menos de um segundo', () => {
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
    const inicio = performance.now()
    execucao.recalcular()
    const duracao = performance.now() - inicio
    expect(vistos(alvo, 1, 5000, 16)[4999]?.slice(12)).toEqual([17, 18, 19, 20])
    console.log('recalculo', duracao)
    expect(duracao).toBeLessThan(1000)
  })
})

describe('sintaxe em pt_BR', () => {
  it.each([
    '=F(A1;B2)',
    '=F(\'Aba com espaço\'!A1:B;;"a,b")',
    '=F(1,5;2)',
    '=SE(A1>1;"x";G(2))',
    '=F()',
    '=-F(A:A)',
    '=$F5="Sim"',
  ])('aceita %s', f => expect(() => conferirFormula(f)).not.toThrow())
  it.each(['=F(A1,B2)', '=F(1;', '=F(1.5)', '=', 'F(1)', '=A1;B1', '=F(A1 B1)', '=F("a)'])('recusa %s', f =>
    expect(() => conferirFormula(f)).toThrow(),
  )
})
