import { IDS_DOS_ITENS, type IdItem, ITENS } from '../norma/itens.ts'
import { chave, limpo, palavras } from './texto.ts'

const NUMERAL =
  /^(?:(?:item|inciso|it|inc)\b[\s.:ºo-]*(?:n[.º°o]*\s+)?)?(xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i)(?![\p{L}\p{N}])/u
/** "I.E." é inscrição estadual, não o item I. */
const INICIAIS = /^[a-z]\.\s?[a-z]\.?$/
const ALGARISMO = /^(?:item|inciso)\s*(?:n[.º°o]*\s*)?(\d{1,2})(?!\d)/

/** O item cujo numeral romano começa o título da coluna: `VII`, `VII – Gestão de pessoal`, `Item VII`, `vii.` */
export function itemPeloNumeral(titulo: unknown): IdItem | null {
  const texto = chave(titulo)
  if (INICIAIS.test(texto)) return null
  const romano = NUMERAL.exec(texto)?.[1]
  if (romano !== undefined) return romano.toUpperCase() as IdItem
  const ordem = ALGARISMO.exec(texto)?.[1]
  return ordem === undefined ? null : (IDS_DOS_ITENS[Number(ordem) - 1] ?? null)
}

/** Como um título sem numeral diz qual é o item; o mais forte vale mais, se dois títulos disputam o mesmo item. */
export type Semelhanca = 'texto da norma' | 'começo do texto' | 'apelido'

/**
 * O item cujo texto é o título da coluna: o texto da norma, o seu começo, ou um apelido conhecido.
 * Quando mais de um item serve, nenhum serve: não se adivinha.
 */
export function itemPeloTitulo(titulo: unknown): { id: IdItem; semelhanca: Semelhanca } | null {
  const lido = palavras(limpo(titulo).replace(/\(\s*\d+\s*(p|pts|pontos)?\.?\s*\)/i, ''))
  if (lido.length < 3) return null
  const doTitulo = pesadas(lido)
  const criterios: readonly (readonly [Semelhanca, (id: IdItem) => boolean])[] = [
    ['texto da norma', id => grafias(id).textos.includes(lido)],
    ['apelido', id => grafias(id).apelidos.includes(lido)],
    ['começo do texto', id => pareceCom(lido, doTitulo, grafias(id))],
  ]
  for (const [semelhanca, serve] of criterios) {
    const achados = IDS_DOS_ITENS.filter(serve)
    if (achados.length === 1) return { id: achados[0]!, semelhanca }
    if (achados.length > 1) return null
  }
  return null
}

interface Grafias {
  /** O texto do Quadro 2 e o do Art. 7º, sem o numeral. */
  readonly textos: readonly [string, string]
  readonly apelidos: readonly string[]
  readonly pesadas: readonly string[]
}

const PRONTAS = new Map<IdItem, Grafias>()

/** Como se escreve um item, em forma de comparar: feita uma vez, porque cada linha de uma matriz pode ser um cabeçalho. */
function grafias(id: IdItem): Grafias {
  const pronta = PRONTAS.get(id)
  if (pronta !== undefined) return pronta
  const { rotulo, artigo7, curto, apelidos } = ITENS[id]
  const quadro2 = palavras(rotulo)
  const feita: Grafias = {
    textos: [quadro2, palavras(artigo7.texto.replace(/^[IVX]+\s*-\s*/, ''))],
    apelidos: [curto, ...apelidos].map(palavras),
    pesadas: pesadas(quadro2),
  }
  PRONTAS.set(id, feita)
  return feita
}

/** Começo do texto da norma (ao menos duas palavras), ou quase todas as suas palavras de peso. */
function pareceCom(lido: string, doTitulo: readonly string[], { textos: [texto], pesadas: daNorma }: Grafias): boolean {
  if (lido.includes(' ') && lido.length >= 10 && (texto.startsWith(lido) || lido.startsWith(texto))) return true
  const comuns = doTitulo.filter(p => daNorma.includes(p)).length
  return comuns >= 2 && comuns >= 0.8 * doTitulo.length && comuns >= 0.6 * daNorma.length
}

const pesadas = (texto: string): string[] => [
  ...new Set(
    texto
      .split(' ')
      .filter(p => p.length > 3)
      .map(p => p.replace(/s$/, '')),
  ),
]
