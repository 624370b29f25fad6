import { basename, extname } from 'node:path'
import type { CellObject, WorkBook } from '@e965/xlsx'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { ArquivoIlegivel } from './arquivo-ilegivel.ts'
import { celulaLida, type FormulaDeOrigem } from './celula-lida.ts'
import { completarFolhas } from './completar-folhas.ts'
import { ajustarGrade, folhaVazia } from './folha-vazia.ts'
import { lerAparencia } from './ler-aparencia.ts'
import { lerCsv } from './ler-csv.ts'
import { lerLivro } from './ler-livro.ts'
import { ABA_DAS_LISTAS } from './listas-longas.ts'
import type { Livro } from './livro.ts'
import { lerPropriedade, PROPRIEDADE_DA_PASTA } from './propriedades.ts'
import { reconhecer } from './reconhecer.ts'

const FUSO_PADRAO = 'America/Sao_Paulo'

/** Lê a planilha da pessoa (.xlsx, .ods, .csv e também .xls) para a pasta em memória. Nunca altera o arquivo. */
export async function lerArquivo(bytes: Uint8Array, nome: string): Promise<PastaLocal> {
  const extensao = extname(nome)
  const titulo = basename(nome, extensao)
  const formato = reconhecer(bytes, basename(nome))
  if (formato === 'csv') {
    const folha = lerCsv(bytes, titulo, extensao.slice(1).toLowerCase())
    folha.id = 1
    ajustarGrade(folha)
    return { id: `local:${titulo}`, titulo, fuso: FUSO_PADRAO, folhas: [folha] }
  }
  const livro = lerLivro(bytes, formato, basename(nome))
  const origens = new Map<FolhaLocal, Map<string, FormulaDeOrigem>>()
  conferirAbas(livro.planilhas, basename(nome))
  const folhas = abasDeCelulas(livro.planilhas).map(aba => folhaLida(livro.planilhas, aba, origens))
  if (folhas.length === 0) {
    throw new ArquivoIlegivel(basename(nome), 'não tem nenhuma aba com células', 'Confira se é a planilha certa.')
  }
  const aparencia = formato === 'xlsx' ? await lerAparencia(bytes, folhas, origens) : new Map()
  completarFolhas(folhas, livro, aparencia)
  return { ...dadosDaPasta(livro, titulo), titulo, folhas }
}

function dadosDaPasta({ propriedades }: Livro, titulo: string): { id: string; fuso: string } {
  const lidos = (lerPropriedade(PROPRIEDADE_DA_PASTA, propriedades) ?? {}) as Record<string, unknown>
  return {
    id: typeof lidos['id'] === 'string' ? lidos['id'] : `local:${titulo}`,
    fuso: typeof lidos['fuso'] === 'string' ? lidos['fuso'] : FUSO_PADRAO,
  }
}

/** O SheetJS engole o erro da aba que não consegue ler; perder uma aba calado é pior que parar. */
function conferirAbas(livro: WorkBook, nome: string): void {
  const perdida = livro.SheetNames.find(titulo => livro.Sheets[titulo] === undefined)
  if (perdida === undefined) return
  const fazer = 'Abra-o no Excel ou no LibreOffice, salve uma cópia em .xlsx e tente de novo.'
  throw new ArquivoIlegivel(nome, `tem uma aba que não pôde ser lida ("${perdida}")`, fazer)
}

/** Abas só de gráfico e de macro não têm células; a auxiliar das listas é nossa e não é mostrada. */
function abasDeCelulas(livro: WorkBook): string[] {
  return livro.SheetNames.filter(titulo => {
    const aba = livro.Sheets[titulo]
    return titulo !== ABA_DAS_LISTAS && aba !== undefined && (aba['!type'] ?? 'sheet') === 'sheet'
  })
}

function folhaLida(
  livro: WorkBook,
  titulo: string,
  origens: Map<FolhaLocal, Map<string, FormulaDeOrigem>>,
): FolhaLocal {
  const folha = folhaVazia(titulo)
  const aba = livro.Sheets[titulo]
  const sistema1904 = livro.Workbook?.WBProps?.date1904 === true
  const formulas = new Map<string, FormulaDeOrigem>()
  // `forEach` salta os buracos: uma dimensão mentirosa não custa nada.
  aba?.['!data']?.forEach((lidas, linha) => {
    lidas?.forEach((lida: CellObject | undefined, coluna) => {
      const convertida = lida && celulaLida(lida, sistema1904)
      if (!convertida) return
      folha.celulas[linha] ??= []
      const celulas = folha.celulas[linha] ?? []
      celulas[coluna] = convertida[0]
      if (convertida[1]) formulas.set(`${linha},${coluna}`, convertida[1])
    })
  })
  folha.oculta = Boolean(livro.Workbook?.Sheets?.[livro.SheetNames.indexOf(titulo)]?.Hidden)
  folha.mesclas = (aba?.['!merges'] ?? []).map(({ s, e }) => ({
    linha: s.r,
    coluna: s.c,
    ateLinha: e.r + 1,
    ateColuna: e.c + 1,
  }))
  origens.set(folha, formulas)
  return folha
}
