import type { CelulaLocal, FolhaLocal } from '../../src/local/pasta-local.ts'
import { letraDaColuna } from '../../src/planilha/celula.ts'
import type { Intervalo } from '../../src/planilha/pedido.ts'
import { linhaDosTitulos, linhasDeDados } from './tabela.ts'

type Dimensao = 'linha' | 'coluna'

/** Onde um índice passa a estar quando se insere (ou se tira) um na posição. */
type Mover = (indice: number) => number

const inserindo =
  (em: number): Mover =>
  i =>
    i >= em ? i + 1 : i
const tirando =
  (em: number): Mover =>
  i =>
    i > em ? i - 1 : i

const indiceDa = (letras: string): number => [...letras].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1

/** As referências de uma fórmula acompanham as células, como no Google. */
const naFormula = (formula: string, dimensao: Dimensao, mover: Mover): string =>
  formula.replace(/(?<=[(:;])([A-Z]+)(\d*)(?=[:;)])/g, (_, letras: string, linha: string) =>
    dimensao === 'linha'
      ? `${letras}${linha === '' ? '' : mover(Number(linha) - 1) + 1}`
      : `${letraDaColuna(mover(indiceDa(letras)))}${linha}`,
  )

const movida = (c: CelulaLocal, dimensao: Dimensao, mover: Mover): CelulaLocal =>
  c.formula === undefined ? c : { ...c, formula: naFormula(c.formula, dimensao, mover) }

/** A estrutura da aba depois de as células andarem; o que só cobria a que saiu, sai também. */
function estruturaMovida(f: FolhaLocal, dimensao: Dimensao, mover: Mover, total: number): FolhaLocal {
  const naLinha = dimensao === 'linha'
  const regiao = (i: Intervalo): Intervalo => {
    const de = naLinha ? i.startRowIndex : i.startColumnIndex
    const ate = naLinha ? i.endRowIndex : i.endColumnIndex
    const novo = {
      ...(de === undefined ? {} : { [naLinha ? 'startRowIndex' : 'startColumnIndex']: mover(de) }),
      ...(ate === undefined ? {} : { [naLinha ? 'endRowIndex' : 'endColumnIndex']: mover(ate - 1) + 1 }),
    }
    return { ...i, ...novo }
  }
  return {
    ...f,
    [naLinha ? 'linhas' : 'colunas']: total,
    mesclas: f.mesclas
      .map(m =>
        naLinha
          ? { ...m, linha: mover(m.linha), ateLinha: mover(m.ateLinha - 1) + 1 }
          : { ...m, coluna: mover(m.coluna), ateColuna: mover(m.ateColuna - 1) + 1 },
      )
      .filter(m => m.ateLinha - m.linha > 1 || m.ateColuna - m.coluna > 1),
    regras: f.regras.map(r => ({ ...r, ranges: r.ranges.map(regiao) })),
    protecoes: f.protecoes.map(p => ({ ...p, range: regiao(p.range) })),
  }
}

const soAparencia = (c: CelulaLocal | undefined): CelulaLocal | undefined =>
  c === undefined || (c.formato === undefined && c.validacao === undefined)
    ? undefined
    : {
        valor: null,
        ...(c.formato === undefined ? {} : { formato: c.formato }),
        ...(c.validacao === undefined ? {} : { validacao: c.validacao }),
      }

/** A linha nova tem a aparência e as listas da de cima. */
export function inserirLinha(f: FolhaLocal, em: number): FolhaLocal {
  const mover = inserindo(em)
  const nova: CelulaLocal[] = []
  if (em > 0)
    (f.celulas[em - 1] ?? []).forEach((c, j) => {
      const aparencia = soAparencia(c)
      if (aparencia !== undefined) nova[j] = aparencia
    })
  const celulas = Array.from(f.celulas, l => (l ?? []).map(c => (c === undefined ? c : movida(c, 'linha', mover))))
  while (celulas.length < em) celulas.push([])
  celulas.splice(em, 0, nova)
  const congeladas = em < f.linhasCongeladas ? f.linhasCongeladas + 1 : f.linhasCongeladas
  return { ...estruturaMovida(f, 'linha', mover, f.linhas + 1), celulas, linhasCongeladas: congeladas }
}

export function tirarLinha(f: FolhaLocal, em: number): FolhaLocal {
  if (f.linhas <= f.linhasCongeladas + 1 || em >= f.linhas) return f
  const mover = tirando(em)
  const celulas = Array.from(f.celulas, l => (l ?? []).map(c => (c === undefined ? c : movida(c, 'linha', mover))))
  celulas.splice(em, 1)
  const congeladas = em < f.linhasCongeladas ? f.linhasCongeladas - 1 : f.linhasCongeladas
  const semAquela = { ...f, mesclas: f.mesclas.filter(m => m.linha !== em || m.ateLinha !== em + 1) }
  return { ...estruturaMovida(semAquela, 'linha', mover, f.linhas - 1), celulas, linhasCongeladas: congeladas }
}

export function inserirColuna(f: FolhaLocal, em: number): FolhaLocal {
  const mover = inserindo(em)
  const celulas = Array.from(f.celulas, l => {
    const linha = (l ?? []).map(c => (c === undefined ? c : movida(c, 'coluna', mover)))
    if (linha.length > em) {
      const aparencia = em === 0 ? undefined : soAparencia(linha[em - 1])
      linha.splice(em, 0, aparencia as CelulaLocal)
      if (aparencia === undefined) delete linha[em]
    }
    return linha
  })
  const congeladas = em < f.colunasCongeladas ? f.colunasCongeladas + 1 : f.colunasCongeladas
  const larguras = f.larguras.slice()
  if (larguras.length > em) larguras.splice(em, 0, 100)
  return { ...estruturaMovida(f, 'coluna', mover, f.colunas + 1), celulas, larguras, colunasCongeladas: congeladas }
}

export function tirarColuna(f: FolhaLocal, em: number): FolhaLocal {
  if (f.colunas <= f.colunasCongeladas + 1 || em >= f.colunas || em < f.colunasCongeladas) return f
  const mover = tirando(em)
  const celulas = Array.from(f.celulas, l => {
    const linha = (l ?? []).map(c => (c === undefined ? c : movida(c, 'coluna', mover)))
    if (linha.length > em) linha.splice(em, 1)
    return linha
  })
  const larguras = f.larguras.slice()
  if (larguras.length > em) larguras.splice(em, 1)
  const semAquela = { ...f, mesclas: f.mesclas.filter(m => m.coluna !== em || m.ateColuna !== em + 1) }
  return { ...estruturaMovida(semAquela, 'coluna', mover, f.colunas - 1), celulas, larguras }
}

/** Ordena as linhas de dados por uma coluna; o que uma fórmula derrama não anda. */
export function ordenarLinhas(f: FolhaLocal, coluna: number, descendo: boolean): FolhaLocal {
  const titulos = linhaDosTitulos(f)
  const linhas = linhasDeDados(f)
  if (titulos === -1 || linhas.length < 2) return f
  const chave = (l: number): string => String(f.celulas[l]?.[coluna]?.valor ?? '\uffff')
  const ordenadas = linhas.slice().sort((a, b) => (chave(a) < chave(b) ? -1 : chave(a) > chave(b) ? 1 : a - b))
  if (descendo) ordenadas.reverse()
  const celulas = f.celulas.slice()
  linhas.forEach((destino, i) => {
    const nova: CelulaLocal[] = []
    ;(f.celulas[ordenadas[i]!] ?? []).forEach((c, j) => {
      if (c?.derramada !== true) nova[j] = c
    })
    celulas[destino] = nova
  })
  return { ...f, celulas }
}
