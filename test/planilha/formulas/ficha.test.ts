import { describe, expect, it } from 'vitest'
import type { Valor } from '../../../src/planilha/celula.ts'
import { fichaDoConsorcio } from '../../../src/planilha/formulas/ficha.ts'
import { CABECALHO, doze } from '../folhas.ts'

const PRAZOS: Valor[][] = [
  ['Prazos — Programa de Conformidade'],
  [],
  ['Consórcio', 'Situação', 'Adequação até', 'Dias restantes', 'Elegível (Art. 9º)', ''],
  ['CIS Norte', 'Conforme', null, null, 'Elegível', 'nota solta'],
  ['CIS Sul', 'Em adequação', '2026-12-09', 18, '', ''],
]
const TITULOS = ['Informação', 'Valor']

describe('CONFORMIDADE_FICHA', () => {
  it('traz as colunas pedidas, na ordem do pedido: a data como se lê, o número como número, o vazio como travessão', () => {
    expect(fichaDoConsorcio('CIS Sul', PRAZOS, 'Dias restantes; adequacao ATÉ ;Elegível (Art. 9º)')).toEqual([
      TITULOS,
      ['Dias restantes', 18],
      ['Adequação até', '09/12/2026'],
      ['Elegível (Art. 9º)', '—'],
    ])
  })

  it.each<Valor | undefined>([undefined, null, ''])('sem pedido (%j), traz todas as que têm título', pedido => {
    expect(fichaDoConsorcio('cis norte', PRAZOS, pedido)).toEqual([
      TITULOS,
      ['Situação', 'Conforme'],
      ['Adequação até', '—'],
      ['Dias restantes', '—'],
      ['Elegível (Art. 9º)', 'Elegível'],
    ])
  })

  it('os títulos podem vir de um intervalo', () => {
    expect(fichaDoConsorcio('CIS Sul', PRAZOS, [['Situação'], ['Dias restantes']])).toEqual(
      fichaDoConsorcio('CIS Sul', PRAZOS, 'Situação;Dias restantes'),
    )
  })

  it('o item se pede pelo numeral; em branco é “A avaliar”, nunca “Não”', () => {
    const titulos = CABECALHO.map(t => (t === 'I' ? 'I – Entes' : t))
    const ficha = fichaDoConsorcio('A', [titulos, ['A', ...doze('S.N')]], 'I;II;III')
    expect(ficha).toEqual([TITULOS, ['I – Entes', 'Sim'], ['II', 'A avaliar'], ['III', 'Não']])
  })

  it('a coluna que a tabela não tem diz que não há, no seu lugar', () => {
    expect(fichaDoConsorcio('CIS Sul', PRAZOS, 'Cor;Situação')).toEqual([
      TITULOS,
      ['Cor', 'não há esta coluna'],
      ['Situação', 'Em adequação'],
    ])
  })

  it.each<[string, Valor, Valor[][], string]>([
    ['sem nome', null, PRAZOS, 'Escolha um consórcio'],
    ['nome que não há', 'CIS Leste', PRAZOS, 'Corrigir: não achei “CIS Leste”'],
    [
      'sem a linha de títulos',
      'A',
      [['A', 'Conforme']],
      'Corrigir: inclua a linha de títulos da tabela, com a coluna Consórcio',
    ],
  ])('%s: diz o que é e guarda o tamanho do que se pediu', (_, nome, tabela, mensagem) => {
    expect(fichaDoConsorcio(nome, tabela, 'Situação;Dias restantes;Lembrete')).toEqual([
      TITULOS,
      [mensagem, ''],
      ['', ''],
      ['', ''],
    ])
  })
})
