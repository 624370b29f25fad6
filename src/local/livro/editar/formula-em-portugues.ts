import { tokenize } from '@borgar/fx'
import { arvoreDaFormula } from '../../execucao/formulas/sintaxe.ts'

/**
 * A fórmula como se digita em português: a que veio do arquivo, com vírgula entre argumentos e ponto decimal, passa a ter ponto e
 * vírgula e vírgula. A que já se entende em português, e a que ninguém entende, ficam como estão.
 */
export function formulaEmPortugues(formula: string): string {
  const conhecida = TRADUZIDAS.get(formula)
  if (conhecida !== undefined) return conhecida
  const daqui = arvoreDaFormula(formula, 'pt_BR') !== undefined || arvoreDaFormula(formula, 'arquivo') === undefined
  const traduzida = daqui ? formula : traduzir(formula)
  if (TRADUZIDAS.size >= MAXIMO_GUARDADO) TRADUZIDAS.clear()
  TRADUZIDAS.set(formula, traduzida)
  return traduzida
}

/** A mesma fórmula se mostra a cada olhada. */
const TRADUZIDAS = new Map<string, string>()
const MAXIMO_GUARDADO = 20_000

const traduzir = (formula: string): string =>
  tokenize(formula, { allowTernary: true })
    .map(({ type, value }) => {
      if (type === 'operator' && value === ',') return ';'
      return type === 'number' ? value.replace('.', ',') : value
    })
    .join('')
