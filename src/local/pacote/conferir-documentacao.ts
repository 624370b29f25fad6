import type { Entrada } from '../../google/entradas.ts'
import type { Arvore, No } from './arvore.ts'

/** O Sheets lê a ajuda da fórmula no texto: parâmetros pelo nome real e JSDoc encostado na declaração. */
export function conferirDocumentacao(arvore: Arvore, entradas: readonly Entrada[]): string[] {
  const problemas: string[] = []
  for (const entrada of entradas) {
    const { nome } = entrada
    if (nome.endsWith('_')) problemas.push(`a entrada ${nome} termina em "_": o Google não a chama`)
    const declaracao = (arvore.programa.body as unknown as No[]).find(
      n => n.type === 'FunctionDeclaration' && (n['id'] as No)['name'] === nome,
    )
    if (declaracao === undefined) continue
    const parametros = declaracao['params'] as No[]
    const formais = parametros.map(p => (p.type === 'Identifier' ? String(p['name']) : null))
    if (formais.includes(null)) problemas.push(`${nome} tem parâmetro com padrão, desmembrado ou "..."`)
    const esperados = entrada.parametros.map(p => p.nome)
    if (formais.join() !== esperados.join()) {
      problemas.push(`${nome} declara (${formais.join(', ')}) e a tabela diz (${esperados.join(', ')})`)
    }
    if (entrada.tipo === 'formula') problemas.push(...conferirJsdoc(arvore, nome, declaracao, formais))
  }
  return problemas
}

function conferirJsdoc(arvore: Arvore, nome: string, declaracao: No, formais: readonly (string | null)[]): string[] {
  const acima = arvore.comentarios.find(
    c => c.type === 'Block' && c.value.startsWith('*') && /^\r?\n$/.test(arvore.codigo.slice(c.end, declaracao.start)),
  )
  if (acima === undefined) return [`${nome} não tem JSDoc logo acima`]
  const problemas: string[] = []
  if (!/^\s*\*?\s*@customfunction\s*$/m.test(acima.value)) problemas.push(`o JSDoc de ${nome} não tem @customfunction`)
  const documentados = [...acima.value.matchAll(/@param \{[^}]*\} ([^\s]+)/g)].map(m => m[1])
  if (documentados.join() !== formais.join()) {
    problemas.push(`o JSDoc de ${nome} descreve (${documentados.join(', ')}) e ela recebe (${formais.join(', ')})`)
  }
  return problemas
}
