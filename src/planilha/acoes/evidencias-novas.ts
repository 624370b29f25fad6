import { IDS_DOS_ITENS, type IdItem } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { compararQuadrimestres } from '../../tempo/quadrimestre.ts'
import type { Valor } from '../celula.ts'
import { type Evidencia, type Evidencias, HERDADO } from '../ciclo/ler-evidencias.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import type { Anterior } from './anteriores.ts'

/** Uma linha por consórcio e item que ainda não tem: com o link e a data do quadrimestre anterior, por confirmar. */
export function evidenciasNovas(dados: Dados, antes: (consorcio: Consorcio) => Anterior): Valor[][] {
  const { ciclo, quadrimestre, avaliados } = dados
  const atuais = ciclo.evidencias.get(quadrimestre)
  const passados = [...ciclo.evidencias.keys()]
    .filter(q => compararQuadrimestres(q, quadrimestre) < 0)
    .sort()
    .reverse()
  return avaliados.flatMap(({ consorcio }) => {
    const id = identidade(consorcio)
    const jaTem = atuais?.get(id)
    const { respostas } = antes(consorcio)
    return IDS_DOS_ITENS.filter(item => !jaTem?.has(item)).map(item => {
      const q = passados.find(p => ciclo.evidencias.get(p)?.get(id)?.has(item))
      const anterior = q === undefined ? undefined : ciclo.evidencias.get(q)!.get(id)!.get(item)!
      const link = anterior?.link || null
      return [
        quadrimestre,
        consorcio.nome,
        item,
        link,
        null,
        null,
        null,
        null,
        null,
        link === null ? null : HERDADO,
        respostas[item],
        link,
        anterior?.atualizadoEm ? serialDoDia(anterior.atualizadoEm) : null,
      ]
    })
  })
}

/** As evidências como ficam depois de as novas entrarem: é com elas que as abas se montam, e não com as de antes. */
export function comEvidenciasNovas({ ciclo, quadrimestre }: Dados, novas: readonly (readonly Valor[])[]): Evidencias {
  const doQuadrimestre = new Map(
    [...(ciclo.evidencias.get(quadrimestre) ?? [])].map(([id, porItem]) => [id, new Map(porItem)]),
  )
  for (const [, nome, item, link] of novas) {
    const consorcio = ciclo.localizar(String(nome))
    if (consorcio === undefined) continue
    const porItem = doQuadrimestre.get(identidade(consorcio)) ?? new Map<IdItem, Evidencia>()
    doQuadrimestre.set(identidade(consorcio), porItem)
    porItem.set(item as IdItem, {
      link: String(link ?? ''),
      atualizadoEm: null,
      verificadoEm: null,
      verificadoPor: '',
      subrequisitos: null,
      herdada: link !== null,
    })
  }
  return new Map(ciclo.evidencias).set(quadrimestre, doQuadrimestre)
}
