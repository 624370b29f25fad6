import { lerCnpj } from '../cnpj.ts'
import type { Consorcio } from '../consorcio.ts'
import { lembrando } from '../lembrando.ts'
import { chave } from '../texto.ts'

/** O que identifica um consórcio ao longo do tempo: o CNPJ, quando válido; senão, o nome. Renomear não o troca. */
export const identidade = (c: Pick<Consorcio, 'nome' | 'cnpj' | 'cnpjValido'>): string =>
  c.cnpjValido ? c.cnpj : chave(c.nome)

/** Acha o consórcio que um texto nomeia: pelo nome, pelo CNPJ ou pela sigla, se só um o tem. */
export type Localizar = (texto: string) => Consorcio | undefined

export function localizador(cadastro: readonly Consorcio[]): Localizar {
  const porChave = new Map<string, Consorcio | null>()
  const anotar = (texto: string, c: Consorcio): void => {
    if (texto === '') return
    const anterior = porChave.get(texto)
    if (anterior === undefined) porChave.set(texto, c)
    // O mesmo consórcio em duas linhas é o da primeira; dois diferentes com o mesmo texto, nenhum.
    else if (anterior !== null && identidade(anterior) !== identidade(c)) porChave.set(texto, null)
  }
  for (const c of cadastro) anotar(chave(c.nome), c)
  const doNome = new Set(porChave.keys())
  for (const c of cadastro) {
    if (c.cnpjValido) anotar(chave(c.cnpj), c)
    if (!doNome.has(chave(c.sigla))) anotar(chave(c.sigla), c)
  }
  return lembrando(texto => {
    const direto = porChave.get(chave(texto))
    if (direto) return direto
    const lido = lerCnpj(texto)
    return 'cnpj' in lido ? (porChave.get(chave(lido.cnpj)) ?? undefined) : undefined
  })
}
