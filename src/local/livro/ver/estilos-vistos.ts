import type { Borda, EstiloDeCor, FormatoDeCelula, RegraCondicional } from '../../../planilha/pedido.ts'
import { hexDaCor } from '../../arquivos/cor-do-arquivo.ts'
import type { EstiloVisto } from '../mensagens.ts'

export type FormatoDoRealce = RegraCondicional['booleanRule']['format']

/** Os estilos que a página conhece: cada um uma vez, e só se acrescentam. */
export interface EstilosVistos {
  readonly todos: readonly EstiloVisto[]
  /**
   * O índice do estilo do formato com os realces por cima (o primeiro manda); `undefined` quando não há o que dizer. O lado
   * do valor (número à direita) só vale quando o formato não diz outro.
   */
  indice(formato: FormatoDeCelula | undefined, realces: readonly FormatoDoRealce[], lado: Lado): number | undefined
}

export type Lado = EstiloVisto['horizontal']

export function criarEstilos(): EstilosVistos {
  const todos: EstiloVisto[] = []
  const porTexto = new Map<string, number>()
  // O mesmo objeto de formato está em milhares de células.
  const porFormato = new WeakMap<FormatoDeCelula, Map<string, number | undefined>>()
  const ids = new WeakMap<FormatoDoRealce, number>()
  let proximo = 0
  const idDo = (realce: FormatoDoRealce): number => {
    const id = ids.get(realce) ?? proximo++
    ids.set(realce, id)
    return id
  }
  const guardar = (estilo: EstiloVisto): number | undefined => {
    const texto = JSON.stringify(estilo)
    if (texto === '{}') return undefined
    let indice = porTexto.get(texto)
    if (indice === undefined) {
      indice = todos.push(estilo) - 1
      porTexto.set(texto, indice)
    }
    return indice
  }
  return {
    todos,
    indice: (formato, realces, lado) => {
      const base = formato ?? SEM_FORMATO
      const chave = `${base.horizontalAlignment === undefined ? (lado ?? '') : ''}${realces.map(idDo).join()}`
      let prontos = porFormato.get(base)
      if (prontos === undefined) {
        prontos = new Map()
        porFormato.set(base, prontos)
      }
      if (!prontos.has(chave)) prontos.set(chave, guardar(estiloVisto(base, realces, lado)))
      return prontos.get(chave)
    },
  }
}

const SEM_FORMATO: FormatoDeCelula = {}

function estiloVisto(formato: FormatoDeCelula, realces: readonly FormatoDoRealce[], lado: Lado): EstiloVisto {
  const letra = Object.assign({}, formato.textFormat, ...realces.map(r => r.textFormat ?? {}).reverse())
  const fundo = realces.find(r => r.backgroundColorStyle)?.backgroundColorStyle ?? formato.backgroundColorStyle
  const { horizontalAlignment, verticalAlignment: v, wrapStrategy: q } = formato
  const h = horizontalAlignment === undefined ? lado : HORIZONTAL[horizontalAlignment]
  const bordas = bordasVistas(formato.borders)
  return {
    ...(fundo === undefined || ehBranco(fundo) ? {} : { fundo: cor(fundo) }),
    ...(letra.foregroundColorStyle ? { cor: cor(letra.foregroundColorStyle) } : {}),
    ...(letra.bold ? { negrito: 1 } : {}),
    ...(letra.italic ? { italico: 1 } : {}),
    ...(letra.underline ? { sublinhado: 1 } : {}),
    ...(letra.strikethrough ? { tachado: 1 } : {}),
    ...(letra.fontSize === undefined || letra.fontSize === LETRA_PADRAO ? {} : { tamanho: letra.fontSize }),
    ...(letra.fontFamily === undefined || letra.fontFamily === FONTE_PADRAO ? {} : { fonte: letra.fontFamily }),
    ...(h === undefined ? {} : { horizontal: h }),
    ...(v === undefined ? {} : { vertical: VERTICAL[v] }),
    ...(q === undefined ? {} : { quebra: QUEBRA[q] }),
    ...(bordas === undefined ? {} : { bordas }),
  }
}

/** Branco é o mesmo que sem cor, como no Sheets: a grade continua à vista. */
const ehBranco = (c: EstiloDeCor): boolean => hexDaCor(c) === 'FFFFFF'
const cor = (c: EstiloDeCor): string => `#${hexDaCor(c).toLowerCase()}`

const LETRA_PADRAO = 10
const FONTE_PADRAO = 'Arial'
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const
const VERTICAL = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const
const QUEBRA = { OVERFLOW_CELL: 'transborda', CLIP: 'corta', WRAP: 'quebra' } as const
const TRACOS = { SOLID: '1px solid', SOLID_MEDIUM: '2px solid', DOTTED: '1px dotted' } as const

function bordasVistas(borders: FormatoDeCelula['borders']): EstiloVisto['bordas'] {
  if (borders === undefined) return undefined
  const lado = ({ style, colorStyle }: Borda): string => `${TRACOS[style]} ${cor(colorStyle)}`
  const pares = Object.entries(borders).flatMap(([nome, b]) => (b === undefined ? [] : [[nome, lado(b)] as const]))
  return pares.length === 0 ? undefined : Object.fromEntries(pares)
}
