import { type Arvore, linhaDe, type No, percorrer } from './arvore.ts'

/**
 * Métodos da biblioteca posteriores ao ES2021. O Google não publica a versão do seu V8: supõe-se que não os tem, e a falta
 * só apareceria na planilha de alguém.
 */
const NOVOS = new Set([
  'at',
  'findLast',
  'findLastIndex',
  'fromAsync',
  'groupBy',
  'hasOwn',
  'toReversed',
  'toSorted',
  'toSpliced',
  'with',
  'withResolvers',
  'isWellFormed',
  'toWellFormed',
])

/** Chamadas a métodos que o Apps Script pode não ter. */
export function conferirMetodos({ programa }: Arvore): string[] {
  const problemas: string[] = []
  percorrer(programa, no => {
    if (no.type !== 'CallExpression') return
    const chamado = (no['callee'] as No)['property'] as No | undefined
    const nome = String(chamado?.['name'] ?? '')
    if (NOVOS.has(nome))
      problemas.push(`o método ${nome} (linha ${linhaDe(no)}) é novo demais para se contar com ele no Apps Script`)
  })
  return problemas
}
