import { classificar } from '../../apuracao/classificar.ts'
import { pontosPorEixo } from '../../apuracao/eixos.ts'
import { explicarRespostas } from '../../apuracao/explicar.ts'
import { menorConjunto } from '../../apuracao/menor-conjunto.ts'
import { naoAvaliados, pendencias } from '../../apuracao/pendencias.ts'
import { pontosQueFaltam } from '../../apuracao/pontos-que-faltam.ts'
import { pontuar } from '../../apuracao/pontuar.ts'
import { EIXOS, IDS_DOS_EIXOS } from '../../norma/eixos.ts'
import { PARAMETROS_PADRAO } from '../../norma/parametros.ts'
import type { Dia } from '../../tempo/dia.ts'
import type { Valor } from '../celula.ts'
import { chave, citado } from '../texto.ts'
import { type Argumento, porLinha } from './por-linha.ts'

/** Nas colunas de texto, "nada falta". */
const NADA = '—'

/** Pontos: soma dos itens com Sim. */
export const score = (itens: Argumento, em: Dia): Valor[][] =>
  porLinha(itens, 'Pontos', r => pontuar(r, em).pontos ?? '')

/** Classificação, só quando é certa; até lá, "Em avaliação". */
export const classificacao = (itens: Argumento, em: Dia): Valor[][] =>
  porLinha(itens, 'Classificação', r => classificar(pontuar(r, em), em))

/** Itens com Não e, entre parênteses, os que faltam avaliar. */
export const emPendencia = (itens: Argumento): Valor[][] =>
  porLinha(itens, 'Pendências', r => {
    const negativas = pendencias(r).join(', ')
    const brancos = naoAvaliados(r).join(', ')
    if (brancos === '') return negativas || NADA
    return `${negativas}${negativas === '' ? '' : ' '}(a avaliar: ${brancos})`
  })

/** Pontos que faltam e o menor conjunto de itens que os alcança. */
export const faltam = (itens: Argumento, em: Dia): Valor[][] =>
  porLinha(itens, 'Faltam', r => {
    const pontos = pontosQueFaltam(pontuar(r, em), em) ?? 0
    if (pontos <= 0) return NADA
    return `${pontos} ${pontos === 1 ? 'ponto' : 'pontos'}: ${menorConjunto(r, em).join(' + ')}`
  })

/** Por extenso, com os dispositivos. */
export const explicacao = (itens: Argumento, em: Dia): Valor[][] =>
  porLinha(itens, 'Explicação', r => explicarRespostas(r, em))

/** Pontos de um eixo: "I" a "V", ou 1 a 5. */
export function doEixo(itens: Argumento, eixo: Argumento, em: Dia): Valor[][] {
  const pedido = chave(Array.isArray(eixo) ? eixo[0]?.[0] : (eixo as Valor)).replace(/^eixo\s+/, '')
  const id = IDS_DOS_EIXOS.find((e, i) => e.toLowerCase() === pedido || String(i + 1) === pedido)
  if (id === undefined) return [[`Corrigir: o eixo ${citado(pedido)} não existe; use "I" a "V"`]]
  return porLinha(
    itens,
    `Eixo ${id} – ${EIXOS[id].curto}`,
    r => pontosPorEixo(r, em, PARAMETROS_PADRAO.eixoDoItemIII)[id],
  )
}
