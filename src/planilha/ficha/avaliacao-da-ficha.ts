import { emBarras } from '../../tempo/formatar-dia.ts'
import type { Quadrimestre } from '../../tempo/quadrimestre.ts'
import { acharAba } from '../achar-aba.ts'
import { avaliacaoAnterior } from '../acoes/anteriores.ts'
import { abasALer } from '../acoes/contexto.ts'
import type { Avaliado } from '../avaliado.ts'
import { NaoPodeSerFeito } from '../aviso.ts'
import { identidade } from '../ciclo/localizar.ts'
import { homologacaoFinal } from '../ciclo/quadrimestres-homologados.ts'
import type { Matriz } from '../ler-matriz.ts'
import type { Folha, Pasta } from '../pasta.ts'
import type { Dados } from '../reunir.ts'
import { citado } from '../texto.ts'
import { umaVez } from '../uma-vez.ts'

/** As abas de que a ficha precisa: as de toda ação e a avaliação anterior, com que se compara. */
export function abasDaFicha(pasta: Pasta, quadrimestre: Quadrimestre): Folha[] {
  const nossas = abasALer(pasta, quadrimestre)
  const q = avaliacaoAnterior(pasta, quadrimestre)
  const folha = q === null ? null : acharAba(pasta, 'avaliacao', q)
  return folha === null || nossas.includes(folha) ? nossas : [...nossas, folha]
}

/**
 * A avaliação do quadrimestre e quem está nela, cada um uma vez.
 * @throws NaoPodeSerFeito se o quadrimestre não foi aberto, ou se não há ninguém na avaliação.
 */
export function avaliacaoDaFicha({ matriz, importada, avaliados, quadrimestre }: Dados): {
  matriz: Matriz
  avaliados: readonly Avaliado[]
} {
  if (matriz === null || importada)
    throw new NaoPodeSerFeito([
      `Não há avaliação aberta de ${quadrimestre}. Use Abrir quadrimestre ou Apurar quadrimestre.`,
    ])
  if (avaliados.length === 0)
    throw new NaoPodeSerFeito([
      `A aba ${matriz.folha.titulo} não tem nenhum consórcio. Preencha a aba Consórcios e use Abrir quadrimestre.`,
    ])
  return { matriz, avaliados: umaVez(avaliados, a => identidade(a.consorcio)) }
}

/** Por que nada se muda no quadrimestre; `null` enquanto está aberto. */
export function porQueSoLeitura({ ciclo, quadrimestre, avisos }: Dados): string | null {
  const perdido = ciclo.historicoPerdido ? avisos.find(a => a.codigo === 'historico-alterado') : undefined
  if (perdido !== undefined) return perdido.mensagem
  const final = homologacaoFinal(ciclo.historico.registros, quadrimestre)
  if (final === null) return null
  return `O quadrimestre ${quadrimestre} foi homologado em ${emBarras(final.em)}: aqui se consulta, e nada se muda. Para corrigir, use Reabrir quadrimestre.`
}

/** O avaliado que um texto nomeia: a identidade que a ficha deu, o nome na linha, o CNPJ ou a sigla. */
export function acharAvaliado(dados: Dados, avaliados: readonly Avaliado[], texto: string): Avaliado | undefined {
  const achado = dados.ciclo.localizar(texto)
  return (
    avaliados.find(a => identidade(a.consorcio) === texto) ??
    avaliados.find(a => a.consorcio === achado || a.linha.nome === texto)
  )
}

/** O mesmo, para quem não aceita outro. */
export function exigirAvaliado(dados: Dados, avaliados: readonly Avaliado[], texto: string): Avaliado {
  const achado = acharAvaliado(dados, avaliados, texto)
  if (achado === undefined)
    throw new NaoPodeSerFeito([`${citado(texto)} não está na avaliação de ${dados.quadrimestre}.`])
  return achado
}
