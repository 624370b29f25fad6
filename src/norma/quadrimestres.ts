import { type Dispositivo, daDeliberacao } from './dispositivo.ts'

export interface QuadrimestreDoAnexo {
  rotulo: string
  /** De 1 a 12. */
  meses: readonly number[]
  dispositivo: Dispositivo
  interpretacoes: readonly number[]
}

/** O cronograma do Anexo II. O texto escreve "Maior" por maio (interpretação 5). */
export const QUADRIMESTRES = {
  1: {
    rotulo: '1º Quadrimestre',
    meses: [1, 2, 3, 4],
    dispositivo: daDeliberacao('Anexo II, 1º Quadrimestre', '1º Quadrimestre | Janeiro, Fevereiro, Março e Abril'),
    interpretacoes: [22, 23],
  },
  2: {
    rotulo: '2º Quadrimestre',
    meses: [5, 6, 7, 8],
    dispositivo: daDeliberacao('Anexo II, 2º Quadrimestre', '2º Quadrimestre | Maior, Junho, Julho e Agosto'),
    interpretacoes: [5, 22, 23],
  },
  3: {
    rotulo: '3º Quadrimestre',
    meses: [9, 10, 11, 12],
    dispositivo: daDeliberacao('Anexo II, 3º Quadrimestre', '3º Quadrimestre | Setembro, Outubro, Novembro e Dezembro'),
    interpretacoes: [22, 23],
  },
} as const satisfies Readonly<Record<1 | 2 | 3, QuadrimestreDoAnexo>>

/** O que manda avaliar por quadrimestre. */
export const CRONOGRAMA: Dispositivo = daDeliberacao(
  'Art. 14',
  'Art. 14 - O cronograma de monitoramento, conforme a vigência desta deliberação, está disponível no Anexo II.',
)

export const FREQUENCIA: Dispositivo = daDeliberacao(
  'Anexo II',
  'Os Consórcios Intermunicipais de Saúde serão avaliados quadrimestralmente de acordo com o quadro de periodicidade.',
)
