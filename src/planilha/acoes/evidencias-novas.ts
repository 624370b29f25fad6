import { IDS_DOS_ITENS } from '../../norma/itens.ts'
import { serialDoDia } from '../../tempo/dia.ts'
import { compararQuadrimestres } from '../../tempo/quadrimestre.ts'
import type { Valor } from '../celula.ts'
import { HERDADO } from '../ciclo/ler-evidencias.ts'
import { identidade, localizador } from '../ciclo/localizar.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import type { Anterior } from './anteriores.ts'

/**
 * Uma linha por consórcio e item que ainda não tem: com o link e a data do quadrimestre anterior, por confirmar. Só de quem
 * o nome acha no cadastro: a de outro não se leria de volta, e se escreveria outra vez.
 */
export function evidenciasNovas(dados: Dados, antes: (consorcio: Consorcio) => Anterior): Valor[][] {
  const { ciclo, quadrimestre, avaliados, cadastro } = dados
  const atuais = ciclo.evidencias.get(quadrimestre)
  const passados = [...ciclo.evidencias.keys()]
    .filter(q => compararQuadrimestres(q, quadrimestre) < 0)
    .sort()
    .reverse()
  const localizar = localizador(cadastro)
  return avaliados.flatMap(({ consorcio }) => {
    if (localizar(consorcio.nome) !== consorcio) return []
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
