import { lerArgumentos } from '../../src/local/execucao/formulas/argumentos.ts'
import type { Calculadora } from '../../src/local/execucao/formulas/calcular.ts'
import type { Resultado } from '../../src/local/execucao/formulas/resultado.ts'
import { recalcular } from '../../src/local/execucao/recalcular.ts'
import type { FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { classificacao, emPendencia, faltam, score } from '../../src/planilha/formulas/itens.ts'

const EM = '2026-11-21'

type Itens = readonly (readonly Valor[])[]
const FORMULAS: Readonly<Record<string, (itens: Itens) => Valor[][]>> = {
  CONFORMIDADE_SCORE: itens => score(itens, EM),
  CONFORMIDADE_CLASSIFICACAO: itens => classificacao(itens, EM),
  CONFORMIDADE_FALTAM: itens => faltam(itens, EM),
  CONFORMIDADE_PENDENCIAS: itens => emPendencia(itens),
}

/** As quatro fórmulas da matriz, chamadas direto da fonte e não pelo pacote: as mesmas contas, sem abrir um contexto por célula. */
const CALCULADORA: Calculadora = {
  nomeNoPacote: nome => (Object.hasOwn(FORMULAS, nome.toUpperCase()) ? nome.toUpperCase() : undefined),
  calcular: (nome, argumentos, folhas, atual): Resultado => {
    const lidos = lerArgumentos(argumentos, folhas, atual)
    if (!Array.isArray(lidos)) return [[lidos]]
    return FORMULAS[nome]!(lidos[0] as Itens)
  },
  esquecer: () => undefined,
}

const recalculadas = new WeakSet<FolhaLocal>()

/** Recalcula as abas que mudaram desde a última vez; nenhuma fórmula da matriz olha outra aba. */
export function recalcularMudadas(pasta: PastaLocal): void {
  pasta.folhas = pasta.folhas.map(folha => {
    if (recalculadas.has(folha)) return folha
    if (!folha.celulas.some(linha => linha?.some(c => c?.formula !== undefined || c?.derramada))) {
      recalculadas.add(folha)
      return folha
    }
    const so: PastaLocal = { ...pasta, folhas: [folha] }
    recalcular(so, CALCULADORA)
    recalculadas.add(so.folhas[0]!)
    return so.folhas[0]!
  })
}
