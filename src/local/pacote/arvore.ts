import { type Comment, type Node, type Program, parse } from 'acorn'

/** O código lido como o Apps Script o lê: roteiro, não módulo, e só a sintaxe que ele aceita. */
export interface Arvore {
  readonly codigo: string
  readonly programa: Program
  readonly comentarios: readonly Comment[]
}

export function lerArvore(codigo: string): Arvore {
  const comentarios: Comment[] = []
  const programa = parse(codigo, {
    ecmaVersion: 2020,
    sourceType: 'script',
    locations: true,
    onComment: comentarios,
  })
  return { codigo, programa, comentarios }
}

/** Nó qualquer: os campos dependem do tipo. */
export type No = Node & { readonly [campo: string]: unknown }

/** Passa por todos os nós, cada um com o pai e o campo do pai em que está; `false` não desce. */
export function percorrer(no: unknown, visitar: (no: No, pai: No | null, campo: string) => unknown): void {
  descer(no, null, '')

  function descer(atual: unknown, pai: No | null, campo: string): void {
    if (Array.isArray(atual)) {
      for (const item of atual) descer(item, pai, campo)
    } else if (ehNo(atual) && visitar(atual, pai, campo) !== false) {
      for (const chave of Object.keys(atual)) if (chave !== 'loc') descer(atual[chave], atual, chave)
    }
  }
}

export const linhaDe = (no: No): number => no.loc?.start.line ?? 0

const ehNo = (valor: unknown): valor is No =>
  typeof valor === 'object' && valor !== null && typeof (valor as { type?: unknown }).type === 'string'
