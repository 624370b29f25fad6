import { semAcentos } from '../tempo/sem-acentos.ts'
import type { Apuracao } from './apurar.ts'
import { compararTextos } from './ordem-alfabetica.ts'
import { completas } from './respostas.ts'
import { contar, type Totais } from './totais.ts'

/** Os consórcios que têm em comum o tipo, a URS ou a macrorregião. */
export interface Grupo extends Totais {
  readonly nome: string
  /** Quantos têm os doze itens respondidos. */
  readonly completos: number
  /** Média dos pontos dos completos, sem arredondar; `null` se não há nenhum. */
  readonly media: number | null
}

const NAO_INFORMADO = 'não informado'

/** Um grupo por nome, sem distinguir maiúsculas nem acentos, em ordem alfabética; sem nome, o último. */
export function agrupar(apuracoes: readonly Apuracao[], nomeDe: (apuracao: Apuracao) => string): readonly Grupo[] {
  const porChave = new Map<string, Apuracao[]>()
  for (const apuracao of apuracoes) {
    const chave = semAcentos(nomeDe(apuracao))
    const grupo = porChave.get(chave)
    if (grupo) grupo.push(apuracao)
    else porChave.set(chave, [apuracao])
  }
  const semNome = porChave.get('')
  porChave.delete('')
  const comNome = [...porChave.values()]
    .map(doGrupo => resumirGrupo(grafiaMaisUsada(doGrupo.map(nomeDe)), doGrupo))
    .sort((a, b) => compararTextos(a.nome, b.nome))
  return semNome ? [...comNome, resumirGrupo(NAO_INFORMADO, semNome)] : comNome
}

/** O grupo de todos os consórcios dados. */
export function resumirGrupo(nome: string, apuracoes: readonly Apuracao[]): Grupo {
  const completos = apuracoes.filter(a => completas(a.respostas))
  const soma = completos.reduce((s, a) => s + a.minimo, 0)
  return {
    nome,
    ...contar(apuracoes),
    completos: completos.length,
    media: completos.length === 0 ? null : soma / completos.length,
  }
}

// A mesma em qualquer ordem das linhas: no empate, a primeira na ordem alfabética.
function grafiaMaisUsada(nomes: readonly string[]): string {
  const vezes = new Map<string, number>()
  for (const nome of nomes) {
    const limpo = nome.replace(/\s+/g, ' ').trim()
    vezes.set(limpo, (vezes.get(limpo) ?? 0) + 1)
  }
  return [...vezes].sort(([a, x], [b, y]) => y - x || compararTextos(a, b))[0]![0]
}
