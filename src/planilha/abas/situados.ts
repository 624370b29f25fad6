import type { PrazoDeAdequacao } from '../../apuracao/adequacao.ts'
import type { Apuracao } from '../../apuracao/apurar.ts'
import { type Lembrete, lembreteDe } from '../../apuracao/lembretes.ts'
import type { SituacaoDoConsorcio } from '../../apuracao/situacao.ts'
import type { Avaliado } from '../avaliado.ts'
import { situacaoDe } from '../ciclo/ciclo.ts'
import { identidade } from '../ciclo/localizar.ts'
import type { Consorcio } from '../consorcio.ts'
import type { Dados } from '../reunir.ts'

/** Um consórcio com o que a apuração em curso dá e o que os resultados homologados dizem dele hoje. */
export interface Situado {
  readonly consorcio: Consorcio
  /** `null` em quem não tem linha na avaliação do quadrimestre. */
  readonly avaliado: Avaliado | null
  readonly apuracao: Apuracao | null
  readonly situacao: SituacaoDoConsorcio
  /** Já há resultado homologado. */
  readonly homologado: boolean
  /** O do resultado homologado; sem nenhum, o da ciência que se registrou antes de homologar. */
  readonly prazo: PrazoDeAdequacao | null
  readonly lembrete: Lembrete | null
}

/** O que tem linha na avaliação do quadrimestre. */
export interface SituadoNaAvaliacao extends Situado {
  readonly avaliado: Avaliado
  readonly apuracao: Apuracao
}

/** Todos os da avaliação, na ordem dela. `apuracoes` segue a ordem de `dados.avaliados`. */
export const situarAvaliados = (dados: Dados, apuracoes: readonly Apuracao[]): SituadoNaAvaliacao[] =>
  dados.avaliados.map((avaliado, i) => {
    const apuracao = apuracoes[i]!
    return { ...situar(avaliado.consorcio, avaliado, apuracao, dados), avaliado, apuracao }
  })

/** Os da avaliação e, depois, quem está no cadastro sem linha nela e já tem resultado homologado: o prazo dele segue correndo. */
export function situarTodos(dados: Dados, apuracoes: readonly Apuracao[]): Situado[] {
  const presentes = new Set(dados.avaliados.map(a => identidade(a.consorcio)))
  const fora = dados.cadastro.filter(c => !presentes.has(identidade(c)))
  return [
    ...situarAvaliados(dados, apuracoes),
    ...fora.map(c => situar(c, null, null, dados)).filter(s => s.homologado),
  ]
}

/** Um por consórcio: a linha repetida na avaliação não o conta duas vezes. */
export function semRepetir(situados: readonly Situado[]): Situado[] {
  const vistos = new Set<string>()
  return situados.filter(({ consorcio }) => {
    const id = identidade(consorcio)
    if (vistos.has(id)) return false
    vistos.add(id)
    return true
  })
}

function situar(consorcio: Consorcio, avaliado: Avaliado | null, apuracao: Apuracao | null, dados: Dados): Situado {
  const situacao = situacaoDe(consorcio, dados, dados.hoje)
  const homologado = situacao.resultado !== null
  const prazo = homologado ? situacao.prazo : (apuracao?.prazos.adequacao ?? null)
  // Quem saiu, ou já publica o bastante na apuração em curso, não se lembra de um prazo.
  const aLembrar = situacao.estado !== 'inativo' && (homologado || apuracao?.classificacao !== 'Conforme')
  return {
    consorcio,
    avaliado,
    apuracao,
    situacao,
    homologado,
    prazo,
    lembrete: prazo !== null && aLembrar ? lembreteDe(prazo.diasRestantes) : null,
  }
}
