import { atualizar } from '../../src/local/execucao/sheets/atualizar.ts'
import { efetivo, ehErro } from '../../src/local/execucao/sheets/celula-efetiva.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../src/local/pasta-local.ts'
import { abasALer } from '../../src/planilha/acoes/contexto.ts'
import type { Valor } from '../../src/planilha/celula.ts'
import type { Folha, Pasta } from '../../src/planilha/pasta.ts'
import type { Pedido } from '../../src/planilha/pedido.ts'
import type { Quadrimestre } from '../../src/tempo/quadrimestre.ts'
import { recalcularMudadas } from './calculadora.ts'
import { lidaUmaVez } from './tabela.ts'

/** As abas como estão em um momento. Nenhuma é alterada: quem escreve troca a aba inteira, e o momento anterior fica. */
export type Abas = readonly FolhaLocal[]

/** O que `lerEstrutura` traz. */
const estrutura = lidaUmaVez(
  (f): Folha => ({
    id: f.id,
    titulo: f.titulo,
    oculta: f.oculta,
    linhas: f.linhas,
    colunas: f.colunas,
    protecoes: f.protecoes.map(p => p.protectedRangeId),
    graficos: f.graficos.map(g => g.chartId),
    regras: f.regras.map(r => {
      const { type, values } = r.booleanRule.condition
      return `${type}:${values[0]?.userEnteredValue ?? ''}`
    }),
    mesclas: f.mesclas.map(m => ({ ...m })),
    metadados: Object.fromEntries(f.metadados.map(m => [m.chave, { id: m.id, valor: m.valor }])),
  }),
)

/** O que `comValores` acrescenta: sem o que está vazio no fim, e com texto vazio no meio. */
export const valoresLidos = lidaUmaVez((f): Valor[][] => {
  const linhas = f.celulas.slice(0, f.linhas)
  const lidas = Array.from(linhas, linha => aparar(Array.from(linha ?? [], c => mostrada(c) ?? '')))
  while (lidas.length > 0 && lidas.at(-1)!.length === 0) lidas.pop()
  return lidas
})

const comValores = lidaUmaVez((f): Folha => ({ ...estrutura(f), valores: valoresLidos(f) }))

/** O que `lerTudo` traz, para quem confere. */
const completa = lidaUmaVez((f): Folha => {
  const linhas = Array.from(f.celulas.slice(0, f.linhas), linha => [...(linha ?? [])])
  const grade = <T>(ler: (c: CelulaLocal | undefined) => T): T[][] => linhas.map(l => l.map(ler))
  return {
    ...estrutura(f),
    valores: grade(c => mostrada(c)),
    formulas: grade(c => c?.formula ?? ''),
    digitadas: grade(c => c !== undefined && (c.valor !== null || c.formula !== undefined)),
    validadas: grade(c => c?.validacao !== undefined),
  }
})

/** O que a célula mostra. */
function mostrada(celula: CelulaLocal | undefined): Valor {
  const valor = efetivo(celula)
  return ehErro(valor) ? valor.erro : valor
}

function aparar(linha: Valor[]): Valor[] {
  while (linha.length > 0 && linha.at(-1) === '') linha.pop()
  return linha
}

const pastaDe = (folhas: Folha[]): Pasta => ({
  id: 'planilha',
  titulo: 'Conformidade',
  fuso: 'America/Sao_Paulo',
  folhas,
  ativa: null,
})

export const soEstrutura = (abas: Abas): Pasta => pastaDe(abas.map(estrutura))
export const inteira = (abas: Abas): Pasta => pastaDe(abas.map(completa))

/** A pasta como a ação a lê: os valores, só das abas que ela pede. */
export function comoSeLe(abas: Abas, quadrimestre: Quadrimestre): Pasta {
  const pedidas = new Set(abasALer(soEstrutura(abas), quadrimestre).map(f => f.id))
  return pastaDe(abas.map(f => (pedidas.has(f.id) ? comValores(f) : estrutura(f))))
}

/** As abas depois dos pedidos: a execução estrita recusa o que o Google recusaria. As que não se tocam são as mesmas. */
export function aplicadas(abas: Abas, pedidos: readonly Pedido[]): Abas {
  if (pedidos.length === 0) return abas
  const pasta: PastaLocal = { id: 'planilha', titulo: '', fuso: 'America/Sao_Paulo', folhas: [...abas] }
  // Sem a volta pelo JSON do serviço, que `concordancia` confere: a mesma aparência é o mesmo objeto, e compara-se num instante.
  atualizar(pasta, { requests: pedidos as Pedido[] })
  recalcularMudadas(pasta)
  return pasta.folhas
}

/** As abas depois de uma pessoa mexer em uma: as fórmulas dela se refazem. */
export function comAba(abas: Abas, id: number, mudar: (f: FolhaLocal) => FolhaLocal): Abas {
  const pasta: PastaLocal = {
    id: 'planilha',
    titulo: '',
    fuso: '',
    folhas: abas.map(f => (f.id === id ? mudar(f) : f)),
  }
  recalcularMudadas(pasta)
  return pasta.folhas
}

/** Uma aba de pessoa, com os valores a partir de A1. */
export function abaDeValores(id: number, titulo: string, valores: readonly (readonly Valor[])[]): FolhaLocal {
  return {
    id,
    titulo,
    oculta: false,
    linhas: valores.length + 20,
    colunas: 26,
    linhasCongeladas: 0,
    colunasCongeladas: 0,
    semGrade: false,
    cor: null,
    celulas: valores.map(l => {
      const linha: CelulaLocal[] = []
      l.forEach((valor, c) => {
        if (valor !== null && valor !== '') linha[c] = { valor }
      })
      return linha
    }),
    larguras: [],
    alturas: [],
    mesclas: [],
    regras: [],
    protecoes: [],
    graficos: [],
    metadados: [],
  }
}
