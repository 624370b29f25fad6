// Outra leitura do Quadro 2 e do Art. 11, escrita de outro modo e sem nada de `src/`: se as duas discordam, uma está errada.

/** Os pontos do Quadro 2, na ordem da Deliberação. */
export const QUADRO_2 = [12, 12, 12, 12, 12, 12, 10, 6, 3, 3, 3, 3] as const
export const MINIMO_CONFORME = 70
export const NUMERAIS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** 3¹² estados: um algarismo de base 3 por item; 0 = Não, 1 = Sim, 2 = em branco. */
export const ESTADOS = 3 ** NUMERAIS.length
const BRANCO = 2
const POTENCIAS = NUMERAIS.map((_, i) => 3 ** i)

export function algarismo(estado: number, item: number): number {
  return Math.floor(estado / POTENCIAS[item]!) % 3
}

export function respostaDoEstado(estado: number, item: number): 'Sim' | 'Não' | null {
  const a = algarismo(estado, item)
  return a === BRANCO ? null : a === 1 ? 'Sim' : 'Não'
}

/**
 * Por força bruta: um estado com branco é o conjunto dos dois que resultam de responder o primeiro branco. Assim o mínimo,
 * o máximo e a certeza saem só dos estados completos, que são somas. (Os resultantes têm número menor que o do estado.)
 */
export function todosOsEstados(): { minimo: Uint8Array; maximo: Uint8Array; sempre: Int8Array } {
  const minimo = new Uint8Array(ESTADOS)
  const maximo = new Uint8Array(ESTADOS)
  /** 1: toda conclusão é conforme; 0: toda conclusão é não conforme; -1: depende. */
  const sempre = new Int8Array(ESTADOS)
  for (let estado = 0; estado < ESTADOS; estado++) {
    const branco = NUMERAIS.findIndex((_, i) => algarismo(estado, i) === BRANCO)
    if (branco === -1) {
      const soma = QUADRO_2.filter((_, i) => algarismo(estado, i) === 1).reduce<number>((a, b) => a + b, 0)
      minimo[estado] = soma
      maximo[estado] = soma
      sempre[estado] = soma >= MINIMO_CONFORME ? 1 : 0
    } else {
      const comSim = estado - POTENCIAS[branco]!
      const comNao = comSim - POTENCIAS[branco]!
      minimo[estado] = Math.min(minimo[comSim]!, minimo[comNao]!)
      maximo[estado] = Math.max(maximo[comSim]!, maximo[comNao]!)
      sempre[estado] = sempre[comSim] === sempre[comNao] ? sempre[comSim]! : -1
    }
  }
  return { minimo, maximo, sempre }
}

/** O menor conjunto por força bruta sobre todos os subconjuntos do que não é atendido. */
export function menorConjuntoPorForcaBruta(atendidos: number): string[] {
  const pontosDe = (bits: number) => QUADRO_2.reduce((s, p, i) => s + ((bits >> i) & 1) * p, 0)
  const itensDe = (bits: number) => [...NUMERAIS.keys()].filter(i => (bits >> i) & 1)
  const tenho = pontosDe(atendidos)
  let melhor: number[] | null = null
  const livre = ~atendidos & (2 ** NUMERAIS.length - 1)
  for (let sub = livre; ; sub = (sub - 1) & livre) {
    const total = tenho + pontosDe(sub)
    if (total >= MINIMO_CONFORME) {
      const itens = itensDe(sub)
      const nota = [itens.length, total, ...itens]
      if (melhor === null || vemAntes(nota, melhor)) melhor = nota
    }
    if (sub === 0) break
  }
  return melhor!.slice(2).map(i => NUMERAIS[i]!)
}

function vemAntes(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((valor, k) => valor !== b[k])
  return i !== -1 && a[i]! < b[i]!
}
