import type { Aba } from '../../src/planilha/aba.ts'
import { abaFeriados } from '../../src/planilha/abas/feriados.ts'
import { abaRegistro } from '../../src/planilha/abas/registro.ts'
import type { Pedido, TipoDePedido } from '../../src/planilha/pedido.ts'
import { dia } from '../../src/tempo/dia.ts'

const anotacao = (n: number) => ({
  quando: '21/11/2026 14:02',
  quem: 'maria',
  acao: `Ação ${n}`,
  quadrimestre: '2026-3' as const,
  oQueMudou: '',
})

/** Uma aba do programa que é tabela, com `n` linhas de dados. */
export const doPrograma = (n: number): Aba => {
  const linhas = Array.from({ length: n }, (_, i) => Object.values(anotacao(i)))
  return abaRegistro('2026-3', [[], [], [], [], ...linhas], null)
}

/** Uma aba de pessoas, com listas de escolha e datas. */
export const dePessoas = (n = 2): Aba =>
  abaFeriados(
    '2026-3',
    Array.from({ length: n }, (_, i) => ({
      data: dia(2027, 1, i + 1),
      nome: `Feriado ${i}`,
      tipo: 'nacional' as const,
      municipio: null,
      semExpediente: true,
      fonte: 'x',
    })),
  )

export const tipos = (pedidos: readonly Pedido[]): TipoDePedido[] => pedidos.map(p => Object.keys(p)[0] as TipoDePedido)

/** Os pedidos que escrevem ou apagam valores, com as linhas em que o fazem. */
export const queEscrevem = (pedidos: readonly Pedido[]) =>
  pedidos.flatMap(p => ('updateCells' in p && p.updateCells.fields.includes('userEnteredValue') ? [p.updateCells] : []))
