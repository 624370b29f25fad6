import { planejarAbertura } from '../planilha/acoes/abrir-quadrimestre.ts'
import { planejarApuracao } from '../planilha/acoes/apurar.ts'
import { planejarHomologacao } from '../planilha/acoes/homologar.ts'
import { planejarReavaliacoes } from '../planilha/acoes/homologar-reavaliacoes.ts'
import { planejarInicioDasReavaliacoes } from '../planilha/acoes/iniciar-reavaliacoes.ts'
import { planejarNotificacoes } from '../planilha/acoes/notificar.ts'
import { planejarPreparo } from '../planilha/acoes/preparar.ts'
import { planejarRevisao } from '../planilha/acoes/rever.ts'
import { planejarSituacoes } from '../planilha/acoes/situar.ts'
import { executar, executarConfirmando, type Opcoes, type Retorno } from './executar.ts'

export const prepararPlanilha = (opcoes?: Opcoes): Retorno =>
  executar('Preparar planilha', opcoes, planejarPreparo, true)
export const abrirQuadrimestre = (opcoes?: Opcoes): Retorno =>
  executar('Abrir quadrimestre', opcoes, planejarAbertura, true)
export const apurarQuadrimestre = (opcoes?: Opcoes): Retorno =>
  executar('Apurar quadrimestre', opcoes, planejarApuracao)
export const aplicarContestacoes = (opcoes?: Opcoes): Retorno =>
  executarConfirmando('Aplicar contestações', opcoes, planejarRevisao)
export const homologarPreliminar = (opcoes?: Opcoes): Retorno =>
  executarConfirmando('Homologar (preliminar)', opcoes && { ...opcoes, preliminar: true }, planejarHomologacao, {
    preliminar: true,
  })
export const homologarQuadrimestre = (opcoes?: Opcoes): Retorno =>
  executarConfirmando('Homologar', opcoes, planejarHomologacao)
export const notificarConsorcios = (opcoes?: Opcoes): Retorno =>
  executarConfirmando('Notificar', opcoes, planejarNotificacoes)
export const iniciarReavaliacoes = (opcoes?: Opcoes): Retorno =>
  executar('Iniciar reavaliações', opcoes, planejarInicioDasReavaliacoes)
export const homologarReavaliacoes = (opcoes?: Opcoes): Retorno =>
  executarConfirmando('Homologar reavaliações', opcoes, planejarReavaliacoes)
export const consultarSituacao = (opcoes?: Opcoes): Retorno =>
  executar('Situação dos consórcios', opcoes, planejarSituacoes)
