import type { Resposta, Respostas } from '../../apuracao/respostas.ts'
import { respostasVazias } from '../../apuracao/respostas.ts'
import type { IdItem } from '../../norma/itens.ts'
import { estaDesatualizada, foiVista } from '../ciclo/desatualizada.ts'
import type { Ficha, ItemDaFicha } from './ficha.ts'

type ParaContar = Pick<
  ItemDaFicha,
  'id' | 'resposta' | 'link' | 'atualizadoEm' | 'verificadoEm' | 'verificadoPor' | 'herdada'
>
type Contexto = Pick<Ficha, 'quadrimestre' | 'hoje' | 'soLeitura' | 'parametros' | 'contadas'>

/**
 * As respostas como contam: as dadas, salvo o publicado e desatualizado que a equipe escolheu não contar (Art. 8º). É a
 * conta que a apuração faz (`como-julgado.ts`), para a barra lateral mostrá-la enquanto se responde. No que já não se muda,
 * a que foi feita.
 */
export function respostasContadas(itens: readonly ParaContar[], contexto: Contexto): Respostas {
  if (contexto.soLeitura !== null) return contexto.contadas
  const contadas: Record<IdItem, Resposta> = respostasVazias()
  for (const item of itens) contadas[item.id] = naoConta(item, contexto) ? 'Não' : item.resposta
  return contadas
}

/** Respondido Sim, visto e desatualizado: pelo parâmetro, não atende. */
export const naoConta = (item: ParaContar, { parametros, quadrimestre, hoje }: Contexto): boolean =>
  parametros.desatualizado === 'não atende' &&
  item.resposta === 'Sim' &&
  foiVista(item) &&
  estaDesatualizada(item.id, item, quadrimestre, hoje, parametros)
