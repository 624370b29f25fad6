import type { Dia } from '../tempo/dia.ts'
import { type Vigencia, vigenteEm } from '../tempo/vigencia.ts'
import { type Dispositivo, daDeliberacao, type Fundamento } from './dispositivo.ts'

export interface Prazo {
  rotulo: string
  /** Dias corridos. */
  dias: Vigencia<number>
  dispositivo: Dispositivo
  interpretacoes: readonly number[]
}

/** Para o consórcio "não conforme" se adequar. */
export const ADEQUACAO: Prazo = {
  rotulo: 'Prazo de adequação',
  dias: { '2024-12-10': 60 },
  dispositivo: daDeliberacao(
    'Art. 11, § 1º',
    '§ 1º - Os consórcios classificados abaixo de 70 pontos, poderão realizar adequação no prazo de 60 (sessenta) dias corridos',
  ),
  interpretacoes: [13, 14, 15, 17],
}

/** Da publicação até o início do monitoramento; prorrogável por igual período, a pedido do consórcio. */
export const ADAPTACAO: Prazo & { prorrogacoes: number } = {
  rotulo: 'Período de adaptação',
  dias: { '2024-12-10': 120 },
  prorrogacoes: 1,
  dispositivo: daDeliberacao(
    'Art. 13',
    'Art. 13 - O monitoramento da conformidade dos consórcios públicos de saúde será realizado por meio do site oficial dos consórcios, quadrimestralmente, após período de adequação de 120 (dias) corridos, podendo ser prorrogado uma vez por igual período, mediante solicitação do consórcio, nos termos do Anexo I desta Deliberação, contados a partir da data de sua publicação.',
  ),
  interpretacoes: [5, 18, 19, 20, 21, 23],
}

/** Como se contam os dias corridos, no que a Deliberação silencia. */
export const CONTAGEM = {
  passos: [
    'O dia do início não conta; o prazo começa no dia seguinte, ainda que sem expediente.',
    'Contam-se todos os dias, úteis ou não; o último dia conta.',
    'Se no último dia não há expediente, o prazo vai ao próximo dia com expediente.',
  ],
  fundamentos: [
    {
      norma: 'lei-14184',
      citacao: 'art. 59',
      sentido:
        'Processo administrativo estadual: exclui-se o dia do começo, inclui-se o do vencimento, e este se prorroga quando cai em dia sem expediente. Conferir o texto antes de citar.',
    },
    {
      norma: 'lei-9784',
      citacao: 'art. 66',
      sentido:
        'Por analogia: o prazo corre da cientificação oficial, exclui o dia do começo, inclui o do vencimento, é contínuo e se prorroga se não houver expediente no último dia.',
    },
  ],
  interpretacoes: [14, 21],
} as const satisfies {
  passos: readonly string[]
  fundamentos: readonly Fundamento[]
  interpretacoes: readonly number[]
}

/** Os dias do prazo em vigor no dia; lança se não há nenhum. */
export function diasDoPrazo(prazo: Prazo, em: Dia): number {
  const dias = vigenteEm(prazo.dias, em)
  if (dias === null) throw new RangeError(`${prazo.rotulo}: não há prazo em vigor em ${em}`)
  return dias
}
