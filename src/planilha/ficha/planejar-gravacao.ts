import type { Dia } from '../../tempo/dia.ts'
import { comoFicara } from '../acoes/como-ficara.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Pasta } from '../pasta.ts'
import type { Pedido } from '../pedido.ts'
import { reunir } from '../reunir.ts'
import { avaliacaoDaFicha, exigirAvaliado, porQueSoLeitura } from './avaliacao-da-ficha.ts'
import { dizerOQueSeGravou } from './dizer-o-que-se-gravou.ts'
import { escreverNaAvaliacao } from './escrever-na-avaliacao.ts'
import { escreverNasEvidencias } from './escrever-nas-evidencias.ts'
import type { Ficha, FichaGravada, Mudanca, PedidoDeGravacao } from './ficha.ts'
import { lugaresDe } from './lugares.ts'
import { montarFicha, porQueSemEvidencias } from './montar-ficha.ts'
import { separar } from './separar-conflitos.ts'

export interface Gravacao extends FichaGravada {
  /** Nenhum, quando tudo já está como se quer. */
  readonly pedidos: readonly Pedido[]
}

/**
 * O que gravar: só as células que a pessoa mudou e que ainda guardam o que ela viu; a que outra pessoa mudou nesse meio tempo
 * não se toca. Junto vão a data e quem avaliou, se estavam em branco, e a conferência da evidência que mudou.
 * @throws NaoPodeSerFeito se o quadrimestre está homologado, ou se o consórcio não está na avaliação.
 */
export function planejarGravacao(
  pasta: Pasta,
  pedido: PedidoDeGravacao,
  { hoje, quem }: { readonly hoje: Dia; readonly quem: string },
): Gravacao {
  const quadrimestre = pedido.quadrimestre as Ficha['quadrimestre']
  const dados = reunir(pasta, quadrimestre, hoje)
  const { matriz, avaliados } = avaliacaoDaFicha(dados)
  const fechada = porQueSoLeitura(dados)
  if (fechada !== null) throw new NaoPodeSerFeito([fechada])
  const avaliado = exigirAvaliado(dados, avaliados, pedido.consorcio)
  const lugares = lugaresDe(pasta, dados, matriz, avaliado)
  const semEvidencias = porQueSemEvidencias(dados, lugares, avaliado.consorcio)
  if (semEvidencias !== null && pedido.mudancas.some(ehDaEvidencia)) throw new NaoPodeSerFeito([semEvidencias])
  const { aGravar, iguais, conflitos } = separar(pedido.mudancas, lugares)
  // O que já estava como se quer foi gravado antes: por outra pessoa, ou por esta, se a resposta do serviço se perdeu.
  const feitas = [...aGravar, ...iguais]
  const pedidos = [
    ...escreverNaAvaliacao(aGravar, { lugares, hoje, quem, respondeu: feitas.some(ehResposta) }),
    ...escreverNasEvidencias(aGravar.filter(ehDaEvidencia), { dados, lugares, avaliado, hoje, quem }),
  ]
  const depois = comoFicara(pasta, [{ pedidos }])
  const ficha = montarFicha(
    depois,
    pedidos.length === 0 ? dados : reunir(depois, quadrimestre, hoje),
    { consorcio: identidade(avaliado.consorcio) },
    null,
  )
  return {
    pedidos,
    mensagem: dizerOQueSeGravou(avaliado.linha.nome, feitas, conflitos),
    gravadas: feitas.length,
    conflitos,
    ficha,
  }
}

const ehDaEvidencia = ({ item, campo }: Mudanca): boolean => item !== null && campo !== 'resposta'

const ehResposta = ({ campo, depois }: Mudanca): boolean => campo === 'resposta' && depois !== null
