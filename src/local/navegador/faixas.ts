/** Onde começa cada faixa (linha ou coluna) e, no fim, onde acaba a última: `[0, 21, 42, …]`. */
export function somas(tamanhos: readonly number[]): number[] {
  const inicios = [0]
  for (const tamanho of tamanhos) inicios.push(inicios[inicios.length - 1]! + tamanho)
  return inicios
}

/** A faixa em que cai o ponto; antes da primeira é a primeira, depois da última é a última. */
export function faixaEm(inicios: readonly number[], ponto: number): number {
  let de = 0
  let ate = inicios.length - 2
  while (de < ate) {
    const meio = (de + ate + 1) >> 1
    if (inicios[meio]! <= ponto) de = meio
    else ate = meio - 1
  }
  return Math.max(de, 0)
}

export interface Trecho {
  readonly de: number
  /** Excluído. */
  readonly ate: number
}

/** As faixas que se veem a partir de um ponto, com uma folga de cada lado para a rolagem não mostrar o vazio. */
export function trechoVisivel(inicios: readonly number[], ponto: number, tamanho: number, folga: number): Trecho {
  return {
    de: faixaEm(inicios, Math.max(0, ponto - folga)),
    ate: Math.min(inicios.length - 1, faixaEm(inicios, ponto + tamanho + folga) + 1),
  }
}

/** Quantas das congeladas ficam: tomando mais que essa parte da tela, não sobraria onde rolar, e nenhuma fica. */
export const congeladasQueCabem = (inicios: readonly number[], congeladas: number, tela: number): number =>
  (inicios[congeladas] ?? 0) <= tela * MAIOR_PARTE ? Math.min(congeladas, inicios.length - 1) : 0

const MAIOR_PARTE = 0.6
