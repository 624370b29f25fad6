import { describe, expect, it } from 'vitest'
import type { Aba } from '../../src/planilha/aba.ts'
import { abaAvaliacao } from '../../src/planilha/abas/avaliacao.ts'
import type { Folha } from '../../src/planilha/pasta.ts'
import { pedidos } from '../../src/planilha/pedidos.ts'
import { dePessoas, doPrograma, queEscrevem, tipos } from './abas-de-teste.ts'
import { comCelula } from './acoes/pastas.ts'
import { aplicar, daPastaVazia } from './aplicar.ts'
import { pasta } from './folhas.ts'

/** As calculadas bloqueadas: os quatro cabeçalhos mostram #REF! no lugar do título. */
const comErro = (f: Folha): Folha => ({
  ...f,
  valores: f.valores!.map((l, i) => l.map((v, c) => (i === 3 && c >= 17 && c <= 20 ? '#REF!' : v))),
})
const criada = (aba: Aba): Folha => daPastaVazia(pedidos(aba, null, 0)).folhas[0]!
const depois = (f: Folha, aba: Aba): Folha => aplicar(pasta(f), pedidos(aba, f, 0)).folhas[0]!
const valores = (f: Folha, linha: number) => f.valores?.[linha]

describe('uma aba que não existe', () => {
  it.each([
    ['do programa', doPrograma(3)],
    ['de pessoas', dePessoas()],
  ])('%s: o primeiro pedido a cria, com o seu número fixo; depois, nada mais a fazer', (_, aba) => {
    const lista = pedidos(aba, null, 4)
    expect(lista[0]).toMatchObject({ addSheet: { properties: { sheetId: aba.id, title: aba.titulo, index: 4 } } })
    expect(tipos(lista).filter(t => t === 'addSheet')).toHaveLength(1)
    expect(pedidos(aba, criada(aba), 4)).toEqual([])
  })

  it('nasce com os valores tipados: a data é número, o texto é texto', () => {
    const celulas = queEscrevem(pedidos(dePessoas(1), null, 0)).flatMap(u => u.rows.flatMap(r => r.values))
    const escritos = celulas.flatMap(c => c.userEnteredValue ?? [])
    expect(escritos).toContainEqual({ numberValue: 46388 })
    expect(escritos).toContainEqual({ stringValue: 'Feriado 0' })
    expect(escritos.filter(v => 'formulaValue' in v)).toEqual([])
  })

  it('só a do programa é protegida, e a proteção avisa sem impedir', () => {
    expect(tipos(pedidos(doPrograma(1), null, 0))).toContain('addProtectedRange')
    expect(tipos(pedidos(dePessoas(), null, 0))).not.toContain('addProtectedRange')
    expect(pedidos(doPrograma(1), null, 0)).toContainEqual(
      expect.objectContaining({
        addProtectedRange: { protectedRange: expect.objectContaining({ warningOnly: true }) },
      }),
    )
  })

  it('a vazia tem ao menos uma linha além das congeladas', () => {
    expect(criada(doPrograma(0)).linhas).toBeGreaterThan(doPrograma(0).congelar.linhas)
  })
})

describe('uma aba do programa', () => {
  const tres = criada(doPrograma(3))

  it('igual ao que deve ser: nenhum pedido', () => {
    expect(pedidos(doPrograma(3), tres, 0)).toEqual([])
  })

  it('que só ganhou linhas: escreve só as novas, e cresce a grade', () => {
    const lista = pedidos(doPrograma(5), tres, 0)
    const escrita = queEscrevem(lista)
    expect(escrita).toHaveLength(1)
    expect(escrita[0]?.range).toMatchObject({ startRowIndex: 7, endRowIndex: 9 })
    expect(lista).toContainEqual({ appendDimension: { sheetId: tres.id, dimension: 'ROWS', length: 2 } })
    expect(tipos(lista)).not.toContain('addProtectedRange')
    expect(pedidos(doPrograma(5), depois(tres, doPrograma(5)), 0)).toEqual([])
  })

  it('que perdeu linhas: apaga as que sobram, sem tirar linhas da grade', () => {
    const menor = depois(tres, doPrograma(1))
    expect(valores(menor, 5)?.every(v => v === null)).toBe(true)
    expect(menor.linhas).toBe(tres.linhas)
    expect(pedidos(doPrograma(1), menor, 0)).toEqual([])
  })

  it('em que alguém digitou numa linha: volta ao que era, da linha mexida em diante', () => {
    const mexida = comCelula(tres, 5, 2, 'mexi aqui')
    expect(queEscrevem(pedidos(doPrograma(3), mexida, 0))[0]?.range.startRowIndex).toBe(5)
    const volta = depois(mexida, doPrograma(3))
    expect(volta.valores).toEqual(tres.valores)
    expect(pedidos(doPrograma(3), volta, 0)).toEqual([])
  })

  it('em que alguém digitou na primeira linha de dados: não é refeita inteira', () => {
    const lista = pedidos(doPrograma(3), comCelula(tres, 4, 2, 'mexi aqui'), 0)
    expect(queEscrevem(lista)[0]?.range.startRowIndex).toBe(4)
    expect(tipos(lista)).not.toContain('addProtectedRange')
  })

  it.each([0, 3])('em que alguém digitou na linha %i, do título ao cabeçalho: é refeita inteira', linha => {
    const mexida = comCelula(tres, linha, 0, 'mexi aqui')
    const volta = depois(mexida, doPrograma(3))
    expect(volta.valores).toEqual(tres.valores)
    expect(volta.protecoes).toEqual(tres.protecoes)
    expect(pedidos(doPrograma(3), volta, 0)).toEqual([])
  })

  it('o que alguém pôs à direita das nossas colunas não é nosso: não se compara nem se apaga', () => {
    const largura = doPrograma(3).larguras.length
    const larga = aplicar(pasta(tres), [{ appendDimension: { sheetId: tres.id, dimension: 'COLUMNS', length: 2 } }])
      .folhas[0]!
    const anotada = comCelula(comCelula(larga, 5, largura, 'anotação minha'), 30, largura, 'longe') as Folha
    const comLinhas: Folha = comCelula(larga, 5, largura, 'anotação minha')
    expect(pedidos(doPrograma(3), anotada, 0)).toEqual([])
    for (const refazer of [comCelula(comLinhas, 0, 0, 'mexi'), comCelula(comLinhas, 5, 2, 'mexi'), comLinhas]) {
      const volta = depois(refazer, doPrograma(4))
      expect(volta.valores?.[5]?.[largura]).toBe('anotação minha')
      expect(pedidos(doPrograma(4), volta, 0)).toEqual([])
    }
  })

  it('de outra versão do programa: é refeita, e uma vez só', () => {
    const antiga: Folha = { ...tres, metadados: { 'conformidade.estrutura': { id: 7, valor: 'velha' } } }
    const nova = depois(antiga, doPrograma(3))
    expect(pedidos(doPrograma(3), antiga, 0).length).toBeGreaterThan(0)
    expect(nova.protecoes).toEqual(tres.protecoes)
    expect(pedidos(doPrograma(3), nova, 0)).toEqual([])
  })
})

describe('uma aba de pessoas', () => {
  const aba = dePessoas()
  const minha = criada(aba)
  const digital = (f: Folha): Folha => ({ ...f, metadados: { 'conformidade.estrutura': { id: 7, valor: 'velha' } } })

  it('com dados diferentes dos nossos: nenhum pedido, os dados são delas', () => {
    expect(pedidos(dePessoas(1), minha, 0)).toEqual([])
    expect(pedidos(aba, comCelula(minha, 4, 1, 'outro nome'), 0)).toEqual([])
  })

  it('de outra versão: refaz a estrutura sem escrever valor nenhum', () => {
    const lista = pedidos(aba, digital(minha), 0)
    expect(lista.length).toBeGreaterThan(0)
    expect(queEscrevem(lista)).toEqual([])
    expect(tipos(lista)).not.toContain('addSheet')
    expect(depois(digital(minha), aba).valores).toEqual(minha.valores)
    expect(pedidos(aba, depois(digital(minha), aba), 0)).toEqual([])
  })

  it('com uma coluna a menos: a que falta nasce à direita, só o título; nenhuma linha de dados é escrita', () => {
    const semFonte = comCelula(digital(minha), 3, 5, 'Minha coluna')
    const escrita = queEscrevem(pedidos(aba, semFonte, 0))
    expect(escrita).toHaveLength(1)
    expect(escrita[0]?.range).toMatchObject({ startRowIndex: 3, endRowIndex: 4, startColumnIndex: 6 })
    const nova = depois(semFonte, aba)
    expect(valores(nova, 3)?.slice(0, 7)).toEqual([
      'Data',
      'Nome',
      'Tipo',
      'Município',
      'Sem expediente',
      'Minha coluna',
      'Fonte',
    ])
    expect(valores(nova, 4)?.slice(0, 5)).toEqual(valores(minha, 4)?.slice(0, 5))
  })

  it('com dados à direita, numa linha qualquer: a que falta nasce depois deles, nunca por cima', () => {
    const { digitadas: _, formulas: __, ...semFonte } = comCelula(digital(minha), 3, 5, 'Minha coluna')
    const valoresComNota = semFonte.valores!.map((l, i) => [
      ...l.slice(0, 6),
      null,
      null,
      i === 5 ? 'nota minha' : null,
    ])
    const comNota = { ...semFonte, colunas: 9, valores: valoresComNota }
    const escrita = queEscrevem(pedidos(aba, comNota, 0))
    expect(escrita).toHaveLength(1)
    expect(escrita[0]?.range).toMatchObject({ startRowIndex: 3, startColumnIndex: 9, endColumnIndex: 10 })
  })

  it('com cabeçalho calculado em erro e as fórmulas não lidas: nenhum pedido; lidas, refaz-se sem coluna nova', () => {
    const avaliacao = abaAvaliacao('2026-3', [])
    const inteira = digital(criada(avaliacao))
    const emErro = comErro(inteira)
    const { formulas: _, ...cega } = emErro
    expect(pedidos(avaliacao, cega, 0)).toEqual([])
    const lista = pedidos(avaliacao, emErro, 0)
    expect(lista.length).toBeGreaterThan(0)
    expect(tipos(lista)).not.toContain('appendDimension')
    expect(queEscrevem(lista)).toEqual([])
  })

  it('com as colunas trocadas de lugar: as listas de escolha seguem a coluna', () => {
    const trocar = <T>(l: readonly T[]): T[] => [l[2]!, l[1]!, l[0]!, ...l.slice(3)]
    const trocada = { ...digital(minha), valores: minha.valores!.map(trocar), digitadas: minha.digitadas!.map(trocar) }
    const listas = pedidos(aba, trocada, 0).flatMap(p => ('setDataValidation' in p ? [p.setDataValidation] : []))
    const daColuna = (c: number) => listas.find(l => l.range.startColumnIndex === c)?.rule?.condition.type
    expect([daColuna(0), daColuna(2)]).toEqual(['ONE_OF_LIST', 'DATE_IS_VALID'])
    expect(queEscrevem(pedidos(aba, trocada, 0))).toEqual([])
  })

  it('com o cabeçalho perdido: nenhum pedido, nada se adivinha', () => {
    const perdida = { ...digital(minha), valores: minha.valores!.map((l, i) => (i === 3 ? l.map(() => null) : l)) }
    expect(pedidos(aba, perdida, 0)).toEqual([])
  })
})
