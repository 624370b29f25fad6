import { analisarFormula, ehReferencia } from '../../src/local/execucao/formulas/analisar.ts'
import { lerArgumentos } from '../../src/local/execucao/formulas/argumentos.ts'
import type { Calculadora } from '../../src/local/execucao/formulas/calcular.ts'
import { folhaDaReferencia } from '../../src/local/execucao/formulas/referencia.ts'
import type { Resultado } from '../../src/local/execucao/formulas/resultado.ts'
import { recalcular } from '../../src/local/execucao/recalcular.ts'
import type { FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { eixosDoConsorcio } from '../../src/planilha/formulas/eixos.ts'
import { fichaDoConsorcio } from '../../src/planilha/formulas/ficha.ts'
import { classificacao, emPendencia, faltam, score } from '../../src/planilha/formulas/itens.ts'
import type { Argumento } from '../../src/planilha/formulas/por-linha.ts'
import { diaDoSerial } from '../../src/tempo/dia.ts'
import { lidaUmaVez } from './tabela.ts'

const EM = '2026-11-21'

const FORMULAS: Readonly<Record<string, (...argumentos: Argumento[]) => Valor[][]>> = {
  CONFORMIDADE_SCORE: itens => score(itens, EM),
  CONFORMIDADE_CLASSIFICACAO: itens => classificacao(itens, EM),
  CONFORMIDADE_FALTAM: itens => faltam(itens, EM),
  CONFORMIDADE_PENDENCIAS: itens => emPendencia(itens),
  CONFORMIDADE_EIXOS: (nome, matriz) => eixosDoConsorcio(nome, matriz, EM),
  CONFORMIDADE_FICHA: (nome, tabela, colunas) => fichaDoConsorcio(nome, tabela, colunas),
}

/** As fórmulas das nossas abas, chamadas direto da fonte e não pelo pacote: as mesmas contas, sem abrir um contexto por célula. */
const calculadora = (outras: readonly FolhaLocal[]): Calculadora => ({
  nomeNoPacote: nome => (Object.hasOwn(FORMULAS, nome.toUpperCase()) ? nome.toUpperCase() : undefined),
  calcular: (nome, argumentos, folhas, atual): Resultado => {
    const lidos = lerArgumentos(argumentos, [...folhas, ...outras], atual)
    return Array.isArray(lidos) ? FORMULAS[nome]!(...lidos.map(semDatas)) : [[lidos]]
  },
  esquecer: () => undefined,
})

type Lidos = Extract<ReturnType<typeof lerArgumentos>, readonly unknown[]>

/** A data chega à fórmula como o dia por extenso. */
function semDatas(lido: Lidos[number]): Argumento {
  if (Array.isArray(lido)) return (lido as Lidos[number][][]).map(linha => linha.map(c => semDatas(c) as Valor))
  return typeof lido === 'object' && lido !== null ? diaDoSerial((lido as { serial: number }).serial) : (lido as Valor)
}

/** De cada aba já recalculada, as outras que as suas fórmulas leram. */
const recalculadas = new WeakMap<FolhaLocal, readonly (FolhaLocal | undefined)[]>()

/** Recalcula as abas que mudaram desde a última vez, ou que leem as que mudaram: estas, depois daquelas. */
export function recalcularMudadas(pasta: PastaLocal): void {
  for (const leOutras of [false, true])
    pasta.folhas = pasta.folhas.map(folha => {
      const formulas = formulasDe(folha)
      if (formulas.some(f => f.includes('!')) !== leOutras) return folha
      const lidas = formulas.flatMap(f => lidasPor(f, pasta.folhas, folha.id))
      const antes = recalculadas.get(folha)
      if (antes !== undefined && antes.length === lidas.length && antes.every((l, i) => l === lidas[i])) return folha
      const so: PastaLocal = { ...pasta, folhas: [folha] }
      if (formulas.length > 0 || temDerramadas(folha))
        recalcular(so, calculadora(pasta.folhas.filter(f => f !== folha)))
      recalculadas.set(so.folhas[0]!, lidas)
      return so.folhas[0]!
    })
}

const formulasDe = lidaUmaVez((folha): readonly string[] =>
  folha.celulas.flatMap(linha => (linha ?? []).flatMap(c => c?.formula ?? [])),
)

const temDerramadas = (folha: FolhaLocal): boolean => folha.celulas.some(linha => linha?.some(c => c?.derramada))

function lidasPor(formula: string, folhas: readonly FolhaLocal[], atual: number): (FolhaLocal | undefined)[] {
  const lida = analisarFormula(formula)
  if (lida.tipo !== 'chamada') return []
  return lida.argumentos.flatMap(a => (ehReferencia(a) && a.aba !== null ? [folhaDaReferencia(a, folhas, atual)] : []))
}
