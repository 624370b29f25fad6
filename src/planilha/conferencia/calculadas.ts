import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import type { Aba } from '../aba.ts'
import { CALCULADAS, formulaCalculada } from '../abas/avaliacao.ts'
import { endereco, letraDaColuna } from '../celula.ts'
import type { Folha } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { emUmaCelula, type OndeEstao, ondeEstaoAsColunas } from '../reestruturar.ts'
import { limpo } from '../texto.ts'
import type { Problema } from './problema.ts'

/** Fórmulas que se perderam ou mudaram nos cabeçalhos calculados, e o que se digitou por cima dos resultados. */
export function problemasDasCalculadas(aba: Aba, folha: Folha): Problema[] {
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null || aba.tabela!.colunas.every(c => c.formula === undefined)) return []
  const itens = posicoesDosItens(aba, onde)
  return CALCULADAS.flatMap(({ titulo, funcao }) => {
    const i = aba.tabela!.colunas.findIndex(c => c.titulo === titulo)
    const coluna = onde.posicoes[i]!
    const esperada = formulaCalculada(funcao, onde.linha, Math.min(...itens), Math.max(...itens))
    const atual = folha.formulas?.[onde.linha]?.[coluna] ?? ''
    const intrusos = digitadosPorCima(folha, onde.linha, coluna, itens)
    // Com a coluna calculada no meio dos itens, a fórmula leria a si mesma: só a pessoa pode tirá-la dali.
    const circular = coluna > Math.min(...itens) && coluna < Math.max(...itens)
    const certa = serve(atual, funcao, onde.linha, coluna, itens)
    if (certa && intrusos.length === 0) return []
    const celula = aba.linhas[aba.tabela!.cabecalho]![i]!
    return [
      {
        aba: folha.titulo,
        celula: endereco(certa ? intrusos[0]! : onde.linha, coluna),
        texto: [
          ...(certa
            ? []
            : [
                circular
                  ? `A coluna “${titulo}” de ${folha.titulo} está no meio das colunas dos itens: mova-a para depois delas.`
                  : `A coluna “${titulo}” de ${folha.titulo} perdeu a fórmula em ${endereco(onde.linha, coluna)}.`,
              ]),
          ...(intrusos.length === 0 ? [] : [textoDosIntrusos(folha, intrusos, coluna, titulo)]),
        ].join(' '),
        temConserto: !circular,
        conserto: circular
          ? []
          : [
              ...(intrusos.length === 0 ? [] : limpar(folha, intrusos, coluna)),
              ...(certa
                ? []
                : [
                    emUmaCelula(
                      folha.id,
                      onde.linha,
                      coluna,
                      { ...celula, formula: esperada },
                      'userEnteredValue,userEnteredFormat,note',
                    ),
                  ]),
            ],
      },
    ]
  })
}

const posicoesDosItens = (aba: Aba, { posicoes }: OndeEstao): number[] =>
  IDS_DOS_ITENS.map(id => posicoes[aba.tabela!.colunas.findIndex(c => c.titulo.startsWith(`${id} – `))]!)

/** A fórmula serve se é a função certa sobre um intervalo que começa no cabeçalho e abrange as doze colunas. */
function serve(formula: string, funcao: string, linha: number, coluna: number, itens: readonly number[]): boolean {
  const partes = /^=([A-Z_]+)\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?\d*\)$/.exec(formula.toUpperCase().replace(/\s/g, ''))
  if (partes === null || partes[1] !== funcao || Number(partes[3]) !== linha + 1) return false
  const dentro = (coluna: number): boolean =>
    ordem(letraDaColuna(coluna)) >= ordem(partes[2]!) && ordem(letraDaColuna(coluna)) <= ordem(partes[4]!)
  return itens.every(dentro) && !dentro(coluna)
}

const ordem = (letras: string): number => [...letras].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0)

/** Só o que está no caminho do resultado: uma nota bem abaixo da tabela não bloqueia nada e não se toca. */
function digitadosPorCima(folha: Folha, cabecalho: number, coluna: number, itens: readonly number[]): number[] {
  const valores = folha.valores ?? []
  let fim = valores.length - 1
  while (fim > cabecalho && itens.every(c => limpo(valores[fim]?.[c]) === '')) fim--
  return (folha.digitadas ?? []).flatMap((linha, l) => (l > cabecalho && l <= fim && linha[coluna] === true ? [l] : []))
}

function textoDosIntrusos(folha: Folha, linhas: readonly number[], coluna: number, titulo: string): string {
  const citados = linhas.map(l => `${endereco(l, coluna)} = “${String(folha.valores?.[l]?.[coluna] ?? '')}”`)
  return `Digitou-se na coluna calculada “${titulo}” de ${folha.titulo}: ${citados.join(', ')}. O conserto apaga o que se digitou ali (fica anotado no Registro).`
}

const limpar = (folha: Folha, linhas: readonly number[], coluna: number): Pedido[] =>
  linhas.map(l => ({
    updateCells: {
      range: {
        sheetId: folha.id,
        startRowIndex: l,
        endRowIndex: l + 1,
        startColumnIndex: coluna,
        endColumnIndex: coluna + 1,
      },
      rows: [],
      fields: 'userEnteredValue',
    },
  }))
