/** O que o pacote expõe: uma função por entrada de `entradas.ts`, com o mesmo nome. */
export {
  abrirQuadrimestre,
  aplicarContestacoes,
  apurarQuadrimestre,
  conferirPlanilha,
  confirmarPropostas,
  consultarAptidao,
  consultarSituacao,
  homologarPreliminar,
  homologarQuadrimestre,
  homologarReavaliacoes,
  iniciarReavaliacoes,
  notificarConsorcios,
  prepararPlanilha,
  reabrirQuadrimestre,
} from './acoes.ts'
export { abrirFicha, lerFicha, salvarFicha } from './ficha.ts'
export {
  CONFORMIDADE_ATUALIZACAO,
  CONFORMIDADE_CLASSIFICACAO,
  CONFORMIDADE_EIXO,
  CONFORMIDADE_EIXOS,
  CONFORMIDADE_EXPLICAR,
  CONFORMIDADE_FALTAM,
  CONFORMIDADE_FICHA,
  CONFORMIDADE_PENDENCIAS,
  CONFORMIDADE_PRAZO,
  CONFORMIDADE_QUADRIMESTRE,
  CONFORMIDADE_SCORE,
} from './formulas.ts'
export { irPara } from './ir-para.ts'
export { mostrarAjuda } from './janelas.ts'
export { onOpen } from './menu.ts'
export { preverAcao } from './prever.ts'
export { progressoDaAcao } from './progresso.ts'
