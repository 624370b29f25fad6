import { agir, type Retorno } from './executar.ts'
import type { Opcoes } from './opcoes.ts'

export const prepararPlanilha = (opcoes?: Opcoes): Retorno => agir('prepararPlanilha', opcoes)
export const abrirQuadrimestre = (opcoes?: Opcoes): Retorno => agir('abrirQuadrimestre', opcoes)
export const confirmarPropostas = (opcoes?: Opcoes): Retorno => agir('confirmarPropostas', opcoes)
export const apurarQuadrimestre = (opcoes?: Opcoes): Retorno => agir('apurarQuadrimestre', opcoes)
export const homologarPreliminar = (opcoes?: Opcoes): Retorno => agir('homologarPreliminar', opcoes)
export const aplicarContestacoes = (opcoes?: Opcoes): Retorno => agir('aplicarContestacoes', opcoes)
export const homologarQuadrimestre = (opcoes?: Opcoes): Retorno => agir('homologarQuadrimestre', opcoes)
export const notificarConsorcios = (opcoes?: Opcoes): Retorno => agir('notificarConsorcios', opcoes)
export const reabrirQuadrimestre = (opcoes?: Opcoes): Retorno => agir('reabrirQuadrimestre', opcoes)
export const iniciarReavaliacoes = (opcoes?: Opcoes): Retorno => agir('iniciarReavaliacoes', opcoes)
export const homologarReavaliacoes = (opcoes?: Opcoes): Retorno => agir('homologarReavaliacoes', opcoes)
export const consultarSituacao = (opcoes?: Opcoes): Retorno => agir('consultarSituacao', opcoes)
export const consultarAptidao = (opcoes?: Opcoes): Retorno => agir('consultarAptidao', opcoes)
export const conferirPlanilha = (opcoes?: Opcoes): Retorno => agir('conferirPlanilha', opcoes)
