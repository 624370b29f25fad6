import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellObject, read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { ResultadoEmJson } from '../../../src/apuracao/para-json.ts'
import { pastaNova, rodar } from './apoio.ts'

const HOJE = ['--hoje', '2026-11-21']
const NUMERAIS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const SIM = NUMERAIS.map(() => 'Sim')
/** Doze Sim, menos os itens ditos. */
const menos = (...itens: string[]): string[] => NUMERAIS.map(n => (itens.includes(n) ? 'Não' : 'Sim'))

interface Lido {
  readonly codigo: number
  readonly erros: string
  readonly tela: string
  /** Nome e pontos de cada consórcio. */
  readonly pontos: unknown[]
  readonly avisos: ResultadoEmJson['avisos']
}

async function apurar(nome: string, bytes: string | Uint8Array, ...opcoes: string[]): Promise<Lido> {
  const pasta = pastaNova()
  const [entrada, json] = [join(pasta, nome), join(pasta, 'r.json')]
  writeFileSync(entrada, bytes)
  const saiu = await rodar('apurar', '--planilha', entrada, '--json', json, ...HOJE, ...opcoes)
  if (saiu.codigo !== 0) return { ...saiu, pontos: [], avisos: [] }
  const { consorcios, avisos } = JSON.parse(readFileSync(json, 'utf8')) as ResultadoEmJson
  return { ...saiu, pontos: consorcios.map(c => [c.nome, c.pontos]), avisos }
}

const csv = (...linhas: (readonly (string | null)[])[]): string => linhas.map(l => `${l.join(';')}\n`).join('')
const xlsx = (livro: WorkBook): Uint8Array => new Uint8Array(write(livro, { type: 'array', bookType: 'xlsx' }))
const celula = (aba: WorkSheet, onde: string): CellObject => aba[onde] as CellObject

describe('a matriz como as pessoas a guardam', () => {
  it('uma segunda tabela com as colunas em outra ordem: cada resposta é do seu item, e os nomes ficam como escritos', async () => {
    const lido = await apurar(
      'm.csv',
      csv(
        ['Consórcio', ...NUMERAIS],
        ['CIS 1º de Maio', ...menos('I')],
        [],
        ['CNPJ', ...[...NUMERAIS].reverse(), 'Consórcio'],
        ['11.222.333/0001-81', ...menos('XII', 'XI').reverse(), 'Consórcio nº 2 – São João d’El-Rei'],
      ),
    )
    expect(lido.pontos).toEqual([
      ['CIS 1º de Maio', 88],
      ['Consórcio nº 2 – São João d’El-Rei', 94],
    ])
    expect(lido.avisos).toEqual([])
  })

  it('o cabeçalho em duas linhas, e outro mais rico embaixo: ninguém se perde', async () => {
    const lido = await apurar(
      'm.csv',
      csv(
        ['Consórcio', 'Itens do Art. 7º'],
        ['', ...NUMERAIS],
        ['CIS A', ...SIM],
        ['CIS B', ...menos('VII')],
        ['Consórcio', 'CNPJ', 'URS', 'Tipo', ...NUMERAIS],
        ['CIS C', '11.222.333/0001-81', 'Ubá', 'SAMU', ...menos('I', 'II')],
      ),
    )
    expect(lido.pontos).toEqual([
      ['CIS A', 100],
      ['CIS B', 90],
      ['CIS C', 76],
    ])
    expect(lido.avisos).toEqual([])
  })

  it('uma linha em Latin-1 num CSV em UTF-8 não estraga as outras', async () => {
    const linha = (nome: string): string => csv([nome, ...SIM])
    const bytes = Buffer.concat([
      Buffer.from(csv(['Consórcio', ...NUMERAIS]) + linha('São João')),
      Buffer.from(linha('Conceição'), 'latin1'),
      Buffer.from(linha('Três Corações')),
    ])
    expect((await apurar('m.csv', bytes)).pontos).toEqual([
      ['São João', 100],
      ['Conceição', 100],
      ['Três Corações', 100],
    ])
  })

  it('uma aspa que abre e não fecha: recusado, com a linha dela, e não meia matriz', async () => {
    const inteiro = csv(['Consórcio', ...NUMERAIS], ['CIS A', ...SIM], ['"CIS B', ...SIM], ['CIS C', ...SIM])
    const { codigo, erros } = await apurar('m.csv', inteiro)
    expect(codigo).toBe(1)
    expect(erros).toContain('tem, na linha 3, uma aspa (") que abre e não fecha')
  })

  it('um #REF! colado como constante e respostas mescladas: cada um com a sua célula, e os outros valem', async () => {
    const aba = utils.aoa_to_sheet([
      ['Consórcio', ...NUMERAIS],
      ['CIS A', ...SIM],
      ['CIS B', ...SIM],
      ['CIS C', ...SIM],
    ])
    aba['H3'] = { t: 'e', v: 0x17 }
    aba['!merges'] = [utils.decode_range('C4:D4')]
    delete aba['D4']
    const lido = await apurar('m.xlsx', xlsx(utils.book_new(aba, 'Matriz')))
    expect(lido.pontos).toEqual([
      ['CIS A', 100],
      ['CIS B', 90],
      ['CIS C', 88],
    ])
    expect(lido.avisos.map(a => [a.aba, a.celula]).sort()).toEqual([
      ['Matriz', 'C4'],
      ['Matriz', 'H3'],
    ])
    expect(lido.tela).toContain('Matriz!H3: item VII de “CIS B” mostra #REF!')
    expect(lido.tela).toContain('Matriz!C4: C4:D4 está mesclada')
  })

  it('a matriz numa aba oculta é lida; e se diz outro quadrimestre no nome, isso é avisado', async () => {
    const livro = utils.book_new(utils.aoa_to_sheet([['Anotações']]), 'Rascunho')
    utils.book_append_sheet(
      livro,
      utils.aoa_to_sheet([
        ['Consórcio', ...NUMERAIS],
        ['CIS A', ...SIM],
      ]),
      'Matriz 2026-1',
    )
    livro.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const lido = await apurar('m.xlsx', xlsx(livro), '--quadrimestre', '2026-3')
    expect(lido.pontos).toEqual([['CIS A', 100]])
    expect(lido.avisos.map(a => a.mensagem)).toEqual([
      'A aba “Matriz 2026-1” diz 2026-1 no nome, e foi apurada como 2026-3, que é o que se pediu. Confira.',
    ])
  })
})

describe('o que se grava', () => {
  const MATRIZ = csv(['Consórcio', ...NUMERAIS], ['CIS A', ...SIM], ['CIS B', ...menos('I')])

  it('com --json numa pasta que não existe: diz qual, e a planilha também não é gravada', async () => {
    const pasta = pastaNova()
    const saidas = join(pasta, 'saidas')
    mkdirSync(saidas)
    const entrada = join(pasta, 'm.csv')
    writeFileSync(entrada, MATRIZ)
    const json = join(pasta, 'não existe', 'r.json')
    const resultado = ['--saida', join(saidas, 's.xlsx'), '--json', json]
    const { codigo, erros } = await rodar('apurar', '--planilha', entrada, ...resultado, ...HOJE)
    expect(codigo).toBe(1)
    expect(erros).toContain(`Não consegui gravar “${json}”: a pasta não existe.`)
    expect(erros).not.toMatch(/ENOENT|Error|at .*\.ts/)
    expect(readdirSync(saidas)).toEqual([])
    expect(readdirSync(pasta).sort()).toEqual(['m.csv', 'saidas'])
  })

  it('sobre a planilha pronta: outro quadrimestre é recusado, e a nota colada por cima da fórmula é apontada', async () => {
    const pasta = pastaNova()
    const [entrada, pronta] = [join(pasta, 'm.csv'), join(pasta, 'pronta.xlsx')]
    writeFileSync(entrada, MATRIZ)
    expect((await rodar('apurar', '--planilha', entrada, '--saida', pronta, ...HOJE)).codigo).toBe(0)

    const outra = join(pasta, 'outra.xlsx')
    const pedido = ['--planilha', pronta, '--quadrimestre', '2026-2', '--saida', outra]
    const recusado = await rodar('apurar', ...pedido, ...HOJE)
    expect(recusado.codigo).toBe(1)
    expect(recusado.erros).toContain('Não há avaliação de 2026-2 nesta planilha (há de 2026-3).')
    expect(readdirSync(pasta).sort()).toEqual(['m.csv', 'pronta.xlsx'])

    const livro = read(readFileSync(pronta), { cellFormula: true })
    const aba = livro.Sheets['Avaliação 2026-3']!
    expect(celula(aba, 'R6').v).toBe(88)
    // A coluna colada como valores, e uma nota mudada.
    for (const [onde, v] of Object.entries({ R4: 'Pontos', R5: 100, R6: 100 }))
      aba[onde] = { t: typeof v === 'string' ? 's' : 'n', v }
    const lido = await apurar('mexida.xlsx', xlsx(livro))
    expect(lido.pontos).toEqual([
      ['CIS A', 100],
      ['CIS B', 88],
    ])
    expect(lido.avisos.map(a => a.mensagem)).toEqual([
      'Avaliação 2026-3!R6: a coluna “Pontos” mostra “100” e a apuração dá “88”. Use Conferir planilha para consertar.',
    ])
  })
})
