import { buscaNoCadastro } from '../avaliado.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import { type Consorcio, estaAtivo } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'
import { chave } from '../texto.ts'

/**
 * Quem está ativo no cadastro e não tem linha na avaliação; no quadrimestre homologado, ninguém. Não entra quem a linha
 * escrita não traria de volta (o nome repetido no cadastro, um traço no lugar do nome): entraria outra vez a cada ação.
 */
export function quemEntra({ matriz, avaliados, cadastro, ciclo, quadrimestre, hoje }: Dados): Consorcio[] {
  if (homologacaoFinal(ciclo.historico.registros, quadrimestre) !== null) return []
  const presentes = new Set(avaliados.map(a => a.consorcio))
  const procurar = buscaNoCadastro(cadastro)
  const { nome, cnpj } = matriz?.cabecalho.colunas ?? {}
  const marca = (n: unknown, c: unknown): string => `${chave(n)}|${chave(c)}`
  const escritas = new Set(
    (matriz?.folha.valores ?? []).map(l => marca(nome === undefined ? '' : l[nome], cnpj === undefined ? '' : l[cnpj])),
  )
  return cadastro.filter(
    c =>
      !presentes.has(c) &&
      estaAtivo(c, hoje) &&
      /[\p{L}\p{N}]/u.test(c.nome) &&
      procurar(c.cnpj, c.nome) === c &&
      !escritas.has(marca(c.nome, cnpj === undefined ? '' : c.cnpj)),
  )
}
