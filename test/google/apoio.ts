import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Retorno } from '../../src/google/executar.ts'
import { lerArquivo } from '../../src/local/arquivos/ler.ts'
import { empacotar, type Pacote } from '../../src/local/cli/empacotar.ts'
import { criarExecucao, type Execucao, type OpcoesDeExecucao } from '../../src/local/execucao/executar.ts'
import { fixarFuso } from '../../src/local/execucao/fuso.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import { IDS_DOS_ITENS } from '../../src/norma/itens.ts'
import { endereco } from '../../src/planilha/celula.ts'

export const RAIZ = new URL('../../', import.meta.url).pathname
export const HOJE = '2026-11-21'
export const Q = '2026-3'

let pacote: Promise<Pacote> | undefined

/** O pacote de verdade, montado uma vez por arquivo de teste. */
export const oPacote = (): Promise<Pacote> => {
  pacote ??= empacotar(RAIZ, join(mkdtempSync(join(tmpdir(), 'pacote-')), 'google'))
  return pacote
}

/** As fórmulas dividem um contexto, como na planilha local: o de cada uma se prova em `test/local/execucao`. */
export async function abrir(pasta: PastaLocal, resto: Partial<OpcoesDeExecucao> = {}): Promise<Execucao> {
  const { codigo, manifesto, paginas } = await oPacote()
  fixarFuso('America/Sao_Paulo')
  return criarExecucao({
    codigo,
    manifesto,
    paginas,
    pasta,
    hoje: HOJE,
    usuario: 'ana@exemplo.example',
    dividirContexto: true,
    ...resto,
  })
}

export const lerTexto = (csv: string, nome = 'matriz.csv'): Promise<PastaLocal> =>
  lerArquivo(new TextEncoder().encode(csv), nome)

export const lerExemplo = (): Promise<PastaLocal> =>
  lerArquivo(readFileSync(join(RAIZ, 'src/local/exemplo/matriz.csv')), 'matriz.csv')

/** Uma matriz com tantos consórcios, todos com as mesmas respostas. */
export function matrizCom(n: number, respostas: readonly string[] = IDS_DOS_ITENS.map(() => 'Sim')): string {
  const linhas = Array.from({ length: n }, (_, i) => [`Consórcio ${i + 1}`, ...respostas].join(';'))
  return [['Consórcio', ...IDS_DOS_ITENS].join(';'), ...linhas].join('\n')
}

export const chamar = (execucao: Execucao, nome: string, ...argumentos: unknown[]): Retorno =>
  execucao.chamar(nome, argumentos, 'menu') as Retorno

/** Quantas chamadas ao serviço de planilhas, no total. */
export const chamadasAoSheets = (execucao: Execucao): number =>
  Object.entries(execucao.chamadas).reduce((n, [nome, vezes]) => n + (nome.startsWith('Sheets.') ? vezes : 0), 0)

export function folhaChamada(pasta: PastaLocal, titulo: string): FolhaLocal {
  const folha = pasta.folhas.find(f => f.titulo === titulo)
  if (folha === undefined) throw new Error(`não há a aba ${titulo}: ${pasta.folhas.map(f => f.titulo).join(', ')}`)
  return folha
}

/** O que se vê em uma célula, por exemplo `visto(folha, 'R5')`. */
export function visto(folha: FolhaLocal, a1: string): unknown {
  const [linha, coluna] = indices(a1)
  const celula = folha.celulas[linha]?.[coluna]
  return celula?.calculado ?? celula?.valor ?? null
}

export function escrever(folha: FolhaLocal, a1: string, celula: CelulaLocal | null): void {
  const [linha, coluna] = indices(a1)
  folha.celulas[linha] ??= []
  if (celula === null) delete folha.celulas[linha]![coluna]
  else folha.celulas[linha]![coluna] = { ...folha.celulas[linha]![coluna], ...celula }
}

export function indices(a1: string): [number, number] {
  const partes = /^([A-Z]+)(\d+)$/.exec(a1)!
  const coluna = [...partes[1]!].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1
  return [Number(partes[2]) - 1, coluna]
}

/** Um retrato da pasta que se compara: títulos, valores digitados, fórmulas, notas e estrutura. */
export const retrato = (pasta: PastaLocal): unknown =>
  pasta.folhas.map(f => ({
    ...f,
    doArquivo: undefined,
    celulas: f.celulas.flatMap((linha, i) =>
      (linha ?? []).flatMap((c, j) =>
        c === undefined ? [] : [[endereco(i, j), c.valor, c.formula, c.nota, c.calculado]],
      ),
    ),
  }))
