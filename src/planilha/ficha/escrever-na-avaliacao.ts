import { type Dia, serialDoDia } from '../../tempo/dia.ts'
import type { Valor } from '../celula.ts'
import type { Pedido } from '../pedido.ts'
import { emUmaCelula } from '../reestruturar.ts'
import { comoEscrito } from '../texto.ts'
import { CAMPOS_DA_AVALIACAO } from './campos.ts'
import type { Mudanca } from './ficha.ts'
import { type Lugares, valorEm } from './lugares.ts'

interface Para {
  readonly lugares: Lugares
  readonly hoje: Dia
  readonly quem: string
  /** A pessoa respondeu algum item, ainda que a resposta já estivesse lá. */
  readonly respondeu: boolean
}

/** As respostas, e a data e quem avaliou: as que a pessoa mudou, e as que estavam em branco quando ela respondeu. */
export function escreverNaAvaliacao(mudancas: readonly Mudanca[], { lugares, hoje, quem, respondeu }: Para): Pedido[] {
  const { avaliacao, linha, colunaNaAvaliacao } = lugares
  // Valores tipados: nada se interpreta como fórmula.
  const escrever = (coluna: number, valor: Valor): Pedido =>
    emUmaCelula(avaliacao.id, linha, coluna, { valor }, 'userEnteredValue')
  return [
    ...mudancas
      .filter(m => m.campo === 'resposta')
      .map(m => escrever(colunaNaAvaliacao(m.item!)!, m.depois as string | null)),
    ...CAMPOS_DA_AVALIACAO.flatMap(campo => {
      const coluna = colunaNaAvaliacao(campo)
      const pedida = mudancas.find(m => m.campo === campo)
      if (coluna === undefined) return []
      const texto = (pedida?.depois ?? null) as string | null
      if (pedida !== undefined)
        return [escrever(coluna, campo === 'avaliadoEm' && texto !== null ? serialDoDia(texto as Dia) : texto)]
      if (!respondeu || comoEscrito(valorEm(avaliacao, linha, coluna)) !== '') return []
      return [escrever(coluna, campo === 'avaliadoEm' ? serialDoDia(hoje) : quem)]
    }),
  ]
}
