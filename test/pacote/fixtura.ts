import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entrada } from '../../src/google/entradas.ts'
import { montarPacote } from '../../src/local/pacote/montar.ts'

const RAIZ = 'https://www.googleapis.com/auth/'

export const ENTRADAS_DE_EXEMPLO: readonly Entrada[] = [
  { nome: 'onOpen', tipo: 'gatilho', descricao: 'Monta o menu.', parametros: [] },
  {
    nome: 'apurar',
    tipo: 'menu',
    descricao: 'Apura.',
    parametros: [{ nome: 'opcoes', exemplo: 'Object', texto: 'Opcional.' }],
  },
  {
    nome: 'PONTOS',
    tipo: 'formula',
    descricao: 'Soma os\npontos */ de cada linha.',
    parametros: [
      { nome: 'itens', exemplo: 'F4:Q', texto: 'As respostas.' },
      { nome: 'eixo', exemplo: '"I"', texto: 'O eixo.' },
    ],
    devolve: 'Pontos, de 0 a 100.',
  },
]

export const MANIFESTO_DE_EXEMPLO = {
  timeZone: 'America/Sao_Paulo',
  runtimeVersion: 'V8',
  oauthScopes: [`${RAIZ}spreadsheets`, `${RAIZ}script.container.ui`],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', version: 'v4', serviceId: 'sheets' }] },
}

export const PRINCIPAL_DE_EXEMPLO = `
  import { somar } from './somar.ts'
  declare const SpreadsheetApp: any, Sheets: any
  class Conta { #total = 0; static nome = 'Conta'; por(n: number) { this.#total += n; return this.#total } }
  export function onOpen() {
    SpreadsheetApp.getUi().createMenu('Conformidade – ação').addItem('Apurar', 'apurar').addToUi()
  }
  export function apurar(opcoes?: { n?: number }) {
    const { spreadsheetId } = Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), { fields: 'spreadsheetId' })
    SpreadsheetApp.getUi().alert(spreadsheetId)
    return new Conta().por(opcoes?.n ?? 1)
  }
  export function PONTOS(itens: unknown[][], _eixo: string) { return itens.map(l => [somar(l)]) }
`
const SOMAR = `export const somar = (linha: unknown[]) => linha.reduce<number>((s, v) => s + (Number(v) || 0), 0)`

/** Escreve um projeto mínimo e o monta. */
export async function montarExemplo(principal = PRINCIPAL_DE_EXEMPLO, entradas = ENTRADAS_DE_EXEMPLO) {
  const pasta = await mkdtemp(join(tmpdir(), 'pacote-'))
  const escritos = {
    'principal.ts': principal,
    'somar.ts': SOMAR,
    'appsscript.json': JSON.stringify(MANIFESTO_DE_EXEMPLO),
  }
  for (const [nome, texto] of Object.entries(escritos)) await writeFile(join(pasta, nome), texto)
  const destino = join(pasta, 'dist')
  const opcoes = { entrada: join(pasta, 'principal.ts'), entradas, manifesto: join(pasta, 'appsscript.json'), destino }
  return { ...(await montarPacote(opcoes)), destino, opcoes }
}
