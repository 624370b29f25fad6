import type { Cell, CellStyle } from 'hucre'
import type { Valor } from '../../planilha/celula.ts'
import type { CelulaLocal, ErroDeCelula } from '../pasta-local.ts'
import { type AparenciaDaCelula, aparenciaDaCelula } from './aparencia.ts'
import { comFormatoDeBooleano, estiloParaArquivo } from './estilo-para-arquivo.ts'
import { formulaParaArquivo } from './formula-do-arquivo.ts'
import { embrulharDerramada, embrulharFormula } from './formula-exportada.ts'
import { linkParaArquivo } from './links.ts'
import { trocarTitulos } from './nomes-de-aba.ts'

/** O que uma célula precisa saber do resto da pasta para ser escrita. */
export interface ArredoresDaCelula {
  /** Identificador da aba → nome no arquivo. */
  readonly nomes: ReadonlyMap<number, string>
  readonly trocas: readonly (readonly [string, string])[]
  /** A célula é coberta por uma fórmula de matriz do próprio Excel, que a preenche. */
  readonly emMatriz: boolean
}

/** A célula na forma do escritor de xlsx; `null` quando não há o que escrever. */
export function celulaEscrita(celula: CelulaLocal, arredores: ArredoresDaCelula): Partial<Cell> | null {
  const aparencia = aparenciaDaCelula(celula)
  const uri = celula.formato?.textFormat?.link?.uri
  const link = celula.formato ? uri && linkParaArquivo(uri, arredores.nomes) : aparencia?.link
  const estilo = celula.formato ? estiloParaArquivo(celula.formato) : aparencia?.estilo
  const conteudo = conteudoDe(celula, aparencia, arredores)
  const booleano = typeof (conteudo.formulaResult ?? conteudo.value) === 'boolean'
  const caixa = aparencia?.caixa && typeof celula.valor === 'boolean'
  const escrita: Partial<Cell> = {
    ...conteudo,
    ...comEstilo(booleano && !caixa ? comFormatoDeBooleano(estilo) : estilo),
    ...(caixa ? { checkbox: true } : {}),
    ...(link ? { hyperlink: link } : {}),
    ...(celula.nota ? { comment: { author: AUTOR_DAS_NOTAS, text: semCodigos(celula.nota) } } : {}),
  }
  return Object.keys(escrita).length > 0 ? escrita : null
}

const AUTOR_DAS_NOTAS = 'Conformidade'
const CHAMA_FUNCAO_NOSSA = /\bCONFORMIDADE_\w+\s*\(/i

const comEstilo = (estilo: CellStyle | undefined): { style?: CellStyle } => (estilo ? { style: estilo } : {})

function conteudoDe(
  celula: CelulaLocal,
  aparencia: AparenciaDaCelula | undefined,
  { trocas, emMatriz }: ArredoresDaCelula,
): Partial<Cell> {
  if (celula.derramada && !emMatriz) {
    const calculado = celula.calculado ?? null
    return { formula: embrulharDerramada(calculado), ...guardado(calculado) }
  }
  if (celula.formula) {
    const { calculado } = celula
    return {
      formula: formulaEscrita(celula.formula, calculado ?? null, aparencia, trocas),
      ...matriz(celula.formula, aparencia),
      ...(calculado === undefined ? {} : guardado(calculado)),
    }
  }
  const valor = celula.calculado ?? celula.valor
  if (valor !== null && typeof valor === 'object') return { value: valor.erro }
  return valorEscrito(valor, aparencia)
}

function formulaEscrita(
  formula: string,
  calculado: Valor | ErroDeCelula,
  aparencia: AparenciaDaCelula | undefined,
  trocas: ArredoresDaCelula['trocas'],
): string {
  const igual = aparencia?.formula?.legivel === formula ? aparencia.formula : undefined
  if (igual?.exportada || CHAMA_FUNCAO_NOSSA.test(formula)) return embrulharFormula(formula, calculado)
  return igual?.texto ?? trocarTitulos(formulaParaArquivo(formula), trocas)
}

/** O resultado que a célula mostra em quem não sabe calcular. Nunca ausente: sem ele outros leitores pulam a célula. */
function guardado(calculado: Valor | ErroDeCelula): Partial<Cell> {
  if (calculado !== null && typeof calculado === 'object') return { formulaResult: calculado.erro }
  return { formulaResult: typeof calculado === 'string' ? semCodigos(calculado) : (calculado ?? '') }
}

function matriz(formula: string, aparencia: AparenciaDaCelula | undefined): Partial<Cell> {
  if (!aparencia?.matriz || aparencia.formula?.legivel !== formula) return {}
  const { area, dinamica } = aparencia.matriz
  return { formulaType: 'array', formulaRef: area, ...(dinamica ? { formulaDynamic: true } : {}) }
}

function valorEscrito(valor: Valor, aparencia: AparenciaDaCelula | undefined): Partial<Cell> {
  if (valor === null || valor === '') return {}
  if (typeof valor !== 'string') return { value: valor }
  const trechos = aparencia?.trechos
  if (trechos && trechos.map(trecho => trecho.text).join('') === valor) {
    return { richText: trechos.map(trecho => ({ ...trecho, text: semCodigos(trecho.text) })) }
  }
  // O escritor tomaria o texto "#REF!" por um erro; como trecho de texto, é texto.
  if (valor.startsWith('#')) return { richText: [{ text: semCodigos(valor) }] }
  return { value: semCodigos(valor) }
}

/** No xlsx, `_x0041_` quer dizer "A": o texto que por acaso tem essa forma precisa ser escapado. */
const semCodigos = (texto: string): string => texto.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
