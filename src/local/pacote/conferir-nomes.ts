import vm from 'node:vm'
import type { Entrada } from '../../google/entradas.ts'
import { SERVICOS_DO_GOOGLE } from '../execucao/escopos.ts'
import { type Arvore, linhaDe, type No, percorrer } from './arvore.ts'
import type { NomeLivre } from './nomes-livres.ts'

/** Só as entradas podem ser de nível superior sem `_` no fim: o resto, qualquer página poderia chamar. */
export function conferirNomesDeCima({ programa }: Arvore, entradas: readonly Entrada[]): string[] {
  const problemas: string[] = []
  const vistas = new Set<string>()
  const aprovadas = new Set(entradas.map(e => e.nome))
  for (const declaracao of programa.body as unknown as No[]) {
    for (const nome of nomesDeclarados(declaracao)) {
      if (nome.endsWith('_')) continue
      const onde = `${nome} (linha ${linhaDe(declaracao)})`
      if (!aprovadas.has(nome)) problemas.push(`${onde} está no nível superior e não é entrada nem termina em "_"`)
      else if (declaracao.type !== 'FunctionDeclaration') problemas.push(`${onde} não é uma declaração de função`)
      else if (vistas.has(nome)) problemas.push(`${onde} está declarada duas vezes`)
      vistas.add(nome)
    }
  }
  for (const nome of aprovadas) if (!vistas.has(nome)) problemas.push(`a entrada ${nome} não foi declarada`)
  return problemas
}

/** Nome livre que o Apps Script não tem só falharia no dia em que a linha fosse executada. */
export function conferirNomesLivres(livres: readonly NomeLivre[]): string[] {
  return livres
    .filter(({ nome }) => !CONHECIDOS.has(nome))
    .map(({ nome, no }) => `${nome} (linha ${linhaDe(no)}) não existe no Apps Script`)
}

/** O item de menu só falha quando a pessoa clica. */
export function conferirMenus({ programa }: Arvore, entradas: readonly Entrada[]): string[] {
  const problemas: string[] = []
  const nomes = new Set(entradas.map(e => e.nome))
  percorrer(programa, no => {
    if (no.type !== 'CallExpression') return
    const chamada = no as unknown as { callee: No; arguments: No[] }
    const propriedade = chamada.callee['property'] as No | undefined
    const alvo = chamada.arguments[1]
    if (propriedade?.['name'] !== 'addItem' || alvo?.type !== 'Literal') return
    const nome = String(alvo['value'])
    if (!nomes.has(nome)) problemas.push(`o item de menu da linha ${linhaDe(no)} chama ${nome}, que não é entrada`)
  })
  return problemas
}

/** O global nu do V8, menos o que daria acesso a qualquer nome por texto, mais os serviços do Google. */
const CONHECIDOS: ReadonlySet<string> = (() => {
  const nomes = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]
  const conhecidos = new Set([...nomes, ...SERVICOS_DO_GOOGLE])
  for (const vedado of ['globalThis', 'eval', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) conhecidos.delete(vedado)
  return conhecidos
})()

function nomesDeclarados(declaracao: No): string[] {
  if (declaracao.type === 'VariableDeclaration') {
    return (declaracao['declarations'] as No[]).map(d => String((d['id'] as No)['name'] ?? '(padrão)'))
  }
  const id = declaracao['id'] as No | null | undefined
  return id === null || id === undefined ? [] : [String(id['name'])]
}
