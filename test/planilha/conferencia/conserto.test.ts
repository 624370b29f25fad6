import { describe, expect, it } from 'vitest'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { queEscrevem } from '../abas-de-teste.ts'
import { comCelula, folhaDe } from '../acoes/pastas.ts'
import { pasta } from '../folhas.ts'
import { conferir, consertada, INTEIRA, mudancas, quebrada, semColuna } from './quebrar.ts'

const AVALIACAO = 'Avaliação 2026-3'
const CALCULADAS = [17, 18, 19, 20]

const QUEBRAS: readonly (readonly [string, Pasta])[] = [
  ['fórmula perdida', quebrada(f => comCelula(f, 3, 17, 'Pontos'))],
  ['digitado por cima', quebrada(f => comCelula(comCelula(f, 5, 18, 'Conforme'), 6, 18, 'x'))],
  ['listas de escolha perdidas', quebrada(f => ({ ...f, validadas: f.validadas!.map(l => l.map(() => false)) }))],
  ['coluna URS apagada', quebrada(f => semColuna(f, 2))],
  ['título de item mudado', quebrada(f => comCelula(f, 3, 13, 'Outra coisa'))],
  ['células mescladas', quebrada(f => ({ ...f, mesclas: [{ linha: 4, ateLinha: 6, coluna: 5, ateColuna: 6 }] }))],
  ['proteção perdida', quebrada(f => ({ ...f, protecoes: [] }), 'Prazos')],
  ['aba Notificações apagada', pasta(...INTEIRA.folhas.filter(f => f.titulo !== 'Notificações'))],
  [
    'outra versão',
    quebrada(f => ({ ...f, metadados: { 'conformidade.estrutura': { id: 1, valor: 'v' } } }), 'Feriados'),
  ],
]

describe.each(QUEBRAS)('o conserto de: %s', (_, p) => {
  it('resolve: conferir outra vez não acha o que tinha conserto', () => {
    expect(conferir(p).problemas.some(x => x.temConserto)).toBe(true)
    expect(conferir(consertada(p)).problemas.filter(x => x.temConserto)).toEqual([])
  })

  it('nunca escreve valor nas linhas de dados de uma aba de pessoas que existe, fora das colunas calculadas', () => {
    const dePessoas = ['Consórcios', AVALIACAO, 'Notificações', 'Parâmetros', 'Feriados']
    const existentes = new Set(p.folhas.filter(f => dePessoas.includes(f.titulo)).map(f => f.id))
    for (const { range } of queEscrevem(conferir(p).conserto)) {
      if (!existentes.has(range.sheetId)) continue
      const soCabecalho = range.startRowIndex === 3 && range.endRowIndex === 4
      expect(soCabecalho || CALCULADAS.includes(range.startColumnIndex!)).toBe(true)
    }
  })

  it('fica anotado no Registro, com o que se consertou', () => {
    const anotacao = folhaDe(consertada(p), 'Registro').valores?.[5]
    expect(anotacao?.[2]).toBe('Conferir planilha')
    expect(anotacao?.[4]).toContain('Consertado: ')
  })
})

describe('o que o conserto devolve', () => {
  const depois = (mudar: (f: Folha) => Folha): Folha => folhaDe(consertada(quebrada(mudar)), AVALIACAO)
  const inteira = folhaDe(INTEIRA, AVALIACAO)

  it('a fórmula perdida volta, e a coluna mostra de novo os resultados', () => {
    expect(
      mudancas(
        inteira,
        depois(f => comCelula(f, 3, 17, 'Pontos')),
      ),
    ).toEqual([])
  })

  it('o que se digitou por cima sai, e a coluna volta a derramar', () => {
    const bloqueada = quebrada(f => comCelula(comCelula(f, 3, 17, '=CONFORMIDADE_SCORE(F4:Q)'), 6, 17, 99))
    expect(mudancas(inteira, folhaDe(consertada(bloqueada), AVALIACAO))).toEqual([])
    expect(folhaDe(consertada(bloqueada), 'Registro').valores?.[5]?.[4]).toContain('R7 = “99”')
  })

  it('a coluna apagada volta à direita, com o título e vazia; todo o resto fica', () => {
    const f = depois(x => semColuna(x, 2))
    expect(f.valores?.[3]?.at(-1)).toBe('URS')
    expect(f.valores?.slice(4).every(l => (l.at(-1) ?? null) === null)).toBe(true)
    expect(mudancas(semColuna(inteira, 2), { ...f, valores: f.valores!.map(l => l.slice(0, 21)) })).toEqual([])
  })

  it('as listas de escolha voltam sem mudar resposta nenhuma', () => {
    const f = depois(x => ({ ...x, validadas: x.validadas!.map(l => l.map(() => false)) }))
    expect(mudancas(inteira, f)).toEqual([])
    expect(f.validadas?.[4]?.slice(5, 17)).toEqual(Array.from({ length: 12 }, () => true))
  })

  it('as mescladas se separam', () => {
    expect(depois(f => ({ ...f, mesclas: [{ linha: 4, ateLinha: 6, coluna: 5, ateColuna: 6 }] })).mesclas).toEqual([])
  })
})
