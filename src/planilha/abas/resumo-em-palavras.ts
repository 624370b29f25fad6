import type { Resumo } from '../../apuracao/resumir.ts'
import { limiarEm } from '../../norma/classificacao.ts'
import { ITENS } from '../../norma/itens.ts'
import { fimDoQuadrimestre } from '../../tempo/quadrimestre.ts'
import type { Dados } from '../reunir.ts'
import { contar } from './inicio-passo.ts'
import { celula, type Linha } from './montagem.ts'

/** O que os números dizem, em até quatro frases curtas. */
export function emPalavras({ geral, porItem, abaixoDoLimiar }: Resumo, { quadrimestre }: Dados): Linha[] {
  const limiar = limiarEm(fimDoQuadrimestre(quadrimestre))
  const comAvaliados = porItem.filter(i => i.proporcao !== null)
  const pior = comAvaliados.reduce<(typeof porItem)[number] | null>(
    (pior, i) => (pior === null || i.proporcao! < pior.proporcao! ? i : pior),
    null,
  )
  const proximo = abaixoDoLimiar[0]
  return [
    ...(geral.total === 0
      ? []
      : [
          `Com os doze itens respondidos: ${geral.completos} de ${geral.total}${geral.media === null ? '' : `; média de ${geral.media.toFixed(1).replace('.', ',')} pontos`}.`,
        ]),
    ...(pior === null || pior.nao === 0
      ? []
      : [
          `Item que mais falta: ${pior.item} – ${ITENS[pior.item].curto} (${contar(pior.nao, 'não publica', 'não publicam')}, de ${pior.sim + pior.nao}).`,
        ]),
    ...(proximo === undefined
      ? []
      : [
          `Abaixo de ${limiar} pontos: ${abaixoDoLimiar.length}. A quem falta menos: ${contar(proximo.pontosQueFaltam ?? 0, 'ponto', 'pontos')}.`,
        ]),
  ].map(texto => [celula(texto, 'frase')])
}
