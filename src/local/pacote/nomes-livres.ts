import { type No, percorrer } from './arvore.ts'

/** Um nome usado sem que nada no pacote o declare: só pode vir do Apps Script. */
export interface NomeLivre {
  readonly nome: string
  readonly no: No
  readonly pai: No | null
}

/**
 * Os nomes livres do programa. Os de bloco contam como da função inteira: a simplificação só poderia esconder
 * um nome livre igual a uma variável de um bloco vizinho. `typeof nome` é pergunta, não uso.
 */
export function nomesLivres(programa: unknown): NomeLivre[] {
  const livres: NomeLivre[] = []
  visitarFuncao(programa as No, [])
  return livres

  function visitarFuncao(funcao: No, deFora: readonly ReadonlySet<string>[]): void {
    const escopos = [...deFora, declaradosEm(funcao)]
    percorrer(funcao, (no, pai, campo) => {
      if (no !== funcao && ehFuncao(no)) {
        visitarFuncao(no, escopos)
        return false
      }
      if (no.type !== 'Identifier' || !ehUso(no, pai, campo)) return
      const nome = no['name'] as string
      if (!escopos.some(e => e.has(nome))) livres.push({ nome, no, pai })
    })
  }
}

function declaradosEm(funcao: No): Set<string> {
  const nomes = new Set<string>()
  if (funcao.type !== 'Program') nomes.add('arguments')
  percorrer(funcao, (no, pai, campo) => {
    if (no.type === 'Identifier' && ehDeclaracao(pai, campo)) nomes.add(no['name'] as string)
    if (PADROES.has(no.type) && ehDeclaracao(pai, campo)) for (const nome of nomesDoPadrao(no)) nomes.add(nome)
    // O nome da função de dentro é daqui; o que ela declara, não.
    if (no !== funcao && ehFuncao(no)) {
      const id = no['id'] as No | null
      if (id !== null && no.type === 'FunctionDeclaration') nomes.add(id['name'] as string)
      return false
    }
    return
  })
  return nomes
}

function nomesDoPadrao(no: No): string[] {
  switch (no.type) {
    case 'Identifier':
      return [no['name'] as string]
    case 'ObjectPattern':
      return (no['properties'] as No[]).flatMap(p => nomesDoPadrao((p['value'] ?? p['argument']) as No))
    case 'ArrayPattern':
      return (no['elements'] as (No | null)[]).flatMap(e => (e === null ? [] : nomesDoPadrao(e)))
    case 'AssignmentPattern':
      return nomesDoPadrao(no['left'] as No)
    default:
      return nomesDoPadrao(no['argument'] as No)
  }
}

function ehDeclaracao(pai: No | null, campo: string): boolean {
  if (pai === null) return false
  if (ehFuncao(pai)) return campo === 'params' || (campo === 'id' && pai.type !== 'FunctionDeclaration')
  if (pai.type === 'VariableDeclarator' || pai.type.startsWith('Class')) return campo === 'id'
  return pai.type === 'CatchClause' && campo === 'param'
}

function ehUso(no: No, pai: No | null, campo: string): boolean {
  if (pai === null) return true
  if (campo === 'property' && pai.type === 'MemberExpression') return pai['computed'] === true
  if (campo === 'key') return pai['computed'] === true
  if (campo === 'label' || pai.type === 'MetaProperty') return false
  return !(pai.type === 'UnaryExpression' && pai['operator'] === 'typeof' && pai['argument'] === no)
}

const PADROES = new Set(['ObjectPattern', 'ArrayPattern', 'AssignmentPattern', 'RestElement'])
const ehFuncao = (no: No): boolean => /Function/.test(no.type)
