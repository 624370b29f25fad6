import { IDS_DOS_ITENS, type IdItem } from '../norma/itens.ts'
import type { Dia } from '../tempo/dia.ts'
import { type Quadro, quadroEm } from './quadro.ts'
import { mascara, type Respostas } from './respostas.ts'

/**
 * O menor número de itens não atendidos (em branco ou "Não") cujos pontos levam a pontuação ao limiar do Art. 11, I.
 * Entre conjuntos do mesmo tamanho, o que menos passa do limiar; depois, o que vem antes na ordem da Deliberação.
 * Vazio se o limiar já foi alcançado. Lança `RangeError` se nem todos os itens juntos o alcançam.
 */
export function menorConjunto(respostas: Respostas, em: Dia): readonly IdItem[] {
  const quadro = quadroEm(em)
  const atendidos = mascara(respostas)
  let doQuadro = conhecidos.get(quadro)
  if (doQuadro === undefined) {
    doQuadro = new Map()
    conhecidos.set(quadro, doQuadro)
  }
  let conjunto = doQuadro.get(atendidos)
  if (conjunto === undefined) {
    conjunto = procurar(quadro, atendidos)
    doQuadro.set(atendidos, conjunto)
  }
  return conjunto
}

// O resultado só depende de quais itens são atendidos: guarda-se o que já foi pedido, sem tabela pronta ao carregar.
const conhecidos = new WeakMap<Quadro, Map<number, readonly IdItem[]>>()

function procurar(quadro: Quadro, atendidos: number): readonly IdItem[] {
  const naoAtendidos = IDS_DOS_ITENS.filter((_, posicao) => (atendidos & (1 << posicao)) === 0)
  const soma = IDS_DOS_ITENS.reduce((s, item) => (naoAtendidos.includes(item) ? s : s + quadro.pontos[item]), 0)
  const falta = quadro.limiar - soma
  if (falta <= 0) return []
  for (let tamanho = 1; tamanho <= naoAtendidos.length; tamanho++) {
    const melhor = melhorDoTamanho(quadro, naoAtendidos, tamanho, falta)
    if (melhor !== null) return melhor
  }
  throw new RangeError('os itens do Quadro 2, todos juntos, não alcançam o limiar do Art. 11')
}

// Percorre os conjuntos na ordem da Deliberação e só troca por um que passe menos do limiar: o empate fica com o primeiro.
function melhorDoTamanho(
  quadro: Quadro,
  itens: readonly IdItem[],
  tamanho: number,
  falta: number,
): readonly IdItem[] | null {
  let melhor: readonly IdItem[] | null = null
  let menorSoma = Number.POSITIVE_INFINITY
  const escolhidos: IdItem[] = []
  escolher(0, 0)
  return melhor

  function escolher(desde: number, soma: number): void {
    if (escolhidos.length === tamanho) {
      if (soma >= falta && soma < menorSoma) {
        melhor = [...escolhidos]
        menorSoma = soma
      }
      return
    }
    const faltamEscolher = tamanho - escolhidos.length
    for (let i = desde; i <= itens.length - faltamEscolher; i++) {
      const item = itens[i]!
      escolhidos.push(item)
      escolher(i + 1, soma + quadro.pontos[item])
      escolhidos.pop()
    }
  }
}
