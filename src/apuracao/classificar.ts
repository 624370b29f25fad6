import type { Classificacao } from '../norma/classificacao.ts'
import type { Dia } from '../tempo/dia.ts'
import type { Pontuacao } from './pontuar.ts'
import { quadroEm } from './quadro.ts'

/**
 * Art. 11: "Conforme" e "Não conforme" só quando as respostas que faltam já não podem mudar o resultado.
 * Antes disso, "Em avaliação"; sem nenhuma resposta, "Não avaliado".
 */
export function classificar(pontuacao: Omit<Pontuacao, 'parcelas'>, em: Dia): Classificacao {
  const { limiar } = quadroEm(em)
  if (pontuacao.pontos === null) return 'Não avaliado'
  if (pontuacao.minimo >= limiar) return 'Conforme'
  if (pontuacao.maximo < limiar) return 'Não conforme'
  return 'Em avaliação'
}
