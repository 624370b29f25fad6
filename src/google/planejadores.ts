import { planejarAbertura } from '../planilha/acoes/abrir-quadrimestre.ts'
import { planejarAptidao } from '../planilha/acoes/aptidao.ts'
import { planejarApuracao } from '../planilha/acoes/apurar.ts'
import { planejarConfirmacao } from '../planilha/acoes/confirmar.ts'
import type { Contexto } from '../planilha/acoes/contexto.ts'
import { planejarHomologacao } from '../planilha/acoes/homologar.ts'
import { planejarReavaliacoes } from '../planilha/acoes/homologar-reavaliacoes.ts'
import { planejarInicioDasReavaliacoes } from '../planilha/acoes/iniciar-reavaliacoes.ts'
import { planejarNotificacoes } from '../planilha/acoes/notificar.ts'
import { planejarPreparo } from '../planilha/acoes/preparar.ts'
import { planejarReabertura } from '../planilha/acoes/reabrir.ts'
import { planejarRevisao } from '../planilha/acoes/rever.ts'
import { planejarSituacoes } from '../planilha/acoes/situar.ts'
import type { Aviso } from '../planilha/aviso.ts'
import type { Pasta } from '../planilha/pasta.ts'
import type { Pedido } from '../planilha/pedido.ts'
import type { NomeDeAcao } from './catalogo-das-acoes.ts'
import { planejarConserto } from './conferir.ts'

/** O que uma ação decidiu fazer. */
export interface Decisao {
  readonly pedidos: readonly Pedido[]
  readonly mensagem: string
  /** O que a pessoa viu antes, quando não é a própria mensagem. */
  readonly prevista?: string
  readonly avisos: readonly Aviso[]
  readonly resultado: unknown
}

export type Planejar = (pasta: Pasta, contexto: Contexto) => Decisao

/** Quem decide o que cada ação faz; nenhum deles escreve. */
export const PLANEJADORES: Readonly<Record<NomeDeAcao, Planejar>> = {
  prepararPlanilha: planejarPreparo,
  abrirQuadrimestre: planejarAbertura,
  confirmarPropostas: planejarConfirmacao,
  apurarQuadrimestre: planejarApuracao,
  homologarPreliminar: planejarHomologacao,
  aplicarContestacoes: planejarRevisao,
  homologarQuadrimestre: planejarHomologacao,
  notificarConsorcios: planejarNotificacoes,
  reabrirQuadrimestre: planejarReabertura,
  iniciarReavaliacoes: planejarInicioDasReavaliacoes,
  homologarReavaliacoes: planejarReavaliacoes,
  consultarSituacao: planejarSituacoes,
  consultarAptidao: planejarAptidao,
  conferirPlanilha: planejarConserto,
}
