import { ABAS_DA_APURACAO, planejarApuracao } from '../planilha/acoes/apurar.ts'
import { planejarPreparo } from '../planilha/acoes/preparar.ts'
import { executar, type Opcoes, type Retorno } from './executar.ts'

export const prepararPlanilha = (opcoes?: Opcoes): Retorno =>
  executar('Preparar planilha', opcoes, ABAS_DA_APURACAO, planejarPreparo, true)
export const apurarQuadrimestre = (opcoes?: Opcoes): Retorno =>
  executar('Apurar quadrimestre', opcoes, ABAS_DA_APURACAO, planejarApuracao)
