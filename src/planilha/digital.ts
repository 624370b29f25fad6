import type { Aba } from './aba.ts'
import type { Celula } from './celula.ts'
import { ESTILOS } from './estilos.ts'

/** Chave do metadado de desenvolvedor que guarda a digital da estrutura de cada aba. */
export const CHAVE_DA_DIGITAL = 'conformidade.estrutura'

/**
 * A digital da estrutura de uma aba: tudo menos os dados. Enquanto for a mesma, só os valores se comparam;
 * quando muda (versão nova do programa, tabela que cresceu), a estrutura é refeita.
 */
export function digitalDaAba(aba: Aba): string {
  let digital = conhecidas.get(aba)
  if (digital === undefined) {
    digital = calcular(aba)
    conhecidas.set(aba, digital)
  }
  return digital
}

// Pergunta-se mais de uma vez por ação, e uma aba tem milhares de linhas.
const conhecidas = new WeakMap<Aba, string>()

function calcular(aba: Aba): string {
  // O título pode ter ganhado um complemento, por já haver outra aba com ele.
  const { linhas, titulo, graficos, ...outras } = aba
  // O que um gráfico diz acompanha os números, e se atualiza com eles.
  const estrutura = { ...outras, graficos: graficos.map(({ fonte, descricao, ...g }) => g) }
  const cabecalho =
    aba.tabela === null
      ? linhas.map(l => l.map(estruturaDaCelula))
      : linhas.slice(0, aba.tabela.cabecalho + 1).filter((_, i) => i !== 1)
  const usados = new Set((aba.tabela?.colunas ?? []).map(c => c.estilo))
  for (const linha of linhas) for (const c of linha) if (c?.estilo !== undefined) usados.add(c.estilo)
  const estilos = Object.entries(ESTILOS).filter(([nome]) => usados.has(nome as keyof typeof ESTILOS))
  return fnv1a(JSON.stringify([estrutura, cabecalho, estilos]))
}

/**
 * A aparência e, onde a houver, a fórmula e a lista: mudando elas, a célula tem de ser escrita outra vez. A aba que a fórmula
 * lê pode mudar de nome: a planilha acerta a fórmula sozinha.
 */
const estruturaDaCelula = (c: Celula | null): unknown =>
  c?.formula === undefined && c?.escolhas === undefined
    ? c?.estilo
    : [c.estilo, c.formula?.replace(/'(?:[^']|'')*'!/g, '!'), c.escolhas]

/** FNV-1a de 32 bits sobre os códigos do texto: curta e sempre igual para o mesmo texto. */
function fnv1a(texto: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < texto.length; i++) h = Math.imul(h ^ texto.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(16).padStart(8, '0')
}
