import type { FolhaLocal, PastaLocal } from '../pasta-local.ts'
import { ehReferencia } from './formulas/analisar.ts'
import type { Calculadora } from './formulas/calcular.ts'
import type { Calculavel } from './formulas/calculavel.ts'
import { dependenciasDe } from './formulas/dependencias.ts'
import { type Ancora, trocarDerramado } from './formulas/derramar.ts'
import { ordenar } from './formulas/ordem.ts'
import { folhaDaReferencia, noRetangulo } from './formulas/referencia.ts'
import { efetivo, ehErro } from './sheets/celula-efetiva.ts'
import type { Retangulo } from './sheets/faixa.ts'
import { abrirRascunho, aplicarRascunho } from './sheets/rascunho.ts'

/**
 * Depois que estas células mudaram de valor, recalcula só as fórmulas que as leem, direta ou indiretamente. Devolve falso, sem
 * ter mudado nada, quando não basta: alguma fórmula nasceu ou sumiu, a grade cresceu, ou um resultado mudou de tamanho.
 * @param antes as folhas como estavam depois do último recálculo, e as fórmulas delas
 */
export function recalcularParte(
  pasta: PastaLocal,
  antes: { readonly folhas: readonly FolhaLocal[]; readonly calculaveis: readonly Calculavel[] },
  mudadas: readonly Ancora[],
  calculadora: Calculadora,
): boolean {
  const { calculaveis } = antes
  if (!mesmaGrade(antes.folhas, pasta.folhas)) return false
  if (mudadas.some(c => mexeEmFormula(c, antes.folhas, pasta.folhas, calculaveis))) return false
  const dependencias = dependenciasDe(calculaveis, pasta.folhas)
  const { ordem, circulares } = ordenar(dependencias)
  if (circulares.size > 0) return false
  const afetadas = alcancadas(calculaveis, dependencias, mudadas, pasta.folhas)
  const rascunho = abrirRascunho(pasta)
  for (const i of ordem) {
    if (!afetadas.has(i)) continue
    const { nome, argumentos, folha, faixa } = calculaveis[i] as Calculavel
    const resultado = calculadora.calcular(nome, argumentos, rascunho.folhas, folha)
    // Um resultado de outro tamanho pode cruzar o de outra fórmula, ou ser lido por quem não o lia.
    const [altura, largura] = [faixa.ateLinha - faixa.linha, faixa.ateColuna - faixa.coluna]
    if (resultado.length !== altura || (resultado[0]?.length ?? 1) !== largura) return false
    trocarDerramado(rascunho, calculaveis[i] as Calculavel, resultado)
  }
  aplicarRascunho(pasta, rascunho)
  // As fórmulas que não se refizeram não pediram o seu: só se esquece quando já se acumulou.
  calculadora.esquecer(4 * calculaveis.length + 100)
  return true
}

const mesmaGrade = (a: readonly FolhaLocal[], b: readonly FolhaLocal[]): boolean =>
  a.length === b.length &&
  a.every((f, i) => {
    const g = b[i] as FolhaLocal
    return f.id === g.id && f.titulo === g.titulo && f.linhas === g.linhas && f.colunas === g.colunas
  })

/** A célula tem ou tinha fórmula, é de um resultado derramado, ou pode estar no caminho de um que não coube. */
function mexeEmFormula(
  { folha: id, linha, coluna }: Ancora,
  antes: readonly FolhaLocal[],
  agora: readonly FolhaLocal[],
  calculaveis: readonly Calculavel[],
): boolean {
  const [era, e] = [antes, agora].map(folhas => folhas.find(f => f.id === id)?.celulas[linha]?.[coluna])
  if (era?.formula !== undefined || e?.formula !== undefined || era?.derramada === true) return true
  return calculaveis.some(c => c.folha === id && (dentro(c.faixa, linha, coluna) || naoCoube(antes, c)))
}

/** A âncora mostra `#REF!`: o resultado pode não ter cabido, e caber agora. */
function naoCoube(folhas: readonly FolhaLocal[], { folha, linha, coluna }: Calculavel): boolean {
  const valor = efetivo(folhas.find(f => f.id === folha)?.celulas[linha]?.[coluna])
  return ehErro(valor) && valor.erro === '#REF!'
}

/** As fórmulas que leem alguma das células, e as que leem o resultado delas. */
function alcancadas(
  calculaveis: readonly Calculavel[],
  dependencias: readonly ReadonlySet<number>[],
  mudadas: readonly Ancora[],
  folhas: readonly FolhaLocal[],
): Set<number> {
  const achadas = new Set<number>()
  for (const [i, c] of calculaveis.entries()) {
    const lidas = c.argumentos.flatMap(a => {
      const folha = ehReferencia(a) ? folhaDaReferencia(a, folhas, c.folha) : undefined
      const faixa = folha && ehReferencia(a) ? noRetangulo(a, folha) : undefined
      return folha === undefined || faixa === undefined ? [] : [{ id: folha.id, faixa }]
    })
    if (mudadas.some(m => lidas.some(l => l.id === m.folha && dentro(l.faixa, m.linha, m.coluna)))) achadas.add(i)
  }
  for (let cresceu = achadas.size > 0; cresceu; ) {
    cresceu = false
    for (const [i, de] of dependencias.entries()) {
      if (achadas.has(i) || ![...de].some(d => achadas.has(d))) continue
      achadas.add(i)
      cresceu = true
    }
  }
  return achadas
}

const dentro = (f: Retangulo, linha: number, coluna: number): boolean =>
  linha >= f.linha && linha < f.ateLinha && coluna >= f.coluna && coluna < f.ateColuna
