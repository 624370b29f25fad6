import type { GraficoVisto } from '../../livro/mensagens.ts'

/** O eixo dos valores: onde começa e acaba, e as marcas. */
export interface Escala {
  readonly de: number
  readonly ate: number
  readonly marcas: readonly number[]
}

/** A escala pedida, ou uma que comece no zero e deixe lugar ao rótulo do maior valor. */
export function escalaDoGrafico(g: GraficoVisto, marcasQueCabem: number): Escala {
  const { de, ate } = g.escala ?? { de: 0, ate: Math.max(maiorValor(g) * FOLGA_DO_ROTULO, MENOR) }
  const passo = passoRedondo((ate - de) / Math.max(1, marcasQueCabem), g.formato === 'inteiro' ? 1 : 0)
  const marcas: number[] = []
  for (let i = Math.ceil(de / passo - 1e-9); i * passo <= ate + passo * 1e-9; i++) marcas.push(i * passo + 0)
  return { de, ate, marcas }
}

const FOLGA_DO_ROTULO = 1.1
const MENOR = 1e-6

function maiorValor({ series, empilhado, categorias }: GraficoVisto): number {
  const colunas = categorias.map((_, i) => series.map(s => Math.max(0, s.valores[i] ?? 0)))
  return Math.max(0, ...colunas.map(c => (empilhado ? c.reduce((soma, v) => soma + v, 0) : Math.max(0, ...c))))
}

/** 1, 2, 2,5 ou 5 vezes uma potência de dez: o primeiro que não é menor. */
function passoRedondo(minimo: number, menor: number): number {
  const procurado = Math.max(minimo, menor, 1e-9)
  const potencia = 10 ** Math.floor(Math.log10(procurado))
  const multiplo = [1, 2, 2.5, 5, 10].find(m => m * potencia >= procurado * (1 - 1e-9) && (m !== 2.5 || menor === 0))
  return (multiplo ?? 10) * potencia
}

/** O número como se escreve em português, no formato do gráfico. */
export function escreverValor(valor: number, formato: GraficoVisto['formato']): string {
  return FORMATOS[formato].format(valor)
}

/** A marca do eixo: o porcento sem casas. */
export const escreverMarca = (valor: number, formato: GraficoVisto['formato']): string =>
  formato === 'porcento' ? PORCENTO_DO_EIXO.format(valor) : NUMERO_DO_EIXO.format(valor)

const formatar = (opcoes: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat('pt-BR', opcoes)
const PORCENTO_DO_EIXO = formatar({ style: 'percent', maximumFractionDigits: 0 })
const NUMERO_DO_EIXO = formatar({ maximumFractionDigits: 1 })
const FORMATOS: Readonly<Record<GraficoVisto['formato'], Intl.NumberFormat>> = {
  inteiro: formatar({ maximumFractionDigits: 0 }),
  decimal: formatar({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  porcento: formatar({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}
