import { compararTextos } from '../../apuracao/ordem-alfabetica.ts'
import type { Situado } from './situados.ts'

/** Quem tem item a avaliar, na ordem em que convém avaliar: impedidos e prazos correndo, depois menos pontos, depois o nome. */
export const filaDeAvaliacao = <S extends Situado>(situados: readonly S[]): S[] =>
  situados
    .filter(falta)
    .sort(
      (a, b) =>
        Number(ehUrgente(b)) - Number(ehUrgente(a)) || pontosAnteriores(a) - pontosAnteriores(b) || compararNomes(a, b),
    )

/** Há item a avaliar? */
export const falta = ({ apuracao }: Situado): boolean => (apuracao?.naoAvaliados.length ?? 0) > 0

export const compararNomes = (a: Situado, b: Situado): number =>
  compararTextos(a.consorcio.nome, b.consorcio.nome) || compararTextos(a.consorcio.cnpj, b.consorcio.cnpj)

const ehUrgente = ({ situacao, prazo }: Situado): boolean =>
  situacao.estado !== 'inativo' && (situacao.impedido || (prazo !== null && prazo.diasRestantes >= 0))

/** Quem nunca teve resultado vem depois de quem teve. */
const pontosAnteriores = ({ situacao }: Situado): number => situacao.pontos ?? SEM_PONTOS
const SEM_PONTOS = 1000
