import type { CellStyle, FontStyle, Hyperlink, NamedRange, RichTextRun, Sheet, SheetChart } from 'hucre'
import type { CelulaLocal, FolhaLocal } from '../pasta-local.ts'

/** O que `formatoDoArquivo` guarda: opaco para o resto do programa, entendido só por quem lê e escreve xlsx. */
export interface AparenciaDaCelula {
  readonly estilo?: CellStyle
  readonly link?: Hyperlink
  /** Trechos com letras diferentes; valem enquanto o texto for o mesmo. */
  readonly trechos?: readonly RichTextRun[]
  readonly caixa?: true
  /** A fórmula como estava no arquivo, para ser devolvida igual enquanto não mudar. */
  readonly formula?: { readonly legivel: string; readonly texto: string; readonly exportada: boolean }
  readonly matriz?: { readonly area: string; readonly dinamica: boolean }
}

/** O que `doArquivo` guarda: a aparência da aba que o modelo não descreve. */
export interface AparenciaDaFolha {
  readonly folha: PartesDaFolha
  readonly graficos: readonly SheetChart[]
  readonly muitoOculta: boolean
  /** A aba foi escrita por nós: coluna sem medida tem a largura padrão do Sheets, não a do Excel. */
  readonly nossa: boolean
  readonly pasta: AparenciaDaPasta
}

export type PartesDaFolha = Partial<
  Omit<Sheet, 'name' | 'rows' | 'cells' | 'charts' | 'merges' | 'hidden' | 'veryHidden'>
>

/** O que é do arquivo inteiro; todas as abas lidas apontam para o mesmo objeto. */
export interface AparenciaDaPasta {
  readonly fonte: FontStyle | undefined
  readonly nomes: readonly NamedRange[]
}

export const aparenciaDaCelula = (celula: CelulaLocal): AparenciaDaCelula | undefined =>
  celula.formatoDoArquivo as AparenciaDaCelula | undefined

export const aparenciaDaFolha = (folha: FolhaLocal): AparenciaDaFolha | undefined =>
  folha.doArquivo as AparenciaDaFolha | undefined
