import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { derramadoDe, manterResultado } from './formulas/alheias.ts'
import { analisarFormula } from './formulas/analisar.ts'
import type { Calculadora } from './formulas/calcular.ts'
import type { Calculavel } from './formulas/calculavel.ts'
import { dependenciasDe } from './formulas/dependencias.ts'
import { type Ancora, derramar, recolher } from './formulas/derramar.ts'
import { ordenar } from './formulas/ordem.ts'
import { erroDeCelula } from './formulas/resultado.ts'
import type { Retangulo } from './sheets/faixa.ts'
import { abrirRascunho, aplicarRascunho, type Rascunho } from './sheets/rascunho.ts'

/**
 * Recalcula todas as fórmulas da pasta. Quanto uma fórmula derrama só se sabe depois de calculá-la, e disso pode
 * depender a ordem: repete-se até a ordem não mudar (o resultado de argumentos iguais é reaproveitado).
 */
export function recalcular(pasta: PastaLocal, calculadora: Calculadora): Calculavel[] {
  const rascunho = abrirRascunho(pasta)
  const { calculaveis, mantidas } = separar(rascunho, calculadora)
  const circulares = new Set<number>()
  let feitas: string | undefined
  for (let volta = 0; volta <= calculaveis.length; volta++) {
    const dependencias = dependenciasDe(calculaveis, rascunho.folhas)
    const assinatura = dependencias.map(d => [...d].join()).join(';')
    if (assinatura === feitas) break
    feitas = assinatura
    const { ordem, circulares: novas } = ordenar(dependencias)
    for (const i of novas) circulares.add(i)
    for (const folha of rascunho.folhas) recolher(rascunho, folha.id, (l, c) => dentro(mantidas.get(folha.id), l, c))
    for (const i of circulares) calcularUma(rascunho, calculaveis[i] as Calculavel, undefined)
    for (const i of ordem) if (!circulares.has(i)) calcularUma(rascunho, calculaveis[i] as Calculavel, calculadora)
  }
  calculadora.esquecer()
  aplicarRascunho(pasta, rascunho)
  return calculaveis
}

/** Sem calculadora, a fórmula é circular. */
function calcularUma(rascunho: Rascunho, f: Calculavel, calculadora: Calculadora | undefined): void {
  const resultado =
    calculadora === undefined
      ? erroDeCelula(
          '#REF!',
          'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
        )
      : calculadora.calcular(f.nome, f.argumentos, rascunho.folhas, f.folha)
  f.faixa = derramar(rascunho, f, resultado)
}

/** As fórmulas que o pacote calcula; as outras ficam com o resultado que têm, e o que elas derramaram é mantido. */
function separar(
  rascunho: Rascunho,
  calculadora: Calculadora,
): { calculaveis: Calculavel[]; mantidas: Map<number, Retangulo[]> } {
  const calculaveis: Calculavel[] = []
  const mantidas = new Map<number, Retangulo[]>()
  for (const folha of [...rascunho.folhas]) {
    const alheias: Ancora[] = []
    const nossas: Retangulo[] = []
    for (const { linha, coluna, texto } of formulasDa(folha)) {
      const ancora = { folha: folha.id, linha, coluna }
      const formula = analisarFormula(texto)
      const nome = formula.tipo === 'chamada' ? calculadora.nomeNoPacote(formula.nome) : undefined
      if (formula.tipo === 'chamada' && nome !== undefined) {
        const faixa = { linha, coluna, ateLinha: linha + 1, ateColuna: coluna + 1 }
        calculaveis.push({ ...ancora, nome, argumentos: formula.argumentos, faixa })
        nossas.push(derramadoDe(folha, ancora))
      } else {
        alheias.push(ancora)
        manterResultado(rascunho, ancora, formula.tipo === 'invalida')
      }
    }
    // A célula derramada que uma das nossas alcança é dela, ainda que encoste em uma alheia.
    const daFolha = alheias.map(a => derramadoDe(folha, a, (l, c) => dentro(nossas, l, c)))
    mantidas.set(folha.id, daFolha)
  }
  return { calculaveis, mantidas }
}

function formulasDa(folha: FolhaLocal): { linha: number; coluna: number; texto: string }[] {
  const achadas: { linha: number; coluna: number; texto: string }[] = []
  folha.celulas.forEach((celulas, linha) => {
    celulas?.forEach((celula, coluna) => {
      if (celula?.formula !== undefined) achadas.push({ linha, coluna, texto: celula.formula })
    })
  })
  return achadas
}

const dentro = (faixas: readonly Retangulo[] | undefined, linha: number, coluna: number): boolean =>
  faixas?.some(f => linha >= f.linha && linha < f.ateLinha && coluna >= f.coluna && coluna < f.ateColuna) ?? false
