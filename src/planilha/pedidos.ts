import type { Aba } from './aba.ts'
import { CHAVE_DA_DIGITAL, digitalDaAba } from './digital.ts'
import { cor } from './estilos.ts'
import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'
import { fimDosValores, mesmosValores, pedidosDeCelulas } from './pedidos-de-celulas.ts'
import { desfazerEstrutura, escolhasPorCelula, pedidosDeEstrutura } from './pedidos-de-estrutura.ts'
import { crescer, ondeEstaoAsColunas, propriedades, reestruturar } from './reestruturar.ts'

/**
 * Os pedidos que levam a aba do que ela é ao que deve ser: nenhum quando já é. Aplicar duas vezes é aplicar uma.
 * Nas abas de pessoas só se mexe na estrutura, nunca nas linhas de dados.
 * @param indice posição da aba, quando ela nasce
 */
export function pedidos(aba: Aba, existente: Folha | null, indice: number): Pedido[] {
  if (existente === null) return criar(aba, indice)
  if (aba.dono === 'programa') return refazer(aba, existente)
  if (existente.metadados[CHAVE_DA_DIGITAL]?.valor === digitalDaAba(aba)) return []
  // Sem as fórmulas lidas, um cabeçalho calculado que mostra erro pareceria faltar: fica para quem confere, ou para depois.
  const faltam = ondeEstaoAsColunas(aba, existente)?.faltam ?? []
  const cega = existente.formulas === undefined && faltam.some(i => aba.tabela?.colunas[i]?.formula !== undefined)
  return cega ? [] : reestruturar(aba, existente)
}

function criar(aba: Aba, index: number): Pedido[] {
  const largura = larguraDaAba(aba)
  const linhas = linhasDaGrade(aba)
  return [
    {
      addSheet: {
        properties: {
          sheetId: aba.id,
          title: aba.titulo,
          index,
          tabColorStyle: cor(aba.cor),
          gridProperties: {
            rowCount: linhas,
            columnCount: largura,
            frozenRowCount: aba.congelar.linhas,
            frozenColumnCount: aba.congelar.colunas,
            hideGridlines: aba.semGrade,
          },
        },
      },
    },
    ...pedidosDeEstrutura(aba, aba.id, linhas, []),
    ...escolhasPorCelula(aba, aba.id),
    ...pedidosDeCelulas(aba.id, aba.linhas, 0, aba.linhas.length, largura),
  ]
}

/** Aba do programa: qualquer diferença a refaz inteira, menos quando só ganhou linhas no fim. */
function refazer(aba: Aba, folha: Folha): Pedido[] {
  const largura = larguraDaAba(aba)
  // O que alguém pôs à direita da tabela não é nosso: nem se compara nem se apaga.
  const lidos = (folha.valores ?? []).map(l => l.slice(0, largura))
  const fimLido = fimDosValores(lidos)
  const mesmaEstrutura = folha.metadados[CHAVE_DA_DIGITAL]?.valor === digitalDaAba(aba)
  const n = aba.linhas.length
  let primeira = 0
  while (primeira < n && mesmosValores(lidos[primeira], aba.linhas[primeira]!)) primeira++
  if (mesmaEstrutura && primeira === n && fimLido <= n) return []
  const grade = crescer(folha, linhasDaGrade(aba), largura)
  const linhas = Math.max(folha.linhas, linhasDaGrade(aba))
  const soCresceu = mesmaEstrutura && aba.tabela !== null && primeira > aba.tabela.cabecalho
  if (soCresceu) {
    const estrutura = linhas > folha.linhas ? estruturaSemDigital(aba, folha.id, linhas) : []
    return [...grade, ...estrutura, ...pedidosDeCelulas(folha.id, aba.linhas, primeira, n, largura, fimLido)]
  }
  const tudo = { sheetId: folha.id, startColumnIndex: 0, endColumnIndex: largura }
  return [
    ...desfazerEstrutura(aba, folha),
    ...grade,
    { updateCells: { range: tudo, rows: [], fields: 'userEnteredValue,userEnteredFormat,note' } },
    ...propriedades(aba, folha),
    ...pedidosDeEstrutura(aba, folha.id, linhas, [], digitalDaAba(aba), folha),
    ...escolhasPorCelula(aba, folha.id),
    ...pedidosDeCelulas(folha.id, aba.linhas, 0, n, largura),
  ]
}

/** As linhas novas de uma tabela que cresceu ganham a aparência das outras. */
const estruturaSemDigital = (aba: Aba, id: number, linhas: number): Pedido[] =>
  pedidosDeEstrutura(aba, id, linhas, []).filter(p => 'repeatCell' in p || 'setDataValidation' in p)

const larguraDaAba = (aba: Aba): number => Math.max(aba.larguras.length, ...aba.linhas.map(l => l.length))

/** O Sheets não deixa congelar todas as linhas: a aba vazia ganha ao menos uma. */
const linhasDaGrade = (aba: Aba): number => Math.max(aba.linhas.length + aba.folga, aba.congelar.linhas + 1)
