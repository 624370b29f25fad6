import type { Avaliado } from '../avaliado.ts'
import { acharCabecalho } from '../cabecalho.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Matriz } from '../ler-matriz.ts'
import type { Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { comoEscrito } from '../texto.ts'
import { acharAvaliado, exigirAvaliado } from './avaliacao-da-ficha.ts'
import type { PedidoDeFicha } from './ficha.ts'
import { valorEm } from './lugares.ts'

/** A célula em que a pessoa está, índices a partir de zero. */
export interface Selecao {
  readonly folha: number
  readonly linha: number
}

/** O consórcio da linha em que a pessoa está: na avaliação, pela linha; nas outras abas, pelo nome que está nela. */
export function consorcioApontado(
  pasta: Pasta,
  dados: Dados,
  matriz: Matriz,
  avaliados: readonly Avaliado[],
  selecao: Selecao | null,
): Avaliado | null {
  const folha = pasta.folhas.find(f => f.id === selecao?.folha)
  if (selecao === null || folha === undefined) return null
  if (folha.id === matriz.folha.id) {
    const naLinha = dados.avaliados.find(a => a.linha.linha === selecao.linha)
    // A linha repetida mostra a mesma ficha que a primeira.
    return (
      avaliados.find(a => naLinha !== undefined && identidade(a.consorcio) === identidade(naLinha.consorcio)) ?? null
    )
  }
  const cabecalho = acharCabecalho(folha.valores ?? [], { consorcio: ['Consórcio'] }, { itens: 0, colunas: 1 })
  if (cabecalho === null || selecao.linha <= cabecalho.linha) return null
  const nome = comoEscrito(valorEm(folha, selecao.linha, cabecalho.colunas.consorcio))
  return nome === '' ? null : (acharAvaliado(dados, avaliados, nome) ?? null)
}

/**
 * De quem é a ficha: o da linha apontada, quando é isso que se pede e ela mudou; senão o que se disse; senão o primeiro da
 * fila (e, com todos avaliados, o primeiro da aba).
 */
export function escolherConsorcio(
  dados: Dados,
  avaliados: readonly Avaliado[],
  fila: readonly string[],
  apontado: Avaliado | null,
  pedido: PedidoDeFicha,
): Avaliado {
  const seguir = pedido.daSelecao === true && apontado !== null
  if (seguir && identidade(apontado.consorcio) !== pedido.apontado) return apontado
  if (pedido.consorcio !== undefined) {
    if (pedido.daSelecao !== true) return exigirAvaliado(dados, avaliados, pedido.consorcio)
    const dito = acharAvaliado(dados, avaliados, pedido.consorcio)
    if (dito !== undefined) return dito
  }
  return avaliados.find(a => identidade(a.consorcio) === fila[0]) ?? avaliados[0]!
}
