import type { Dia } from '../tempo/dia.ts'
import { type Vigencia, vigenteEm } from '../tempo/vigencia.ts'
import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

/**
 * O dever de atualizar o site todo mês, com a data à vista. A Deliberação diz "mensalmente": 31 dias, o mês mais longo, é
 * leitura nossa. A informação mais velha é sinalizada, mas não tira pontos (interpretação 6).
 */
export const ATUALIZACAO = {
  diasSemSinal: { '2024-12-10': 31 },
  /** Só mudam quando há ato novo (protocolo e estatuto; atas): "sempre que necessário". */
  semPrazo: ['II', 'XI'],
  dispositivo: daDeliberacao(
    'Art. 8º',
    'Art. 8º - As informações abordadas neste capítulo devem ser atualizadas mensalmente e/ou sempre que necessário, com a indicação da data da última atualização.',
  ),
  interpretacoes: [5, 6],
} as const satisfies {
  diasSemSinal: Vigencia<number>
  semPrazo: readonly string[]
  dispositivo: Dispositivo
  interpretacoes: readonly number[]
}

/** Os dias em vigor; lança se não há nenhum. */
export function diasSemSinal(em: Dia): number {
  const dias = vigenteEm<number>(ATUALIZACAO.diasSemSinal, em)
  if (dias === null) throw new RangeError(`não há prazo de atualização em vigor em ${em}`)
  return dias
}
