import type { Respostas } from '../../apuracao/respostas.ts'
import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { gruposQueFaltam, SUBREQUISITOS, subrequisitosAtendidos } from '../../norma/subrequisitos.ts'
import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Avaliado } from '../avaliado.ts'
import { estaDesatualizada } from '../ciclo/desatualizada.ts'
import type { Evidencia, EvidenciasDoQuadrimestre } from '../ciclo/ler-evidencias.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Dados } from '../reunir.ts'

/** O que há a resolver nas evidências de um consórcio; cada texto já diz o item. */
export interface EvidenciasPendentes {
  readonly semEvidencia: readonly string[]
  readonly desatualizados: readonly string[]
  readonly herdados: readonly string[]
  readonly subrequisitos: readonly string[]
}

/** As do quadrimestre, se há ao menos uma linha dele: antes disso, a falta de evidência não diz nada. */
export function evidenciasDoQuadrimestre({ ciclo, quadrimestre }: Dados): EvidenciasDoQuadrimestre | null {
  const delas = ciclo.evidencias.get(quadrimestre)
  return delas === undefined || delas.size === 0 ? null : delas
}

export function evidenciasPendentes(avaliado: Avaliado, dados: Dados): EvidenciasPendentes {
  const doQuadrimestre = evidenciasDoQuadrimestre(dados)
  const dele = doQuadrimestre?.get(identidade(avaliado.consorcio))
  const respostas = comoRespondido(avaliado)
  const comSim = IDS_DOS_ITENS.filter(item => respostas[item] === 'Sim')
  return {
    semEvidencia: doQuadrimestre === null ? [] : comSim.filter(item => (dele?.get(item)?.link ?? '') === ''),
    desatualizados: comSim.flatMap(item => desatualizado(item, avaliado, dele?.get(item), dados)),
    herdados: IDS_DOS_ITENS.filter(item => dele?.get(item)?.herdada === true),
    subrequisitos: IDS_DOS_ITENS.flatMap(item => divergencia(item, respostas, dele?.get(item))),
  }
}

/** O desatualizado que a equipe escolheu não contar foi respondido Sim, ainda que valha Não. */
function comoRespondido({ linha, desatualizados = [] }: Avaliado): Respostas {
  return { ...linha.respostas, ...Object.fromEntries(desatualizados.map(item => [item, 'Sim' as const])) }
}

/** Art. 8º. A linha que ninguém preencheu não é evidência velha, é evidência que falta; salvo se pesou no resultado. */
function desatualizado(
  item: IdItem,
  avaliado: Avaliado,
  evidencia: Evidencia | undefined,
  { quadrimestre, hoje, parametros }: Dados,
): string[] {
  if (evidencia === undefined) return []
  const { link, atualizadoEm, verificadoEm } = evidencia
  const emBranco = link === '' && atualizadoEm === null && verificadoEm === null
  if (emBranco && !avaliado.desatualizados?.includes(item)) return []
  if (!estaDesatualizada(item, evidencia, quadrimestre, hoje, parametros)) return []
  return [`${item} (${atualizadoEm === null ? 'sem data' : emBarras(atualizadoEm)})`]
}

/** A resposta e a lista de subrequisitos devem dizer a mesma coisa. */
function divergencia(item: IdItem, respostas: Respostas, evidencia: Evidencia | undefined): string[] {
  const listados = evidencia?.subrequisitos ?? null
  if (listados === null) return []
  const atendidos = subrequisitosAtendidos(SUBREQUISITOS[item], listados)
  if (respostas[item] === 'Não' && atendidos) return [`${item}: Não, mas nada falta na lista`]
  if (respostas[item] !== 'Sim' || atendidos) return []
  return [`${item}: falta ${gruposQueFaltam(SUBREQUISITOS[item], listados).join('; ')}`]
}
