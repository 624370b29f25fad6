import type { Apuracao } from '../../apuracao/apurar.ts'
import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { oUltimo } from '../../tempo/ultimo.ts'
import type { Aba } from '../aba.ts'
import { CALCULADAS, formulaCalculada } from '../abas/avaliacao.ts'
import { LINHA_DO_CABECALHO } from '../abas/montagem.ts'
import type { Valor } from '../celula.ts'
import { emPendencia, faltam } from '../formulas/itens.ts'
import type { Matriz } from '../ler-matriz.ts'
import { limparColuna } from '../limpar-coluna.ts'
import type { Pedido } from '../pedido.ts'
import { celulaDaApi } from '../pedidos-de-celulas.ts'
import { emUmaCelula, ondeEstaoAsColunas, reestruturar } from '../reestruturar.ts'

/** O que as quatro colunas ao vivo mostram de uma apuração, como valores. */
export function valoresCalculados(apuracao: Apuracao): Valor[] {
  const { respostas, em, pontos, classificacao } = apuracao
  if (pontos === null) return CALCULADAS.map(() => null)
  const linha = [IDS_DOS_ITENS.map(id => respostas[id])]
  return [pontos, classificacao, faltam(linha, em)[0]![0]!, emPendencia(linha)[0]![0]!]
}

/** As fórmulas viram valores, a estrutura passa a ser a do quadrimestre homologado e a aba ganha a proteção. */
export function congelar(aba: Aba, matriz: Matriz, apuracoes: readonly Apuracao[]): Pedido[] {
  const { folha } = matriz
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null) return []
  const valores = apuracoes.map(valoresCalculados)
  return [
    ...reestruturar(aba, folha),
    ...subtitulo(aba, folha, onde.linha),
    ...CALCULADAS.flatMap(({ titulo }, qual) => {
      const i = aba.tabela!.colunas.findIndex(c => c.titulo === titulo)
      const coluna = onde.posicoes[i]!
      const cabecalho = aba.linhas[aba.tabela!.cabecalho]![i]!
      return [
        emUmaCelula(folha.id, onde.linha, coluna, cabecalho, 'userEnteredValue,userEnteredFormat,note'),
        ...porTrechos(matriz.linhas.map(l => l.linha)).map(({ de, quantas, primeira }) => ({
          updateCells: {
            range: {
              sheetId: folha.id,
              startRowIndex: de,
              endRowIndex: de + quantas,
              startColumnIndex: coluna,
              endColumnIndex: coluna + 1,
            },
            rows: valores
              .slice(primeira, primeira + quantas)
              .map(v => ({ values: [celulaDaApi({ valor: v[qual] ?? null }, false)] })),
            fields: 'userEnteredValue',
          },
        })),
      ]
    }),
  ]
}

/** O contrário: os valores saem, as fórmulas voltam aos títulos e a proteção cai. */
export function descongelar(aba: Aba, matriz: Matriz): Pedido[] {
  const { folha } = matriz
  const onde = ondeEstaoAsColunas(aba, folha)
  if (onde === null) return []
  const itens = Object.values(matriz.cabecalho.itens)
  return [
    ...reestruturar(aba, folha),
    ...subtitulo(aba, folha, onde.linha),
    ...CALCULADAS.flatMap(({ titulo, funcao }) => {
      const i = aba.tabela!.colunas.findIndex(c => c.titulo === titulo)
      const coluna = onde.posicoes[i]!
      const formula = formulaCalculada(funcao, onde.linha, Math.min(...itens), Math.max(...itens))
      const cabecalho = { ...aba.linhas[aba.tabela!.cabecalho]![i]!, formula }
      return [
        ...limparColuna(folha, onde.linha + 1, coluna),
        emUmaCelula(folha.id, onde.linha, coluna, cabecalho, 'userEnteredValue,userEnteredFormat,note'),
      ]
    }),
  ]
}

/** Linhas seguidas viram um trecho: uma escrita por trecho, e não por linha. */
function porTrechos(linhas: readonly number[]): { de: number; quantas: number; primeira: number }[] {
  const trechos: { de: number; quantas: number; primeira: number }[] = []
  linhas.forEach((linha, i) => {
    const ultimo = oUltimo(trechos)
    if (ultimo !== undefined && linha === ultimo.de + ultimo.quantas) ultimo.quantas++
    else trechos.push({ de: linha, quantas: 1, primeira: i })
  })
  return trechos
}

/** A frase sob o título diz se a aba está aberta ou homologada; se alguém pôs outra coisa ali, fica. */
function subtitulo(aba: Aba, folha: Matriz['folha'], cabecalho: number): Pedido[] {
  const linha = cabecalho - (LINHA_DO_CABECALHO - 1)
  const nosso = aba.linhas[1]?.[0]
  const comeco = String(nosso?.valor ?? '').split('. ')[0]!
  if (linha < 0 || !nosso || !String(folha.valores?.[linha]?.[0] ?? '').startsWith(comeco)) return []
  return [emUmaCelula(folha.id, linha, 0, nosso, 'userEnteredValue')]
}
