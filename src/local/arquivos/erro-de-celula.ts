import type { ErroDeCelula } from '../pasta-local.ts'

const MENSAGENS: Readonly<Record<ErroDeCelula['erro'], string>> = {
  '#REF!': 'A fórmula aponta para uma célula que não existe mais.',
  '#NAME?': 'A fórmula usa um nome que não existe.',
  '#ERROR!': 'A fórmula não pôde ser entendida.',
  '#VALUE!': 'A fórmula recebeu um valor de tipo errado.',
  '#N/A': 'A fórmula não achou o que procurava.',
  '#DIV/0!': 'A fórmula divide por zero.',
  '#NUM!': 'A fórmula recebeu um número fora do possível.',
  '#NULL!': 'A fórmula cruza intervalos que não se tocam.',
}

/** O erro que o texto da célula mostra, ou `null` quando o texto não é de erro. */
export function erroDeCelula(texto: string): ErroDeCelula | null {
  if (!Object.hasOwn(MENSAGENS, texto)) return null
  const erro = texto as ErroDeCelula['erro']
  return { erro, mensagem: MENSAGENS[erro] }
}

/** O código numérico que o Excel dá a cada erro; os novos (`#SPILL!`, `#CALC!`) não têm par no Sheets. */
export function erroDoCodigo(codigo: unknown): ErroDeCelula {
  const texto = typeof codigo === 'number' ? CODIGOS[codigo] : undefined
  return { erro: texto ?? '#ERROR!', mensagem: MENSAGENS[texto ?? '#ERROR!'] }
}

const CODIGOS: Readonly<Record<number, ErroDeCelula['erro']>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
