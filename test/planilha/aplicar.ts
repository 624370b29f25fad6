import { atualizar } from '../../src/local/execucao/sheets/atualizar.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import { classificacao, emPendencia, faltam, score } from '../../src/planilha/formulas/itens.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'
import type { Pedido } from '../../src/planilha/pedido.ts'
import { pasta as pastaVazia } from './folhas.ts'

const EM = '2026-11-21'
const FORMULAS: Readonly<Record<string, (itens: readonly (readonly Valor[])[]) => Valor[][]>> = {
  CONFORMIDADE_SCORE: itens => score(itens, EM),
  CONFORMIDADE_CLASSIFICACAO: itens => classificacao(itens, EM),
  CONFORMIDADE_FALTAM: itens => faltam(itens, EM),
  CONFORMIDADE_PENDENCIAS: itens => emPendencia(itens),
}

/** A pasta depois dos pedidos, interpretados pela execução local (que recusa o que o Google recusaria), com as fórmulas derramadas. */
export function aplicar(antes: Pasta, pedidos: readonly Pedido[]): Pasta {
  if (pedidos.length === 0) return antes
  const local = paraLocal(antes)
  atualizar(local, { requests: JSON.parse(JSON.stringify(pedidos)) as Pedido[] })
  return { ...antes, folhas: local.folhas.map(daLocal) }
}

export const daPastaVazia = (pedidos: readonly Pedido[]): Pasta => aplicar(pastaVazia(), pedidos)

function paraLocal(p: Pasta): PastaLocal {
  return { id: p.id, titulo: p.titulo, fuso: p.fuso, folhas: p.folhas.map(folhaLocal) }
}

function folhaLocal(f: Folha): FolhaLocal {
  const celulas = Array.from({ length: f.linhas }, (_, l) => {
    const linha: CelulaLocal[] = []
    for (let c = 0; c < f.colunas; c++) {
      const formula = f.formulas?.[l]?.[c] ?? ''
      const valor = f.digitadas === undefined || f.digitadas[l]?.[c] ? (f.valores?.[l]?.[c] ?? null) : null
      const validacao = f.validadas?.[l]?.[c] === true ? { validacao: VALIDACAO } : {}
      if (formula !== '') linha[c] = { valor: null, formula, ...validacao }
      else if (valor !== null || f.validadas?.[l]?.[c]) linha[c] = { valor, ...validacao }
    }
    return linha
  })
  return {
    id: f.id,
    titulo: f.titulo,
    oculta: f.oculta,
    linhas: f.linhas,
    colunas: f.colunas,
    linhasCongeladas: 0,
    colunasCongeladas: 0,
    semGrade: false,
    cor: null,
    celulas,
    larguras: [],
    alturas: [],
    mesclas: [...f.mesclas],
    regras: f.regras.map(regra),
    protecoes: f.protecoes.map(protectedRangeId => ({
      protectedRangeId,
      range: { sheetId: f.id },
      description: '',
      warningOnly: true,
    })),
    graficos: f.graficos.map(chartId => ({ chartId }) as FolhaLocal['graficos'][number]),
    metadados: Object.entries(f.metadados).map(([chave, { id, valor }]) => ({ id, chave, valor })),
  }
}

const VALIDACAO = { condition: { type: 'DATE_IS_VALID' }, strict: false } as const

function regra(escrita: string): FolhaLocal['regras'][number] {
  const corte = escrita.indexOf(':')
  const type = escrita.slice(0, corte) as 'TEXT_EQ'
  const condition = { type, values: [{ userEnteredValue: escrita.slice(corte + 1) }] }
  return { ranges: [], booleanRule: { condition, format: {} } }
}

function daLocal(f: FolhaLocal): Folha {
  const grade = <T>(ler: (c: CelulaLocal | undefined) => T): T[][] =>
    Array.from({ length: f.linhas }, (_, l) => Array.from({ length: f.colunas }, (_, c) => ler(f.celulas[l]?.[c])))
  const valores = grade<Valor>(c => c?.valor ?? null)
  const formulas = grade(c => c?.formula ?? '')
  const digitadas = grade(c => c !== undefined && (c.valor !== null || c.formula !== undefined))
  derramar(valores, formulas, digitadas)
  return {
    id: f.id,
    titulo: f.titulo,
    oculta: f.oculta,
    linhas: f.linhas,
    colunas: f.colunas,
    valores,
    formulas,
    digitadas,
    validadas: grade(c => c?.validacao !== undefined),
    protecoes: f.protecoes.map(p => p.protectedRangeId),
    graficos: f.graficos.map(g => g.chartId),
    regras: f.regras.map(
      r => `${r.booleanRule.condition.type}:${r.booleanRule.condition.values[0]?.userEnteredValue ?? ''}`,
    ),
    mesclas: f.mesclas,
    metadados: Object.fromEntries(f.metadados.map(m => [m.chave, { id: m.id, valor: m.valor }])),
  }
}

/** Cada fórmula nossa, no cabeçalho, derrama a coluna; havendo algo digitado no caminho, mostra #REF! e não derrama. */
function derramar(
  valores: Valor[][],
  formulas: readonly (readonly string[])[],
  digitadas: readonly (readonly boolean[])[],
): void {
  formulas.forEach((linha, l) => {
    linha.forEach((formula, c) => {
      const [, funcao, de, ate] = /^=(\w+)\(([A-Z])\d+:([A-Z])\)$/.exec(formula) ?? []
      const calcular = FORMULAS[funcao ?? '']
      if (calcular === undefined) return
      const coluna = (letra = ''): number => letra.charCodeAt(0) - 65
      const resultado = calcular(valores.slice(l).map(v => v.slice(coluna(de), coluna(ate) + 1)))
      const bloqueada = resultado.some((_, i) => i > 0 && digitadas[l + i]?.[c])
      if (bloqueada) valores[l]![c] = '#REF!'
      else for (const [i, [v]] of resultado.entries()) valores[l + i]![c] = v ?? null
    })
  })
}

/** A aba depois de alguém digitar nela: as fórmulas se recalculam. */
export function recalculada(f: Folha): Folha {
  const { formulas, digitadas } = f
  if (formulas === undefined || digitadas === undefined) return f
  const valores = (f.valores ?? []).map((l, i) => l.map((v, c) => (digitadas[i]?.[c] ? v : null)))
  derramar(valores, formulas, digitadas)
  return { ...f, valores }
}
