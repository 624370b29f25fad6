import type { Apuracao } from '../apuracao/apurar.ts'
import { IDS_DOS_ITENS } from '../norma/itens.ts'
import { CALCULADAS } from './abas/avaliacao.ts'
import { type Aviso, avisoDaCelula } from './aviso.ts'
import { endereco, type Valor } from './celula.ts'
import type { LinhaDaMatriz, Matriz } from './ler-matriz.ts'
import { lerResposta } from './resposta.ts'
import { citado, limpo } from './texto.ts'

/**
 * O que as colunas ao vivo mostram tem de ser o que a apuração dá: fórmula apagada, coberta ou deslocada (fora do Google,
 * inserir linhas não corrige o intervalo dela) mostraria a nota de um consórcio na linha de outro. Um aviso por coluna.
 * `pular`: linhas em que a apuração não conta as respostas como estão escritas.
 */
export function calculadasDivergentes(
  matriz: Matriz,
  apuracoes: readonly Apuracao[],
  pular: (indice: number) => boolean,
): Aviso[] {
  const { folha, cabecalho } = matriz
  const titulos = folha.valores?.[cabecalho.linha] ?? []
  return CALCULADAS.slice(0, 2).flatMap(({ titulo }, qual): Aviso[] => {
    const coluna = titulos.findIndex(t => limpo(t) === titulo)
    const avisar = (linha: number, c: number, texto: string): Aviso[] => [
      avisoDaCelula(
        'calculada-divergente',
        folha.titulo,
        endereco(linha, c),
        `${texto} Use Conferir planilha para consertar.`,
      ),
    ]
    if (coluna === -1) return avisar(cabecalho.linha, 0, `a coluna calculada “${titulo}” não está na linha de títulos.`)
    const errada = matriz.linhas.findIndex((linha, i) => {
      const visto = folha.valores?.[linha.linha]?.[coluna] ?? ''
      return (
        !pular(i) && !/^(loading|carregando)/i.test(String(visto)) && visto !== esperado(linha, apuracoes[i]!, qual)
      )
    })
    if (errada === -1) return []
    const { linha } = matriz.linhas[errada]!
    const visto = folha.valores?.[linha]?.[coluna] ?? ''
    const certo = esperado(matriz.linhas[errada]!, apuracoes[errada]!, qual)
    return avisar(
      linha,
      coluna,
      `a coluna “${titulo}” mostra ${citado(visto) || 'nada'} e a apuração dá ${citado(certo)}.`,
    )
  })
}

/** O que a fórmula mostra na linha: nada se nada foi respondido, o que corrigir se algo não se lê, ou o resultado. */
function esperado(linha: LinhaDaMatriz, apuracao: Apuracao, qual: number): Valor {
  const ilegiveis = IDS_DOS_ITENS.filter(id => 'problema' in lerResposta(linha.digitado[id]))
  if (ilegiveis.length === 0 && IDS_DOS_ITENS.every(id => linha.respostas[id] === null)) return ''
  if (ilegiveis.length > 0) return `Corrigir: ${ilegiveis.join(', ')}`
  return qual === 0 ? (apuracao.pontos ?? '') : apuracao.classificacao
}
