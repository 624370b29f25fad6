import { describe, expect, it } from 'vitest'
import type { Aba } from '../../../src/planilha/aba.ts'
import { abaUmConsorcio } from '../../../src/planilha/abas/um-consorcio.ts'
import type { Celula, Valor } from '../../../src/planilha/celula.ts'
import { eixosDoConsorcio } from '../../../src/planilha/formulas/eixos.ts'
import { fichaDoConsorcio } from '../../../src/planilha/formulas/ficha.ts'
import type { Folha } from '../../../src/planilha/pasta.ts'
import { pedidos } from '../../../src/planilha/pedidos.ts'
import { queEscrevem, tipos } from '../abas-de-teste.ts'
import { comCelula } from '../acoes/pastas.ts'
import { aplicar, daPastaVazia } from '../aplicar.ts'
import { CABECALHO, DOZE_SIM, doze, pasta } from '../folhas.ts'

const TABELAS = { avaliacao: { titulo: 'Avaliação 2026-3', colunas: 22 }, prazos: { titulo: 'Prazos', colunas: 17 } }
const ficha = (nomes: readonly string[], escolhido = '', tabelas = TABELAS): Aba =>
  abaUmConsorcio('2026-3', nomes, escolhido, tabelas)
const NOMES = ['CIS Norte', 'CIS Sul', 'CIS Leste']

const escolha = (aba: Aba): Celula => aba.linhas[3]![1]!
const formulas = (aba: Aba) =>
  aba.linhas.flatMap((l, linha) =>
    l.flatMap((c, coluna) => (c?.formula === undefined ? [] : [{ linha, coluna, formula: c.formula }])),
  )

describe('quem se escolhe', () => {
  it('a lista traz os nomes, uma vez cada um; nasce com o primeiro', () => {
    const aba = ficha([...NOMES, 'CIS Sul', ' ', ''])
    expect(escolha(aba)).toMatchObject({ valor: 'CIS Norte', escolhas: NOMES })
  })

  it('guarda quem já estava escolhido; quem saiu da avaliação dá lugar ao primeiro', () => {
    expect(escolha(ficha(NOMES, 'CIS Sul')).valor).toBe('CIS Sul')
    expect(escolha(ficha(NOMES, 'CIS Oeste')).valor).toBe('CIS Norte')
  })

  it.each([
    [500, true],
    [501, false],
  ])('com %i nomes, a lista existe: %s', (n, tem) => {
    const nomes = Array.from({ length: n }, (_, i) => `CIS ${i}`)
    expect(escolha(ficha(nomes)).escolhas !== undefined).toBe(tem)
  })

  it('sem ninguém, a célula fica vazia e sem lista', () => {
    expect(escolha(ficha([])).valor).toBeNull()
    expect(escolha(ficha([])).escolhas).toBeUndefined()
  })

  it('só a célula da escolha fica fora da proteção que avisa', () => {
    const { addProtectedRange } = pedidos(ficha(NOMES), null, 0).find(p => 'addProtectedRange' in p)!
    expect(addProtectedRange?.protectedRange.unprotectedRanges).toEqual([
      { sheetId: 498700018, startRowIndex: 3, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
    ])
  })
})

describe('as fórmulas', () => {
  it('leem a escolha, a Avaliação e os Prazos; a aspa no nome de uma aba se dobra', () => {
    const aba = ficha(NOMES, '', { ...TABELAS, prazos: { titulo: "Prazos d'água", colunas: 3 } })
    expect(formulas(aba).map(f => f.formula.slice(0, f.formula.search(/[;)]"|\)$/)))).toEqual([
      "=CONFORMIDADE_FICHA(B4;'Avaliação 2026-3'!A1:V",
      "=CONFORMIDADE_EIXOS(B4;'Avaliação 2026-3'!A1:V",
      "=CONFORMIDADE_FICHA(B4;'Prazos d''água'!A1:C",
      "=CONFORMIDADE_FICHA(B4;'Avaliação 2026-3'!A1:V",
    ])
  })

  it('o que cada uma derrama cabe, exato, nas células que a esperam, e em nenhuma outra', () => {
    const aba = ficha(NOMES)
    const matriz: (readonly Valor[])[] = [CABECALHO, ['CIS Norte', ...doze(DOZE_SIM)]]
    const esperadas = new Set<string>()
    for (const { linha, coluna, formula } of formulas(aba)) {
      const colunas = /"(.*)"\)$/.exec(formula)?.[1]
      const derramado =
        colunas === undefined
          ? eixosDoConsorcio('CIS Norte', matriz, '2026-11-21')
          : fichaDoConsorcio('CIS Norte', matriz, colunas)
      expect(derramado[0]?.[0]).toBe(aba.linhas[linha]?.[coluna]?.valor)
      derramado.forEach((l, i) => {
        l.forEach((_, j) => {
          if (i + j > 0) esperadas.add(`${linha + i},${coluna + j}`)
        })
      })
    }
    const derramadas = aba.linhas.flatMap((l, i) => l.flatMap((c, j) => (c?.derramada ? [`${i},${j}`] : [])))
    expect(new Set(derramadas)).toEqual(esperadas)
  })

  it('o gráfico lê os eixos, sem o total, com três séries que somam o possível', () => {
    const aba = ficha(NOMES)
    const eixos = formulas(aba).find(f => f.formula.includes('EIXOS'))!
    const [g] = aba.graficos
    const coluna = (c: number) => ({ linha: eixos.linha, ateLinha: eixos.linha + 6, coluna: c, ateColuna: c + 1 })
    expect(g?.categorias).toEqual(coluna(eixos.coluna))
    expect(g?.series.map(s => s.valores)).toEqual([1, 2, 3].map(i => coluna(eixos.coluna + i)))
    expect(g?.empilhado).toBe(true)
    expect(g?.em.linha).toBeGreaterThan(eixos.linha + 6)
  })
})

describe('aplicada', () => {
  const criada = (aba: Aba): Folha => daPastaVazia(pedidos(aba, null, 0)).folhas[0]!
  const aba = ficha(NOMES)
  const nascida = criada(aba)
  /** Como se lê depois que as fórmulas calcularam. */
  const calculada = formulas(aba).reduce(
    (f, { linha, coluna }) => {
      const titulada = comCelula(f, linha, coluna, aba.linhas[linha]![coluna]!.valor)
      return comCelula(titulada, linha + 1, coluna + 1, 'derramado')
    },
    { ...nascida },
  )

  it('nenhuma célula derramada é escrita: só o formato dela', () => {
    for (const { range, rows } of queEscrevem(pedidos(aba, null, 0)))
      rows.forEach(({ values }, i) => {
        values.forEach((c, j) => {
          if (aba.linhas[range.startRowIndex! + i]?.[j]?.derramada) expect(c.userEnteredValue).toBeUndefined()
        })
      })
  })

  it('calculada, não pede mais nada; ainda calculando, ou em erro da própria função, também não', () => {
    expect(pedidos(aba, nascida, 0)).toEqual([])
    expect(pedidos(aba, calculada, 0)).toEqual([])
    const { linha, coluna } = formulas(aba)[0]!
    for (const v of ['Loading...', '#ERROR!', ''])
      expect(pedidos(aba, comCelula(calculada, linha, coluna, v), 0)).toEqual([])
  })

  it.each(['#REF!', 'digitei aqui'])('com %s no lugar de uma fórmula, é refeita', v => {
    const { linha, coluna } = formulas(aba)[1]!
    const lista = pedidos(aba, comCelula(calculada, linha, coluna, v), 0)
    const escritas = queEscrevem(lista).flatMap(u =>
      u.rows.flatMap(r => r.values.flatMap(c => c.userEnteredValue ?? [])),
    )
    expect(escritas.filter(e => e.formulaValue !== undefined)).toHaveLength(4)
  })

  it('quem escolheu outro não perde a escolha, e nada se escreve', () => {
    const outra = comCelula(calculada, 3, 1, 'CIS Sul')
    expect(pedidos(ficha(NOMES, 'CIS Sul'), outra, 0)).toEqual([])
  })

  it('com um consórcio a mais, a lista de escolha se refaz e o gráfico fica', () => {
    const maior = ficha([...NOMES, 'CIS Oeste'], 'CIS Sul')
    const lista = pedidos(maior, comCelula(calculada, 3, 1, 'CIS Sul'), 0)
    const listas = lista.flatMap(p => p.setDataValidation ?? [])
    expect(listas.map(l => l.rule?.condition)).toMatchObject([{ values: { length: 4 } }])
    expect(tipos(lista)).toContain('updateChartSpec')
    expect(tipos(lista)).not.toContain('deleteEmbeddedObject')
    const depois = aplicar(pasta(calculada), lista).folhas[0]!
    expect(pedidos(maior, depois, 0)).toEqual([])
  })

  it('a aba que ela lê com outro nome não a muda: a planilha acerta a fórmula sozinha', () => {
    const renomeada = ficha(NOMES, '', { ...TABELAS, prazos: { titulo: 'Meus prazos', colunas: 17 } })
    expect(pedidos(renomeada, calculada, 0)).toEqual([])
  })

  it('com uma coluna a mais na avaliação, a fórmula se refaz', () => {
    const larga = ficha(NOMES, '', { ...TABELAS, avaliacao: { titulo: 'Avaliação 2026-3', colunas: 23 } })
    expect(pedidos(larga, calculada, 0).length).toBeGreaterThan(0)
  })
})
