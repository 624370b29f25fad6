import { planejarApuracao } from '../planilha/acoes/apurar.ts'
import { planejarPreparo } from '../planilha/acoes/preparar.ts'
import { executar, type Opcoes, type Retorno } from './executar.ts'

export const prepararPlanilha = (opcoes?: Opcoes): Retorno =>
  executar('Preparar planilha', opcoes, planejarPreparo, true)
export const apurarQuadrimestre = (opcoes?: Opcoes): Retorno =>
  executar('Apurar quadrimestre', opcoes, planejarApuracao)
