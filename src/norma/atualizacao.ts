import type { Vigencia } from '../tempo/vigencia.ts'
import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

/**
 * O dever de atualizar o site todo mês, com a data à vista. A Deliberação diz "mensalmente": 31 dias, o mês mais longo, é
 * leitura nossa. A informação mais velha é sinalizada, mas não tira pontos (interpretação 6).
 */
export const ATUALIZACAO = {
  diasSemSinal: { '2024-12-10': 31 },
  dispositivo: daDeliberacao(
    'Art. 8º',
    'Art. 8º - As informações abordadas neste capítulo devem ser atualizadas mensalmente e/ou sempre que necessário, com a indicação da data da última atualização.',
  ),
  interpretacoes: [5, 6],
} as const satisfies {
  diasSemSinal: Vigencia<number>
  dispositivo: Dispositivo
  interpretacoes: readonly number[]
}
