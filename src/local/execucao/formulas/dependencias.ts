import type { FolhaLocal } from '../../pasta-local.ts'
import { ehReferencia } from './analisar.ts'
import type { Calculavel } from './calculavel.ts'
import { folhaDaReferencia, noRetangulo } from './referencia.ts'

/** Para cada fórmula, as outras (ou ela mesma) cujo resultado cai no que ela lê. */
export function dependenciasDe(formulas: readonly Calculavel[], folhas: readonly FolhaLocal[]): Set<number>[] {
  const porColuna = indexar(formulas)
  return formulas.map(formula => {
    const achadas = new Set<number>()
    for (const argumento of formula.argumentos) {
      if (!ehReferencia(argumento)) continue
      const folha = folhaDaReferencia(argumento, folhas, formula.folha)
      const lida = folha === undefined ? undefined : noRetangulo(argumento, folha)
      if (folha === undefined || lida === undefined) continue
      for (let coluna = lida.coluna; coluna < lida.ateColuna; coluna++) {
        for (const i of porColuna.get(`${folha.id} ${coluna}`) ?? []) {
          const { faixa } = formulas[i] as Calculavel
          if (faixa.linha < lida.ateLinha && lida.linha < faixa.ateLinha) achadas.add(i)
        }
      }
    }
    return achadas
  })
}

/** As fórmulas que tomam cada coluna de cada folha: quase sempre poucas, enquanto os intervalos lidos são longos. */
function indexar(formulas: readonly Calculavel[]): Map<string, number[]> {
  const porColuna = new Map<string, number[]>()
  for (const [i, { folha, faixa }] of formulas.entries()) {
    for (let coluna = faixa.coluna; coluna < faixa.ateColuna; coluna++) {
      const chave = `${folha} ${coluna}`
      const lista = porColuna.get(chave)
      if (lista === undefined) porColuna.set(chave, [i])
      else lista.push(i)
    }
  }
  return porColuna
}
