import { criarExecucao, type Execucao, type OpcoesDeExecucao } from '../../../src/local/execucao/executar.ts'
import { fixarFuso } from '../../../src/local/execucao/fuso.ts'
import { folhaNova } from '../../../src/local/folha-nova.ts'
import type { CelulaLocal, FolhaLocal, PastaLocal } from '../../../src/local/pasta-local.ts'
import type { Valor } from '../../../src/planilha/celula.ts'
import type { FormatoDeCelula, Pedido } from '../../../src/planilha/pedido.ts'

export const FUSO = 'America/Sao_Paulo'
const RAIZ = 'https://www.googleapis.com/auth/'

export const MANIFESTO = {
  timeZone: FUSO,
  runtimeVersion: 'V8',
  oauthScopes: [`${RAIZ}spreadsheets`, `${RAIZ}script.container.ui`, `${RAIZ}userinfo.email`],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', version: 'v4', serviceId: 'sheets' }] },
}

/** Uma célula escrita como na planilha: texto com `=` é fórmula. */
type Escrita = Valor | CelulaLocal

export function folha(
  id: number,
  titulo: string,
  linhas: Escrita[][] = [],
  resto: Partial<FolhaLocal> = {},
): FolhaLocal {
  const celulas = linhas.map(linha => {
    const saida: CelulaLocal[] = []
    for (const [j, escrita] of linha.entries()) if (escrita !== null) saida[j] = celula(escrita)
    return saida
  })
  return { ...folhaNova(id, titulo), linhas: 20, colunas: 10, celulas, ...resto }
}

export const pasta = (...folhas: FolhaLocal[]): PastaLocal => ({
  id: 'planilha',
  titulo: 'Conformidade',
  fuso: FUSO,
  folhas: folhas.length === 0 ? [folha(1, 'Dados')] : folhas,
})

export const DATA: FormatoDeCelula = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }

export function abrir(codigo: string, resto: Partial<OpcoesDeExecucao> = {}): Execucao {
  fixarFuso(FUSO)
  return criarExecucao({ codigo, manifesto: MANIFESTO, pasta: pasta(), hoje: '2026-11-21', ...resto })
}

/** Manda os pedidos por um pacote de verdade, como o produto faz. */
export function aplicar(alvo: PastaLocal, ...pedidos: (Pedido | object)[]): { replies: Record<string, object>[] } {
  const execucao = abrir(
    "function aplicar(r) { return Sheets.Spreadsheets.batchUpdate({ requests: r }, 'planilha') }",
    {
      pasta: alvo,
    },
  )
  return execucao.chamar('aplicar', [pedidos], 'menu') as { replies: Record<string, object>[] }
}

/** Os valores que a pessoa vê, de A1 ao fim do retângulo. */
export function vistos(alvo: PastaLocal, id: number, linhas: number, colunas: number): unknown[][] {
  const f = alvo.folhas.find(x => x.id === id)
  return Array.from({ length: linhas }, (_, i) =>
    Array.from({ length: colunas }, (_, j) => {
      const c = f?.celulas[i]?.[j]
      const valor = c?.formula !== undefined || c?.derramada === true ? (c?.calculado ?? null) : (c?.valor ?? null)
      return typeof valor === 'object' && valor !== null ? valor.erro : valor
    }),
  )
}

function celula(escrita: Escrita): CelulaLocal {
  if (typeof escrita === 'object' && escrita !== null) return escrita
  if (typeof escrita === 'string' && escrita.startsWith('=')) return { valor: null, formula: escrita }
  return { valor: escrita }
}
