import type { Dia } from '../tempo/dia.ts'
import type { Pontuacao } from './pontuar.ts'
import { quadroEm } from './quadro.ts'

/** Pontos entre a soma dos itens já atendidos e o limiar do Art. 11, I; 0 se já chegou, `null` se nada foi respondido. */
export function pontosQueFaltam(pontuacao: Omit<Pontuacao, 'parcelas'>, em: Dia): number | null {
  if (pontuacao.pontos === null) return null
  return Math.max(0, quadroEm(em).limiar - pontuacao.pontos)
}
