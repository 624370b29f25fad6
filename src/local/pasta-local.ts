import type { Valor } from '../planilha/celula.ts'
import type { Mescla } from '../planilha/pasta.ts'
import type { FormatoDeCelula, GraficoDaApi, Protecao, RegraCondicional, RegraDeValidacao } from '../planilha/pedido.ts'

/** A pasta de trabalho em memória: o que os pedidos alteram, as fórmulas recalculam e os arquivos guardam. */
export interface PastaLocal {
  id: string
  titulo: string
  /** Fuso da planilha (IANA). */
  fuso: string
  folhas: FolhaLocal[]
}

export interface FolhaLocal {
  id: number
  titulo: string
  oculta: boolean
  linhas: number
  colunas: number
  linhasCongeladas: number
  colunasCongeladas: number
  semGrade: boolean
  /** Cor da guia, `RRGGBB`. */
  cor: string | null
  /** Esparso: `celulas[linha]?.[coluna]`, índices a partir de zero. */
  celulas: CelulaLocal[][]
  /** Larguras das colunas em pixels (esparso); o padrão é 100. */
  larguras: number[]
  /** Alturas das linhas em pixels (esparso); sem valor, a altura é automática. */
  alturas: number[]
  mesclas: Mescla[]
  regras: RegraCondicional[]
  protecoes: Protecao[]
  graficos: GraficoDaApi[]
  metadados: { id: number; chave: string; valor: string }[]
  /** Aparência que veio do arquivo e que não modelamos (opaca; só quem lê e escreve xlsx a entende). */
  doArquivo?: unknown
}

export interface CelulaLocal {
  /** O que a pessoa digitou: valor tipado ou fórmula (com `=`). */
  valor: Valor
  formula?: string
  /** Resultado da fórmula, ou valor derramado por uma fórmula vizinha. */
  calculado?: Valor | ErroDeCelula
  /** Verdadeiro quando `calculado` veio do derramamento de outra célula. */
  derramada?: boolean
  /** Fórmula que não sabemos calcular: vale o último resultado que o arquivo trouxe. */
  naoCalculada?: boolean
  formato?: FormatoDeCelula
  /** Estilo vindo do arquivo (opaco), usado enquanto `formato` não for definido. */
  formatoDoArquivo?: unknown
  nota?: string
  validacao?: RegraDeValidacao
}

/** Erro mostrado na célula, como `#REF!`, com a explicação que o Sheets põe na nota. */
export interface ErroDeCelula {
  readonly erro: '#REF!' | '#NAME?' | '#ERROR!' | '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!'
  readonly mensagem: string
}
