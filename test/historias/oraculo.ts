import type { FolhaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { MINIMO_CONFORME, NUMERAIS, QUADRO_2 } from '../apuracao/oraculo.ts'
import { acharColuna, linhaDosTitulos } from './tabela.ts'

/** O que cada coisa que as histórias digitam quer dizer, escrito à mão: S, N, em branco, ou ilegível. */
const SENTIDOS: ReadonlyMap<Valor, 'S' | 'N' | '' | '?'> = new Map<Valor, 'S' | 'N' | '' | '?'>([
  ['Sim', 'S'],
  ['sim ', 'S'],
  ['x', 'S'],
  [true, 'S'],
  ['Não', 'N'],
  ['NAO', 'N'],
  [false, 'N'],
  [null, ''],
  ['—', ''],
  ['Sim (a confirmar)', ''],
  ['Não (a confirmar)', ''],
  ['talvez', '?'],
  ['#REF!', '?'],
  [12, '?'],
  ['N/A', '?'],
])

export interface LinhaDoOraculo {
  readonly linha: number
  readonly nome: string
  readonly sentidos: readonly ('S' | 'N' | '' | '?')[]
  /** A coluna de cada item ilegível. */
  readonly ilegiveis: readonly number[]
  readonly pontos: number | null
  readonly classificacao: string
}

/** As linhas de uma avaliação, lidas de novo e de outro modo; `null` se algo nela foge do que o oráculo sabe ler. */
export function lerComOraculo(folha: FolhaLocal): LinhaDoOraculo[] | null {
  const titulos = linhaDosTitulos(folha)
  const colunas = NUMERAIS.map(id => acharColuna(folha, `${id} – `))
  const doNome = acharColuna(folha, 'Consórcio')
  const doCnpj = acharColuna(folha, 'CNPJ')
  if (titulos === -1 || doNome === undefined || colunas.some(c => c === undefined)) return null
  const lidas: LinhaDoOraculo[] = []
  for (let linha = titulos + 1; linha < folha.celulas.length; linha++) {
    const celulas = folha.celulas[linha] ?? []
    const nome = celulas[doNome]?.valor
    if (typeof nome !== 'string' || nome === '') {
      if (doCnpj !== undefined && (celulas[doCnpj]?.valor ?? '') !== '') return null
      continue
    }
    const sentidos = colunas.map(c => SENTIDOS.get(celulas[c!]?.valor ?? null))
    if (sentidos.some(s => s === undefined)) return null
    const certos = sentidos as ('S' | 'N' | '' | '?')[]
    lidas.push({
      linha,
      nome,
      sentidos: certos,
      ilegiveis: colunas.filter((_, i) => certos[i] === '?') as number[],
      ...resultado(certos),
    })
  }
  return lidas
}

/** Pontos e classificação pelo Quadro 2 e pelo Art. 11: o ilegível conta como não avaliado. */
export function resultado(sentidos: readonly string[]): { pontos: number | null; classificacao: string } {
  const soma = (quais: string): number =>
    QUADRO_2.reduce<number>((total, p, i) => total + (quais.includes(sentidos[i] || '-') ? p : 0), 0)
  const minimo = soma('S')
  const maximo = soma('S-?')
  if (!sentidos.some(s => s === 'S' || s === 'N')) return { pontos: null, classificacao: 'Não avaliado' }
  const classificacao =
    minimo >= MINIMO_CONFORME ? 'Conforme' : maximo < MINIMO_CONFORME ? 'Não conforme' : 'Em avaliação'
  return { pontos: minimo, classificacao }
}
