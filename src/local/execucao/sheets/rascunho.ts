import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../pasta-local.ts'
import { recusar } from '../erros.ts'

/**
 * Uma cópia da pasta em que se escreve sem medo: só as folhas e as linhas tocadas são copiadas, e nada muda na pasta
 * até `aplicarRascunho`. As células são sempre trocadas inteiras, nunca alteradas.
 */
export interface Rascunho {
  folhas: FolhaLocal[]
  /** Linhas já copiadas de cada folha copiada. */
  readonly copiadas: Map<FolhaLocal, Set<number>>
}

export const abrirRascunho = (pasta: PastaLocal): Rascunho => ({ folhas: [...pasta.folhas], copiadas: new Map() })

export function aplicarRascunho(pasta: PastaLocal, rascunho: Rascunho): void {
  pasta.folhas = rascunho.folhas
}

export const acharFolha = (rascunho: Rascunho, id: number): FolhaLocal =>
  rascunho.folhas.find(f => f.id === id) ?? recusar(`No grid with id: ${id}`)

/** A folha em que se pode escrever: na primeira vez, uma cópia que toma o lugar da original. */
export function folhaParaEscrever(rascunho: Rascunho, id: number): FolhaLocal {
  const folha = acharFolha(rascunho, id)
  if (rascunho.copiadas.has(folha)) return folha
  const copia: FolhaLocal = {
    ...folha,
    celulas: folha.celulas.slice(),
    larguras: folha.larguras.slice(),
    alturas: folha.alturas.slice(),
    mesclas: folha.mesclas.slice(),
    regras: folha.regras.slice(),
    protecoes: folha.protecoes.slice(),
    graficos: folha.graficos.slice(),
    metadados: folha.metadados.slice(),
  }
  rascunho.folhas[rascunho.folhas.indexOf(folha)] = copia
  rascunho.copiadas.set(copia, new Set())
  return copia
}

/** Folha criada no próprio rascunho. */
export function incluirFolha(rascunho: Rascunho, folha: FolhaLocal, indice: number): void {
  rascunho.folhas.splice(indice, 0, folha)
  rascunho.copiadas.set(folha, new Set())
}

/** A linha em que se pode escrever, de uma folha vinda de `folhaParaEscrever`. */
export function linhaParaEscrever(rascunho: Rascunho, folha: FolhaLocal, linha: number): CelulaLocal[] {
  const copiadas = rascunho.copiadas.get(folha)
  if (copiadas === undefined) throw new Error(`a folha ${folha.titulo} não foi aberta para escrever`)
  const atual = folha.celulas[linha]
  if (atual !== undefined && copiadas.has(linha)) return atual
  const copia = atual?.slice() ?? []
  folha.celulas[linha] = copia
  copiadas.add(linha)
  return copia
}

/** Troca uma célula; a que não diz nada some, para que a grade continue esparsa. */
export function escreverCelula(linha: CelulaLocal[], coluna: number, celula: CelulaLocal): void {
  if (dizAlgo(celula)) linha[coluna] = celula
  else delete linha[coluna]
}

function dizAlgo(celula: CelulaLocal): boolean {
  if (celula.valor !== null) return true
  for (const chave in celula) if (chave !== 'valor') return true
  return false
}
