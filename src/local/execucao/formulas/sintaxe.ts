import { type AstExpression, mergeRefTokens, parse, type Token, tokenize } from '@borgar/fx'
import { recusar } from '../erros.ts'

/** Recusa a fórmula que a planilha em pt_BR não entenderia; função desconhecida é aceita (dá `#NAME?` na célula). */
export function conferirFormula(texto: string): void {
  if (!texto.startsWith('=')) recusar(`Invalid formula: ${texto}`)
  if (arvoreDaFormula(texto, 'pt_BR') === undefined) recusar(`Formula parse error: ${texto}`)
}

/**
 * A árvore da fórmula, ou `undefined` se ela não se entende. Em `pt_BR` só `;` separa argumentos e a vírgula é decimal;
 * em `arquivo`, que pode ter sido gravado com `,`, os dois valem.
 */
export function arvoreDaFormula(texto: string, lingua: 'pt_BR' | 'arquivo'): AstExpression | undefined {
  try {
    const lidos = tokenize(texto, { allowTernary: true })
    const temPontoEVirgula = lidos.some(t => ehOperador(t, ';'))
    const tokens = lingua === 'pt_BR' || temPontoEVirgula ? doPortugues(lidos, lingua) : lidos
    if (tokens === undefined) return undefined
    const arvore = parse(mergeRefTokens(tokens), {
      permitArrayRanges: true,
      permitArrayCalls: true,
      looseRefCalls: true,
    })
    return temOperadorDoExcel(arvore) ? undefined : arvore
  } catch {
    return undefined
  }
}

/** Troca `;` por `,` e junta os decimais com vírgula; vírgula solta ou decimal com ponto não se aceitam. */
function doPortugues(tokens: readonly Token[], lingua: 'pt_BR' | 'arquivo'): Token[] | undefined {
  const saida: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const atual = tokens[i] as Token
    const anterior = saida.at(-1)
    const seguinte = tokens[i + 1]
    if (ehOperador(atual, ';')) saida.push({ ...atual, value: ',' })
    else if (ehOperador(atual, ',')) {
      if (anterior?.type !== 'number' || seguinte?.type !== 'number') return undefined
      saida[saida.length - 1] = { ...anterior, value: `${anterior.value}.${seguinte.value}` }
      i++
    } else if (lingua === 'pt_BR' && atual.type === 'number' && atual.value.includes('.')) return undefined
    else saida.push(atual)
  }
  return saida
}

/** União (`,`) e interseção (espaço) de intervalos são do Excel: o Sheets não as tem. */
function temOperadorDoExcel(no: unknown): boolean {
  if (Array.isArray(no)) return no.some(temOperadorDoExcel)
  if (typeof no !== 'object' || no === null) return false
  const { type, operator } = no as { type?: string; operator?: string }
  if (type === 'BinaryExpression' && (operator === ',' || operator === ' ')) return true
  return Object.values(no).some(temOperadorDoExcel)
}

const ehOperador = (token: Token, sinal: string): boolean => token.type === 'operator' && token.value === sinal
