import type { Dia } from '../../tempo/dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { ehDeReavaliacao, type Registrado } from './historico.ts'
import type { Solicitacao } from './ler-solicitacoes.ts'

/**
 * De que resultado uma contestação trata: do quadrimestre (`dele`); de outro; ou não se sabe, porque a data de recebimento está em
 * branco e há mais de um resultado a contestar.
 */
export type DeQuem = 'dele' | 'de outro' | 'sem data'

/**
 * Contesta-se um resultado que se conhece: o do quadrimestre, desde que se registrou o primeiro (o preliminar) e até haver o do
 * seguinte. Sem esta regra, a contestação deferida no passado mudaria outra vez, para Sim, o item que deixou de ser publicado.
 * Enquanto nada se homologou de quadrimestre algum, todas são dele.
 */
export function deQueQuadrimestre(
  { recebidaEm }: Pick<Solicitacao, 'recebidaEm'>,
  registros: readonly Registrado[],
  quadrimestre: Quadrimestre,
): DeQuem {
  const resultados = registros.filter(r => r.fase !== 'Reaberto' && !ehDeReavaliacao(r.referente))
  const primeiro = (quais: readonly Registrado[]): Dia | null =>
    quais.reduce<Dia | null>((menor, r) => (menor === null || r.em < menor ? r.em : menor), null)
  if (resultados.every(r => r.referente === quadrimestre)) return 'dele'
  const desde = primeiro(resultados.filter(r => r.referente === quadrimestre))
  if (desde === null) return 'de outro'
  if (recebidaEm === null) return 'sem data'
  const ate = primeiro(resultados.filter(r => r.referente > quadrimestre))
  return recebidaEm >= desde && (ate === null || recebidaEm < ate) ? 'dele' : 'de outro'
}
