import { CATEGORIAS, limiarEm, RETOMADA } from '../norma/classificacao.ts'
import { NORMAS } from '../norma/dispositivo.ts'
import { ITENS } from '../norma/itens.ts'
import type { Parametros } from '../norma/parametros.ts'
import { ADEQUACAO } from '../norma/prazos.ts'
import type { Dia } from '../tempo/dia.ts'
import { diasEmVigor } from './dias-em-vigor.ts'
import { menorConjunto } from './menor-conjunto.ts'
import { pendencias } from './pendencias.ts'
import { quadroEm } from './quadro.ts'
import type { Respostas } from './respostas.ts'

export interface ParaNotificar {
  readonly nome: string
  /** "2026-1", ou "reavaliação de 10/03/2026". */
  readonly referente: string
  readonly preliminar: boolean
  readonly respostas: Respostas
  readonly pontos: number
  /** O dia cuja norma se aplicou. */
  readonly em: Dia
  readonly programas: readonly string[]
  readonly parametros: Parametros
}

const CONTA_DE: Readonly<Record<Parametros['inicioDaAdequacao'], string>> = {
  ciência: 'do dia seguinte ao da ciência desta notificação',
  envio: 'do dia seguinte ao do envio desta notificação',
  homologação: 'do dia seguinte ao da homologação do resultado',
}

/** O que se diz, item a item, ao consórcio abaixo do limiar: o que falta, quanto vale, o que basta, o prazo e como pedir reavaliação. */
export function textoDaNotificacao(para: ParaNotificar): string {
  const { nome, referente, preliminar, respostas, pontos, em, programas, parametros } = para
  const quadro = quadroEm(em)
  const conjunto = menorConjunto(respostas, em)
  const itens = pendencias(respostas).map(id => `• ${id} – ${ITENS[id].rotulo}: ${quadro.pontos[id]} pontos.`)
  const dias = diasEmVigor(ADEQUACAO, em)
  return [
    `Ao ${nome}.`,
    `Resultado ${preliminar ? 'PRELIMINAR' : 'homologado'} de ${referente}: ${pontos} de ${quadro.total} pontos; são precisos ${limiarEm(em)} (${NORMAS['deliberacao-4987'].nomeCurto}, ${CATEGORIAS.Conforme.dispositivo.citacao}).`,
    'Não foram encontrados no site oficial:',
    ...itens,
    `Basta publicar ${conjunto.join(' + ')} para alcançar ${limiarEm(em)} pontos (faltam ${quadro.limiar - pontos}).`,
    ...(preliminar
      ? [
          'Este resultado ainda não produz efeitos: o consórcio pode contestá-lo, item a item, indicando o endereço em que a informação está publicada.',
        ]
      : [
          `Enquanto não for classificado como conforme, o consórcio está temporariamente impedido de participar e celebrar contratos com as políticas, programas e projetos da SES/MG (${CATEGORIAS['Não conforme'].dispositivo.citacao}).`,
          ...(programas.length === 0
            ? []
            : [`Programas de que participa e que o impedimento alcança: ${programas.join('; ')}.`]),
          `O prazo de adequação é de ${dias} dias corridos, contados ${CONTA_DE[parametros.inicioDaAdequacao]}; se o último dia não tiver expediente, passa ao seguinte que tiver (${ADEQUACAO.dispositivo.citacao}).`,
          `Publicadas as informações, peça a reavaliação a qualquer tempo, indicando o endereço de cada item: assim que for classificado como conforme, o consórcio retoma a participação (${RETOMADA.citacao}).`,
        ]),
  ].join('\n')
}
