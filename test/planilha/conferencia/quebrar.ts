import { type Conferencia, planejarConferencia } from '../../../src/planilha/acoes/conferir.ts'
import type { Folha, Pasta } from '../../../src/planilha/pasta.ts'
import { apurada, CONTEXTO, comFolha } from '../acoes/pastas.ts'
import { aplicar } from '../aplicar.ts'

const COM_AVALIACAO = 'Avaliação 2026-3'
/** A planilha apurada e inteira, de onde toda quebra parte. */
export const INTEIRA = apurada()

export const quebrada = (mudar: (f: Folha) => Folha, titulo = COM_AVALIACAO): Pasta => comFolha(INTEIRA, titulo, mudar)

/** A conferência de uma pasta, feita uma vez só. */
export function conferir(p: Pasta): Conferencia {
  const feita = feitas.get(p) ?? planejarConferencia(p, CONTEXTO)
  feitas.set(p, feita)
  return feita
}
const feitas = new WeakMap<Pasta, Conferencia>()

/** Aba, célula e texto de cada problema: o que a pessoa lê. */
export const lidos = (p: Pasta): string[] => conferir(p).problemas.map(x => `${x.aba}!${x.celula} ${x.texto}`)

export function consertada(p: Pasta): Pasta {
  const feita = consertos.get(p) ?? aplicar(p, conferir(p).conserto)
  consertos.set(p, feita)
  return feita
}
const consertos = new WeakMap<Pasta, Pasta>()

/** As células com valor que mudaram na aba entre duas pastas: "F6: Sim → null". */
export function mudancas(antes: Folha, depois: Folha): string[] {
  const linhas = Math.max(antes.valores?.length ?? 0, depois.valores?.length ?? 0)
  return Array.from({ length: linhas }, (_, l) => l).flatMap(l => {
    const [a, d] = [antes.valores?.[l] ?? [], depois.valores?.[l] ?? []]
    return Array.from({ length: Math.max(a.length, d.length) }, (_, c) => c).flatMap(c =>
      (a[c] ?? '') === (d[c] ?? '') ? [] : [`${l + 1}:${c + 1} ${a[c] ?? null} → ${d[c] ?? null}`],
    )
  })
}

/** Uma coluna inteira fora da aba, como quando alguém a apaga. */
export function semColuna(f: Folha, coluna: number): Folha {
  const tirar = <T>(g: readonly (readonly T[])[] | undefined): T[][] =>
    (g ?? []).map(l => l.filter((_, c) => c !== coluna))
  return {
    ...f,
    colunas: f.colunas - 1,
    valores: tirar(f.valores),
    formulas: tirar(f.formulas),
    digitadas: tirar(f.digitadas),
    validadas: tirar(f.validadas),
  }
}
