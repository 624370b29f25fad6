import type { Valor } from '../celula.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { CelulaDaApi, CorpoDoPedido } from '../pedido.ts'
import type { Mudanca } from './plano.ts'

/**
 * A pasta como será lida depois das mudanças: as abas que nascem e os valores que ganham. O que se monta com ela é o que se
 * montaria na ação seguinte, e por isso repetir a ação não muda nada.
 */
export function comoFicara(pasta: Pasta, mudancas: readonly Pick<Mudanca, 'pedidos'>[]): Pasta {
  const pedidos = mudancas.flatMap(m => m.pedidos)
  const nascidas = pedidos.flatMap(p => (p.addSheet === undefined ? [] : [folhaNova(p.addSheet)]))
  const escritas = pedidos.flatMap(p => (p.updateCells?.fields.includes('userEnteredValue') ? [p.updateCells] : []))
  return {
    ...pasta,
    folhas: [...pasta.folhas, ...nascidas].map(folha => {
      const dela = escritas.filter(e => e.range.sheetId === folha.id)
      return dela.length === 0 ? folha : { ...folha, valores: comEscritas(folha.valores ?? [], dela) }
    }),
  }
}

function folhaNova({ properties: { sheetId, title, gridProperties } }: CorpoDoPedido['addSheet']): Folha {
  return {
    id: sheetId,
    titulo: title,
    oculta: false,
    linhas: gridProperties?.rowCount ?? 0,
    colunas: gridProperties?.columnCount ?? 0,
    valores: [],
    protecoes: [],
    graficos: [],
    regras: [],
    mesclas: [],
    metadados: {},
  }
}

function comEscritas(valores: Folha['valores'] & object, escritas: readonly CorpoDoPedido['updateCells'][]): Valor[][] {
  const linhas = valores.map(l => l.slice())
  for (const { range, rows } of escritas) {
    const [linha, coluna] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0]
    // O que o intervalo cobre e as linhas não trazem fica vazio.
    for (const l of linhas.slice(linha, range.endRowIndex))
      for (let c = coluna; c < Math.min(l.length, range.endColumnIndex ?? l.length); c++) l[c] = ''
    rows.forEach(({ values }, i) => {
      while (linhas.length <= linha + i) linhas.push([])
      const atual = linhas[linha + i]!
      while (atual.length < coluna + values.length) atual.push('')
      values.forEach((c, j) => {
        atual[coluna + j] = valorDe(c)
      })
    })
  }
  return linhas
}

const valorDe = ({ userEnteredValue: v }: CelulaDaApi): Valor => v?.numberValue ?? v?.boolValue ?? v?.stringValue ?? ''
