import { describe, expect, it } from 'vitest'
import { IDS_DOS_ITENS } from '../../../src/norma/itens.ts'
import type { Aba } from '../../../src/planilha/aba.ts'
import { abaConsorcios } from '../../../src/planilha/abas/consorcios.ts'
import { abaEvidencias } from '../../../src/planilha/abas/evidencias.ts'
import { abaNotificacoes } from '../../../src/planilha/abas/notificacoes.ts'
import { abaReavaliacoes } from '../../../src/planilha/abas/reavaliacoes.ts'
import { planejarAbertura } from '../../../src/planilha/acoes/abrir-quadrimestre.ts'
import { planejarConferencia } from '../../../src/planilha/acoes/conferir.ts'
import type { Contexto } from '../../../src/planilha/acoes/contexto.ts'
import { planejarPreparo } from '../../../src/planilha/acoes/preparar.ts'
import { acrescentarLinhas } from '../../../src/planilha/acrescentar.ts'
import { problemasDasCelulas } from '../../../src/planilha/conferencia/celulas.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import type { Pedido } from '../../../src/planilha/pedido.ts'
import { fimDosValores } from '../../../src/planilha/pedidos-de-celulas.ts'
import { aplicar } from '../aplicar.ts'
import { gravada } from '../ficha/apoio.ts'
import { apurada, CONTEXTO, comFolha, folhaDe } from './pastas.ts'

const SEGUINTE: Contexto = { ...CONTEXTO, quadrimestre: '2027-1', hoje: '2027-01-10' }
const CABECALHO = 4

/** A grade acaba onde acaba o que está escrito (e tantas linhas depois): qualquer linha nova a faz crescer. */
const noLimite =
  (sobram = 0) =>
  (f: Folha): Folha => {
    const linhas = Math.max(fimDosValores(f.valores ?? []), CABECALHO + 1) + sobram
    const cortar = <T>(grade: readonly T[] | undefined): T[] => (grade ?? []).slice(0, linhas)
    const [valores, formulas] = [cortar(f.valores), cortar(f.formulas)]
    return { ...f, linhas, valores, formulas, digitadas: cortar(f.digitadas), validadas: cortar(f.validadas) }
  }

/** A terceira coluna vai para depois de todas, como quando alguém a arrasta. */
function comTerceiraNoFim(f: Folha): Folha {
  const mover = <T>(grade: readonly (readonly T[])[] | undefined): T[][] =>
    (grade ?? []).map(l => [...l.slice(0, 2), ...l.slice(3), l[2]!])
  const [valores, formulas] = [mover(f.valores), mover(f.formulas)]
  return { ...f, valores, formulas, digitadas: mover(f.digitadas), validadas: mover(f.validadas) }
}

const abrir = (p: Pasta): Pasta => aplicar(p, planejarAbertura(p, SEGUINTE).pedidos)
const problemas = (p: Pasta, contexto = SEGUINTE): string[] =>
  planejarConferencia(p, contexto).problemas.map(x => x.texto)
const daAparencia = (lista: readonly Pedido[], id: number) =>
  lista.flatMap(p => [p.repeatCell?.range, p.setDataValidation?.range]).filter(r => r?.sheetId === id)

describe('abrir o quadrimestre com a aba Evidências cheia', () => {
  const cheia = comFolha(apurada(), 'Evidências', noLimite())
  const aberta = abrir(cheia)

  it('as linhas novas nascem com as listas das suas colunas: conferir não acha nada', () => {
    expect(folhaDe(aberta, 'Evidências').linhas).toBeGreaterThan(folhaDe(cheia, 'Evidências').linhas)
    expect(problemas(aberta)).toEqual([])
  })

  it('abrir de novo não escreve nada', () => {
    expect(planejarAbertura(aberta, SEGUINTE).pedidos).toEqual([])
  })

  it('as linhas que já existiam não se tocam', () => {
    const { id, linhas } = folhaDe(cheia, 'Evidências')
    const mudadas = daAparencia(planejarAbertura(cheia, SEGUINTE).pedidos, id)
    expect(mudadas.length).toBeGreaterThan(0)
    expect(mudadas.filter(r => (r?.startRowIndex ?? 0) < linhas)).toEqual([])
  })

  it('com uma coluna em outro lugar, a lista vai para onde ela está', () => {
    const trocada = abrir(comFolha(cheia, 'Evidências', comTerceiraNoFim))
    const { valores, validadas } = folhaDe(trocada, 'Evidências')
    expect(problemas(trocada)).toEqual([])
    expect(valores!.at(-1)!.at(-1)).toBe(IDS_DOS_ITENS.at(-1))
    expect(
      validadas!
        .at(-1)!
        .map((v, i) => (v ? i : -1))
        .filter(i => i >= 0),
    ).toEqual([3, 4, 12])
  })
})

describe('abrir o quadrimestre com lugar de sobra', () => {
  const precisa = linhasDaAbertura()

  it.each([
    ['faltando uma linha, só a que falta ganha a aparência', -1, 1],
    ['com as linhas justas, nenhuma', 0, 0],
    ['com uma a mais, nenhuma', 1, 0],
  ])('%s', (_, sobra, novas) => {
    const p = comFolha(apurada(), 'Evidências', f => noLimite(precisa - 1 + sobra)(f))
    const { id, linhas } = folhaDe(p, 'Evidências')
    const { pedidos } = planejarAbertura(p, SEGUINTE)
    const linhasMudadas = daAparencia(pedidos, id).map(r => [r?.startRowIndex, r?.endRowIndex])
    expect([...new Set(linhasMudadas.map(String))]).toEqual(novas === 0 ? [] : [`${linhas},${linhas + novas}`])
    expect(pedidos.filter(q => q.appendDimension?.sheetId === id)).toHaveLength(novas)
  })
})

/** Quantas linhas a abertura escreve em Evidências, que estava vazia. */
function linhasDaAbertura(): number {
  return fimDosValores(folhaDe(abrir(apurada()), 'Evidências').valores!) - CABECALHO
}

describe('as outras abas de pessoas, cheias', () => {
  it('a avaliação em que entra mais um', () => {
    const preparada = aplicar(apurada(), planejarPreparo(apurada(), SEGUINTE).pedidos)
    const apagada = comFolha(preparada, 'Avaliação 2027-1', f =>
      noLimite()({ ...f, valores: f.valores!.map((l, i) => (i === CABECALHO ? l.map(() => null) : l)) }),
    )
    const depois = abrir(apagada)
    expect(folhaDe(depois, 'Avaliação 2027-1').linhas).toBe(folhaDe(apagada, 'Avaliação 2027-1').linhas + 1)
    expect(problemas(depois)).toEqual([])
  })

  it('Evidências, quando é a ficha que grava', () => {
    const { pasta: comUma } = gravada(apurada(), 'CIS Leste', ['I', 'link', 'https://leste.example/1'])
    const cheia = comFolha(comUma, 'Evidências', noLimite())
    const { pasta } = gravada(cheia, 'CIS Leste', ['II', 'link', 'https://leste.example/2'])
    expect(folhaDe(pasta, 'Evidências').linhas).toBe(folhaDe(cheia, 'Evidências').linhas + 1)
    expect(problemas(pasta, CONTEXTO)).toEqual([])
  })

  it.each<[string, Aba]>([
    ['Consórcios', abaConsorcios('2026-3', [])],
    ['Notificações', abaNotificacoes('2026-3', [])],
    ['Reavaliações', abaReavaliacoes('2026-3')],
    ['Evidências', abaEvidencias('2026-3')],
  ])('%s', (titulo, aba) => {
    const cheia = comFolha(apurada(), titulo, noLimite())
    const linha = aba.tabela!.colunas.map((_, i) => (i === 0 ? { valor: 'CIS Novo' } : null))
    const antes = folhaDe(cheia, titulo)
    const tres = acrescentarLinhas(aba, antes, [linha, linha, linha])
    const depois = folhaDe(aplicar(cheia, tres), titulo)
    expect(depois.linhas).toBeGreaterThan(antes.linhas)
    expect(problemasDasCelulas(aba, depois)).toEqual([])
  })

  it('a coluna que alguém apagou não se formata: no lugar dela pode haver outra coisa', () => {
    const semItem = comFolha(apurada(), 'Reavaliações', f =>
      noLimite()({ ...f, valores: f.valores!.map(l => l.map((v, c) => (c === 4 ? null : v))) }),
    )
    const folha = folhaDe(semItem, 'Reavaliações')
    const aba = abaReavaliacoes('2026-3')
    const lista = acrescentarLinhas(aba, folha, [[{ valor: 'CIS Novo' }], [{ valor: 'CIS Outro' }]])
    const colunas = new Set(daAparencia(lista, folha.id).map(r => r?.startColumnIndex))
    expect(colunas.size).toBe(aba.tabela!.colunas.length - 1)
    expect(colunas.has(4)).toBe(false)
  })
})
