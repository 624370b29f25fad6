import type { Aba } from './aba.ts'
import type { Folha } from './pasta.ts'
import type { Pedido } from './pedido.ts'
import { corpoDaTabela } from './pedidos-de-estrutura.ts'
import { crescer, ondeEstaoAsColunas } from './reestruturar.ts'

/**
 * A aba de pessoas com ao menos tantas linhas: as que nascem ganham a aparência e as listas de escolha das suas colunas, que
 * a API não promete copiar das de cima. As linhas que já existem não se tocam; se bastam, nenhum pedido.
 */
export function crescerTabela(aba: Aba, folha: Folha, linhas: number, onde = ondeEstaoAsColunas(aba, folha)): Pedido[] {
  const grade = crescer(folha, linhas, 0)
  if (grade.length === 0 || onde === null) return grade
  return [...grade, ...corpoDaTabela(aba, folha.id, linhas, onde.posicoes, folha.linhas, onde.faltam)]
}
