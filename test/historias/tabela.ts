import type { CelulaLocal, FolhaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'

/** As abas nunca mudam, trocam-se: o que se lê de uma vale enquanto ela for a mesma. */
export function lidaUmaVez<T>(ler: (f: FolhaLocal) => T): (f: FolhaLocal) => T {
  const lidas = new WeakMap<FolhaLocal, { readonly lida: T }>()
  return folha => {
    let guardada = lidas.get(folha)
    if (guardada === undefined) {
      guardada = { lida: ler(folha) }
      lidas.set(folha, guardada)
    }
    return guardada.lida
  }
}

/** Muda uma linha da aba sem tocar na que já existe. */
export function comCelula(
  folha: FolhaLocal,
  linha: number,
  coluna: number,
  mudar: (antes: CelulaLocal | undefined) => CelulaLocal | undefined,
): FolhaLocal {
  const celulas = folha.celulas.slice()
  const nova = (celulas[linha] ?? []).slice()
  const celula = mudar(nova[coluna])
  if (celula === undefined) delete nova[coluna]
  else nova[coluna] = celula
  celulas[linha] = nova
  return { ...folha, celulas, linhas: Math.max(folha.linhas, linha + 1), colunas: Math.max(folha.colunas, coluna + 1) }
}

/** Alguém digita: a fórmula e o resultado que havia saem; a aparência, a nota e a lista ficam. */
export const digitar = (folha: FolhaLocal, linha: number, coluna: number, valor: Valor): FolhaLocal =>
  comCelula(folha, linha, coluna, antes => {
    const { formula: _f, calculado: _c, derramada: _d, naoCalculada: _n, ...resto } = antes ?? { valor: null }
    const vazia = valor === null || valor === ''
    if (typeof valor === 'string' && valor.startsWith('=')) return { ...resto, valor: null, formula: valor }
    const nova: CelulaLocal = { ...resto, valor: vazia ? null : valor }
    return vazia && Object.keys(nova).length === 1 ? undefined : nova
  })

/** A linha dos títulos: a primeira, das vinte de cima, com três textos ou mais. */
export const linhaDosTitulos = lidaUmaVez((folha): number => {
  for (let l = 0; l < Math.min(20, folha.celulas.length); l++) {
    const textos = (folha.celulas[l] ?? []).filter(c => typeof (c?.valor ?? c?.calculado) === 'string')
    if (textos.length >= 3) return l
  }
  return -1
})

/** A coluna cujo título é este, ou começa por ele quando acaba em espaço. */
export function acharColuna(folha: FolhaLocal, titulo: string): number | undefined {
  const titulos = folha.celulas[linhaDosTitulos(folha)] ?? []
  for (let c = 0; c < titulos.length; c++) {
    const escrito = titulos[c]?.valor ?? titulos[c]?.calculado
    if (typeof escrito !== 'string') continue
    if (titulo.endsWith(' ') ? escrito.startsWith(titulo) : escrito === titulo) return c
  }
  return undefined
}

/** As linhas abaixo dos títulos em que alguém digitou. */
export const linhasDeDados = lidaUmaVez((folha): readonly number[] => {
  const titulos = linhaDosTitulos(folha)
  return folha.celulas.flatMap((linha, l) =>
    l > titulos && linha?.some(c => c !== undefined && (c.valor !== null || c.formula !== undefined)) ? [l] : [],
  )
})

export const linhaLivre = (folha: FolhaLocal): number => Math.max(linhaDosTitulos(folha), ...linhasDeDados(folha)) + 1
