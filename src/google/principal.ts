/** O que o pacote expõe: uma função por entrada de `entradas.ts`, com o mesmo nome. */
export {
  abrirQuadrimestre,
  aplicarContestacoes,
  apurarQuadrimestre,
  consultarSituacao,
  homologarPreliminar,
  homologarQuadrimestre,
  homologarReavaliacoes,
  iniciarReavaliacoes,
  notificarConsorcios,
  prepararPlanilha,
} from './acoes.ts'
export { mostrarAjuda } from './ajuda.ts'
export { conferirPlanilha } from './conferir.ts'
export {
  CONFORMIDADE_ATUALIZACAO,
  CONFORMIDADE_CLASSIFICACAO,
  CONFORMIDADE_EIXO,
  CONFORMIDADE_EXPLICAR,
  CONFORMIDADE_FALTAM,
  CONFORMIDADE_PENDENCIAS,
  CONFORMIDADE_PRAZO,
  CONFORMIDADE_QUADRIMESTRE,
  CONFORMIDADE_SCORE,
} from './formulas.ts'
export { onOpen } from './menu.ts'
export { confirmarPropostas, consultarAptidao, reabrirQuadrimestre } from './perguntas.ts'
