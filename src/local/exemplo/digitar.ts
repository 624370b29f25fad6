import type { Valor } from '../../planilha/celula.ts'
import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'

/** Uma linha como a pessoa a vê: o título da coluna e o que está embaixo dele. */
export type LinhaDigitada = Readonly<Record<string, Valor>>

/** As linhas de uma aba de pessoas, achadas pelos títulos das colunas. */
interface Tabela {
  /** O que se vê em cada coluna, das linhas que têm alguma coisa. */
  readonly linhas: () => { readonly linha: number; readonly valor: (coluna: string) => Valor }[]
  readonly digitar: (linha: number, valores: LinhaDigitada) => void
  /** Na primeira linha livre depois da última escrita. */
  readonly acrescentar: (valores: LinhaDigitada) => void
}

const LINHAS_DE_PROCURA = 20

/** A aba com este título, cuja linha de títulos é a que tem as colunas dadas. */
export function tabela(pasta: PastaLocal, titulo: string, colunas: readonly string[] = ['Consórcio']): Tabela {
  const folha = pasta.folhas.find(f => f.titulo === titulo)
  if (folha === undefined) throw new Error(`não há a aba ${titulo}: ${pasta.folhas.map(f => f.titulo).join(', ')}`)
  const cabecalho = Array.from({ length: LINHAS_DE_PROCURA }, (_, i) => i).find(i =>
    colunas.every(c => posicao(folha, i, c) >= 0),
  )
  if (cabecalho === undefined) throw new Error(`a aba ${titulo} não tem uma linha com os títulos ${colunas.join(', ')}`)
  const coluna = (nome: string): number => {
    const achada = posicao(folha, cabecalho, nome)
    if (achada < 0) throw new Error(`a aba ${titulo} não tem a coluna ${nome}`)
    return achada
  }
  const digitar = (linha: number, valores: LinhaDigitada): void => {
    while (folha.linhas <= linha) maisUmaLinha(folha)
    folha.celulas[linha] ??= []
    for (const [nome, valor] of Object.entries(valores)) {
      const c = coluna(nome)
      folha.celulas[linha]![c] = { ...folha.celulas[linha]![c], valor }
    }
  }
  let fim = ultimaEscrita(folha, cabecalho)
  return {
    linhas: () =>
      folha.celulas.flatMap((celulas, linha) =>
        linha <= cabecalho || !(celulas ?? []).some(temAlgo)
          ? []
          : [{ linha, valor: (nome: string) => visto(folha, linha, coluna(nome)) }],
      ),
    digitar,
    acrescentar: valores => {
      fim += 1
      digitar(fim, valores)
    },
  }
}

/** A linha que a pessoa acrescenta embaixo de todas vem com a aparência e as listas de escolha da última, como na tela do Sheets. */
function maisUmaLinha(folha: FolhaLocal): void {
  const nova: FolhaLocal['celulas'][number] = []
  folha.celulas[folha.linhas - 1]?.forEach((celula, c) => {
    if (celula === undefined) return
    const { formato, formatoDoArquivo, validacao } = celula
    nova[c] = {
      valor: null,
      ...(formato === undefined ? {} : { formato }),
      ...(formatoDoArquivo === undefined ? {} : { formatoDoArquivo }),
      ...(validacao === undefined ? {} : { validacao }),
    }
  })
  folha.celulas[folha.linhas] = nova
  folha.linhas += 1
}

const temAlgo = (celula: FolhaLocal['celulas'][number][number] | undefined): boolean =>
  celula !== undefined && celula.valor !== null && celula.valor !== ''

/** As colunas dos itens se acham também só pelo numeral: "VII" é "VII – Pessoal e folha". */
function posicao(folha: FolhaLocal, linha: number, nome: string): number {
  const titulos = Array.from({ length: folha.celulas[linha]?.length ?? 0 }, (_, c) => String(visto(folha, linha, c)))
  const exata = titulos.indexOf(nome)
  return exata >= 0 ? exata : titulos.findIndex(t => t.startsWith(`${nome} – `))
}

function visto(folha: FolhaLocal, linha: number, coluna: number): Valor {
  const celula = folha.celulas[linha]?.[coluna]
  const calculado = celula?.calculado
  if (typeof calculado === 'object' && calculado !== null) return calculado.erro
  return calculado ?? celula?.valor ?? null
}

function ultimaEscrita(folha: FolhaLocal, cabecalho: number): number {
  let ultima = cabecalho
  folha.celulas.forEach((celulas, linha) => {
    if (linha > ultima && (celulas ?? []).some(temAlgo)) ultima = linha
  })
  return ultima
}
